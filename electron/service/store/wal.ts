import { checkpointer, type Checkpointer } from './checkpoint.ts';
import type { Database, StoreLog } from './database.ts';

/** A frame of the write-ahead log: a page with its header, bytes. */
const FRAME_BYTES = 4_096 + 24;
const MIB = 1024 * 1024;
/** So much waiting in the log is the first that is copied back beside the writer: before SQLite would do it in a commit. Bytes. */
const FIRST = 8 * MIB;
/** From then on it is copied when so much waits: the same pages change again and again, and each is copied once. */
const COPIED = 16 * MIB;
/** Before the log grows longer than this, a copy is waited for: then it begins anew. */
const AWAITED = 48 * MIB;
/** More would be copied back in one go, which holds questions up; fewer would wait for the disk more often. */
const CHECKPOINT_PAGES = 3_000;
/** Behind the copying thread SQLite's own checkpoint is the last resort. */
const LAST_RESORT_PAGES = 16 * CHECKPOINT_PAGES;

/** Keeps the write-ahead log of an open database short. */
export interface Wal {
  /** Has the log copied back when it is due; nobody waits for that but the caller, when the log is very long. Does nothing within a transaction. */
  shorten(): Promise<void>;
  /** While a bulk writes, the log's file keeps its length: cutting it and letting it grow again costs a commit up to 20 ms. Otherwise it is cut whenever it begins anew. */
  bulk(on: boolean): void;
  /** Copies all of it back and empties it, so that it holds no earlier state of any page; not while something is being written. */
  empty(): Promise<void>;
  /** Ends the copying thread once a copy under way has ended. */
  stop(): void;
}

/** The {@link Wal} of a database and its key; sets how much SQLite copies by itself. */
export function keepShort(db: Database, file: string, key: string, say: StoreLog): Wal {
  let copying: Checkpointer | null = null;
  let threadless = false;
  const byWriter = (): void => {
    if (db.open) db.pragma(`wal_autocheckpoint = ${threadless || copying === null ? CHECKPOINT_PAGES : LAST_RESORT_PAGES}`);
  };
  const begin = (): Checkpointer => {
    copying ??= checkpointer(file, key, say, () => {
      threadless = true;
      byWriter();
    });
    byWriter();
    return copying;
  };
  byWriter();
  db.pragma('journal_size_limit = 0');
  // Copies nothing: it answers how many frames the log has, and how many of them have been copied back.
  const look = db.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  return {
    async shorten() {
      if (db.inTransaction) return;
      const { log, checkpointed } = look.get()!;
      const waiting = (log - checkpointed) * FRAME_BYTES;
      const long = log * FRAME_BYTES > AWAITED;
      // It begins anew only after a moment in which nothing waits.
      if (waiting < (long ? 1 : copying === null ? FIRST : COPIED)) return;
      const copied = begin().start();
      if (long) await copied;
    },
    bulk(on) {
      db.pragma(`journal_size_limit = ${on ? -1 : 0}`);
      // The thread itself starts when it has something to do.
      if (on) begin();
    },
    async empty() {
      if (db.inTransaction) return;
      // The thread does the long part; what is left is short.
      await begin().start();
      if (db.open && !db.inTransaction) db.pragma('wal_checkpoint(TRUNCATE)');
    },
    stop: () => copying?.stop(),
  };
}
