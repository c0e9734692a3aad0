/** What the sync takes time and chance from. Tests of long histories put a clock of their own here, so that nobody waits. */
export interface SyncTime {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Calls once after `ms`; answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** A number from [0, 1). */
  random(): number;
}

/** This computer's clock and dice. */
export const realTime: SyncTime = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
