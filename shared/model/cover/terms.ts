import { Temporal } from 'temporal-polyfill';
import type { CoverCalendar } from '../../contract/entities/cover.ts';

/** Which calendar: weekend cover is one of its own (domain.md 2.9). */
export type CoverKind = CoverCalendar['kind'];

/** What a version of the cover hours says. */
export type CoverTerms = Pick<CoverCalendar, 'hours' | 'closures' | 'targets'>;

/** The days of each calendar, Monday 1 to Sunday 7. */
export const daysOf: Readonly<Record<CoverKind, readonly number[]>> = { weekday: [1, 2, 3, 4, 5], weekend: [6, 7] };

/** Days in full, Monday first. */
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A day in full, Monday 1 to Sunday 7. */
export const dayName = (weekday: number): string => dayNames[weekday - 1] ?? '';

/** Whether the calendar has a day, `2026-12-24`. */
export function isDay(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() === date;
  } catch {
    return false;
  }
}

type Hours = CoverTerms['hours'][number];

const byClock = (a: Hours, b: Hours): number => a.weekday - b.weekday || (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0);

/** Hours in the order of the week. */
export const inOrder = (hours: readonly Hours[]): Hours[] => hours.toSorted(byClock);

/** Why terms cannot be those of a calendar, each in a sentence; empty when they can (domain.md 2.9). The community's rule refuses for the first of them. */
export function coverMisfits(kind: CoverKind, { hours, closures, targets }: CoverTerms): string[] {
  const misfits: string[] = [];
  if (hours.some((one) => !daysOf[kind].includes(one.weekday))) misfits.push(kind === 'weekday' ? 'Weekday hours are from Monday to Friday.' : 'Weekend hours are on Saturday and Sunday.');
  // Without any weekday hours no clock would ever be due, and nothing would say so.
  if (kind === 'weekday' && hours.length === 0) misfits.push('Weekdays have at least one stretch of cover. Close single days instead.');
  const ordered = inOrder(hours);
  for (const [i, one] of ordered.entries()) {
    const next = ordered[i + 1];
    if (one.closes <= one.opens) misfits.push(`On ${dayName(one.weekday)} cover closes after it opens.`);
    else if (next !== undefined && next.weekday === one.weekday && next.opens < one.closes) misfits.push(`On ${dayName(one.weekday)}, ${one.opens} to ${one.closes} and ${next.opens} to ${next.closes} overlap.`);
  }
  const dates = closures.map((one) => one.date);
  if (new Set(dates).size < dates.length) misfits.push('A day is closed twice.');
  if (!dates.every(isDay)) misfits.push('The calendar has no such day.');
  if (closures.some((one) => one.why.trim() === '')) misfits.push('Say why a day is closed.');
  const purposes = targets.map((one) => one.purpose);
  if (new Set(purposes).size < purposes.length) misfits.push('A purpose has one target for the first reply and one for the next.');
  if (targets.some((one) => one.firstReplyMinutes < 1 || one.nextReplyMinutes < 1)) misfits.push('A target is at least a minute.');
  return misfits;
}
