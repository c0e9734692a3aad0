import type { Conversation, ConversationEvent, Message, SavedReply, Signpost, TriageMark } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

/** SQL of one conversation's parts, so that a test can pin its plans. */
export const conversationSql = {
  messages: `SELECT ${columnList('message')} FROM "messages" WHERE "conversation_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
  messageCount: `SELECT count(*) FROM "messages" WHERE "conversation_id" = ?`,
  events: `SELECT ${columnList('conversationEvent')} FROM "conversation_events" WHERE "conversation_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
  marks: `SELECT ${columnList('triageMark')} FROM "triage_marks" WHERE "conversation_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
  ofMembers: `SELECT ${columnList('conversation', 'c.')} FROM json_each(?) wanted CROSS JOIN "conversations" c ON c."member_id" = wanted."value" ORDER BY c."opened_at" DESC, c."id" LIMIT ?`,
  countOfMembers: `SELECT count(*) FROM json_each(?) wanted CROSS JOIN "conversations" c ON c."member_id" = wanted."value"`,
  openedBefore: `SELECT count(*) FROM json_each(@members) wanted CROSS JOIN "conversations" c ON c."member_id" = wanted."value" AND (c."opened_at", c."id") < (@at, @id)`,
  readMark: `SELECT "id" FROM "read_marks" WHERE "target_id" = ? AND "staff_id" = ? ORDER BY "at" DESC LIMIT 1`,
} as const;

/** The newest messages of a conversation in the order of time, at most `limits.conversationMessages`, and how many there are before them. */
export function messagesOf(db: Database, conversationId: string): { messages: Message[]; before: number } {
  const rows = prepared<[string, number], unknown[]>(db, conversationSql.messages).raw(true).all(conversationId, limits.conversationMessages);
  const total = prepared<[string], number>(db, conversationSql.messageCount).pluck(true).get(conversationId) ?? rows.length;
  return { messages: rows.map((values) => decodeRow('message', values)).reverse(), before: Math.max(0, total - rows.length) };
}

/** What was done with a conversation, in the order of time, the newest `limits.conversationEvents`. */
export function stepsOf(db: Database, conversationId: string): ConversationEvent[] {
  return prepared<[string, number], unknown[]>(db, conversationSql.events).raw(true).all(conversationId, limits.conversationEvents).map((values) => decodeRow('conversationEvent', values)).reverse();
}

/** How a conversation was sorted, in the order of time, the newest `limits.conversationEvents`. */
export function marksOf(db: Database, conversationId: string): TriageMark[] {
  return prepared<[string, number], unknown[]>(db, conversationSql.marks).raw(true).all(conversationId, limits.conversationEvents).map((values) => decodeRow('triageMark', values)).reverse();
}

/** The conversations of some accounts, the newest first, at most `most`, and how many there are. */
export function conversationsOf(db: Database, accounts: readonly string[], most: number): { rows: Conversation[]; total: number } {
  const wanted = JSON.stringify(accounts);
  const rows = prepared<[string, number], unknown[]>(db, conversationSql.ofMembers).raw(true).all(wanted, most).map((values) => decodeRow('conversation', values));
  return { rows, total: prepared<[string], number>(db, conversationSql.countOfMembers).pluck(true).get(wanted) ?? rows.length };
}

/** How many conversations some accounts opened before this one. */
export function openedBefore(db: Database, accounts: readonly string[], { id, openedAt }: Pick<Conversation, 'id' | 'openedAt'>): number {
  return prepared<[object], number>(db, conversationSql.openedBefore).pluck(true).get({ members: JSON.stringify(accounts), at: openedAt, id }) ?? 0;
}

/** The number of the mark that says how far a colleague has read; undefined while there is none. */
export function readMarkOf(db: Database, conversationId: string, staffId: string): string | undefined {
  return prepared<[string, string], string>(db, conversationSql.readMark).pluck(true).get(conversationId, staffId);
}

/** Every saved reply, also those put away, by name; at most `limits.replyStarts`. */
export function savedReplies(db: Database): SavedReply[] {
  const rows = prepared<[number], unknown[]>(db, `SELECT ${columnList('savedReply')} FROM "saved_replies" ORDER BY "name" COLLATE NOCASE, "id" LIMIT ?`).raw(true).all(limits.replyStarts);
  return rows.map((values) => decodeRow('savedReply', values));
}

/** Every signpost, also those put away, in their order; at most `limits.replyStarts`. */
export function signposts(db: Database): Signpost[] {
  const rows = prepared<[number], unknown[]>(db, `SELECT ${columnList('signpost')} FROM "signposts" ORDER BY "position", "name" COLLATE NOCASE, "id" LIMIT ?`).raw(true).all(limits.replyStarts);
  return rows.map((values) => decodeRow('signpost', values));
}
