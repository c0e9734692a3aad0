import type { Break, LedgerEntry, ToldMark } from '../../../../shared/contract/entities/points.ts';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

function whole<T extends EntityName>(db: Database, t: T, rest: string, params: readonly string[]): EntityRow<T>[] {
  return prepared<string[], unknown[]>(db, `SELECT ${columnList(t)} FROM ${rest}`).raw(true).all(...params).map((values) => decodeRow(t, values));
}

/** A member's whole ledger with everything that an entry says, first to last. */
export function entriesOf(db: Database, memberId: string): LedgerEntry[] {
  return whole(db, 'ledgerEntry', '"ledger_entries" WHERE "member_id" = ? ORDER BY "at", "id"', [memberId]);
}

/** The breaks that take up any of the time from an instant up to another, canonical UTC, the earliest first; proposals and cancelled ones too. */
export function breaksBetween(db: Database, from: string, to: string): Break[] {
  return whole(db, 'break', `"breaks" WHERE "starts_at" < ? AND coalesce("ended_at", "ends_at", '9999') > ? ORDER BY "starts_at", "id"`, [to, from]);
}

const UNTOLD = (kind: ToldMark['aboutKind'], id: string): string => `NOT EXISTS (SELECT 1 FROM "told_marks" t WHERE t."about_kind" = '${kind}' AND t."about_id" = ${id})`;

/** Points that stand and that nobody has told the member of, the oldest first (domain.md 2.5). What was voided needs no telling. */
export function untoldEntries(db: Database): LedgerEntry[] {
  const voided = `SELECT "voids" FROM "ledger_entries" WHERE "kind" = 'voided' AND "voids" IS NOT NULL`;
  return whole(db, 'ledgerEntry', `"ledger_entries" e WHERE "kind" = 'given' AND "id" NOT IN (${voided}) AND ${UNTOLD('ledger', 'e."id"')} ORDER BY "at", "id"`, []);
}

/** Breaks that were decided on and that nobody has told the member of, the oldest first (domain.md 2.5). */
export function untoldBreaks(db: Database): Break[] {
  return whole(db, 'break', `"breaks" b WHERE "state" NOT IN ('proposed', 'cancelled') AND ${UNTOLD('break', 'b."id"')} ORDER BY "starts_at", "id"`, []);
}
