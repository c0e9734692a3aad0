/** Failed attempts to unlock, as they are kept; `lastAt` is milliseconds since 1970. */
export interface Attempts {
  readonly failed: number;
  readonly lastAt: number;
}

/** Nobody has failed yet. */
export const noAttempts: Attempts = { failed: 0, lastAt: 0 };

/** Slips of the finger are free. */
const FREE = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/**
 * How long the next attempt has to wait, in milliseconds: nothing for the first three, then 5 s and twice as long each
 * time, up to a quarter of an hour. A clock that was set back does not shorten the wait and never lengthens it.
 */
export function waitBeforeAttempt(made: Attempts, now: number): number {
  if (made.failed < FREE) return 0;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (made.failed - FREE), LONGEST_DELAY_MS);
  return Math.min(delay, Math.max(0, made.lastAt + delay - now));
}

/** The attempts after one more that failed. */
export function afterFailure(made: Attempts, now: number): Attempts {
  return { failed: made.failed + 1, lastAt: now };
}

/** A wait as people say it: "20 seconds", "5 minutes". */
export function sayWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 100) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
