import type { Database } from '../database.ts';

/** One step to a newer schema. It runs in a transaction of its own, which also moves `user_version`. */
export interface Migration {
  /** The schema's number after the step. */
  readonly to: number;
  up(db: Database): void;
}

/** Drops an index whatever number it has: it gets a new one whenever a replacement takes the place of its table (write/staging.ts). */
export function dropIndex(db: Database, table: string, name: string): void {
  const found = db.prepare<[string], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'index' AND "tbl_name" = ?`).pluck().all(table);
  for (const one of found) if (one.replace(/_g\d+$/u, '') === name) db.exec(`DROP INDEX "${one}"`);
}

/** Drops the tables of a replacement that is being fetched: they have the columns of before. */
export function dropStaged(db: Database): void {
  const staged = db.prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" LIKE 'staging\\_%' ESCAPE '\\'`).pluck().all();
  for (const name of staged) db.exec(`DROP TABLE "${name}"`);
}
