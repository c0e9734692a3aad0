import { limits } from '../../../../shared/limits.ts';
import { instantOf } from '../../../../shared/time.ts';
import type { EscalationFact, MemberFact, NoteFact, PostFact, Ref, ReportFact } from '../facts.ts';
import type { Holdings } from '../upstream.ts';
import { ref } from './asking.ts';
import type { CommentRow, DiscussionRow, EscalationRow, ReportRow, UserNoteRow, UserRow } from './rows.ts';
import { fitted, textOf } from './text.ts';

const user = (id: number): Ref => ref('user', id);
const nameOf = (text: string): string => fitted(text.trim(), limits.nameLength) || 'Without a name';
const titleOf = (text: string | null | undefined): string | null => (text ? fitted(text, limits.titleLength) : null);

/** An account. */
export function memberOf(row: UserRow): MemberFact {
  return { kind: 'member', ref: user(row.userID), name: nameOf(row.name), joinedAt: row.dateInserted, gone: false };
}

/** An account that the forum names but does not show any more. */
export function formerMember(id: number, name: string | undefined): MemberFact {
  return { kind: 'member', ref: user(id), name: nameOf(name ?? 'A former member'), joinedAt: instantOf(0), gone: true };
}

const edited = (row: DiscussionRow | CommentRow): Pick<PostFact, 'editedAt' | 'editedBy'> =>
  row.dateUpdated ? { editedAt: row.dateUpdated, editedBy: row.updateUserID ? user(row.updateUserID) : null } : { editedAt: null, editedBy: null };

/** An opening post. */
export function openingPost(row: DiscussionRow): PostFact {
  const itself = ref('discussion', row.discussionID);
  return { kind: 'post', ref: itself, space: ref('category', row.categoryID), thread: itself, title: titleOf(row.name), author: user(row.insertUserID), body: textOf(row.body), standing: 'live', createdAt: row.dateInserted, ...edited(row) };
}

/** A reply, or null for what is none: staff's words on an escalation, a comment on an event. */
export function reply(row: CommentRow): PostFact | null {
  const thread = row.parentRecordType && row.parentRecordType !== 'discussion' ? null : (row.discussionID ?? row.parentRecordID ?? null);
  if (thread === null) return null;
  return {
    kind: 'post', ref: ref('comment', row.commentID), space: ref('category', row.categoryID ?? 0), thread: ref('discussion', thread), title: null, author: user(row.insertUserID), body: textOf(row.body), standing: 'live', createdAt: row.dateInserted, ...edited(row),
  };
}

/** Notes that this server left there itself carry this. */
export const OWN_TAG = '[duty-desk:';

/** What staff of the forum wrote on an escalation, or null; what this server left there is none of it. */
export function staffWords(row: CommentRow): NoteFact | null {
  if (row.parentRecordType !== 'escalation' || !row.parentRecordID || row.body.includes(OWN_TAG)) return null;
  return { kind: 'note', ref: ref('comment', row.commentID), about: { kind: 'escalation', ref: ref('escalation', row.parentRecordID) }, by: user(row.insertUserID), at: row.dateInserted, text: textOf(row.body, limits.staffTextLength), gone: false };
}

/** A note about a member, with what the forum's own warning said; null for one that this server left there. */
export function memberNote(row: UserNoteRow): NoteFact | null {
  if (row.body.includes(OWN_TAG) || row.moderatorNote?.includes(OWN_TAG)) return null;
  const heading = row.type === 'warning' || row.points !== null && row.points !== undefined ? `A warning on the forum${row.points ? `, ${row.points} points there` : ''}${row.reversed ? ', taken back' : ''}.` : '';
  const text = [heading, textOf(row.body), row.moderatorNote ? textOf(row.moderatorNote) : ''].filter((one) => one !== '').join('\n');
  return { kind: 'note', ref: ref('note', row.userNoteID), about: { kind: 'member', ref: user(row.userID) }, by: user(row.insertUserID), at: row.dateInserted, text: fitted(text, limits.staffTextLength), gone: false };
}

const source = (recordType: string): 'discussion' | 'comment' => (recordType === 'comment' ? 'comment' : 'discussion');
const recordOf = (row: ReportRow | EscalationRow): Ref | null => (row.recordID && row.recordID > 0 ? ref(source(row.recordType), row.recordID) : null);

/** The reason under which the site itself holds back what waits for approval. */
const APPROVAL = 'approval-required';

const reasonOf = (row: ReportRow): string => ((row.reasons ?? row.reportReasons)?.[0]?.reportReasonID ?? 'other').replace(/[^A-Za-z0-9_.:-]/g, '-').slice(0, 64) || 'other';

/** What a report holds back: the site says so only while it does, so what is held here is remembered. */
function holds(row: ReportRow, held: Holdings): ReportFact['holds'] {
  if (row.isPendingUpdate || held.has(ref('held-edit', row.reportID))) return 'pending-update';
  return row.isPending || recordOf(row) === null || held.has(ref('held', row.reportID)) || reasonOf(row) === APPROVAL ? 'pending' : 'report';
}

/** A report with its status, which a site may leave out of the row. `me` and guests are nobody: the forum's own filter. */
export function reportOf(row: ReportRow, status: ReportFact['status'], held: Holdings): ReportFact {
  const what = holds(row, held);
  const record = recordOf(row);
  const over = status !== 'new' && status !== 'escalated';
  const waits = ref(what === 'pending-update' ? 'held-edit' : 'held', row.reportID);
  // What was held and published before it was ever seen here is the post alone.
  const post = record !== null && (what === 'report' || (what === 'pending' && !held.has(waits))) ? record : waits;
  return {
    kind: 'report', ref: ref('report', row.reportID), holds: what, post, becomes: post === waits && (what === 'pending' || over) ? record : null, reporter: what !== 'report' || row.insertUserID <= 0 ? null : user(row.insertUserID),
    reason: reasonOf(row), words: textOf(row.noteHtml ?? ''), copy: { title: titleOf(row.recordName), body: textOf(row.recordHtml ?? '') },
    at: row.dateInserted, status, changedAt: row.dateUpdated ?? row.dateInserted, changedBy: row.updateUserID ? user(row.updateUserID) : null,
  };
}

/** The post that a report or an escalation shows, from the copy that it carries: for what waits, and for what is gone already. */
export function postFrom(row: ReportRow | EscalationRow, itself: Ref, standing: PostFact['standing']): PostFact {
  return {
    kind: 'post', ref: itself, space: ref('category', row.placeRecordID ?? 0), thread: itself, title: titleOf(row.recordName), author: user(row.recordUserID), body: textOf(row.recordHtml ?? ''), standing, createdAt: row.recordDateInserted ?? row.dateInserted, editedAt: null, editedBy: null,
  };
}

/** An escalation about a post of the forum, or null: one about what waits for approval is about its report. */
export function escalationOf(row: EscalationRow): EscalationFact | null {
  const post = recordOf(row);
  if (post === null || row.recordType === 'premoderated') return null;
  return { kind: 'escalation', ref: ref('escalation', row.escalationID), post, state: row.status === 'done' ? 'done' : 'open', assignee: row.assignedUserID && row.assignedUserID > 0 ? user(row.assignedUserID) : null, at: row.dateInserted, changedAt: row.dateUpdated ?? row.dateInserted };
}
