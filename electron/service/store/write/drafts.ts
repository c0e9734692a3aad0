import type { Database } from '../database.ts';

/** What somebody is writing, and the draft it began from as JSON; `at` is canonical UTC. */
export interface KeptDraft {
  readonly text: string;
  readonly base: string;
  readonly at: string;
}

/** Messages being written, kept on this computer until they are sent or given up. Never sent to the community by themselves. */
export interface Drafts {
  get(key: string): KeptDraft | null;
  put(key: string, draft: KeptDraft): void;
  forget(key: string): void;
  /** Those whose key begins so, without their texts. */
  keys(beginning: string): string[];
  /** Forgets what nobody has touched since an instant, and all but the newest `most`. */
  tidy(before: string, most: number): void;
}

/** The `drafts` table of an open database. */
export function draftsTable(db: Database): Drafts {
  const get = db.prepare<[string], KeptDraft>('SELECT "text", "base", "at" FROM "drafts" WHERE "key" = ?');
  const put = db.prepare<[string, string, string, string]>('INSERT INTO "drafts" ("key", "text", "base", "at") VALUES (?, ?, ?, ?) ON CONFLICT ("key") DO UPDATE SET "text" = excluded."text", "base" = excluded."base", "at" = excluded."at"');
  const forget = db.prepare<[string]>('DELETE FROM "drafts" WHERE "key" = ?');
  // The character after the last of a beginning bounds the walk over the key.
  const keys = db.prepare<[string, string], string>('SELECT "key" FROM "drafts" WHERE "key" >= ? AND "key" < ? ORDER BY "key"').pluck();
  const old = db.prepare<[string, number]>('DELETE FROM "drafts" WHERE "at" < ? OR "key" NOT IN (SELECT "key" FROM "drafts" ORDER BY "at" DESC LIMIT ?)');
  return {
    get: (key) => get.get(key) ?? null,
    put: (key, { text, base, at }) => void put.run(key, text, base, at),
    forget: (key) => void forget.run(key),
    keys: (beginning) => keys.all(beginning, `${beginning}\u{10ffff}`),
    tidy: (before, most) => void old.run(before, most),
  };
}
