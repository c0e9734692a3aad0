import type { ConversationEvent } from '../../../../shared/contract/entities/inbox.ts';
import type { RiskCorrection, RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import type { Database } from '../database.ts';
import { inboxSql, type Log, type Turn } from './inbox.ts';
import { prepared } from './prepared.ts';

/** SQL of the conversations and risk records of a stretch of time, so that a test can pin its plans. */
export const weekMessagesSql = {
  spoken: `SELECT "id" FROM "conversations" WHERE "last_message_at" >= @from AND "opened_at" < @to`,
  unfinished: `SELECT "id" FROM "conversations" WHERE "state" IN ('untriaged', 'open', 'waiting-for-member', 'snoozed') AND "last_message_at" < @from`,
  closed: `SELECT "conversation_id" FROM "conversation_events" WHERE "at" >= @from AND "kind" = 'closed'`,
  events: `SELECT e."conversation_id" AS "conversationId", e."kind", e."at", e."by" FROM json_each(?) wanted CROSS JOIN "conversation_events" e ON e."conversation_id" = wanted."value"`,
  eventsAt: `SELECT "at" FROM "conversation_events" WHERE "at" >= @from AND "at" < @to AND "by" IS NOT NULL`,
  marksAt: `SELECT "at" FROM "triage_marks" WHERE "at" >= @from AND "at" < @to`,
  riskIds: `
    SELECT "id" FROM "risk_records" WHERE "at" >= @from AND "at" < @to
    UNION ALL SELECT "id" FROM "risk_records" WHERE "review_due_at" >= @from AND "review_due_at" < @to
    UNION ALL SELECT "record_id" FROM "risk_corrections" WHERE "review_due_at" >= @from AND "review_due_at" < @to`,
  riskRecords: `SELECT r."id", r."urgency", r."at", r."review_due_at" AS "reviewDueAt" FROM json_each(?) wanted CROSS JOIN "risk_records" r ON r."id" = wanted."value"`,
  riskAdditions: `SELECT c."record_id" AS "recordId", c."kind", c."at", c."review_due_at" AS "reviewDueAt" FROM json_each(?) wanted CROSS JOIN "risk_corrections" c ON c."record_id" = wanted."value"`,
  riskAt: `SELECT "at" FROM "risk_records" WHERE "at" >= @from AND "at" < @to UNION ALL SELECT "at" FROM "risk_corrections" WHERE "at" >= @from AND "at" < @to`,
} as const;

const ids = (db: Database, sql: string, span: object): string[] => prepared<[object], string>(db, sql).pluck(true).all(span);

/** Conversations begun before `to` that may have a message, or somebody waiting, in the time from `from`; some more than that. */
export function conversationsBetween(db: Database, from: string, to: string): string[] {
  return [...new Set([...ids(db, weekMessagesSql.spoken, { from, to }), ...ids(db, weekMessagesSql.unfinished, { from }), ...ids(db, weekMessagesSql.closed, { from })])];
}

/** The logs of some conversations without their words. */
export function weekLogs(db: Database, wanted: readonly string[]): { readonly id: string; readonly messages: readonly Turn[]; readonly events: readonly Pick<ConversationEvent, 'kind' | 'at'>[]; readonly marks: Log['marks'] }[] {
  const list = JSON.stringify(wanted);
  const grouped = <R extends { conversationId: string }>(sql: string): Map<string, R[]> => Map.groupBy(prepared<[string], R>(db, sql).all(list), (row) => row.conversationId);
  const [messages, events, marks] = [grouped<Turn>(inboxSql.turns), grouped<Log['events'][number]>(weekMessagesSql.events), grouped<Log['marks'][number]>(inboxSql.marks)];
  return wanted.map((id) => ({ id, messages: messages.get(id) ?? [], events: events.get(id) ?? [], marks: marks.get(id) ?? [] }));
}

/** When colleagues did something in the inbox or on a risk record, replies apart. */
export function inboxActsBetween(db: Database, from: string, to: string): string[] {
  return [weekMessagesSql.eventsAt, weekMessagesSql.marksAt, weekMessagesSql.riskAt].flatMap((sql) => ids(db, sql, { from, to }));
}

/** Risk records that were made, or whose review was due, between two instants, with everything added to them. */
export function risksBetween(db: Database, from: string, to: string): { readonly records: Pick<RiskRecord, 'id' | 'urgency' | 'at' | 'reviewDueAt'>[]; readonly additions: Pick<RiskCorrection, 'recordId' | 'kind' | 'at' | 'reviewDueAt'>[] } {
  const wanted = JSON.stringify([...new Set(ids(db, weekMessagesSql.riskIds, { from, to }))]);
  return { records: prepared<[string], Pick<RiskRecord, 'id' | 'urgency' | 'at' | 'reviewDueAt'>>(db, weekMessagesSql.riskRecords).all(wanted), additions: prepared<[string], Pick<RiskCorrection, 'recordId' | 'kind' | 'at' | 'reviewDueAt'>>(db, weekMessagesSql.riskAdditions).all(wanted) };
}
