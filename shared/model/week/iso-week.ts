import { Temporal } from 'temporal-polyfill';
import { inLondon, instantOf, ZONE } from '../../time.ts';

/** An ISO 8601 week on London's calendar, `2026-W46`: Monday to Sunday; the first of a year is the one with its first Thursday (domain.md 2.13). */
export type IsoWeek = `${number}-W${string}`;

/** A week's bounds, canonical UTC: Monday at midnight in London until the next, so 167 or 169 hours where the clocks change. */
export interface WeekBounds {
  readonly from: string;
  /** Does not belong to the week. */
  readonly to: string;
}

const midnight = (day: Temporal.PlainDate): string => instantOf(day.toZonedDateTime(ZONE).epochMilliseconds);
const named = (day: Temporal.PlainDate): IsoWeek => `${day.yearOfWeek!}-W${String(day.weekOfYear).padStart(2, '0')}` as IsoWeek;

function mondayOf(week: IsoWeek): Temporal.PlainDate {
  const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))];
  // The fourth of January is always in week 1.
  const fourth = new Temporal.PlainDate(year, 1, 4);
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
}

/** The week in which an instant lies, by London's clocks. */
export function weekOf(instant: string): IsoWeek {
  return named(inLondon(instant).toPlainDate());
}

/** A week as a person types it, `2026-W46` or `2026-w6`; null when there is no such week, as week 53 of most years. */
export function weekTyped(text: string): IsoWeek | null {
  const match = /^(\d{4})-?w(\d{1,2})$/iu.exec(text.trim());
  if (!match || Number(match[2]) < 1) return null;
  const week = `${match[1]}-W${match[2]!.padStart(2, '0')}` as IsoWeek;
  return named(mondayOf(week)) === week ? week : null;
}

/** When a week begins and ends. */
export function boundsOf(week: IsoWeek): WeekBounds {
  const monday = mondayOf(week);
  return { from: midnight(monday), to: midnight(monday.add({ weeks: 1 })) };
}

/** The days of a week, Monday first: the London day `2026-11-09`, and when it begins, canonical UTC. */
export function daysOf(week: IsoWeek): { readonly date: string; readonly from: string }[] {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days })).map((day) => ({ date: day.toString(), from: midnight(day) }));
}

/** The week so many weeks later; earlier, when negative. */
export function plusWeeks(week: IsoWeek, count: number): IsoWeek {
  return named(mondayOf(week).add({ weeks: count }));
}

/** "Week 46, 9 to 15 Nov 2026", "Week 1, 29 Dec 2025 to 4 Jan 2026". */
export function sayWeek(week: IsoWeek): string {
  const monday = mondayOf(week);
  const sunday = monday.add({ days: 6 });
  const month = (day: Temporal.PlainDate): string => day.toLocaleString('en-GB', { month: 'short' }).slice(0, 3);
  const first = monday.year !== sunday.year ? `${monday.day} ${month(monday)} ${monday.year}` : monday.month !== sunday.month ? `${monday.day} ${month(monday)}` : String(monday.day);
  return `Week ${Number(week.slice(6))}, ${first} to ${sunday.day} ${month(sunday)} ${sunday.year}`;
}
