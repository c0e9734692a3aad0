import type { Case, CaseAction } from '../../../../shared/contract/entities/cases.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

const columns = `"id", "kind", "space_id" AS "spaceId", "opened_at" AS "openedAt", "state", "outcome", "closed_at" AS "closedAt"`;
const act = `a."case_id" AS "caseId", a."kind", a."at", a."outcome", a."by"`;

/** SQL of the cases of a stretch of time, so that a test can pin its plans. */
export const weekCasesSql = {
  opened: `SELECT ${columns} FROM "cases" WHERE "opened_at" >= @from AND "opened_at" < @to ORDER BY "opened_at", "id"`,
  standing: `SELECT ${columns} FROM "cases" WHERE "opened_at" >= @start AND "opened_at" < @end AND ("closed_at" IS NULL OR "closed_at" >= @from) ORDER BY "opened_at", "id"`,
  acts: `SELECT ${act} FROM "case_actions" a WHERE a."at" >= @from AND a."at" < @to ORDER BY a."at"`,
  actsOf: `SELECT ${act} FROM json_each(?) wanted CROSS JOIN "case_actions" a ON a."case_id" = wanted."value"`,
  firstReasons: `
    SELECT wanted."value" AS "caseId", (SELECT CASE WHEN r."reporter_id" IS NULL THEN NULL ELSE r."reason" END FROM "reports" r WHERE r."case_id" = wanted."value" ORDER BY r."at", r."reason" LIMIT 1) AS "reason"
    FROM json_each(?) wanted`,
} as const;

/** A case as the week's figures need it, from the index alone. */
export type WeekCase = Pick<Case, 'id' | 'kind' | 'spaceId' | 'openedAt' | 'state' | 'outcome' | 'closedAt'>;
/** An act on a case. */
export type WeekAct = Pick<CaseAction, 'caseId' | 'kind' | 'at' | 'outcome' | 'by'>;

/** Cases opened from an instant up to another, in that order. */
export function casesOpened(db: Database, from: string, to: string): WeekCase[] {
  return prepared<[object], WeekCase>(db, weekCasesSql.opened).all({ from, to });
}

/** Cases that were opened between two instants and were open at a later one or after it. */
export function casesStanding(db: Database, start: string, end: string, from: string): WeekCase[] {
  return prepared<[object], WeekCase>(db, weekCasesSql.standing).all({ start, end, from });
}

/** Acts on cases from an instant up to another, in order. */
export function actsBetween(db: Database, from: string, to: string): WeekAct[] {
  return prepared<[object], WeekAct>(db, weekCasesSql.acts).all({ from, to });
}

/** When the first case here was opened; null without any. */
export function earliestCase(db: Database): string | null {
  return prepared<[], string | null>(db, `SELECT min("opened_at") FROM "cases"`).pluck(true).get() ?? null;
}

/** Every act on some cases. */
export function actsOfCases(db: Database, ids: readonly string[]): WeekAct[] {
  return prepared<[string], WeekAct>(db, weekCasesSql.actsOf).all(JSON.stringify(ids));
}

/** The reason of each case's first report; null for the forum's own filter, and for a case without a report. */
export function firstReasons(db: Database, ids: readonly string[]): Map<string, string | null> {
  return new Map(prepared<[string], { caseId: string; reason: string | null }>(db, weekCasesSql.firstReasons).all(JSON.stringify(ids)).map(({ caseId, reason }) => [caseId, reason]));
}

/** What spaces are called, by id: a handful. */
export function spaceNames(db: Database): Map<string, string> {
  return new Map(prepared<[], { id: string; name: string }>(db, `SELECT "id", "name" FROM "spaces"`).all().map(({ id, name }) => [id, name]));
}
