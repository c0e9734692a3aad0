import type { LedgerEntry, PointsProposal } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

const proposals = (where: string): string => `SELECT ${columnList('pointsProposal')} FROM "points_proposals" WHERE ${where}`;
const oldestFirst = `ORDER BY "at", "id" LIMIT ?`;

/** SQL behind giving points, so that a test can pin its plans. */
export const givingSql = {
  ledger: `
    SELECT e."id", e."kind", e."voids", e."reason_id" AS "reasonId", e."wording", e."points", e."at", e."expires_at" AS "expiresAt"
    FROM json_each(?) wanted CROSS JOIN "ledger_entries" e ON e."member_id" = wanted."value" ORDER BY e."at", e."id"`,
  timesGiven: `
    SELECT e."reason_id" AS "reasonId", e."points", count(*) AS "times"
    FROM json_each(?) wanted CROSS JOIN "ledger_entries" e ON e."reason_id" = wanted."value" AND e."at" > ?
    WHERE e."kind" = 'given' AND NOT EXISTS (SELECT 1 FROM "ledger_entries" v WHERE v."voids" = e."id")
    GROUP BY e."reason_id", e."points"`,
  lastWords: `SELECT "body", "at" FROM "messages" WHERE "conversation_id" = ? AND "from" = 'member' ORDER BY "at" DESC, "id" DESC LIMIT 1`,
  waiting: `${proposals(`"state" = 'proposed'`)} ${oldestFirst}`,
  waitingOf: `${proposals(`"member_id" IN (SELECT "value" FROM json_each(?)) AND "state" = 'proposed'`)} ${oldestFirst}`,
  waitingCount: `SELECT count(*) AS "count" FROM "points_proposals" WHERE "state" = 'proposed'`,
  mine: `${proposals(`"state" IN ('proposed', 'accepted', 'declined') AND "at" > ? AND "by" = ?`)} ORDER BY "at" DESC, "id" LIMIT ?`,
  told: `SELECT 1 AS "told" FROM "told_marks" WHERE "about_id" = ? AND "about_kind" = 'ledger' LIMIT 1`,
} as const;

/** An entry as the total, the plot and "treated before" need it. */
export type GivingRow = Pick<LedgerEntry, 'id' | 'kind' | 'voids' | 'reasonId' | 'wording' | 'points' | 'at' | 'expiresAt'>;

/** The ledgers of all of a person's accounts, first to last. */
export function ledgerOfAll(db: Database, accounts: readonly string[]): GivingRow[] {
  return prepared<[string], GivingRow>(db, givingSql.ledger).all(JSON.stringify(accounts));
}

/** How often each of some reasons got how many points since an instant, over the whole community; what was voided left out. */
export function timesGiven(db: Database, reasonIds: readonly string[], since: string): { reasonId: string; points: number; times: number }[] {
  return prepared<[string, string], { reasonId: string; points: number; times: number }>(db, givingSql.timesGiven).all(JSON.stringify(reasonIds), since);
}

/** The last thing that the member wrote in a conversation. */
export function lastWordsOf(db: Database, conversationId: string): { body: string; at: string } | undefined {
  return prepared<[string], { body: string; at: string }>(db, givingSql.lastWords).get(conversationId);
}

const decoded = (rows: readonly unknown[][]): PointsProposal[] => rows.map((values) => decodeRow('pointsProposal', values));

/** Proposals that wait, oldest first, of some accounts or of everybody; `limits.proposalRows` at most. */
export function waitingProposals(db: Database, accounts: readonly string[] | null): PointsProposal[] {
  if (accounts === null) return decoded(prepared<[number], unknown[]>(db, givingSql.waiting).raw(true).all(limits.proposalRows));
  return decoded(prepared<[string, number], unknown[]>(db, givingSql.waitingOf).raw(true).all(JSON.stringify(accounts), limits.proposalRows));
}

/** How many proposals wait. */
export function waitingProposalCount(db: Database): number {
  return prepared<[], { count: number }>(db, givingSql.waitingCount).get()?.count ?? 0;
}

/** What a colleague has proposed since an instant, decided or not, newest first. */
export function proposalsBy(db: Database, staffId: string, since: string): PointsProposal[] {
  return decoded(prepared<[string, string, number], unknown[]>(db, givingSql.mine).raw(true).all(since, staffId, limits.proposalRows));
}

/** Whether the member has been told of an entry, or it was noted why not. */
export function isTold(db: Database, entryId: string): boolean {
  return prepared<[string], { told: 1 }>(db, givingSql.told).get(entryId) !== undefined;
}
