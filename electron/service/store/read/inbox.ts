import type { Conversation, ConversationEvent, Message, TriageMark } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

const columns = columnList('conversation');
const unsent = `"state" IN ('queued', 'sending', 'held', 'needs-you')`;

/** SQL of the inbox's list, so that a test can pin its plans. */
export const inboxSql = {
  open: `SELECT ${columns} FROM "conversations" WHERE "state" IN ('untriaged', 'open', 'waiting-for-member', 'snoozed') ORDER BY "last_message_at", "id" LIMIT ?`,
  closed: `SELECT ${columns} FROM "conversations" WHERE "state" = 'closed' ORDER BY "last_message_at" DESC, "id" LIMIT ?`,
  closedOf: `SELECT ${columns} FROM "conversations" WHERE "state" = 'closed' AND "assignee_id" IS ? ORDER BY "last_message_at" DESC, "id" LIMIT ?`,
  closedCount: `SELECT count(*) FROM "conversations" WHERE "state" = 'closed'`,
  closedCountOf: `SELECT count(*) FROM "conversations" WHERE "state" = 'closed' AND "assignee_id" IS ?`,
  turns: `SELECT m."conversation_id" AS "conversationId", m."id", m."from", m."by", m."at" FROM json_each(?) wanted CROSS JOIN "messages" m ON m."conversation_id" = wanted."value" ORDER BY m."at", m."id"`,
  events: `SELECT e."conversation_id" AS "conversationId", e."kind", e."at" FROM json_each(?) wanted CROSS JOIN "conversation_events" e ON e."conversation_id" = wanted."value"`,
  marks: `SELECT t."conversation_id" AS "conversationId", t."purpose", t."at" FROM json_each(?) wanted CROSS JOIN "triage_marks" t ON t."conversation_id" = wanted."value"`,
  beginnings: `SELECT m."id", substr(m."body", 1, ${limits.lineLength * 4}) AS "body" FROM json_each(?) wanted CROSS JOIN "messages" m ON m."id" = wanted."value"`,
  readTo: `SELECT r."target_id" AS "id", max(r."at") AS "at" FROM json_each(?) wanted CROSS JOIN "read_marks" r ON r."target_id" = wanted."value" AND r."staff_id" = ? GROUP BY r."target_id"`,
  unsent: `SELECT "name", "entity", "args", "state" FROM "outbox" WHERE ${unsent} AND ("name" LIKE 'conversation.%' OR "name" LIKE 'message.%' OR "name" LIKE 'draft.%' OR "name" LIKE 'risk.%')`,
} as const;

const decoded = (rows: readonly unknown[][]): Conversation[] => rows.map((values) => decodeRow('conversation', values));

/** Every conversation that is not closed, in the order of its last message, at most `limits.listRows`. */
export function openInbox(db: Database): Conversation[] {
  return decoded(prepared<[number], unknown[]>(db, inboxSql.open).raw(true).all(limits.listRows));
}

/** Closed conversations, the latest first, at most `limits.closedRows`, and how many there are; of one colleague, of nobody (null), or all (undefined). */
export function closedInbox(db: Database, assigneeId: string | null | undefined): { rows: Conversation[]; total: number } {
  if (assigneeId === undefined) {
    const rows = decoded(prepared<[number], unknown[]>(db, inboxSql.closed).raw(true).all(limits.closedRows));
    return { rows, total: prepared<[], number>(db, inboxSql.closedCount).pluck(true).get() ?? rows.length };
  }
  const rows = decoded(prepared<[string | null, number], unknown[]>(db, inboxSql.closedOf).raw(true).all(assigneeId, limits.closedRows));
  return { rows, total: prepared<[string | null], number>(db, inboxSql.closedCountOf).pluck(true).get(assigneeId) ?? rows.length };
}

/** A message without its words. */
export type Turn = Pick<Message, 'conversationId' | 'id' | 'from' | 'by' | 'at'>;

/** The log of a conversation, the turns in order. */
export interface Log {
  readonly messages: readonly Turn[];
  readonly events: readonly Pick<ConversationEvent, 'conversationId' | 'kind' | 'at'>[];
  readonly marks: readonly Pick<TriageMark, 'conversationId' | 'purpose' | 'at'>[];
}

const noLog: Log = { messages: [], events: [], marks: [] };

/** The logs of some conversations, from which their clocks are computed: three queries however many. */
export function logsOf(db: Database, ids: readonly string[]): (id: string) => Log {
  const wanted = JSON.stringify(ids);
  const grouped = <R extends { conversationId: string }>(sql: string): Map<string, R[]> => Map.groupBy(prepared<[string], R>(db, sql).all(wanted), (row) => row.conversationId);
  const [messages, events, marks] = [grouped<Turn>(inboxSql.turns), grouped<Log['events'][number]>(inboxSql.events), grouped<Log['marks'][number]>(inboxSql.marks)];
  return (id) => ({ messages: messages.get(id) ?? noLog.messages, events: events.get(id) ?? noLog.events, marks: marks.get(id) ?? noLog.marks });
}

/** The beginnings of some messages, long enough for a line, by id. */
export function beginningsOf(db: Database, ids: readonly string[]): Map<string, string> {
  return new Map(prepared<[string], { id: string; body: string }>(db, inboxSql.beginnings).all(JSON.stringify(ids)).map(({ id, body }) => [id, body]));
}

/** How far a colleague has read some conversations: the instant of the last message that they saw. Canonical UTC. */
export function readTo(db: Database, ids: readonly string[], staffId: string): Map<string, string> {
  return new Map(prepared<[string, string], { id: string; at: string }>(db, inboxSql.readTo).all(JSON.stringify(ids), staffId).map(({ id, at }) => [id, at]));
}

/** A change of the inbox that the community does not have yet; `args` as JSON. */
export interface UnsentInbox {
  readonly name: string;
  readonly entity: string;
  readonly args: string;
  readonly state: string;
}

/** Changes of the inbox that the community does not have yet. */
export function unsentInbox(db: Database): UnsentInbox[] {
  return prepared<[], UnsentInbox>(db, inboxSql.unsent).all();
}

/** Conversations that are closed now and were closed or moved after an instant, so that they may have been open then; at most `limits.listRows`. */
export function closedSince(db: Database, at: string): string[] {
  const sql = `SELECT DISTINCT e."conversation_id" FROM "conversation_events" e JOIN "conversations" c ON c."id" = e."conversation_id" AND c."state" = 'closed' WHERE e."kind" = 'closed' AND e."at" > ? LIMIT ?`;
  return prepared<[string, number], string>(db, sql).pluck(true).all(at, limits.listRows);
}
