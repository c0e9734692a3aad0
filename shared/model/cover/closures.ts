import { Temporal } from 'temporal-polyfill';
import type { CoverCalendar } from '../../contract/entities/cover.ts';
import { londonDate } from '../../london-days.ts';
import { standingCover } from './versions.ts';
import { isDay, type CoverKind } from './terms.ts';

type Closure = CoverCalendar['closures'][number];

/** Whose hours a London day, `2026-12-24`, has: those of the weekday or of the weekend. Null when the calendar has no such day. */
export function kindOfDay(date: string): CoverKind | null {
  return !isDay(date) ? null : Temporal.PlainDate.from(date).dayOfWeek > 5 ? 'weekend' : 'weekday';
}

/** Versions of a kind that are in force or to come: those that a day to come can be closed in. */
export function openToChange(calendars: readonly CoverCalendar[], kind: CoverKind, now: string): CoverCalendar[] {
  return standingCover(calendars, kind, now).flatMap(({ calendar, state }) => (state === 'in-force' || state === 'to-come' ? [calendar] : []));
}

/** Days from today on that a lead has closed, in order: what a further version takes over, so that no closed day is lost between two. */
export function closedDays(calendars: readonly CoverCalendar[], kind: CoverKind, now: string): Closure[] {
  const today = londonDate(now);
  const days = new Map(openToChange(calendars, kind, now).flatMap((one) => one.closures).filter((one) => one.date >= today).map((one) => [one.date, one]));
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The versions that close a day, or open it again with `why` null: every version in force or to come that says otherwise,
 * as it is but for that day. The one in force is followed by one from now on; one to come is replaced, from its own day.
 */
export function withDay(calendars: readonly CoverCalendar[], date: string, why: string | null, now: string): CoverCalendar[] {
  const kind = kindOfDay(date);
  if (kind === null) return [];
  return openToChange(calendars, kind, now).flatMap((one) => {
    const had = one.closures.find((day) => day.date === date);
    if (had?.why === why || (had === undefined && why === null)) return [];
    const others = one.closures.filter((day) => day.date !== date);
    return [{ ...one, effectiveFrom: one.effectiveFrom > now ? one.effectiveFrom : now, closures: why === null ? others : [...others, { date, why }].toSorted((a, b) => (a.date < b.date ? -1 : 1)) }];
  });
}
