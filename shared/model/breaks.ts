import type { Break, BreakLength } from '../contract/entities/points.ts';
import { plusLondonMonths, plusLondonWeeks } from '../time.ts';

/** What the signs beside a member's name need of a break. */
export type BreakFact = Pick<Break, 'state' | 'startsAt' | 'endsAt' | 'endedAt' | 'watchUntil'>;

/** Whether a break keeps the member away at an instant; it ends on its own date (domain.md 2.4). */
export function isOnBreak(one: BreakFact, now: string): boolean {
  const decided = one.state === 'active' || one.state === 'scheduled';
  return decided && one.startsAt <= now && (one.endsAt === null || now < one.endsAt);
}

/** Whether a break's watch period runs at an instant: after the break, until its last day (domain.md 2.6). */
export function isUnderWatch(one: BreakFact, now: string): boolean {
  if (one.state === 'proposed' || one.state === 'cancelled' || one.watchUntil === null || isOnBreak(one, now)) return false;
  const back = one.endedAt ?? one.endsAt;
  return back !== null && back <= now && now < one.watchUntil;
}

/** What tells where a break is at an instant. */
export type BreakTimes = Pick<Break, 'state' | 'startsAt' | 'endsAt' | 'endedAt' | 'decidedAt'>;

/**
 * The state of a break at an instant (domain.md 2.6). What people decided is stored; whether a break that was decided on
 * is still to come, under way or over is the clock's to say, so a break ends on its own date without anybody's doing.
 */
export function breakStateAt(one: BreakTimes, t: string): Break['state'] {
  const stopped = one.state === 'lifted' || one.state === 'cancelled';
  if (one.state === 'proposed' || (stopped && (one.endedAt === null || one.endedAt <= t))) return one.state;
  if (one.decidedAt === null || t < one.decidedAt) return 'proposed';
  if (t < one.startsAt) return 'scheduled';
  return one.endsAt !== null && one.endsAt <= t ? 'ended' : 'active';
}

/** When a break of a length that begins at an instant ends, at the same time on London's clocks; null when it is open-ended. Canonical UTC. */
export function breakEnd(startsAt: string, length: BreakLength): string | null {
  if (length.unit === 'open-ended') return null;
  return length.unit === 'week' ? plusLondonWeeks(startsAt, length.count) : plusLondonMonths(startsAt, length.count);
}

/** Whether two scopes meet: the same one, or either is both (domain.md 2.6). */
export function scopesMeet(a: Break['scope'], b: Break['scope']): boolean {
  return a === b || a === 'both' || b === 'both';
}

/** What a break takes up. */
export type BreakSpan = Pick<Break, 'id' | 'scope' | 'startsAt' | 'endsAt'>;

/** The first decided break, by start, that a break would overlap in a scope; null when it fits (domain.md 2.6). Proposals and cancelled ones take up nothing. */
export function clashOf<T extends Break>(wanted: BreakSpan, others: readonly T[]): T | null {
  const meets = (one: T): boolean => {
    const ends = one.state === 'lifted' ? one.endedAt : one.endsAt;
    return one.id !== wanted.id && scopesMeet(one.scope, wanted.scope) && (wanted.endsAt === null || one.startsAt < wanted.endsAt) && (ends === null || wanted.startsAt < ends);
  };
  const decided = others.filter((one) => one.state === 'scheduled' || one.state === 'active' || one.state === 'ended' || one.state === 'lifted');
  return decided.filter(meets).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0] ?? null;
}

/** What is wrong with the dates of a break that is decided on at an instant, as a sentence; null when they fit (domain.md 2.6). */
export function datesMisfit(one: Pick<Break, 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil'>, at: string): string | null {
  if (one.endsAt === null && one.reviewAt === null) return 'An open-ended break needs a review date.';
  if (one.endsAt !== null && one.endsAt <= one.startsAt) return 'The break would end before it begins.';
  if (one.endsAt !== null && one.endsAt <= at) return 'The break would be over already.';
  if (one.reviewAt !== null && one.reviewAt <= one.startsAt) return 'The review would be before the break begins.';
  if (one.watchUntil !== null && one.endsAt === null) return 'A watch period follows a break that ends.';
  return one.watchUntil !== null && one.endsAt !== null && one.watchUntil < one.endsAt ? 'The watch period would end before the break does.' : null;
}
