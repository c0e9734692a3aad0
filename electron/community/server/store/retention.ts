import type { Db } from './open.ts';

/** How long the feed remembers what is gone. Instants are canonical UTC. */
export interface Retention {
  /** Notes how far the transactions are at an instant; what was noted for the same instant stays. */
  mark(at: string, tx: number): void;
  /** The last transaction that was there by an instant, or null while nothing is known of it. */
  headAt(at: string): number | null;
  /** Forgets the notes before the one that {@link headAt} answers from. */
  forgetMarks(before: string): void;
}

/** The notes of a community database. */
export function retention(db: Db): Retention {
  const insert = db.prepare('INSERT OR IGNORE INTO head_at VALUES (?, ?)');
  const find = db.prepare<[string], number>('SELECT tx FROM head_at WHERE at <= ? ORDER BY at DESC LIMIT 1').pluck();
  const drop = db.prepare('DELETE FROM head_at WHERE at < (SELECT max(at) FROM head_at WHERE at <= ?)');
  return {
    mark: (at, tx) => void insert.run(at, tx),
    headAt: (at) => find.get(at) ?? null,
    forgetMarks: (before) => void drop.run(before),
  };
}
