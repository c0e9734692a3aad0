import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';
import { rowsWhere } from './rows-of.ts';

/** SQL of the entries that count at an instant, so that a test can pin its plan. */
export const countingSql = `SELECT ${columnList('ledgerEntry')} FROM "ledger_entries" WHERE "kind" = 'given' AND "at" >= @since AND "at" <= @at AND "expires_at" > @at ORDER BY "at", "id"`;

/**
 * Entries that have not expired at an instant, of everybody, with what voids them. None given before `since` can still
 * count: it lies the longest band's months back. Instants are canonical UTC.
 */
export function entriesCountingAt(db: Database, at: string, since: string): LedgerEntry[] {
  const rows = prepared<[{ at: string; since: string }], unknown[]>(db, countingSql).raw(true).all({ at, since }).map((values) => decodeRow('ledgerEntry', values));
  return [...rows, ...rowsWhere(db, 'ledgerEntry', 'voids', rows.map((row) => row.id))];
}
