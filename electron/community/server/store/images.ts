import type { Db } from './open.ts';

/** The files of images, beside the rows that tell of them. */
export interface ImageFiles {
  get(id: string): Uint8Array | null;
  put(id: string, bytes: Uint8Array): void;
  drop(id: string): void;
}

// A table that an earlier server does not know does not trouble it, so that the schema keeps its number.
const table = 'CREATE TABLE IF NOT EXISTS image_file (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT';

/** The files of a community database. */
export function imageFiles(db: Db): ImageFiles {
  db.exec(table);
  const get = db.prepare<[string], Buffer>('SELECT bytes FROM image_file WHERE id = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO image_file VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM image_file WHERE id = ?');
  return { get: (id) => get.get(id) ?? null, put: (id, bytes) => void put.run(id, bytes), drop: (id) => void drop.run(id) };
}
