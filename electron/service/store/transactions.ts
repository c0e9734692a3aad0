import type { Database } from './database.ts';

/** How the one writer of a database writes. */
export interface Transactions {
  /** See `Store.transact`. */
  transact<T>(work: () => T, relaxed?: boolean): T;
  /** See `Store.bulk`. */
  bulk(on: boolean): void;
  /** Commits what a bulk has open; nothing is open afterwards. */
  flush(): void;
  /** Whether the caller is outside of any `work`. */
  outside(): boolean;
}

/**
 * The transactions of an open database. Small commits are dear under a cipher: each encrypts every page it touched, and
 * a copy of an archive touches the same pages of the indexes again and again. A bulk therefore keeps one relaxed
 * transaction open over several calls; questions run on the same connection, so they see it all the time. Durable work
 * commits it first.
 */
export function transactions(db: Database): Transactions {
  let bulk = false;
  let open = false;
  let depth = 0;

  const relax = (): void => void db.exec('PRAGMA synchronous = NORMAL');
  const tighten = (): void => void db.exec('PRAGMA synchronous = FULL');
  const flush = (): void => {
    if (!open) return;
    open = false;
    try {
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    } finally {
      tighten();
    }
  };
  const inBulk = <T>(work: () => T): T => {
    if (!open) {
      relax();
      db.exec('BEGIN IMMEDIATE');
      open = true;
    }
    try {
      return work();
    } catch (error) {
      // SQLite may have ended the transaction by itself, as on a full disk.
      open = false;
      if (db.inTransaction) db.exec('ROLLBACK');
      tighten();
      throw error;
    }
  };
  const plain = <T>(work: () => T, relaxed: boolean): T => {
    flush();
    if (relaxed) relax();
    try {
      return db.transaction(work).immediate();
    } finally {
      if (relaxed) tighten();
    }
  };
  return {
    transact(work, relaxed = false) {
      // Inside another one it is a savepoint of it.
      if (depth > 0) return db.transaction(work)();
      depth += 1;
      try {
        return bulk && relaxed ? inBulk(work) : plain(work, relaxed);
      } finally {
        depth -= 1;
      }
    },
    bulk(on) {
      bulk = on;
      if (!on) flush();
    },
    flush,
    outside: () => depth === 0,
  };
}
