import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

const wanted = `json_each(@ids) wanted`;
const ends = `('closed', 'reopened')`;

/** SQL of what a member's history needs besides whole rows, so that a test can pin its plans. */
export const historySql = {
  reportsUntil: `
    SELECT r."case_id" AS "caseId", r."reason", count(*) AS "count" FROM ${wanted}
    CROSS JOIN "reports" r ON r."case_id" = wanted."value" WHERE r."at" <= @at GROUP BY r."case_id", r."reason"`,
  endsUntil: `
    SELECT a."case_id" AS "caseId", a."kind", a."outcome", max(a."at") AS "at" FROM ${wanted}
    CROSS JOIN "case_actions" a ON a."case_id" = wanted."value" WHERE a."kind" IN ${ends} AND a."at" <= @at GROUP BY a."case_id"`,
  casesUntil: `SELECT count(*) AS "count" FROM "cases" c WHERE c."member_id" IN (SELECT "value" FROM ${wanted}) AND c."opened_at" <= @at`,
  openAt: `
    SELECT c."id" FROM "cases" c WHERE c."member_id" IN (SELECT "value" FROM ${wanted}) AND c."opened_at" <= @at AND coalesce(
      (SELECT a."kind" FROM "case_actions" a WHERE a."case_id" = c."id" AND a."kind" IN ${ends} AND a."at" <= @at ORDER BY a."at" DESC, a."received_at" DESC LIMIT 1),
      CASE WHEN c."closed_at" <= @at THEN 'closed' ELSE 'open' END) <> 'closed'
    ORDER BY c."opened_at", c."id" LIMIT @most`,
} as const;

type Until = { ids: string; at: string };
const until = (ids: readonly string[], at: string): Until => ({ ids: JSON.stringify(ids), at });

/** Reports of some cases up to an instant, counted by reason. */
export function reportsUntil(db: Database, caseIds: readonly string[], at: string): { caseId: string; reason: string; count: number }[] {
  return prepared<[Until], { caseId: string; reason: string; count: number }>(db, historySql.reportsUntil).all(until(caseIds, at));
}

/** How some cases stood at an instant by their own history: the last closing or reopening by then; cases without one are absent. */
export function endsUntil(db: Database, caseIds: readonly string[], at: string): Map<string, { kind: 'closed' | 'reopened'; outcome: Outcome | null }> {
  type Row = { caseId: string; kind: 'closed' | 'reopened'; outcome: Outcome | null };
  return new Map(prepared<[Until], Row>(db, historySql.endsUntil).all(until(caseIds, at)).map((row) => [row.caseId, row]));
}

/** How a case stood at an instant: open, or closed with its outcome. A case without a history is closed when its row says so. */
export function caseAt(row: EntityRow<'case'>, end: { kind: 'closed' | 'reopened'; outcome: Outcome | null } | undefined, at: string): { state: 'open' | 'closed'; outcome: Outcome | null } {
  if (end !== undefined) return end.kind === 'closed' ? { state: 'closed', outcome: end.outcome } : { state: 'open', outcome: null };
  return row.closedAt !== null && row.closedAt <= at ? { state: 'closed', outcome: row.outcome } : { state: 'open', outcome: null };
}

/** How many cases some accounts had up to an instant, and the ids of those that were open then, at most `most`. */
export function casesAt(db: Database, accounts: readonly string[], at: string, most: number): { total: number; open: string[] } {
  const total = prepared<[Until], { count: number }>(db, historySql.casesUntil).get(until(accounts, at))?.count ?? 0;
  const open = prepared<[Until & { most: number }], { id: string }>(db, historySql.openAt).all({ ...until(accounts, at), most });
  return { total, open: open.map((row) => row.id) };
}
