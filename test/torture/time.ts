import type { SyncTime } from '../../electron/service/sync/index.ts';
import { instantOf } from '../../shared/time.ts';

/** When every history begins, milliseconds since 1970: 1 June 2026, noon UTC. */
const BEGIN_MS = Date.UTC(2026, 5, 1, 12);

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** The time of day. */
export interface Clock {
  /** Milliseconds since 1970. */
  wall(): number;
  /** The same as a canonical instant. */
  instant(): string;
}

/** This computer's time of day. */
export const computerClock: Clock = { wall: () => Date.now(), instant: () => instantOf(Date.now()) };

/** A clock that only moves when the harness moves it, and dice with a seed. */
export class VirtualTime implements SyncTime, Clock {
  #ms = 0;
  #order = 0;
  #state: number;
  readonly #timers = new Set<Timer>();

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  now(): number {
    return this.#ms;
  }

  /** Wall-clock time in milliseconds since 1970. */
  wall(): number {
    return BEGIN_MS + this.#ms;
  }

  instant(): string {
    return instantOf(this.wall());
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#ms + Math.max(0, ms), order: this.#order++, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** mulberry32: enough for jitter, and the same for the same seed. */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Moves to the next timer that is due at `until` or before, and runs it; false, at `until`, when there is none. */
  step(until: number): boolean {
    let next: Timer | null = null;
    for (const timer of this.#timers) if (timer.at <= until && (next === null || timer.at < next.at || (timer.at === next.at && timer.order < next.order))) next = timer;
    if (next === null) {
      this.#ms = Math.max(this.#ms, until);
      return false;
    }
    this.#timers.delete(next);
    this.#ms = Math.max(this.#ms, next.at);
    next.run();
    return true;
  }
}
