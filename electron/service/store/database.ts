import type BetterSqlite3 from 'better-sqlite3';
import type { FaultKind } from '../../../shared/contract/bridge/state.ts';

/** A handle of the desk's encrypted database. SQL is written only under `store/`. */
export type Database = BetterSqlite3.Database;

/** Why the database cannot be used. `unsent` counts changes that only this computer has, when that can still be told. */
export interface StoreFault {
  readonly fault: FaultKind;
  readonly detail: string | null;
  readonly unsent: number | null;
}

/** Where the store says what it notices. Never given a value from a row. */
export type StoreLog = (level: 'info' | 'warn' | 'error', text: string) => void;
