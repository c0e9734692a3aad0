import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { cipherOf, unlocking } from './cipher.ts';
import type { StoreLog } from './database.ts';

/** Copies the write-ahead log back into its file on a thread of its own, so that nobody waits for it. */
export interface Checkpointer {
  /** Starts unless it is under way; answers its end, which never rejects. Null when this computer has no such thread: then SQLite does it as part of a commit. */
  start(): Promise<void> | null;
  /** Ends the thread once a copy under way has ended: a second connection that outlives the first deletes the log by its name, which may be a new database's by then. */
  stop(): void;
}

/** What the thread is told when it starts. */
interface Task {
  readonly driver: string;
  readonly file: string;
  /** Cipher and key. */
  readonly pragmas: readonly string[];
  /** One number: 1 from the question for a copy until the file is closed again, else 0. */
  readonly state: Int32Array;
}

const BUSY = 1;
/** A copy takes some tenths of a second; a thread that does not answer is left behind. */
const STOP_MS = 2_000;

/**
 * What runs in the thread, as text: it must use nothing from outside itself. The file is opened anew each time, so that
 * nothing holds it in between. `PASSIVE` neither waits for the writer nor makes it wait.
 */
function copyBack(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { driver, file, pragmas, state } = workerData as Task;
  const Database = process.getBuiltinModule('node:module').createRequire(driver)(driver) as typeof import('better-sqlite3');
  parentPort!.on('message', () => {
    let db: import('better-sqlite3').Database | null = null;
    try {
      db = new Database(file, { fileMustExist: true });
      for (const pragma of pragmas) db.pragma(pragma);
      // The copy is safe without waiting for the disk at each step: SQLite itself orders log and file.
      db.pragma('synchronous = NORMAL');
      db.pragma('cache_size = -1000');
      db.pragma('wal_checkpoint(PASSIVE)');
    } finally {
      db?.close();
      Atomics.store(state, 0, 0);
      Atomics.notify(state, 0);
    }
    parentPort!.postMessage('done');
  });
}

/** Makes the checkpointer of a database that is open; the thread starts when it is first needed. */
export function checkpointer(file: string, key: string, log: StoreLog, onUnavailable: () => void): Checkpointer {
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let worker: Worker | null = null;
  let running: PromiseWithResolvers<void> | null = null;
  let available = true;
  const done = (): void => {
    running?.resolve();
    running = null;
  };
  const open = (): Worker => {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3');
    const made = new Worker(`(${copyBack.toString()})()`, { eval: true, workerData: { driver, file, pragmas: unlocking(key, cipherOf(file)), state } satisfies Task, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 } });
    made.on('message', done);
    made.on('error', (error) => {
      available = false;
      log('warn', `The log is copied back by the writer: ${(error as { code?: string }).code ?? error.name}`);
      onUnavailable();
      done();
    });
    made.on('exit', done);
    made.unref();
    return made;
  };
  return {
    start() {
      if (!available) return null;
      if (running === null) {
        running = Promise.withResolvers();
        worker ??= open();
        Atomics.store(state, 0, BUSY);
        worker.postMessage('copy');
      }
      return running.promise;
    },
    stop() {
      available = false;
      if (running !== null) Atomics.wait(state, 0, BUSY, STOP_MS);
      void worker?.terminate();
      worker = null;
      done();
    },
  };
}
