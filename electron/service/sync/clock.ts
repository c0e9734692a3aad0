import { epochOf, instantOf } from '../../../shared/time.ts';

/** A `Date` header counts whole seconds and travels; a smaller difference says nothing. */
const NOTICEABLE_MS = 2_000;

/** How far the community's clock is ahead of this computer's (sync.md, invariant 9). For display and `at`, never for order. */
export interface ServerClock {
  /** Milliseconds to add to this computer's clock. */
  offset(): number;
  /** Takes in `serverTime` of `/v1/me`, which is exact; times of asking and answering in milliseconds since 1970. */
  exact(serverTime: string, askedMs: number, answeredMs: number): void;
  /** Takes in a `Date` header: corrects the clock after somebody has set this computer's. */
  rough(dateHeader: string | null, answeredMs: number): void;
}

/** A clock that follows this computer's until the community has been heard. */
export function serverClock(): ServerClock {
  let offset = 0;
  return {
    offset: () => offset,
    exact(serverTime, askedMs, answeredMs) {
      offset = Math.round(epochOf(serverTime) - (askedMs + answeredMs) / 2);
    },
    rough(dateHeader, answeredMs) {
      const said = dateHeader === null ? Number.NaN : Date.parse(dateHeader) + 500;
      if (Number.isFinite(said) && Math.abs(said - answeredMs - offset) > NOTICEABLE_MS) offset = Math.round(said - answeredMs);
    },
  };
}

/** The community's time now as a canonical instant. */
export function communityNow(community: { clockOffset(): number }): string {
  return instantOf(Date.now() + community.clockOffset());
}
