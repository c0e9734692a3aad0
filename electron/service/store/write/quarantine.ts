import type { Quarantined } from '../../../../shared/contract/bridge/views.ts';
import type { Database } from '../database.ts';

/** Rows of the community that do not fit the contract, kept as they came (sync.md, invariant 2). */
export interface Quarantine {
  /** Keeps the newest bad row of an id. */
  put(row: Quarantined): void;
  /** A good row of at least the bad one's version came, or the row is gone. */
  clear(t: string, id: string, v: number): void;
  count(): number;
  /** Newest first, at most `limit`. */
  list(limit: number): Quarantined[];
  /** Forgets what was found before an instant; for a replacement that has brought every row again since. */
  forgetBefore(at: string): void;
}

/** The `quarantine` table of an open database. */
export function quarantineTable(db: Database): Quarantine {
  const put = db.prepare<[string, string, number | null, string, string, string]>(
    'INSERT INTO "quarantine" ("t", "id", "v", "why", "raw", "at") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ("t", "id") DO UPDATE SET "v" = excluded."v", "why" = excluded."why", "raw" = excluded."raw", "at" = excluded."at" WHERE coalesce(excluded."v", 0) >= coalesce("v", 0)',
  );
  const clear = db.prepare<[string, string, number]>('DELETE FROM "quarantine" WHERE "t" = ? AND "id" = ? AND coalesce("v", 0) <= ?');
  const count = db.prepare<[], number>('SELECT count(*) FROM "quarantine"').pluck();
  const list = db.prepare<[number], Quarantined>('SELECT "t", "id", "v", "why", "raw", "at" FROM "quarantine" ORDER BY "at" DESC, "t", "id" LIMIT ?');
  const forgetBefore = db.prepare<[string]>('DELETE FROM "quarantine" WHERE "at" < ?');
  return {
    put: ({ t, id, v, why, raw, at }) => void put.run(t, id, v, why, raw, at),
    clear: (t, id, v) => void clear.run(t, id, v),
    count: () => count.get() ?? 0,
    list: (limit) => list.all(limit),
    forgetBefore: (at) => void forgetBefore.run(at),
  };
}
