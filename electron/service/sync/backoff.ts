import { limits } from '../../../shared/limits.ts';

/**
 * Waiting times of a failing request: full jitter over a doubling bound (sync.md, invariant 7), so that two hundred desks
 * do not come back at once. Retry-After is a floor under the jitter: desks that were all told the same second would
 * otherwise all come in that second.
 */
export interface Backoff {
  /** The next wait in milliseconds. */
  next(retryAfterMs?: number | null): number;
  /** A request succeeded. */
  reset(): void;
}

/** A back-off at its beginning. `random` answers from [0, 1). */
export function backoff(random: () => number = Math.random): Backoff {
  let failures = 0;
  return {
    next(retryAfterMs = null) {
      const bound = Math.min(limits.backoffCapMs, limits.backoffBaseMs * 2 ** Math.min(failures, 20));
      failures += 1;
      const floor = Math.min(retryAfterMs ?? 0, limits.retryAfterCapMs);
      if (floor > 0) return floor + random() * Math.max(bound, Math.min(floor, limits.backoffCapMs));
      // At least a tenth of the base, so that no draw of the dice makes a hot loop.
      return Math.max(limits.backoffBaseMs / 10, random() * bound);
    },
    reset() {
      failures = 0;
    },
  };
}
