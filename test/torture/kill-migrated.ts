import BetterSqlite3 from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { unlock } from '../../electron/service/store/cipher.ts';
import { backupFile, migrate, SCHEMA_VERSION, versionOfSchema } from '../../electron/service/store/migrate.ts';
import { migrations } from '../../electron/service/store/migrations/index.ts';
import type { Migration } from '../../electron/service/store/migrations/migration.ts';
import type { Database } from '../../electron/service/store/index.ts';
import { KEY } from './desk.ts';
import type { Finding, Saved } from './oracles.ts';

const LATER = SCHEMA_VERSION + 10;

/** A later schema: every entry of the outbox is rewritten, one by one, into a table that takes the old one's place. */
export const later: readonly Migration[] = [
  ...migrations,
  {
    to: LATER,
    up(db) {
      db.exec('ALTER TABLE "outbox" ADD COLUMN "copied" TEXT');
      const set = db.prepare('UPDATE "outbox" SET "copied" = "args" WHERE "id" = ?');
      for (const id of db.prepare<[], string>('SELECT "id" FROM "outbox"').pluck().all()) set.run(id);
      db.exec('CREATE TABLE "new_meta" AS SELECT * FROM "meta"');
      db.exec('DROP TABLE "meta"');
      db.exec('ALTER TABLE "new_meta" RENAME TO "meta"');
    },
  },
];

/** Opens a desk's file as it is, of whatever schema. */
export function openPlain(file: string): Database {
  const db = new BetterSqlite3(file);
  unlock(db, KEY);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  return db;
}

function missing(db: Database, saved: Saved, column: 'args' | 'copied', where: string): Finding[] {
  const has = new Map(db.prepare<[], { id: string; text: string }>(`SELECT "id", "${column}" AS "text" FROM "outbox"`).all().map(({ id, text }) => [id, text]));
  return [...saved].filter(([id, args]) => has.get(id) !== args).map(([id]) => ({ kind: 'lost', oracle: 'O1', text: `${id} is not in "${column}" ${where}` }));
}

/** What a killed migration left: the old schema or the new one, whole; and it can be finished. */
export function afterMigration(file: string, saved: Saved): Finding[] {
  const db = openPlain(file);
  try {
    const found: Finding[] = [];
    const version = versionOfSchema(db);
    const check = db.pragma('quick_check', { simple: true });
    if (check !== 'ok') found.push({ kind: 'damaged', oracle: 'O7', text: String(check) });
    found.push(...missing(db, saved, 'args', 'after a killed migration'));
    if (version < LATER) migrate(db, file, later);
    found.push(...missing(db, saved, 'args', 'after the migration'), ...missing(db, saved, 'copied', 'after the migration'));
    if (existsSync(backupFile(file, SCHEMA_VERSION))) {
      const before = openPlain(backupFile(file, SCHEMA_VERSION));
      found.push(...missing(before, saved, 'args', 'in the copy from before'));
      before.close();
    } else found.push({ kind: 'lost', oracle: 'O1', text: 'there is no copy from before' });
    return found;
  } catch (error) {
    return [{ kind: 'damaged', oracle: 'O7', text: `a killed migration cannot be finished: ${error instanceof Error ? error.message : String(error)}` }];
  } finally {
    db.close();
  }
}
