import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import type { Member } from '../../../../shared/contract/entities/people.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** A case as the queue needs it, one joined row. Instants are canonical UTC, so text order is time order. */
export interface QueueRow {
  readonly id: string;
  readonly kind: 'report' | 'pending';
  readonly withStaff: 0 | 1;
  readonly postId: string;
  readonly memberId: string;
  readonly memberName: string | null;
  readonly memberState: Member['state'] | null;
  readonly spaceId: string;
  readonly spaceName: string | null;
  readonly openedAt: string;
  readonly state: 'open' | 'closed';
  readonly outcome: Outcome | null;
  readonly closedAt: string | null;
  readonly claimBy: string | null;
  readonly claimActiveAt: string | null;
}

/** How many reports of one reason a case has. */
export interface ReasonCount {
  readonly caseId: string;
  readonly reason: string;
  readonly count: number;
}

/** Which closed cases are wanted; null means any. */
export interface ClosedFilter {
  readonly kind: 'report' | 'pending' | null;
  readonly withStaff: boolean;
  readonly reason: string | null;
  readonly spaceId: string | null;
  readonly memberIds: readonly string[] | null;
  readonly closedBy: string | null;
  readonly openedBefore: string | null;
  readonly newestFirst: boolean;
}

const columns = `
  c."id", c."kind", c."with_staff" AS "withStaff", c."post_id" AS "postId",
  c."member_id" AS "memberId", m."name" AS "memberName", m."state" AS "memberState",
  c."space_id" AS "spaceId", s."name" AS "spaceName", c."opened_at" AS "openedAt",
  c."state", c."outcome", c."closed_at" AS "closedAt", k."by" AS "claimBy", k."active_at" AS "claimActiveAt"`;
const joins = `
  LEFT JOIN "members" m ON m."id" = c."member_id"
  LEFT JOIN "spaces" s ON s."id" = c."space_id"
  LEFT JOIN "claims" k ON k."id" = c."id"`;

/** SQL of the hot paths, so that a test can pin their plans. */
export const queueSql = {
  open: `SELECT ${columns} FROM "cases" c ${joins} WHERE c."state" = 'open' ORDER BY c."opened_at", c."id"`,
  openOfMember: `SELECT ${columns} FROM "cases" c ${joins} WHERE c."member_id" = ? AND c."state" = 'open' ORDER BY c."opened_at", c."id" LIMIT ?`,
  openReasons: `
    SELECT r."case_id" AS "caseId", r."reason", count(*) AS "count"
    FROM "cases" c JOIN "reports" r ON r."case_id" = c."id"
    WHERE c."state" = 'open' GROUP BY r."case_id", r."reason"`,
  reasonsOf: `
    SELECT r."case_id" AS "caseId", r."reason", count(*) AS "count"
    FROM json_each(?) wanted CROSS JOIN "reports" r ON r."case_id" = wanted."value"
    GROUP BY r."case_id", r."reason"`,
  pictured: `SELECT c."id" FROM json_each(?) wanted CROSS JOIN "cases" c ON c."id" = wanted."value" WHERE EXISTS (SELECT 1 FROM "images" i WHERE i."post_id" = c."post_id")`,
  frozenBodies: `SELECT c."id", c."frozen_body" AS "body" FROM json_each(?) wanted CROSS JOIN "cases" c ON c."id" = wanted."value"`,
  openCount: `SELECT count(*) AS "count" FROM "cases" WHERE "state" = 'open'`,
  heldBy: `
    SELECT count(*) AS "count" FROM "claims" k JOIN "cases" c ON c."id" = k."id"
    WHERE k."by" = ? AND k."active_at" > ? AND c."state" = 'open'`,
} as const;

/** Every open case, oldest first. Open ones are few; with all others the page would still be bounded by its caller. */
export function openCases(db: Database): QueueRow[] {
  return prepared<[], QueueRow>(db, queueSql.open).all();
}

/** A member's open cases, oldest first, at most `most`. */
export function openCasesOfMember(db: Database, memberId: string, most: number): QueueRow[] {
  return prepared<[string, number], QueueRow>(db, queueSql.openOfMember).all(memberId, most);
}

/** Reports of all open cases, counted by reason. */
export function openReasons(db: Database): ReasonCount[] {
  return prepared<[], ReasonCount>(db, queueSql.openReasons).all();
}

/** Reports of some cases, counted by reason. */
export function reasonsOf(db: Database, caseIds: readonly string[]): ReasonCount[] {
  return prepared<[string], ReasonCount>(db, queueSql.reasonsOf).all(JSON.stringify(caseIds));
}

/** Those of some cases whose post holds an image, or held one: nobody knows before looking what is on it. */
export function picturedCases(db: Database, caseIds: readonly string[]): ReadonlySet<string> {
  return new Set(prepared<[string], string>(db, queueSql.pictured).pluck(true).all(JSON.stringify(caseIds)));
}

/** The frozen texts of some cases, by case. */
export function frozenBodies(db: Database, caseIds: readonly string[]): Map<string, string> {
  const rows = prepared<[string], { id: string; body: string }>(db, queueSql.frozenBodies).all(JSON.stringify(caseIds));
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** How many cases are open. */
export function openCaseCount(db: Database): number {
  return prepared<[], { count: number }>(db, queueSql.openCount).get()?.count ?? 0;
}

/** How many open cases a colleague holds; a claim counts when it was active after `since` (domain.md 2.8). */
export function heldCaseCount(db: Database, staffId: string, since: string): number {
  return prepared<[string, string], { count: number }>(db, queueSql.heldBy).get(staffId, since)?.count ?? 0;
}

function closedWhere(filter: ClosedFilter): { sql: string; params: (string | number)[] } {
  // A member has few cases, so with members given the walk starts there; the plus keeps SQLite from starting at the state.
  const parts = [`${filter.memberIds === null ? '' : '+'}c."state" = 'closed'`];
  const params: (string | number)[] = [];
  const add = (sql: string, value: string): void => {
    parts.push(sql);
    params.push(value);
  };
  if (filter.kind !== null) add(`c."kind" = ?`, filter.kind);
  if (filter.withStaff) parts.push(`c."with_staff" = 1`);
  if (filter.spaceId !== null) add(`c."space_id" = ?`, filter.spaceId);
  if (filter.closedBy !== null) add(`c."closed_by" = ?`, filter.closedBy);
  if (filter.openedBefore !== null) add(`c."opened_at" <= ?`, filter.openedBefore);
  if (filter.memberIds !== null) add(`c."member_id" IN (SELECT "value" FROM json_each(?))`, JSON.stringify(filter.memberIds));
  if (filter.reason !== null) add(`EXISTS (SELECT 1 FROM "reports" r WHERE r."case_id" = c."id" AND r."reason" = ?)`, filter.reason);
  return { sql: parts.join(' AND '), params };
}

/** The SQL of a page of closed cases; exported so that a test can pin its plan. */
export function closedSql(filter: ClosedFilter): string {
  const direction = filter.newestFirst ? 'DESC' : 'ASC';
  return `SELECT ${columns} FROM "cases" c ${joins} WHERE ${closedWhere(filter).sql} ORDER BY c."closed_at" ${direction}, c."id" LIMIT ?`;
}

/** Closed cases by when they were closed, at most `limits.closedRows`. */
export function closedCases(db: Database, filter: ClosedFilter): QueueRow[] {
  return prepared<(string | number)[], QueueRow>(db, closedSql(filter)).all(...closedWhere(filter).params, limits.closedRows);
}

/** How many closed cases fit a filter. */
export function closedCount(db: Database, filter: ClosedFilter): number {
  const { sql, params } = closedWhere(filter);
  return prepared<(string | number)[], { count: number }>(db, `SELECT count(*) AS "count" FROM "cases" c WHERE ${sql}`).get(...params)?.count ?? 0;
}
