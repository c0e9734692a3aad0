import type { Case, CaseAction, Claim } from '../../../../shared/contract/entities/cases.ts';
import type { Handover } from '../../../../shared/contract/entities/cover.ts';
import type { BreakEvent, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

const unreplaced = `NOT EXISTS (SELECT 1 FROM "handovers" r WHERE r."replaces" = h."id" AND r."by" = h."by")`;

/** SQL of the handover, so that a test can pin its plans. Instants are canonical UTC. */
export const handoverSql = {
  closed: `SELECT "id", "outcome", "closed_at" AS "closedAt", "closed_by" AS "closedBy" FROM "cases" WHERE "state" = 'closed' AND "closed_at" > @from AND "closed_at" <= @to ORDER BY "closed_at" LIMIT @most`,
  claims: `SELECT k."case_id" AS "caseId", k."by", k."active_at" AS "activeAt" FROM "cases" c CROSS JOIN "claims" k ON k."id" = c."id" WHERE c."state" = 'open' AND k."by" IS NOT NULL`,
  withStaff: `SELECT a."case_id" AS "caseId", a."by", max(a."at") AS "at" FROM "cases" c CROSS JOIN "case_actions" a ON a."case_id" = c."id" AND a."kind" = 'handed-to-staff' WHERE c."state" = 'open' AND c."with_staff" = 1 GROUP BY a."case_id"`,
  lifted: `SELECT x."break_id" AS "breakId", x."by", x."at" FROM "breaks" b CROSS JOIN "break_events" x ON x."break_id" = b."id" AND x."kind" = 'lifted' WHERE b."state" = 'lifted' AND b."ended_at" > @from AND b."ended_at" <= @to`,
  given: `SELECT ${columnList('ledgerEntry')} FROM "ledger_entries" WHERE "kind" = 'given' AND "at" > @from AND "at" <= @to ORDER BY "at", "id" LIMIT @most`,
  written: `SELECT count(DISTINCT m."conversation_id") FROM "conversations" c CROSS JOIN "messages" m ON m."conversation_id" = c."id" AND m."from" = 'team' AND m."at" > @from AND m."at" <= @to WHERE c."last_message_at" > @from`,
  ownClosed: `SELECT "closed_at" FROM "cases" WHERE "state" = 'closed' AND "closed_at" > @from AND "closed_by" = @me`,
  ownClaims: `SELECT "active_at" FROM "claims" WHERE "by" = @me AND "active_at" > @from`,
  ownTriage: `SELECT "at" FROM "triage_marks" WHERE "at" > @from AND "by" = @me`,
  ownMessages: `SELECT m."at" FROM "conversations" c CROSS JOIN "messages" m ON m."conversation_id" = c."id" AND m."at" > @from AND m."from" = 'team' AND m."by" = @me WHERE c."last_message_at" > @from`,
  ownHandovers: `SELECT "at" FROM "handovers" WHERE "by" = @me AND "at" > @from`,
  received: `SELECT ${columnList('handover', 'h.')} FROM "handovers" h WHERE h."at" > @from AND h."by" <> @me AND ${unreplaced} ORDER BY h."at" DESC, h."id" LIMIT @most`,
  kept: `SELECT ${columnList('handover', 'h.')} FROM "handovers" h ORDER BY h."at" DESC, h."id" LIMIT @most`,
  replacing: `SELECT r."replaces" AS "of", r."id", r."at" FROM json_each(@ids) wanted CROSS JOIN "handovers" r ON r."replaces" = wanted."value" ORDER BY r."at"`,
  readOf: `SELECT r."target_id" AS "id", max(r."at") AS "at" FROM json_each(@ids) wanted CROSS JOIN "read_marks" r ON r."target_id" = wanted."value" AND r."staff_id" = @me WHERE r."kind" = 'handover' GROUP BY r."target_id"`,
} as const;

interface Span {
  readonly from: string;
  readonly to: string;
}

const within = <R>(db: Database, sql: string, span: Span): R[] => prepared<[object], R>(db, sql).all(sql.includes('@most') ? { ...span, most: limits.listRows } : span);

/** Cases that were closed in a stretch of time and are closed still, at most `limits.listRows`. */
export function closedBetween(db: Database, span: Span): Pick<Case, 'id' | 'outcome' | 'closedAt' | 'closedBy'>[] {
  return within(db, handoverSql.closed, span);
}

/** Claims of open cases, also those that ended by themselves. */
export function claimsOfOpen(db: Database): Pick<Claim, 'caseId' | 'by' | 'activeAt'>[] {
  return prepared<[], Pick<Claim, 'caseId' | 'by' | 'activeAt'>>(db, handoverSql.claims).all();
}

/** Who handed each case to staff that still is there, the last time, and when. */
export function handedToStaff(db: Database): Pick<CaseAction, 'caseId' | 'by' | 'at'>[] {
  return prepared<[], Pick<CaseAction, 'caseId' | 'by' | 'at'>>(db, handoverSql.withStaff).all();
}

/** Breaks that were lifted in a stretch of time, by whom. */
export function liftedBetween(db: Database, span: Span): Pick<BreakEvent, 'breakId' | 'by' | 'at'>[] {
  return within(db, handoverSql.lifted, span);
}

/** Points given in a stretch of time, the earliest first, at most `limits.listRows`. */
export function givenBetween(db: Database, span: Span): LedgerEntry[] {
  return prepared<[object], unknown[]>(db, handoverSql.given).raw(true).all({ ...span, most: limits.listRows }).map((values) => decodeRow('ledgerEntry', values));
}

/** In how many conversations the team wrote in a stretch of time. */
export function writtenBetween(db: Database, span: Span): number {
  return prepared<[object], number>(db, handoverSql.written).pluck(true).get(span) ?? 0;
}

/** When a colleague did something since an instant that tells of a sitting: closed or worked on a case, triaged, wrote; and when they handed on. */
export function tracesOf(db: Database, me: string, from: string): { acts: string[]; handedOn: string[] } {
  const of = (sql: string): string[] => prepared<[object], string>(db, sql).pluck(true).all({ me, from });
  return { acts: [handoverSql.ownClosed, handoverSql.ownClaims, handoverSql.ownTriage, handoverSql.ownMessages].flatMap(of), handedOn: of(handoverSql.ownHandovers) };
}

/** What colleagues handed on since an instant, without what they replaced, the newest first. */
export function handoversTo(db: Database, me: string, from: string, most: number): Handover[] {
  return prepared<[object], unknown[]>(db, handoverSql.received).raw(true).all({ me, from, most }).map((values) => decodeRow('handover', values));
}

/** Handovers on this computer, the newest first, and how many there are. */
export function keptHandovers(db: Database, most: number): { rows: Handover[]; total: number } {
  const rows = prepared<[object], unknown[]>(db, handoverSql.kept).raw(true).all({ most }).map((values) => decodeRow('handover', values));
  return { rows, total: rows.length < most ? rows.length : (prepared<[], number>(db, `SELECT count(*) FROM "handovers"`).pluck(true).get() ?? rows.length) };
}

/** What replaced some handovers, by the one that was replaced; the last counts. */
export function replacedBy(db: Database, ids: readonly string[]): Map<string, { id: string; at: string }> {
  return new Map(prepared<[object], { of: string; id: string; at: string }>(db, handoverSql.replacing).all({ ids: JSON.stringify(ids) }).map(({ of, id, at }) => [of, { id, at }]));
}

/** Which of some handovers a colleague has read, and when. */
export function handoversRead(db: Database, ids: readonly string[], me: string): Map<string, string> {
  return new Map(prepared<[object], { id: string; at: string }>(db, handoverSql.readOf).all({ ids: JSON.stringify(ids), me }).map(({ id, at }) => [id, at]));
}
