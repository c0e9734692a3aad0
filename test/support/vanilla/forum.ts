/** Ways in which sites differ from their own documents (vanilla.md, ⚠). */
export interface Differences {
  /** The name of a report's reasons in its row. */
  readonly reasons: 'reasons' | 'reportReasons';
  /** Whether a report's row shows its status. */
  readonly statusShown: boolean;
  /** Whether `rejected` may be asked for. */
  readonly rejected: boolean;
  /** Where the next page is announced. */
  readonly paging: 'link' | 'header' | 'older' | 'none';
  /** Whether the site has notes and warnings (hosted sites) at all. */
  readonly notes: boolean;
  /** Whether conversations come with their participants. */
  readonly participants: boolean;
  /** Most rows that the site puts on a page, whatever is asked for. */
  readonly pageAtMost: number;
  /** How a report is dismissed. */
  readonly dismiss: 'patch' | 'post';
  /** The field of a conversation's first message. */
  readonly firstField: 'intitialBody' | 'initialBody';
  /** Whether another name for it is refused, or passed over. */
  readonly strict: boolean;
  /** Whether conversations between others are shown to the team's account. */
  readonly othersShown: boolean;
  /** Whether the site shows its own description. */
  readonly described: boolean;
}

/** A hosted site that does as its code does. */
export const usual: Differences = { reasons: 'reasons', statusShown: true, rejected: true, paging: 'link', notes: true, participants: true, pageAtMost: 10_000, dismiss: 'patch', firstField: 'intitialBody', strict: true, othersShown: false, described: true };

/** What the team's account may do there, by the names that the site's API has for permissions, and whether it is an administrator's. */
export interface Account { permissions: string[]; isAdmin: boolean }

interface Written { body: string; insertUserID: number; dateInserted: number; dateUpdated: number | null; updateUserID: number | null }
interface User { userID: number; name: string; dateInserted: number; dateUpdated: number | null; deleted: boolean; banned: boolean; roles: number[] }
interface Category { categoryID: number; name: string; isArchived: boolean }
interface Discussion extends Written { discussionID: number; categoryID: number; name: string; live: boolean }
interface Comment extends Written { commentID: number; discussionID: number | null; escalationID: number | null; live: boolean }
type Status = 'new' | 'escalated' | 'dismissed' | 'rejected';
interface Held { discussionID: number | null; name: string; body: string; insertUserID: number; categoryID: number }
interface Report extends Omit<Written, 'body'> {
  reportID: number; status: Status; recordType: 'discussion' | 'comment'; recordID: number | null; held: Held | null; update: boolean; copy: string; recordName: string; recordUserID: number; categoryID: number; reason: string; note: string;
}
interface Escalation { escalationID: number; name: string; status: string; recordType: 'discussion' | 'comment'; recordID: number; recordUserID: number; categoryID: number; copy: string; assignedUserID: number; reportIDs: number[]; dateInserted: number; dateUpdated: number | null }
interface Message { messageID: number; conversationID: number; body: string; insertUserID: number; dateInserted: number }
interface Conversation { conversationID: number; name: string; insertUserID: number; dateInserted: number; participants: number[] }
interface UserNote { userNoteID: number; type: 'note' | 'warning'; userID: number; body: string; insertUserID: number; dateInserted: number; points: number | null; reversed: boolean; moderatorNote?: string }

/** The role that members have, and the one of those on a break. */
export const MEMBER_ROLE = 8;
/** See {@link MEMBER_ROLE}. */
export const BREAK_ROLE = 40;

/** The team's account. */
export const TEAM = 2;

/** A forum in memory: what it holds, and what members and moderators do there. Instants are epoch milliseconds. */
export function forum(nowMs: () => number, differences: Partial<Differences> = {}) {
  const data = {
    users: new Map<number, User>(), categories: new Map<number, Category>(), discussions: new Map<number, Discussion>(), comments: new Map<number, Comment>(), reports: new Map<number, Report>(),
    escalations: new Map<number, Escalation>(), conversations: new Map<number, Conversation>(), messages: new Map<number, Message>(), notes: new Map<number, UserNote>(),
  };
  const last = { user: 0, category: 0, discussion: 0, comment: 0, report: 0, escalation: 0, conversation: 0, message: 0, note: 0 };
  const number = (of: keyof typeof last): number => (last[of] += 1);
  // The forum's dates are whole seconds.
  const now = (): number => Math.floor(nowMs() / 1_000) * 1_000;
  const html = (text: string): string => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</p><p>')}</p>`;
  const written = (body: string, by: number): Written => ({ body: html(body), insertUserID: by, dateInserted: now(), dateUpdated: null, updateUserID: null });
  const postOf = (type: 'discussion' | 'comment', id: number) => (type === 'discussion' ? data.discussions.get(id) : data.comments.get(id))!;
  const categoryOf = (type: 'discussion' | 'comment', id: number): number => (type === 'discussion' ? data.discussions.get(id) : data.discussions.get(data.comments.get(id)?.discussionID ?? 0))?.categoryID ?? 0;
  const nameOf = (type: 'discussion' | 'comment', id: number): string => (type === 'discussion' ? data.discussions.get(id)!.name : `Re: ${data.discussions.get(data.comments.get(id)?.discussionID ?? 0)?.name ?? 'a thread'}`);
  const touch = (one: { dateUpdated: number | null; updateUserID?: number | null }, by: number): void => { one.dateUpdated = now(); if ('updateUserID' in one) one.updateUserID = by; };

  const acts = {
    user(name?: string): number {
      const userID = number('user');
      data.users.set(userID, { userID, name: name ?? `member${userID}`, dateInserted: now(), dateUpdated: null, deleted: false, banned: false, roles: [MEMBER_ROLE] });
      return userID;
    },
    rename(id: number, name: string): void { const one = data.users.get(id)!; one.name = name; one.dateUpdated = now(); },
    /** What the site does with an account: a ban, or other roles. */
    stand(id: number, to: { banned?: boolean; roles?: number[] }): void { Object.assign(data.users.get(id)!, to, { dateUpdated: now() }); },
    deleteUser(id: number): void { data.users.get(id)!.deleted = true; },
    category(name: string): number {
      const categoryID = number('category');
      data.categories.set(categoryID, { categoryID, name, isArchived: false });
      return categoryID;
    },
    discussion(by: number, categoryID: number, name: string, body: string): number {
      const discussionID = number('discussion');
      data.discussions.set(discussionID, { discussionID, categoryID, name, live: true, ...written(body, by) });
      return discussionID;
    },
    comment(by: number, discussionID: number, body: string): number {
      const commentID = number('comment');
      data.comments.set(commentID, { commentID, discussionID, escalationID: null, live: true, ...written(body, by) });
      return commentID;
    },
    edit(type: 'discussion' | 'comment', id: number, body: string, by?: number): void {
      const one = postOf(type, id);
      one.body = html(body);
      touch(one, by ?? one.insertUserID);
    },
    /** Taken off the forum, whoever did it; `bring` has it back. */
    take(type: 'discussion' | 'comment', id: number): void { postOf(type, id).live = false; },
    bring(type: 'discussion' | 'comment', id: number): void { postOf(type, id).live = true; },
    report(by: number, type: 'discussion' | 'comment', id: number, reason: string, note: string): number {
      const reportID = number('report');
      const one = postOf(type, id);
      data.reports.set(reportID, { reportID, status: 'new', recordType: type, recordID: id, held: null, update: false, copy: one.body, recordName: nameOf(type, id), recordUserID: one.insertUserID, categoryID: categoryOf(type, id), reason, note: html(note), insertUserID: by, dateInserted: now(), dateUpdated: null, updateUserID: null });
      return reportID;
    },
    /** A new thread that waits for approval. */
    hold(by: number, categoryID: number, name: string, body: string): number {
      const reportID = number('report');
      data.reports.set(reportID, { reportID, status: 'new', recordType: 'discussion', recordID: null, held: { discussionID: null, name, body: html(body), insertUserID: by, categoryID }, update: false, copy: html(body), recordName: name, recordUserID: by, categoryID, reason: 'approval-required', note: '', insertUserID: 1, dateInserted: now(), dateUpdated: null, updateUserID: null });
      return reportID;
    },
    /** An edit of a thread that waits for approval. */
    holdEdit(discussionID: number, body: string): number {
      const one = data.discussions.get(discussionID)!;
      const reportID = acts.hold(one.insertUserID, one.categoryID, one.name, body);
      Object.assign(data.reports.get(reportID)!, { recordID: discussionID, update: true });
      return reportID;
    },
    dismiss(id: number, by: number): void {
      const one = data.reports.get(id)!;
      one.status = 'dismissed';
      touch(one, by);
    },
    approve(id: number, by: number): void {
      const one = data.reports.get(id)!;
      if (one.held && one.update) acts.edit('discussion', one.recordID!, one.held.body.replaceAll(/<\/?p>/g, ''), one.recordUserID);
      else if (one.held) one.recordID = acts.discussion(one.held.insertUserID, one.held.categoryID, one.held.name, one.held.body.replaceAll(/<\/?p>/g, ''));
      else if (one.recordID) acts.bring(one.recordType, one.recordID);
      one.held = null;
      one.update = false;
      acts.dismiss(id, by);
    },
    reject(id: number, by: number): void {
      const one = data.reports.get(id)!;
      if (one.held === null && one.recordID) acts.take(one.recordType, one.recordID);
      one.status = 'rejected';
      touch(one, by);
    },
    escalate(id: number, by: number): number {
      const one = data.reports.get(id)!;
      one.status = 'escalated';
      touch(one, by);
      const escalationID = number('escalation');
      data.escalations.set(escalationID, { escalationID, name: one.recordName, status: 'open', recordType: one.recordType, recordID: one.recordID!, recordUserID: one.recordUserID, categoryID: one.categoryID, copy: one.copy, assignedUserID: -4, reportIDs: [id], dateInserted: now(), dateUpdated: null });
      return escalationID;
    },
    /** An escalation of a post that nobody may have reported. */
    escalatePost(type: 'discussion' | 'comment', id: number, name: string, status: string): number {
      const escalationID = number('escalation');
      const one = postOf(type, id);
      data.escalations.set(escalationID, { escalationID, name, status, recordType: type, recordID: id, recordUserID: one.insertUserID, categoryID: categoryOf(type, id), copy: one.body, assignedUserID: -4, reportIDs: [], dateInserted: now(), dateUpdated: null });
      return escalationID;
    },
    work(id: number, change: { status?: string; assignedUserID?: number }): void { Object.assign(data.escalations.get(id)!, change, { dateUpdated: now() }); },
    staffComment(by: number, escalationID: number, body: string): number {
      const commentID = number('comment');
      data.comments.set(commentID, { commentID, discussionID: null, escalationID, live: true, ...written(body, by) });
      return commentID;
    },
    conversation(by: number, withID: number, body: string | null): number {
      const conversationID = number('conversation');
      data.conversations.set(conversationID, { conversationID, name: '', insertUserID: by, dateInserted: now(), participants: [by, withID] });
      if (body !== null) acts.say(by, conversationID, body);
      return conversationID;
    },
    say(by: number, conversationID: number, body: string): number {
      const messageID = number('message');
      data.messages.set(messageID, { messageID, conversationID, body: html(body), insertUserID: by, dateInserted: now() });
      return messageID;
    },
    note(by: number, userID: number, body: string, points: number | null = null): number {
      const userNoteID = number('note');
      data.notes.set(userNoteID, { userNoteID, type: points === null ? 'note' : 'warning', userID, body: html(body), insertUserID: by, dateInserted: now(), points, reversed: false });
      return userNoteID;
    },
  };
  acts.user('System');
  acts.user('The team');
  return { ...acts, data, last, differences: { ...usual, ...differences }, /** Categories that the team's account may not read, and areas (`reports`) that it may not at all. */ hidden: new Set<number>(), forbidden: new Set<string>(), account: { permissions: ['session.valid', 'community.moderate', 'conversations.add', 'users.edit', 'userNotes.add'], isAdmin: false } as Account, categoryOf };
}

/** A forum in memory. */
export type Forum = ReturnType<typeof forum>;
