import type { Reply } from './api.ts';
import { TEAM, type Forum } from './forum.ts';

type Body = Readonly<Record<string, unknown>>;
const ok = (value: unknown, status = 200): Reply => ({ status, value });
const error = (status: number, message: string): Reply => ({ status, value: { message, status } });
const at = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** What the team's account changes on the forum. `path` without the base. */
export function write(forum: Forum, method: string, path: string, body: Body): Reply {
  const { data, differences, forbidden } = forum;
  const [, area = '', id = '', more = ''] = path.split('/');
  const n = Number(id);
  if (forbidden.has(area)) return error(403, 'Permission problem.');
  const text = (key: string): string => String(body[key] ?? '');
  const missing = error(404, 'Not found.');

  if (area === 'reports') {
    const one = data.reports.get(n);
    if (one === undefined) return missing;
    if (more === 'dismiss') { if (method.toLowerCase() !== differences.dismiss) return error(405, 'Method not allowed.'); forum.dismiss(n, TEAM); }
    else if (more === 'approve-record') forum.approve(n, TEAM);
    else if (more === 'reject-record') forum.reject(n, TEAM);
    else return missing;
    return ok(more === 'dismiss' && method === 'POST' ? null : { reportID: n }, more === 'dismiss' && method === 'POST' ? 204 : 200);
  }
  if (area === 'escalations') {
    const one = id === '' ? undefined : data.escalations.get(n);
    if (id !== '' && one === undefined) return missing;
    const type = body['recordType'] === 'discussion' ? 'discussion' : 'comment';
    const made = one?.escalationID ?? (body['reportID'] === undefined ? forum.escalatePost(type, Number(body['recordID']), text('name'), text('status') || 'open') : forum.escalate(Number(body['reportID']), TEAM));
    const { status, assignedUserID, recordIsLive } = body as { status?: string; assignedUserID?: number; recordIsLive?: boolean };
    if (status !== undefined || assignedUserID !== undefined) forum.work(made, { ...(status !== undefined && { status }), ...(assignedUserID !== undefined && { assignedUserID }) });
    const row = data.escalations.get(made)!;
    if (recordIsLive === false) forum.take(row.recordType, row.recordID);
    if (recordIsLive === true) forum.bring(row.recordType, row.recordID);
    return ok({ ...row, copy: undefined, dateInserted: at(row.dateInserted) }, id === '' ? 201 : 200);
  }
  if ((area === 'comments' || area === 'discussions') && method === 'PATCH') {
    const type = area === 'comments' ? 'comment' : 'discussion';
    if (!(type === 'comment' ? data.comments : data.discussions).get(n)?.live) return missing;
    forum.edit(type, n, text('body'), TEAM);
    return ok({});
  }
  if (area === 'comments' && method === 'POST') return data.escalations.has(Number(body['parentRecordID'])) ? ok({ commentID: forum.staffComment(TEAM, Number(body['parentRecordID']), text('body')) }, 201) : missing;
  if (area === 'messages') {
    const conversationID = Number(body['conversationID']);
    if (!data.conversations.get(conversationID)?.participants.includes(TEAM)) return missing;
    if (text('body').length > 2_000) return error(422, 'body is too long.');
    const messageID = forum.say(TEAM, conversationID, text('body'));
    const row = data.messages.get(messageID)!;
    return ok({ ...row, dateInserted: at(row.dateInserted) }, 201);
  }
  if (area === 'conversations') {
    const first = body[differences.firstField];
    const wrong = differences.firstField === 'initialBody' ? 'intitialBody' : 'initialBody';
    if (differences.strict && body[wrong] !== undefined) return error(422, `${wrong} is not expected.`);
    if (String(first ?? '').length > 2_000) return error(422, 'body is too long.');
    const conversationID = forum.conversation(TEAM, (body['participantUserIDs'] as number[])[0]!, first === undefined ? null : String(first));
    return ok({ conversationID, countMessages: first === undefined ? 0 : 1 }, 201);
  }
  if (area === 'user-notes' && differences.notes) {
    const made = forum.note(TEAM, Number(body['userID']), text('body'), id === 'warnings' ? 5 : null);
    if (body['moderatorNote'] !== undefined) data.notes.get(made)!.moderatorNote = text('moderatorNote');
    return ok({ userNoteID: made }, 201);
  }
  if (area === 'users') {
    const user = data.users.get(n);
    if (user === undefined || user.deleted) return missing;
    if (more === 'ban') forum.stand(n, { banned: body['banned'] === true });
    else forum.stand(n, { roles: body['roleID'] as number[] });
    return ok({ banned: user.banned });
  }
  return missing;
}
