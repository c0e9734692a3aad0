import type { Database } from './database.ts';

/** How the one writer of a database writes. */
export interface Transactions {
  /** See `Store.transact`. */
  transact<T>(work: () => T, relaxed?: boolean): T;
  /** See `Store.bulk`. */
  bulk(on: boolean): void;
  /** Commits what a bulk has open; nothing is open afterwards. */
  flush(): void;
  /** Whether committing what a bulk has open takes about as long as a person may be kept waiting. */
  heavy(): boolean;
  /** Whether the caller is outside of any `work`. */
  outside(): boolean;
}

/** A commit of a bulk should take no longer than this, milliseconds: every page that it touched is encrypted at once. */
const COMMIT_MS = 5;
/** Commits of fewer rows than this cost more than they spare. */
const LEAST_ROWS = 100;
/** So many commits tell what the next will cost. */
const KEPT = 3;
/** What a row costs at its commit until that is known, milliseconds: about one page of an index. */
const FIRST_ROW_MS = 0.01;

/**
 * The transactions of an open database. Small commits are dear under a cipher: each encrypts every page it touched, and
 * a copy of an archive touches the same pages of the indexes again and again. A bulk therefore keeps one relaxed
 * transaction open over several calls; questions run on the same connection, so they see it all the time. Durable work
 * commits it first, and whoever asks something meanwhile waits for a commit, so `heavy` tells in time when one is due.
 */
export function transactions(db: Database): Transactions {
  let bulk = false;
  let open = false;
  let depth = 0;
  // The middle of the last few: one commit that other programs have held up must not make all that follow small.
  let rowMs = [FIRST_ROW_MS];
  let openFrom = 0;
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const rowsOpen = (): number => (changes.get() ?? 0) - openFrom;

  const relax = (): void => void db.exec('PRAGMA synchronous = NORMAL');
  const tighten = (): void => void db.exec('PRAGMA synchronous = FULL');
  const flush = (): void => {
    if (!open) return;
    const rows = rowsOpen();
    const start = performance.now();
    open = false;
    try {
      db.exec('COMMIT');
      if (rows > 0) rowMs = [...rowMs.slice(1 - KEPT), (performance.now() - start) / rows];
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
      openFrom = changes.get() ?? 0;
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
    heavy: () => open && rowsOpen() >= Math.max(LEAST_ROWS, COMMIT_MS / rowMs.toSorted((a, b) => a - b)[rowMs.length >> 1]!),
    outside: () => depth === 0,
  };
}
