import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { unlock, unlocking, type Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import { quoted } from './tables.ts';

/** The end of the name under which a database is made anew. */
export const HALF = '.converting';

const CACHE_KIB = -32_000;

/** A failure that SQLite itself did not notice, with a code that faults.ts knows as damage. */
class Differs extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** Waits until a file, or the names in a folder, have reached the disk. */
function sync(path: string, folder: boolean): void {
  // Windows opens no folder and orders names by itself.
  if (folder && process.platform === 'win32') return;
  const fd = openSync(path, folder ? 'r' : 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function removeHalf(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + HALF + end, { force: true });
}

/** Opens a database of the desk's cipher for copying: nothing of it in a temporary file, which no cipher would cover. */
function openCopying(file: string, key: string): Database {
  const db = new BetterSqlite3(file);
  try {
    unlock(db, key, 'aegis');
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = ${CACHE_KIB}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The names of a database's tables that hold rows, SQLite's own counters with them. */
function tablesOf(db: Database, schema: string): string[] {
  return db.prepare<[], string>(`SELECT "name" FROM ${schema}.sqlite_schema WHERE "type" = 'table' AND "rootpage" > 0 AND ("name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR "name" = 'sqlite_sequence') ORDER BY "rowid"`).pluck().all();
}

/** Makes every table, index and row of `old` in `main`, as VACUUM does; the library's VACUUM cannot change the cipher without holding all in memory. */
function copyAll(db: Database): void {
  const schema = (where: string): string[] => db.prepare<[], string>(`SELECT "sql" FROM old.sqlite_schema WHERE "sql" IS NOT NULL AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND ${where} ORDER BY "rowid"`).pluck().all();
  for (const sql of schema(`"type" = 'table' AND "rootpage" > 0`)) db.exec(sql);
  // Before the rows: SQLite then copies an index as it copies a table, instead of sorting it in memory.
  for (const sql of schema(`"type" = 'index'`)) db.exec(sql);
  const copied = tablesOf(db, 'main').filter((name) => name !== 'sqlite_sequence');
  for (const name of copied) db.exec(`INSERT INTO main.${quoted(name)} SELECT * FROM old.${quoted(name)}`);
  if (tablesOf(db, 'old').includes('sqlite_sequence')) db.exec('DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence SELECT * FROM old.sqlite_sequence');
  // These have no rows of their own; making them anew would make the tables behind them a second time.
  db.pragma('writable_schema = ON');
  db.exec(`INSERT INTO main.sqlite_schema SELECT * FROM old.sqlite_schema WHERE "type" IN ('view', 'trigger') OR ("type" = 'table' AND "rootpage" = 0)`);
  db.pragma('writable_schema = OFF');
  db.pragma(`main.user_version = ${db.pragma('old.user_version', { simple: true }) as number}`);
}

function sameCounts(db: Database): boolean {
  const count = (schema: string, name: string): unknown => db.prepare(`SELECT count(*) FROM ${schema}.${quoted(name)}`).pluck().get();
  return tablesOf(db, 'old').every((name) => count('old', name) === count('main', name));
}

function writeHalf(file: string, key: string, from: Cipher): void {
  const db = openCopying(file + HALF, key);
  try {
    // The tables behind a full-text index are SQLite's own otherwise.
    db.unsafeMode(true);
    // What fails is thrown away whole.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    for (const pragma of unlocking(key, from).slice(0, -1)) db.pragma(pragma);
    db.prepare('ATTACH ? AS old KEY ?').run(file, `x'${key}'`);
    db.exec('BEGIN IMMEDIATE');
    copyAll(db);
    db.exec('COMMIT');
    if (!sameCounts(db)) throw new Differs('The converted database has other rows.');
  } finally {
    db.close();
  }
}

function checkHalf(file: string, key: string): void {
  const db = openCopying(file + HALF, key);
  try {
    const verdict = db.pragma('quick_check(1)', { simple: true }) as string;
    if (verdict !== 'ok') throw new Differs('The converted database is not whole.');
  } finally {
    db.close();
  }
}

/**
 * Puts a database of an earlier desk, open as `old` under the cipher `from`, under the desk's cipher, without the room that it had free, and closes `old`. A second
 * file is written, read back, waited for, and takes the first one's name: a process that ends at any instant leaves the old
 * file or the new one, whole. Throws the error of SQLite or of the file system; then the old file is as it was, and `old` open.
 */
export function convert(old: Database, file: string, key: string, from: Cipher): void {
  // Everything is in one file afterwards: a log that stayed behind would be taken for the new file's.
  old.pragma('synchronous = FULL');
  const mode = old.pragma('journal_mode = DELETE', { simple: true });
  if (mode !== 'delete') throw Object.assign(new Error('The write-ahead log could not be ended.'), { code: 'SQLITE_BUSY' });
  sync(dirname(file), true);
  removeHalf(file);
  try {
    writeHalf(file, key, from);
    checkHalf(file, key);
    chmodSync(file + HALF, statSync(file).mode);
    sync(file + HALF, false);
    // Windows renames onto no file that is open.
    old.close();
    renameSync(file + HALF, file);
  } catch (error) {
    removeHalf(file);
    throw error;
  }
  sync(dirname(file), true);
}
