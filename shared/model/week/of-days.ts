import { epochOf, inLondon, instantOf } from '../../time.ts';
import { openSpans, without } from '../cover/hours.ts';
import type { WeekFacts } from './facts.ts';
import { daysOf, type IsoWeek, type WeekBounds } from './iso-week.ts';
import { closingAt } from './of-cases.ts';

/** Cases of one London day: opened on it, how many of these were reports, and closed on it (and still closed when the week ended). */
export interface DayFigures {
  readonly date: string;
  readonly opened: number;
  readonly ofThemReports: number;
  readonly closed: number;
}

/** Messages from members in one hour of one weekday, and how much of that hour was covered, 0 to 1. */
export interface HourFigures {
  readonly messages: number;
  readonly open: number;
}

const HOUR_MS = 3_600_000;

/** The cases of each day of a week, Monday first. */
export function dayFigures(cases: WeekFacts['cases'], week: IsoWeek, { from, to }: WeekBounds): DayFigures[] {
  const days = daysOf(week);
  const counts = days.map(({ date }) => ({ date, opened: 0, ofThemReports: 0, closed: 0 }));
  const dayAt = (at: string) => counts[days.findLastIndex((day) => day.from <= at)]!;
  for (const one of cases) {
    if (one.openedAt >= to) continue;
    if (one.openedAt >= from) {
      dayAt(one.openedAt).opened += 1;
      if (one.kind === 'report') dayAt(one.openedAt).ofThemReports += 1;
    }
    const closing = closingAt(one, to);
    if (closing !== null && closing.at >= from) dayAt(closing.at).closed += 1;
  }
  return counts;
}

/** Messages by weekday (Monday first) and hour of London's clocks; an hour that occurs twice is one, one that is skipped is empty. */
export function hourFigures(facts: Pick<WeekFacts, 'conversations' | 'cover'>, { from, to }: WeekBounds): HourFigures[][] {
  const cells = [0, 1, 2, 3, 4, 5, 6].map(() => Array.from({ length: 24 }, () => ({ messages: 0, ms: 0, openMs: 0 })));
  // London's clocks differ from UTC by whole hours, so that an hour of one is an hour of the other.
  const byHour = new Map<number, (typeof cells)[number][number]>();
  const spans = [...openSpans(facts.cover, from, to)];
  for (let ms = epochOf(from); ms < epochOf(to); ms += HOUR_MS) {
    const { dayOfWeek, hour } = inLondon(instantOf(ms));
    const cell = cells[dayOfWeek - 1]![hour]!;
    const closed = without({ from: instantOf(ms), to: instantOf(ms + HOUR_MS) }, spans).reduce((sum, one) => sum + epochOf(one.to) - epochOf(one.from), 0);
    cell.ms += HOUR_MS;
    cell.openMs += HOUR_MS - closed;
    byHour.set(ms / HOUR_MS, cell);
  }
  for (const { messages } of facts.conversations) {
    for (const { from: who, at } of messages) if (who === 'member' && from <= at && at < to) byHour.get(Math.floor(epochOf(at) / HOUR_MS))!.messages += 1;
  }
  return cells.map((hours) => hours.map(({ messages, ms, openMs }) => ({ messages, open: ms === 0 ? 0 : openMs / ms })));
}
