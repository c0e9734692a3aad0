import { Temporal } from 'temporal-polyfill';
import { inLondon, instantOf, sayClock, sayDay, ZONE } from '../../../shared/time.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The last millisecond of a day on London's clocks: what happened on the day is part of how it looked. */
function endOf(day: Temporal.PlainDate): string {
  return instantOf(day.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds - 1);
}

/** A moment of a day on London's clocks. */
function momentOf(day: Temporal.PlainDate, hour: number, minute: number): string {
  return instantOf(day.toZonedDateTime({ timeZone: ZONE, plainTime: new Temporal.PlainTime(hour, minute) }).epochMilliseconds);
}

function dayOf(year: number | null, month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' });
    // Without a year the last one is meant: in May, "12 Nov" was last year.
    return year === null && Temporal.PlainDate.compare(date, today) > 0 ? date.subtract({ years: 1 }) : date;
  } catch {
    return null;
  }
}

const full = (year: string | undefined): number | null => (year === undefined ? null : year.length === 2 ? 2_000 + Number(year) : Number(year));

function dateIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (text === 'today') return today;
  if (text === 'yesterday') return today.subtract({ days: 1 });
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), today);
  const slashed = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
  if (slashed) return dayOf(full(slashed[3]), Number(slashed[2]), Number(slashed[1]), today);
  const named = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*,?(?:\s+(\d{4}|\d{2}))?$/.exec(text);
  const month = named ? monthNames.indexOf(named[2] ?? '') + 1 : 0;
  return named && month > 0 ? dayOf(full(named[3]), month, Number(named[1]), today) : null;
}

/**
 * A day as a person types it ("12 Nov", "12 November 2025", "12/11/25", "2025-11-12", "yesterday"), perhaps with a time
 * ("12 Nov 14:30"), as an instant: the end of the day, or that minute; London's clocks. Null when it is no day.
 */
export function asOfTyped(text: string, now: string): string | null {
  const words = text.trim().toLowerCase();
  const timed = /^(.*?)[\s,]+(?:at\s+)?(\d{1,2})[:.](\d{2})$/.exec(words);
  const [day, hour, minute] = timed ? [timed[1] ?? '', Number(timed[2]), Number(timed[3])] : [words, null, null];
  const date = dateIn(day.trim(), inLondon(now).toPlainDate());
  if (date === null || (hour !== null && (hour > 23 || (minute ?? 0) > 59))) return null;
  return hour === null ? endOf(date) : momentOf(date, hour, minute ?? 0);
}

/** A step of days or months from an instant (from now, where there is none), to the end of that day. */
export function stepFrom(at: string | null, now: string, step: { readonly days?: number; readonly months?: number }): string {
  return endOf(inLondon(at ?? now).toPlainDate().add({ days: 0, ...step }));
}

const isDayEnd = (at: string): boolean => endOf(inLondon(at).toPlainDate()) === at;

/** "Wed 12 Nov 2025", with its time unless the whole day is meant. */
export function sayAsOf(at: string): string {
  const day = `${sayDay(at)} ${inLondon(at).year}`;
  return isDayEnd(at) ? day : `${day}, ${sayClock(at)}`;
}

/** A day as the field shows it, to be typed over: "12 Nov 2025". */
export function asTyped(at: string): string {
  return sayAsOf(at).replace(/^\S+ /, '').replace(',', '');
}
