import type { Case, Post, Report } from '../../../shared/contract/entities/cases.ts';
import type { Conversation, ConversationEvent } from '../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../shared/limits.ts';
import { plusMs } from '../../../shared/time.ts';
import type { Change } from './store/records.ts';

/** An open case about a post, with its text as it stands (domain.md 2.7). `at` canonical UTC. */
export const caseRow = (kind: Case['kind'], id: string, post: Post, at: string): Case => ({
  id, kind, postId: post.id, memberId: post.authorId, spaceId: post.spaceId, openedAt: at, frozenTitle: post.title, frozenBody: post.body, frozenAt: at, state: 'open', withStaff: false,
  outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null,
});

/** A member's report as rows: it joins the post's open case, or opens one with the text as it stands (domain.md 2.7). `caseId` is for a new case. */
export function fileReport(post: Post, open: Case | undefined, report: Omit<Report, 'caseId' | 'postId'>, caseId: string): Change[] {
  const joined = open ?? caseRow('report', caseId, post, report.at);
  const put: Change = { op: 'put', t: 'report', row: { ...report, caseId: joined.id, postId: post.id } };
  return open ? [put] : [{ op: 'put', t: 'case', row: joined }, put];
}

/** A new post that waits for approval, as rows: the post and its case (domain.md 1.4). */
export function holdForApproval(post: Post, caseId: string): Change[] {
  const held: Post = { ...post, state: 'pending', stateAt: post.createdAt };
  return [{ op: 'put', t: 'post', row: held }, { op: 'put', t: 'case', row: caseRow('pending', caseId, held, post.createdAt) }];
}

/** What a member wrote to the team. `at` canonical UTC. */
export interface Arrival {
  readonly id: string;
  readonly memberId: string;
  readonly body: string;
  readonly at: string;
}

/** Which of a member's conversations a message of theirs goes on with: the latest that is not over, or was over only lately; later it is about something else. */
export function goesOnWith(theirs: readonly Conversation[], at: string): Conversation | undefined {
  const latest = theirs.toSorted((a, b) => (a.lastMessageAt < b.lastMessageAt ? 1 : -1));
  const since = plusMs(at, -limits.comesBackDays * 86_400_000);
  return latest.find((one) => one.state !== 'closed') ?? latest.find((one) => one.lastMessageAt >= since);
}

/** What is said of a conversation that a member's message brings back. */
const back: Readonly<Partial<Record<Conversation['state'], ConversationEvent['kind']>>> = { 'waiting-for-member': 'resumed', snoozed: 'woken', closed: 'reopened' };

/** A beginning for the list, cut between letters. */
const SUBJECT_LETTERS = 60;

/**
 * A member's message as rows (domain.md 2.9): it opens a conversation that nobody has sorted, or goes on with one of theirs,
 * which comes back when it was waiting, out of sight or closed. It stays with whom it is, and with weekend cover where it was.
 */
export function receiveMessage(message: Arrival, into: Conversation | undefined, ids: { readonly conversationId: string; readonly eventId: string }): Change[] {
  const { at, memberId } = message;
  const opened: Conversation = {
    id: ids.conversationId, memberId, subject: [...message.body].slice(0, SUBJECT_LETTERS).join(''), state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: at, lastMessageAt: at,
  };
  const kind = into ? back[into.state] : 'opened';
  const row: Conversation = into ? { ...into, state: into.purpose === null ? 'untriaged' : 'open', snoozedUntil: null, lastMessageAt: at > into.lastMessageAt ? at : into.lastMessageAt } : opened;
  const event: Change[] = kind === undefined ? [] : [{ op: 'put', t: 'conversationEvent', row: { id: ids.eventId, conversationId: row.id, kind, by: null, at, until: null, toStaffId: null, text: null } }];
  return [{ op: 'put', t: 'conversation', row }, ...event, { op: 'put', t: 'message', row: { id: message.id, conversationId: row.id, memberId, from: 'member', by: null, body: message.body, at } }];
}
