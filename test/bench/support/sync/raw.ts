import BetterSqlite3, { type Database } from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { cipherOf, unlock } from '../../../../electron/service/store/cipher.ts';
import { openStore } from '../../../../electron/service/store/index.ts';
import { encodeRow } from '../../../../electron/service/store/rows.ts';
import { answer, given } from './child.ts';
import { KEY } from './desk.ts';
import { post } from './rows.ts';
import { stopwatch } from './stopwatch.ts';

// R: the same rows into the same table with the same indexes under the same cipher, in one transaction and with nothing
// else. With `index` also a full-text index over title and words, kept in one of three ways; the desk has none yet.

type SearchIndex = 'none' | 'triggers' | 'direct' | 'rebuilt';
const { file, rows, index } = given<{ file: string; rows: number; index: SearchIndex }>();

const PLACES = 13;
const CHUNK = 10_000;
const pragmas = ['journal_mode', 'synchronous', 'cache_size', 'temp_store', 'secure_delete', 'wal_autocheckpoint', 'journal_size_limit', 'mmap_size'] as const;

/** A bare database with the desk's table, indexes, key and settings, read from a file that the desk made. */
function bare(): Database {
  const made = openStore({ databaseFile: file, key: KEY, keyKeptBy: 'practice-file' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const from = made.value;
  const schema = from.db.prepare<[], string>(`SELECT "sql" FROM sqlite_schema WHERE "tbl_name" = 'posts' AND "sql" IS NOT NULL ORDER BY "type" DESC`).pluck().all();
  const settings = pragmas.map((name) => [name, from.db.pragma(name, { simple: true })] as const);
  from.close();
  const cipher = cipherOf(file);
  for (const end of ['', '-wal', '-shm', '.keycheck']) rmSync(file + end, { force: true });
  const db = new BetterSqlite3(file);
  unlock(db, KEY, cipher);
  for (const [name, value] of settings) db.pragma(`${name} = ${value as string}`);
  for (const sql of schema) db.exec(sql);
  return db;
}

const db = bare();
const external = `content='posts', content_rowid='rowid'`;
if (index !== 'none') db.exec(`CREATE VIRTUAL TABLE "search" USING fts5 ("title", "body", ${external})`);
if (index === 'triggers') db.exec(`CREATE TRIGGER "posts_search" AFTER INSERT ON "posts" BEGIN INSERT INTO "search" ("rowid", "title", "body") VALUES (new.rowid, new."title", new."body"); END`);
const insert = db.prepare(`INSERT INTO "posts" VALUES (${Array.from({ length: PLACES }, () => '?').join(', ')})`);
const found = index === 'direct' ? db.prepare('INSERT INTO "search" ("rowid", "title", "body") VALUES (?, ?, ?)') : null;
const watch = stopwatch();
const timed = (work: () => void): void => {
  watch.start();
  work();
  watch.stop();
};
timed(() => db.exec('BEGIN IMMEDIATE'));
for (let at = 0; at < rows; at += CHUNK) {
  // Newest first, as a community sends its archive.
  const values = Array.from({ length: Math.min(CHUNK, rows - at) }, (_, i) => [...encodeRow('post', post(rows - 1 - at - i)), rows + 99 - at - i]);
  timed(() => {
    for (const row of values) {
      const { lastInsertRowid } = insert.run(...row);
      if (found) found.run(lastInsertRowid, row[3], row[5]);
    }
  });
}
if (index === 'rebuilt') timed(() => db.exec(`INSERT INTO "search" ("search") VALUES ('rebuild')`));
timed(() => db.exec('COMMIT'));
db.close();
answer({ rowsPerS: (rows / watch.ms) * 1_000, cpuRowsPerS: (rows / watch.cpuMs) * 1_000 });
