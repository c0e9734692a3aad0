import type { Break, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
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

