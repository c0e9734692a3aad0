import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** The version of SQLite that runs, "3.50.1". */
export function sqliteVersion(db: Database): string {
  return prepared<[], { version: string }>(db, `SELECT sqlite_version() AS "version"`).get()?.version ?? '';
}

/** How many rows this connection has written since it was opened: the same number means that nothing has changed. */
export function changesSoFar(db: Database): number {
  return prepared<[], number>(db, 'SELECT total_changes()').pluck(true).get() ?? 0;
}
