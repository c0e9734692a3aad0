import type { Break } from '../../contract/entities/points.ts';
import { londonDate, londonDaysBetween } from '../../london-days.ts';
import { sayDay } from '../../time.ts';
import { breakStateAt, isUnderWatch } from '../breaks.ts';

/** What Today needs of a break. */
export type TodaysBreak = Pick<Break, 'id' | 'state' | 'kind' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'endedAt' | 'decidedAt'> & { readonly length: string };

/** Something about a break that happens today. `note` is what follows from it, in words. */
export interface BreakToday {
  readonly id: string;
  readonly what: 'starts' | 'ends' | 'review' | 'back';
  readonly at: string;
  readonly note: string;
}

/** For so many days somebody who came back from a break is new on Today. */
const BACK_DAYS = 3;

/**
 * What happens today, on London's calendar, to breaks that were decided on: starts, ends, reviews that are due or overdue,
 * and members who came back within three days and are under watch (domain.md 2.6). In order of time.
 */
export function breaksToday(breaks: readonly TodaysBreak[], now: string): BreakToday[] {
  const today = londonDate(now);
  const isToday = (at: string | null): at is string => at !== null && londonDate(at) === today;
  const found = breaks.flatMap((one): BreakToday[] => {
    const state = breakStateAt(one, now);
    const lines: BreakToday[] = [];
    if (state === 'scheduled' && isToday(one.startsAt)) lines.push({ id: one.id, what: 'starts', at: one.startsAt, note: one.kind === 'requested' ? `asked for it, ${one.length}` : one.length });
    if (state === 'active' && isToday(one.endsAt)) lines.push({ id: one.id, what: 'ends', at: one.endsAt, note: one.watchUntil === null ? '' : 'then watch' });
    if (state === 'active' && one.reviewAt !== null && londonDate(one.reviewAt) <= today) lines.push({ id: one.id, what: 'review', at: one.reviewAt, note: one.endsAt === null ? 'open-ended' : '' });
    const back = one.endedAt ?? one.endsAt;
    if (back !== null && one.watchUntil !== null && isUnderWatch(one, now) && londonDaysBetween(back, now) < BACK_DAYS) lines.push({ id: one.id, what: 'back', at: back, note: `watch to ${sayDay(one.watchUntil).replace(/^\S+ /u, '')}` });
    return lines;
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}
