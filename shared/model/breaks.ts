import type { Break } from '../contract/entities/points.ts';

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
