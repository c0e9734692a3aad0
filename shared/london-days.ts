import { Temporal } from 'temporal-polyfill';
import { inLondon, instantOf, ZONE } from './time.ts';

const midnight = (day: Temporal.PlainDate): string => instantOf(day.toZonedDateTime(ZONE).epochMilliseconds);

/** The day that London's calendar shows at an instant, `2026-05-14`. */
export function londonDate(instant: string): string {
  return inLondon(instant).toPlainDate().toString();
}

/** When the London day of an instant begins, canonical UTC. */
export function startOfLondonDay(instant: string): string {
  return midnight(inLondon(instant).toPlainDate());
}

/** When the London week of an instant begins: Monday, midnight (ISO 8601), canonical UTC. */
export function startOfLondonWeek(instant: string): string {
  const day = inLondon(instant).toPlainDate();
  return midnight(day.subtract({ days: day.dayOfWeek - 1 }));
}

/** When the London month of an instant begins, canonical UTC. */
export function startOfLondonMonth(instant: string): string {
  return midnight(inLondon(instant).toPlainDate().with({ day: 1 }));
}

/**
 * Days later (earlier, when negative) at the same time on London's clocks. A time that the clocks skip moves forward by
 * the gap, one that occurs twice takes the first (domain.md 2.1). Canonical UTC.
 */
export function plusLondonDays(instant: string, days: number): string {
  const later = inLondon(instant).toPlainDateTime().add({ days });
  return instantOf(later.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** Whole days on London's calendar from the day of one instant to the day of another; negative when it is earlier. */
export function londonDaysBetween(from: string, to: string): number {
  return inLondon(from).toPlainDate().until(inLondon(to).toPlainDate(), { largestUnit: 'day' }).days;
}

/**
 * When the next working day after the day of an instant ends: what happens before then is to be thought of now. Monday to
 * Friday but for `closed`, days as `2026-05-25` on which nobody is in. Canonical UTC.
 */
export function endOfNextWorkingDay(instant: string, closed: ReadonlySet<string>): string {
  let day = inLondon(instant).toPlainDate().add({ days: 1 });
  // A year of closed days would be a mistake in the calendar, not a holiday.
  for (let tried = 0; tried < 366 && (day.dayOfWeek > 5 || closed.has(day.toString())); tried += 1) day = day.add({ days: 1 });
  return midnight(day.add({ days: 1 }));
}
