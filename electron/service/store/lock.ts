import BetterSqlite3 from 'better-sqlite3';
import { failureCode } from './faults.ts';

/** A lock that ends with the process that holds it. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock beside a database, or answers null when another process has it. An exclusive transaction on an empty
 * SQLite file is a lock that the operating system itself ends with the process, on every platform that SQLite runs on;
 * a file with a process number in it would be left behind by a crash. Throws when the file cannot be made.
 */
export function takeLock(databaseFile: string): Lock | null {
  const db = new BetterSqlite3(`${databaseFile}.lock`, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (failureCode(error)?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => db.close() };
}
