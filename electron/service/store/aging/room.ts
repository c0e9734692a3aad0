import type { Database } from '../database.ts';
import type { Meta } from '../write/meta.ts';
import type { Wal } from '../wal.ts';

/** The fact that says that the file has to be made anew at the next start to become smaller. */
const REWRITE = 'store.rewrite';
/** Less free room than this stays, for what comes: a share of the pages, and pages. */
const WORTH = 0.1;
const LEAST_PAGES = 256;

/**
 * Gives room that was freed back to the computer: at the next start, when the file is made anew as a conversion does it
 * (convert.ts). SQLite could also give pages back while it runs (`auto_vacuum`), but then it moves the roots of tables, and
 * replacing all tables in one transaction (write/staging.ts) ended as a damaged file.
 */
export interface Room {
  /** Asks for it, if so much is free that it is worth it. */
  giveBack(): void;
  /** Empties the write-ahead log, which holds earlier states of pages. */
  emptyLog(): Promise<void>;
}

const number = (db: Database, pragma: string): number => db.pragma(pragma, { simple: true }) as number;

/** The {@link Room} of an open database. */
export function roomOf(db: Database, meta: Meta, wal: Pick<Wal, 'empty'>): Room {
  return {
    giveBack() {
      const free = number(db, 'freelist_count');
      if (free > LEAST_PAGES && free > number(db, 'page_count') * WORTH) meta.set(REWRITE, '1');
    },
    emptyLog: () => wal.empty(),
  };
}

/** Whether a database that was just unlocked asked to be made anew; the request is taken back, so that one that fails is not tried at every start. */
export function wantsRewriting(db: Database): boolean {
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE "name" = 'meta'`).get() === undefined) return false;
  // Read first: a file that cannot be written has other troubles, and other words for them.
  if (db.prepare('SELECT 1 FROM "meta" WHERE "key" = ?').get(REWRITE) === undefined) return false;
  return db.prepare('DELETE FROM "meta" WHERE "key" = ?').run(REWRITE).changes > 0;
}
