import type { Message } from '../../../../shared/contract/entities/inbox.ts';
import type { RiskCorrection, RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';
import { rowsById } from './rows-of.ts';

const records = `SELECT ${columnList('riskRecord', 'r.')} FROM`;
/** What was done last of closing and opening again; nothing is open. */
const lastEnd = `coalesce((SELECT c."kind" FROM "risk_corrections" c WHERE c."record_id" = r."id" AND c."kind" IN ('closed', 'reopened') ORDER BY c."at" DESC, c."id" DESC LIMIT 1), 'reopened')`;
const unsentStates = `('queued', 'sending', 'held', 'needs-you')`;

/** SQL of the risk records, so that a test can pin its plans. */
export const riskSql = {
  about: `${records} json_each(@about) wanted CROSS JOIN "risk_records" r ON r."about_id" = wanted."value" ORDER BY r."at" DESC, r."id" LIMIT @most`,
  ofMember: `${records} json_each(@members) wanted CROSS JOIN "risk_records" r ON r."member_id" = wanted."value" ORDER BY r."at" DESC, r."id" LIMIT @most`,
  openRecords: `SELECT r."id" FROM "risk_records" r WHERE ${lastEnd} <> 'closed' ORDER BY r."at" DESC LIMIT @most`,
  closedRecords: `SELECT r."id" FROM "risk_records" r WHERE ${lastEnd} = 'closed' ORDER BY r."at" DESC LIMIT @most`,
  riskAdditions: `SELECT ${columnList('riskCorrection', 'c.')} FROM json_each(@records) wanted CROSS JOIN "risk_corrections" c ON c."record_id" = wanted."value" ORDER BY c."record_id", c."at", c."id"`,
  viewings: `SELECT "by", "at" FROM "audit_entries" WHERE "target_id" = ? AND "kind" = 'risk-viewed' ORDER BY "at" DESC LIMIT ?`,
  lastMessages: `SELECT "id", "from", "body", "at" FROM "messages" WHERE "conversation_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
  unsentRisk: `SELECT "args", "state" FROM "outbox" WHERE "state" IN ${unsentStates} AND "entity" LIKE 'riskRecord/%'`,
} as const;

const decoded = (rows: readonly unknown[][]): RiskRecord[] => rows.map((values) => decodeRow('riskRecord', values));

/** The records about some conversations, cases or posts, the newest first, at most `limits.riskRows`. */
export function recordsAbout(db: Database, about: readonly string[]): RiskRecord[] {
  return decoded(prepared<[object], unknown[]>(db, riskSql.about).raw(true).all({ about: JSON.stringify(about), most: limits.riskRows }));
}

/** The records about a person's accounts, the newest first, at most `limits.riskRows`. */
export function recordsOf(db: Database, accounts: readonly string[]): RiskRecord[] {
  return decoded(prepared<[object], unknown[]>(db, riskSql.ofMember).raw(true).all({ members: JSON.stringify(accounts), most: limits.riskRows }));
}

/** Records that are open, or those that are closed, the newest first; open ones up to `limits.listRows`, because what is most pressing may be old. */
export function recordsByEnd(db: Database, closed: boolean): RiskRecord[] {
  const ids = prepared<[object], string>(db, closed ? riskSql.closedRecords : riskSql.openRecords).pluck().all({ most: closed ? limits.riskRows : limits.listRows });
  const rows = rowsById(db, 'riskRecord', ids);
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** What was added to some records, by record, the earliest first. */
export function additionsTo(db: Database, ids: readonly string[]): Map<string, RiskCorrection[]> {
  if (ids.length === 0) return new Map();
  const rows = prepared<[object], unknown[]>(db, riskSql.riskAdditions).raw(true).all({ records: JSON.stringify(ids) });
  return Map.groupBy(rows.map((values) => decodeRow('riskCorrection', values)), (row) => row.recordId);
}

/** Who read a record and when, the newest first, at most `limits.riskViewings`; on a lead's desk alone. */
export function viewingsOf(db: Database, recordId: string): { by: string; at: string }[] {
  return prepared<[string, number], { by: string; at: string }>(db, riskSql.viewings).all(recordId, limits.riskViewings);
}

/** The newest messages of a conversation, the newest last. */
export function lastMessages(db: Database, conversationId: string, most: number): Pick<Message, 'id' | 'from' | 'body' | 'at'>[] {
  return prepared<[string, number], Pick<Message, 'id' | 'from' | 'body' | 'at'>>(db, riskSql.lastMessages).all(conversationId, most).reverse();
}

/** The records and additions that the community does not have yet, by id. */
export function unsentRisk(db: Database): Map<string, 'saved-here' | 'needs-you'> {
  const rows = prepared<[], { args: string; state: string }>(db, riskSql.unsentRisk).all();
  return new Map(rows.flatMap(({ args, state }) => {
    const { record, correction } = JSON.parse(args) as { record?: { id?: string }; correction?: { id?: string } };
    const id = record?.id ?? correction?.id;
    return id === undefined ? [] : [[id, state === 'held' || state === 'needs-you' ? 'needs-you' : 'saved-here'] as const];
  }));
}
