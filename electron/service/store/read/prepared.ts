import type BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../database.ts';

const kept = new WeakMap<Database, Map<string, BetterSqlite3.Statement>>();

/** A statement of a database, compiled on its first use and kept as long as the database is open. */
export function prepared<P extends unknown[], R>(db: Database, sql: string): BetterSqlite3.Statement<P, R> {
  let statements = kept.get(db);
  if (!statements) kept.set(db, (statements = new Map()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as BetterSqlite3.Statement<P, R>;
}
