import type { Member } from '../../../../shared/contract/entities/people.ts';
import type { Break, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** What a member's name is shown with. */
export type MemberRow = Pick<Member, 'id' | 'name' | 'state'>;

/** What the signs beside a name and the standing need of a break. */
export type BreakRow = Pick<Break, 'id' | 'memberId' | 'scope' | 'state' | 'kind' | 'startsAt' | 'endsAt' | 'endedAt' | 'decidedAt' | 'watchUntil'>;

const breakColumns = `"id", "member_id" AS "memberId", "scope", "state", "kind", "starts_at" AS "startsAt", "ends_at" AS "endsAt", "ended_at" AS "endedAt", "decided_at" AS "decidedAt", "watch_until" AS "watchUntil"`;

/** SQL of the hot paths, so that a test can pin their plans. */
export const memberSql = {
  names: `SELECT "id", "name", "state" FROM "members"`,
  called: `SELECT "id", "name", "state" FROM "members" WHERE "name" = ? COLLATE NOCASE LIMIT 2`,
  some: `SELECT m."id", m."name", m."state" FROM json_each(?) wanted CROSS JOIN "members" m ON m."id" = wanted."value"`,
  breaksOf: `SELECT ${breakColumns} FROM "breaks" WHERE "member_id" = ? ORDER BY "starts_at" DESC, "id" LIMIT ?`,
  breaksOfSome: `SELECT ${breakColumns} FROM "breaks" WHERE "member_id" IN (SELECT "value" FROM json_each(?))`,
  ledgerOf: `
    SELECT "id", "kind", "voids", "wording", "points", "at", "expires_at" AS "expiresAt" FROM "ledger_entries"
    WHERE "member_id" = ? ORDER BY "at", "id"`,
  casesOf: `
    SELECT c."id", c."kind", c."state", c."outcome", coalesce(c."closed_at", c."opened_at") AS "at",
      (SELECT r."reason" FROM "reports" r WHERE r."case_id" = c."id" GROUP BY r."reason" ORDER BY count(*) DESC, min(r."at") LIMIT 1) AS "reason"
    FROM "cases" c WHERE c."member_id" = ? ORDER BY c."opened_at" DESC, c."id" LIMIT ?`,
  caseCount: `SELECT count(*) AS "count" FROM "cases" WHERE "member_id" = ?`,
} as const;

/** Every member's name, one at a time, so that a search need not hold them all. */
export function eachMemberName(db: Database): IterableIterator<MemberRow> {
  return prepared<[], MemberRow>(db, memberSql.names).iterate();
}

/** The members of a whole name, whatever its case; two at most, for then it says nobody. */
export function membersOfName(db: Database, name: string): MemberRow[] {
  return prepared<[string], MemberRow>(db, memberSql.called).all(name);
}

/** The names of some members, by id; those that are not on this computer are absent. */
export function memberNames(db: Database, ids: readonly string[]): Map<string, MemberRow> {
  const rows = prepared<[string], MemberRow>(db, memberSql.some).all(JSON.stringify([...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** A member's breaks, newest first. */
export function breaksOf(db: Database, memberId: string): BreakRow[] {
  return prepared<[string, number], BreakRow>(db, memberSql.breaksOf).all(memberId, limits.listRows);
}

/** The breaks of some members. */
export function breaksOfSome(db: Database, memberIds: readonly string[]): BreakRow[] {
  return prepared<[string], BreakRow>(db, memberSql.breaksOfSome).all(JSON.stringify([...new Set(memberIds)]));
}

/** What a member's totals are computed from. */
export type LedgerRow = Pick<LedgerEntry, 'id' | 'kind' | 'voids' | 'wording' | 'points' | 'at' | 'expiresAt'>;

/** A member's whole ledger, first to last: totals need all of it. */
export function ledgerOf(db: Database, memberId: string): LedgerRow[] {
  return prepared<[string], LedgerRow>(db, memberSql.ledgerOf).all(memberId);
}

/** A case as a member's history shows it; `at` is when it was closed, or opened while it is open. */
export interface MemberCaseRow {
  readonly id: string;
  readonly kind: 'report' | 'pending';
  readonly state: 'open' | 'closed';
  readonly outcome: Outcome | null;
  readonly at: string;
  /** The reason most reports gave; null for a pending post. */
  readonly reason: string | null;
}

/** A member's newest cases, newest first, and how many there are. */
export function casesOfMember(db: Database, memberId: string, most: number): { rows: MemberCaseRow[]; total: number } {
  const rows = prepared<[string, number], MemberCaseRow>(db, memberSql.casesOf).all(memberId, most);
  return { rows, total: prepared<[string], { count: number }>(db, memberSql.caseCount).get(memberId)?.count ?? rows.length };
}
