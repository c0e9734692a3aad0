import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';
import { quoted, tableName } from '../tables.ts';
import type { SourceName } from './docs.ts';

/** How far a table has been read into the index: to which row number, which row that was, and whether rows that come later tell of themselves. */
export interface Progress {
  readonly upto: number;
  readonly last: string;
  readonly whole: boolean;
}

/** Of a table that nobody has begun to read. */
export const emptyProgress: Progress = { upto: 0, last: '', whole: false };

/** The marks of how far the tables have been read. */
export interface ProgressTable {
  all(): Map<SourceName, Progress>;
  put(t: SourceName, progress: Progress): void;
  /** The greatest row number of a table, 0 for an empty one. */
  last(t: SourceName): number;
}

/** The `search_progress` table of an open database. */
export function progressTable(db: Database): ProgressTable {
  const put = db.prepare<[string, number, string, number]>('INSERT OR REPLACE INTO "search_progress" ("t", "upto", "last", "whole") VALUES (?, ?, ?, ?)');
  return {
    all() {
      const rows = prepared<[], { t: SourceName; upto: number; last: string; whole: number }>(db, 'SELECT "t", "upto", "last", "whole" FROM "search_progress"').all();
      return new Map(rows.map(({ t, upto, last, whole }) => [t, { upto, last, whole: whole === 1 }]));
    },
    put: (t, { upto, last, whole }) => void put.run(t, upto, last, whole ? 1 : 0),
    last: (t) => prepared<[], number | null>(db, `SELECT max("rowid") FROM ${quoted(tableName(t))}`).pluck(true).get() ?? 0,
  };
}
