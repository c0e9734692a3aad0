import type { Database } from '../database.ts';
import type { Meta } from '../write/meta.ts';
import type { Wal } from '../wal.ts';

/** The fact that says that a file has to be made anew at the next start to become smaller. */
const REWRITE = 'store.rewrite';
/** `PRAGMA auto_vacuum` of a file that can give room back a little at a time. */
const INCREMENTAL = 2;
/** So many pages are given back in one go: each may have to be moved, which is some milliseconds. */
const PAGES = 64;
/** In a file that has to be made anew, less free room than this is left: a share of its pages, and pages. */
const WORTH = 0.1;
const LEAST_PAGES = 256;

/** Gives room that was freed back to the computer. */
export interface Room {
  /** Gives some back; false when there is none left to give, or the file has to be made anew for that, which the next start does. */
  giveBack(): boolean;
  /** Empties the write-ahead log, which holds earlier states of pages. */
  emptyLog(): Promise<void>;
}

const number = (db: Database, pragma: string): number => db.pragma(pragma, { simple: true }) as number;

/** The {@link Room} of an open database. */
export function roomOf(db: Database, meta: Meta, wal: Pick<Wal, 'empty'>): Room {
  return {
    giveBack() {
      const free = number(db, 'freelist_count');
      if (free === 0) return false;
      if (number(db, 'auto_vacuum') !== INCREMENTAL) {
        if (free > LEAST_PAGES && free > number(db, 'page_count') * WORTH) meta.set(REWRITE, '1');
        return false;
      }
      db.pragma(`incremental_vacuum(${PAGES})`);
      return number(db, 'freelist_count') < free;
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
