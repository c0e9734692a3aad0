import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Store } from '../../electron/service/store/index.ts';
import { Puller } from '../../electron/service/sync/pull.ts';
import { Pusher } from '../../electron/service/sync/push.ts';

/** What a desk can be doing when it is ended. */
export const phases = ['start', 'migration', 'open', 'idle', 'enqueue', 'pull', 'apply', 'swap', 'push'] as const;
export type Phase = (typeof phases)[number];

/** Phases in which something could be lost; a run aims at each in turn. */
export const dangerous: readonly Phase[] = ['migration', 'enqueue', 'pull', 'apply', 'swap', 'push'];

const END = '\n';
/** The other thread is given so long to wake up. */
const WAKING_MS = 50;

/** What a desk was doing when it ended, from the file that {@link Phases} keeps; `start` when it had not begun to. */
export function phaseIn(file: string): Phase {
  try {
    const said = readFileSync(file, 'utf8').split(END)[0] as Phase;
    return phases.includes(said) ? said : 'start';
  } catch {
    return 'start';
  }
}

/**
 * Writes down what this process does, so that it is known after it was killed, and ends it in a given phase: another
 * thread waits for the phase to begin and then, at some instant, sends SIGKILL, so it falls into the middle of whatever
 * the database or the line is doing.
 */
export class Phases {
  readonly #fd: number;
  readonly #counts = new Int32Array(new SharedArrayBuffer(phases.length * 4));
  readonly #stack: Phase[] = ['idle'];
  readonly #awake = new Int32Array(new SharedArrayBuffer(4));
  #aimed = { at: -1, count: 0 };

  constructor(file: string) {
    this.#fd = openSync(file, 'w');
  }

  close(): void {
    closeSync(this.#fd);
  }

  #say(): void {
    const phase = this.#stack.at(-1)!;
    const at = phases.indexOf(phase);
    writeSync(this.#fd, phase + END, 0);
    const count = Atomics.add(this.#counts, at, 1) + 1;
    Atomics.notify(this.#counts, at);
    // What lasts less than a thread needs to wake up waits for it.
    if (at === this.#aimed.at && count === this.#aimed.count) Atomics.wait(this.#awake, 0, 0, WAKING_MS);
  }

  /** Ends this process in the `skip`th time of a phase from now, at most `withinMs` after it began. Resolves once the other thread stands by. */
  aim(phase: Phase, skip: number, withinMs: number): Promise<void> {
    this.#aimed = { at: phases.indexOf(phase), count: Atomics.load(this.#counts, phases.indexOf(phase)) + skip + 1 };
    const shot = new Worker(new URL('kill-shot.ts', import.meta.url), { workerData: { counts: this.#counts, awake: this.#awake, ...this.#aimed, withinMs } });
    shot.unref();
    return new Promise((resolve, reject) => shot.once('message', () => resolve()).once('error', reject));
  }

  /** Runs something as a phase, or as one inside another. */
  in<T>(phase: Phase, work: () => T): T {
    const depth = this.#stack.push(phase);
    this.#say();
    const end = (): void => {
      this.#stack.length = depth - 1;
      this.#say();
    };
    let result: T;
    try {
      result = work();
    } catch (error) {
      end();
      throw error;
    }
    if (!(result instanceof Promise)) {
      end();
      return result;
    }
    return result.finally(end) as T;
  }

  /** A store whose transactions of a pull are "apply", and the exchange of the tables "swap" until its commit. */
  watched(store: Store): Store {
    const writing = <T>(work: () => T): T => (this.#stack.at(-1) === 'pull' ? this.in('apply', work) : work());
    return {
      ...store,
      transact: (work, relaxed) => writing(() => store.transact(work, relaxed)),
      flush: () => writing(() => store.flush()),
      // Beginning one writes nothing.
      bulk: (on) => (on ? store.bulk(on) : writing(() => store.bulk(on))),
      staging: {
        ...store.staging,
        begin: () => writing(() => store.staging.begin()),
        swap: () => {
          // The transaction around this is "apply" and ends it.
          this.#stack.push('swap');
          this.#say();
          store.staging.swap();
        },
      },
    };
  }

  /** Tells pulls and pushes of every sync in this process. */
  watchSync(): void {
    const within = <T extends object, K extends keyof T>(prototype: T, name: K, phase: Phase): void => {
      const plain = prototype[name] as (...args: unknown[]) => unknown;
      const enter = (step: () => unknown): unknown => this.in(phase, step);
      prototype[name] = function (this: T, ...args: unknown[]) { return enter(() => plain.apply(this, args)); } as T[K];
    };
    within(Puller.prototype, 'changes', 'pull');
    within(Puller.prototype, 'snapshot', 'pull');
    within(Pusher.prototype, 'batch', 'push');
  }
}
