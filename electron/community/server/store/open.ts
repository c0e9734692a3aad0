import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION, schema, steps } from './schema.ts';

/** A connection to a community database. */
export type Db = Database.Database;

/**
 * Opens or creates a community database. `durable` (the default) makes every commit survive a power cut, because an
 * answered push must never be forgotten (sync.md, invariant 3). Throws when the file is of a newer server or is no database.
 */
export function openDatabase(file: string, durable = true): Db {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
    db.pragma('busy_timeout = 5000');
    db.pragma('cache_size = -32768');
    const found = db.pragma('user_version', { simple: true }) as number;
    if (found > SCHEMA_VERSION) throw new Error(`This community database is of a newer version (${found}) than this server (${SCHEMA_VERSION}).`);
    if (found < SCHEMA_VERSION) db.transaction(() => bringUp(db)).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes the tables, or what an older server left into what this one needs. Asks for the version again: another process may have been first. */
function bringUp(db: Db): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found === 0) {
    if ((db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number) > 0) throw new Error('This file is a database of something else.');
    db.exec(schema);
    db.prepare('INSERT INTO meta VALUES (?, ?)').run('epoch', randomUUID());
    return;
  }
  for (const step of steps.slice(found - 1)) db.exec(step);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
}
