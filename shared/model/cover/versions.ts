import type { CoverCalendar } from '../../contract/entities/cover.ts';
import { plusMs } from '../../time.ts';
import type { CoverKind } from './terms.ts';

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The version of a kind that was published last: the one that the next follows. */
export function publishedLast(calendars: readonly CoverCalendar[], kind: CoverKind): CoverCalendar | undefined {
  return calendars.filter((one) => one.kind === kind).toSorted((a, b) => before(a.publishedAt, b.publishedAt) || before(a.id, b.id)).at(-1);
}

/** A difference of clocks that a sync leaves. */
const CLOCKS_APART_MS = 60_000;

/**
 * Now, but not before the beginning of hours that begin within a minute: a computer whose clock is a little behind the
 * community's would take hours that hold already for ones to come.
 */
export function noEarlierThanBegun(calendars: readonly CoverCalendar[], now: string): string {
  const soon = plusMs(now, CLOCKS_APART_MS);
  return calendars.reduce((at, one) => (one.effectiveFrom > at && one.effectiveFrom <= soon ? one.effectiveFrom : at), now);
}

/** How a version stands: `replaced` is one that never came into force, because another begins at the same instant. */
export type CoverState = 'past' | 'in-force' | 'to-come' | 'replaced';

/** A version with how it stands and when the next one takes over; null while none is known. */
export interface StandingCover {
  readonly calendar: CoverCalendar;
  readonly state: CoverState;
  readonly until: string | null;
}

/** Every version of a kind in the order in which they take effect, as they stand at an instant, canonical UTC. */
export function standingCover(calendars: readonly CoverCalendar[], kind: CoverKind, now: string): StandingCover[] {
  const own = calendars.filter((one) => one.kind === kind).toSorted((a, b) => before(a.effectiveFrom, b.effectiveFrom) || before(a.publishedAt, b.publishedAt));
  return own.map((calendar, i) => {
    const until = own[i + 1]?.effectiveFrom ?? null;
    if (until === calendar.effectiveFrom) return { calendar, state: 'replaced', until };
    return { calendar, state: calendar.effectiveFrom > now ? 'to-come' : until !== null && until <= now ? 'past' : 'in-force', until };
  });
}

/** The version of a kind that is in force at an instant; undefined before the first. */
export function coverInForce(calendars: readonly CoverCalendar[], kind: CoverKind, at: string): CoverCalendar | undefined {
  return standingCover(calendars, kind, at).find((one) => one.state === 'in-force')?.calendar;
}
