import { description } from './described.ts';
import { TEAM, type Forum } from './forum.ts';

/** An answer of the forum's API: a status and a value, or rows of which a page is shown. `mayRead` is asked after the page is cut, as the forum does it. */
export type Reply = { readonly status: number; readonly value: unknown } | { readonly rows: readonly object[]; readonly limit: number; readonly mayRead: (row: object) => boolean };

const at = (ms: number | null): string | null => (ms === null ? null : `${new Date(ms).toISOString().slice(0, 19)}+00:00`);
const error = (status: number, message: string): Reply => ({ status, value: { message, status } });

function inRange(filter: string | null): (n: number) => boolean {
  if (filter === null) return () => true;
  if (filter.includes('..')) {
    const [from = '', to = ''] = filter.split('..');
    return (n) => n >= Number(from || 0) && n <= (to === '' ? Infinity : Number(to));
  }
  const all = new Set(filter.split(',').map(Number));
  return (n) => all.has(n);
}

function sinceDate(filter: string | null): (ms: number | null) => boolean {
  if (filter === null) return () => true;
  const since = Date.parse(filter.replace(/^>=/, ''));
  return (ms) => ms !== null && ms >= since;
}

/** What the forum answers to a GET. `path` without the base. */
export function answer(forum: Forum, path: string, query: URLSearchParams): Reply {
  const { data, differences, hidden, forbidden } = forum;
  const [, area = '', id = '', more = ''] = path.split('/');
  if (forbidden.has(area)) return error(403, 'Permission problem.');
  const limit = (most: number, otherwise: number): number => Math.min(Number(query.get('limit') ?? otherwise), most, differences.pageAtMost);
  const name = (userID: number): string => data.users.get(userID)?.name ?? 'unknown';
  const fragment = (userID: number) => ({ userID, name: name(userID), photoUrl: 'https://forum.example/p.png', dateLastActive: null });
  const sorted = <T extends object>(rows: Iterable<T>, key: keyof T): T[] => [...rows].sort((a, b) => ((query.get('sort') ?? '-').startsWith('-') ? Number(b[key]) - Number(a[key]) : Number(a[key]) - Number(b[key])));
  const seen = (categoryID: number): boolean => !hidden.has(categoryID);
  const one = (rows: readonly object[], mayRead: (row: object) => boolean): Reply => (rows[0] === undefined ? error(404, 'Not found.') : mayRead(rows[0]) ? { status: 200, value: rows[0] } : error(403, 'Permission problem.'));
  const answered = (rows: object[], most: number, otherwise: number, mayRead: (row: object) => boolean = () => true): Reply => (id === '' ? { rows, limit: limit(most, otherwise), mayRead } : one(rows, mayRead));
  const wanted = (key: string): ((n: number) => boolean) => (id === '' ? inRange(query.get(key)) : (n) => n === Number(id));
  const updated = sinceDate(query.get('dateUpdated'));

  if (area === 'open-api') return differences.described ? { status: 200, value: description(differences) } : error(404, 'Not found.');
  if (area === 'users' && id === 'me') return { status: 200, value: { ...fragment(TEAM), email: 'team@example.org', isAdmin: forum.account.isAdmin, isSysAdmin: false, permissions: forum.account.permissions } };
  if (area === 'users') {
    const rows = sorted([...data.users.values()].filter((row) => !row.deleted && wanted('userID')(row.userID) && updated(row.dateUpdated)), 'userID');
    return answered(rows.map((row) => ({ ...fragment(row.userID), email: 'hidden@example.org', dateInserted: at(row.dateInserted), dateUpdated: at(row.dateUpdated), banned: row.banned ? 1 : 0, roles: row.roles.map((roleID) => ({ roleID, name: `role ${roleID}` })), points: 0 })), 500, 30);
  }
  if (area === 'categories') return answered([...data.categories.values()].filter((row) => seen(row.categoryID)).map((row) => ({ ...row, description: null, urlcode: `c${row.categoryID}` })), 100, 30);
  if (area === 'discussions') {
    const rows = sorted([...data.discussions.values()].filter((row) => row.live && wanted('discussionID')(row.discussionID) && updated(row.dateUpdated)), 'discussionID');
    return answered(rows.map((row) => ({ ...row, type: 'discussion', live: undefined, insertUser: fragment(row.insertUserID), dateInserted: at(row.dateInserted), dateUpdated: at(row.dateUpdated) })), 100, 30, (row) => seen((row as { categoryID: number }).categoryID));
  }
  if (area === 'comments') {
    const parent = query.get('parentRecordType') === 'escalation' ? Number(query.get('parentRecordID')) : null;
    const rows = sorted([...data.comments.values()].filter((row) => row.live && (parent === null || row.escalationID === parent) && wanted('commentID')(row.commentID) && updated(row.dateUpdated)), 'commentID');
    return answered(rows.map((row) => ({
      commentID: row.commentID, discussionID: row.discussionID ?? undefined, parentRecordType: row.escalationID === null ? 'discussion' : 'escalation', parentRecordID: row.escalationID ?? row.discussionID, categoryID: row.escalationID === null ? forum.categoryOf('comment', row.commentID) : 0,
      name: 'Re', body: row.body, insertUserID: row.insertUserID, insertUser: fragment(row.insertUserID), dateInserted: at(row.dateInserted), dateUpdated: at(row.dateUpdated), updateUserID: row.updateUserID, score: null, attributes: null,
    })), 100, 30, (row) => seen((row as { categoryID: number }).categoryID));
  }
  if (area === 'reports') {
    const statuses = (query.get('status') ?? 'new,escalated,dismissed,rejected').split(',');
    if (statuses.includes('rejected') && !differences.rejected && id === '') return error(422, 'status is not valid.');
    const rows = sorted([...data.reports.values()].filter((row) => (id !== '' || statuses.includes(row.status)) && wanted('reportID')(row.reportID)), 'reportID');
    return answered(rows.map((row) => {
      const pending = row.held !== null && !row.update;
      const post = row.recordID === null ? undefined : row.recordType === 'discussion' ? data.discussions.get(row.recordID) : data.comments.get(row.recordID);
      return {
        reportID: row.reportID, ...(differences.statusShown && { status: row.status }), recordType: row.recordType, recordID: pending ? null : row.recordID, recordName: row.recordName, recordHtml: row.copy, recordUrl: 'https://forum.example/x', recordIsLive: pending ? false : (post?.live ?? false), recordWasEdited: post !== undefined && (post.dateUpdated ?? 0) > row.dateInserted,
        recordUserID: row.recordUserID, recordUser: fragment(row.recordUserID), recordDateInserted: at(post?.dateInserted ?? row.dateInserted), placeRecordType: 'category', placeRecordID: row.categoryID, isPending: pending, isPendingUpdate: row.held !== null && row.update, noteHtml: row.note,
        [differences.reasons]: [{ reportReasonID: row.reason, name: row.reason, description: '', sort: 0, deleted: false }], insertUserID: row.insertUserID, insertUser: fragment(row.insertUserID), updateUserID: row.updateUserID, dateInserted: at(row.dateInserted), dateUpdated: at(row.dateUpdated),
      };
    }), 500, 100, (row) => seen((row as { placeRecordID: number }).placeRecordID));
  }
  if (area === 'escalations') {
    const about = query.get('recordID') === null ? null : `${query.get('recordType')} ${query.get('recordID')}`;
    const rows = sorted([...data.escalations.values()].filter((row) => wanted('escalationID')(row.escalationID) && (about === null || about === `${row.recordType} ${row.recordID}`)), 'escalationID');
    return answered(rows.map((row) => {
      const words = [...data.comments.values()].filter((comment) => comment.escalationID === row.escalationID && comment.live);
      const post = row.recordType === 'discussion' ? data.discussions.get(row.recordID) : data.comments.get(row.recordID);
      return { ...row, copy: undefined, recordHtml: row.copy, recordName: row.name, recordIsLive: post?.live ?? false, recordDateInserted: at(post?.dateInserted ?? row.dateInserted), placeRecordType: 'category', placeRecordID: row.categoryID, countComments: words.length, lastCommentID: words.at(-1)?.commentID, dateInserted: at(row.dateInserted), dateUpdated: at(row.dateUpdated) };
    }), 500, 100, (row) => seen((row as { placeRecordID: number }).placeRecordID));
  }
  if (area === 'conversations' && more === 'participants') return { rows: (data.conversations.get(Number(id))?.participants ?? []).map((userID) => ({ userID, status: 'participating' })), limit: limit(100, 5), mayRead: () => true };
  if (area === 'conversations') {
    const rows = [...data.conversations.values()].filter((row) => differences.othersShown || row.participants.includes(TEAM)).map((row) => ({ row, said: [...data.messages.values()].filter((message) => message.conversationID === row.conversationID) }));
    rows.sort((a, b) => (b.said.at(-1)?.dateInserted ?? 0) - (a.said.at(-1)?.dateInserted ?? 0) || b.row.conversationID - a.row.conversationID);
    return answered(rows.map(({ row, said }) => ({
      conversationID: row.conversationID, name: row.name, body: said.at(-1)?.body ?? '', url: 'https://forum.example/m', dateInserted: at(row.dateInserted), insertUserID: row.insertUserID, countParticipants: row.participants.length, countMessages: said.length,
      ...(differences.participants && { participants: row.participants.map((userID) => ({ userID, status: 'participating' })) }), ...(said.length > 0 && { lastMessage: { insertUserID: said.at(-1)!.insertUserID, dateInserted: at(said.at(-1)!.dateInserted), insertUser: fragment(said.at(-1)!.insertUserID) } }),
    })), 100, 50);
  }
  if (area === 'messages') {
    const rows = [...data.messages.values()].filter((row) => row.conversationID === Number(query.get('conversationID'))).toSorted((a, b) => b.messageID - a.messageID);
    return answered(rows.map((row) => ({ ...row, dateInserted: at(row.dateInserted), insertUser: fragment(row.insertUserID) })), 100, 50);
  }
  if (area === 'user-notes' && id === 'warningform' && differences.notes) return { status: 200, value: { warningTypeID: 1, body: '' } };
  if (area === 'user-notes' && differences.notes) {
    const rows = [...data.notes.values()].filter((row) => wanted('userNoteID')(row.userNoteID) && (query.get('userID') === null || row.userID === Number(query.get('userID'))));
    return answered(rows.map((row) => ({ ...row, format: 'text', dateInserted: at(row.dateInserted), insertIPAddress: '192.0.2.1' })), 100_000, 100_000);
  }
  return error(404, 'Not found.');
}
