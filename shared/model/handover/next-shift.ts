import type { Shift } from '../../contract/entities/cover.ts';
import { londonDaysBetween } from '../../london-days.ts';
import { inLondon, plusMs } from '../../time.ts';

type Span = Pick<Shift, 'staffId' | 'startsAt' | 'endsAt' | 'cancelled'>;

/** Shifts that begin within so long of each other take over together. */
const TOGETHER_MS = 3_600_000;

/** For whom a note is written: who begins next, and when in words that follow "for": "this evening", "tomorrow", "Monday". */
export interface NextShift {
  readonly startsAt: string;
  readonly staffIds: readonly string[];
  readonly when: string;
}

const part = (hour: number): string => (hour < 12 ? 'this morning' : hour < 17 ? 'this afternoon' : 'this evening');

function sayWhen(startsAt: string, now: string): string {
  const days = londonDaysBetween(now, startsAt);
  const at = inLondon(startsAt);
  if (days === 0) return part(at.hour);
  return days === 1 ? 'tomorrow' : at.toLocaleString('en-GB', days < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' });
}

/**
 * Who takes over from somebody: the colleagues whose shifts begin first once theirs has ended, or from now on when none of
 * theirs runs. Null when nobody is planned to begin. London time.
 */
export function nextShift(shifts: readonly Span[], me: string, now: string): NextShift | null {
  const planned = shifts.filter((one) => !one.cancelled);
  const own = planned.filter((one) => one.staffId === me && one.startsAt <= now && now < one.endsAt).map((one) => one.endsAt).toSorted().at(-1);
  const others = planned.filter((one) => one.staffId !== me && one.startsAt > now && (own === undefined || one.endsAt > own)).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const first = others[0];
  if (first === undefined) return null;
  const until = plusMs(first.startsAt, TOGETHER_MS);
  return { startsAt: first.startsAt, staffIds: [...new Set(others.filter((one) => one.startsAt <= until).map((one) => one.staffId))], when: sayWhen(first.startsAt, now) };
}
