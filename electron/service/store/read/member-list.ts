import type { Break } from '../../../../shared/contract/entities/points.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** SQL of the list of members, so that a test can pin its plans. */
export const memberListSql = {
  restingAt: `
    SELECT "id", "member_id" AS "memberId", "scope", "ends_at" AS "endsAt" FROM "breaks"
    WHERE "state" IN ('active', 'scheduled') AND "starts_at" <= @now AND ("ends_at" IS NULL OR "ends_at" > @now)
    ORDER BY coalesce("ends_at", '9999'), "id" LIMIT @most`,
  countingAt: `
    SELECT "member_id" AS "memberId", sum("points") AS "points" FROM "ledger_entries"
    WHERE "expires_at" > @now AND "kind" = 'given' AND +"at" <= @now GROUP BY +"member_id"`,
  openCounts: `
    SELECT c."member_id" AS "memberId", count(*) AS "count" FROM json_each(?) wanted
    CROSS JOIN "cases" c ON c."member_id" = wanted."value" WHERE c."state" = 'open' GROUP BY c."member_id"`,
  memberCount: `SELECT count(*) AS "count" FROM "members"`,
} as const;

/** A break that keeps somebody away now. */
export type Resting = Pick<Break, 'id' | 'memberId' | 'scope' | 'endsAt'>;

/** Breaks that keep members away at an instant, those that end first at the top. */
export function restingAt(db: Database, now: string, most: number): Resting[] {
  return prepared<[{ now: string; most: number }], Resting>(db, memberListSql.restingAt).all({ now, most });
}

/** Points given that have not expired at an instant, by account; voided ones still among them, so this is a most. */
export function countingAtMost(db: Database, now: string): { memberId: string; points: number }[] {
  return prepared<[{ now: string }], { memberId: string; points: number }>(db, memberListSql.countingAt).all({ now });
}

/** How many open cases some members have; those without any are absent. */
export function openCounts(db: Database, ids: readonly string[]): Map<string, number> {
  const rows = prepared<[string], { memberId: string; count: number }>(db, memberListSql.openCounts).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.memberId, row.count]));
}

/** How many members are on this computer. */
export function memberCount(db: Database): number {
  return prepared<[], { count: number }>(db, memberListSql.memberCount).get()?.count ?? 0;
}
