import type { Break, BreakEvent, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { Shift } from '../../../../shared/contract/entities/cover.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';
import { rowsWhere } from './rows-of.ts';

const last = `max(coalesce("ended_at", "ends_at", '9999'), coalesce("watch_until", ''))`;

/** SQL of the points, breaks and shifts of a stretch of time, so that a test can pin its plans. */
export const weekPointsSql = {
  members: `
    SELECT "member_id" FROM "ledger_entries" WHERE "kind" = 'given' AND "at" >= @from AND "at" < @to
    UNION ALL SELECT "member_id" FROM "ledger_entries" WHERE "kind" = 'voided' AND "at" >= @from AND "at" < @to`,
  ledger: `
    SELECT e."id", e."kind", e."member_id" AS "memberId", e."voids", e."points", e."band", e."reason_id" AS "reasonId", e."wording", e."at", e."expires_at" AS "expiresAt"
    FROM json_each(?) wanted CROSS JOIN "ledger_entries" e ON e."member_id" = wanted."value" ORDER BY e."at", e."id"`,
  breakIds: `
    SELECT "id" FROM "breaks" WHERE ${last} >= @from AND "starts_at" < @to
    UNION ALL SELECT "id" FROM "breaks" WHERE "proposed_at" >= @from AND "proposed_at" < @to
    UNION ALL SELECT "id" FROM "breaks" WHERE "decided_at" >= @from AND "decided_at" < @to
    UNION ALL SELECT "break_id" FROM "break_events" WHERE "at" >= @from AND "at" < @to`,
  actsAt: `
    SELECT "at" FROM "ledger_entries" WHERE "kind" = 'given' AND "at" >= @from AND "at" < @to UNION ALL SELECT "at" FROM "ledger_entries" WHERE "kind" = 'voided' AND "at" >= @from AND "at" < @to
    UNION ALL SELECT "at" FROM "told_marks" WHERE "at" >= @from AND "at" < @to UNION ALL SELECT "at" FROM "break_events" WHERE "at" >= @from AND "at" < @to AND "by" IS NOT NULL`,
  shifts: `SELECT ${columnList('shift')} FROM "shifts" WHERE "ends_at" > @from AND "starts_at" < @to`,
  earliest: `SELECT min("at") FROM (
    SELECT * FROM (SELECT "opened_at" AS "at" FROM "cases" ORDER BY "opened_at" LIMIT 1) UNION ALL SELECT * FROM (SELECT "last_message_at" FROM "conversations" ORDER BY "last_message_at" LIMIT 1)
    UNION ALL SELECT * FROM (SELECT "at" FROM "ledger_entries" WHERE "kind" = 'given' ORDER BY "at" LIMIT 1))`,
} as const;

/** An entry of the ledger as the figures need it. */
export type WeekEntry = Pick<LedgerEntry, 'id' | 'kind' | 'memberId' | 'voids' | 'points' | 'band' | 'reasonId' | 'wording' | 'at' | 'expiresAt'>;

/** Accounts that were given points, or had some voided, between two instants. */
export function membersWithPoints(db: Database, from: string, to: string): string[] {
  return [...new Set(prepared<[object], string>(db, weekPointsSql.members).pluck(true).all({ from, to }))];
}

/** The ledgers of some accounts, first to last. */
export function ledgersOf(db: Database, accounts: readonly string[]): WeekEntry[] {
  return prepared<[string], WeekEntry>(db, weekPointsSql.ledger).all(JSON.stringify(accounts));
}

/** Breaks that ran, were proposed, decided or acted on between two instants, with every act on them. */
export function breaksTouching(db: Database, from: string, to: string): { readonly row: Break; readonly acts: readonly BreakEvent[] }[] {
  const ids = prepared<[object], string>(db, weekPointsSql.breakIds).pluck(true).all({ from, to });
  const acts = Map.groupBy(rowsWhere(db, 'breakEvent', 'break_id', ids), (act) => act.breakId);
  return rowsWhere(db, 'break', 'id', ids).map((row) => ({ row, acts: acts.get(row.id) ?? [] }));
}

/** When colleagues did something about points and breaks. */
export function pointsActsBetween(db: Database, from: string, to: string): string[] {
  return prepared<[object], string>(db, weekPointsSql.actsAt).pluck(true).all({ from, to });
}

/** Shifts that run at any time between two instants, cancelled ones too. */
export function shiftsTouching(db: Database, from: string, to: string): Shift[] {
  return prepared<[object], unknown[]>(db, weekPointsSql.shifts).raw(true).all({ from, to }).map((values) => decodeRow('shift', values));
}

/** When the first thing that the report counts happened, as far as this computer knows; null when nothing did. */
export function earliestFact(db: Database): string | null {
  return prepared<[], string | null>(db, weekPointsSql.earliest).pluck(true).get() ?? null;
}
