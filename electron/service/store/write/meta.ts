import type { Database } from '../database.ts';

/** Small facts about this desk by name: session, token, cursor, epoch. All of it lies inside the encrypted file. */
export interface Meta {
  get(key: string): string | null;
  /** Null forgets the fact. */
  set(key: string, value: string | null): void;
}

/** The `meta` table of an open database. */
export function metaTable(db: Database): Meta {
  const read = db.prepare<[string], string>('SELECT "value" FROM "meta" WHERE "key" = ?').pluck();
  const write = db.prepare<[string, string]>('INSERT INTO "meta" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"');
  const forget = db.prepare<[string]>('DELETE FROM "meta" WHERE "key" = ?');
  return {
    get: (key) => read.get(key) ?? null,
    set: (key, value) => void (value === null ? forget.run(key) : write.run(key, value)),
  };
}
