import { Temporal } from 'temporal-polyfill';
import { inLondon, instantOf, sayClock, sayDay, ZONE } from './time.ts';

/** What a typed time is read against: now, and the time of day that a day without one takes. */
export interface TypedContext {
  /** Canonical UTC. */
  readonly now: string;
  /** London wall clock, `09:00`. */
  readonly clock: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const three = (word: string): string => word.slice(0, 3).toLowerCase();

const CLOCK = /(?:^|[\s,T])(?:at\s+)?(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/iu;

/** The time of day at the end of a text, and what stands before it. A bare number is only a time with "am" or "pm". */
function clockIn(text: string): { readonly before: string; readonly time: Temporal.PlainTime | null } | null {
  const found = CLOCK.exec(text);
  if (!found || (found[2] === undefined && found[3] === undefined)) return { before: text, time: null };
  const half = found[3]?.toLowerCase();
  const typed = Number(found[1]);
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(found[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return { before: text.slice(0, found.index).trim().replace(/,$/u, ''), time: new Temporal.PlainTime(hour, minute) };
}

function made(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** A day and month without a year is the one nearest to today, so that a review date of last week stays in this year. */
function nearest(today: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | null {
  const some = [today.year - 1, today.year, today.year + 1].flatMap((year) => made(year, month, day) ?? []);
  const apart = (one: Temporal.PlainDate): number => Math.abs(today.until(one, { largestUnit: 'day' }).days);
  return some.reduce<Temporal.PlainDate | null>((best, one) => (best === null || apart(one) < apart(best) ? one : best), null);
}

function relative(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (text === 'today' || text === 'now') return today;
  if (text === 'tomorrow') return today.add({ days: 1 });
  const later = /^(?:in\s+|\+)(\d{1,3})\s*(d|w|m|days?|weeks?|months?)$/u.exec(text);
  if (later) {
    const count = Number(later[1]);
    const unit = later[2]!.charAt(0);
    return today.add(unit === 'd' ? { days: count } : unit === 'w' ? { weeks: count } : { months: count });
  }
  const weekday = /^(?:(next)\s+)?([a-z]{3,9})$/u.exec(text);
  const wanted = weekday ? days.indexOf(three(weekday[2]!)) + 1 : 0;
  if (!weekday || wanted === 0) return null;
  if (weekday[1] !== undefined) return today.add({ days: 8 - today.dayOfWeek + wanted - 1 });
  return today.add({ days: ((wanted - today.dayOfWeek + 6) % 7) + 1 });
}

function absolute(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const bare = text.replace(/^[a-z]{3,9}\s+(?=\d)/u, '');
  const slashed = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/u.exec(bare);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})(?:\s+(\d{4}))?$/u.exec(bare);
  const day = Number(slashed?.[1] ?? worded?.[1]);
  const month = slashed ? Number(slashed[2]) : months.indexOf(three(worded?.[2] ?? '')) + 1;
  const year = slashed?.[3] ?? worded?.[3];
  if (!slashed && !worded) return null;
  if (year !== undefined) return made(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  return nearest(today, month, day);
}

/**
 * An instant as a person types it in London time: "Thu 28 May, 14:30", "28/5", "2026-05-28 9am", "tomorrow", "next
 * Monday", "in 2 weeks". Days come before months, as people write them here; a weekday is the coming one. Canonical UTC; null when it is no such time.
 */
export function readTypedTime(text: string, { now, clock }: TypedContext): string | null {
  const lower = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  if (lower === '' || lower.length > 60) return null;
  if (lower === 'now') return now;
  const parts = clockIn(lower);
  if (parts === null) return null;
  const today = inLondon(now).toPlainDate();
  const words = parts.before.replace(/,$/u, '');
  const day = words === '' && parts.time !== null ? today : (relative(words, today) ?? absolute(words, today));
  if (day === null) return null;
  const time = parts.time ?? Temporal.PlainTime.from(clock);
  return instantOf(day.toPlainDateTime(time).toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** An instant in the form in which a field shows it and {@link readTypedTime} reads it again: "Thu 28 May 2026, 14:30". */
export function typedForm(instant: string): string {
  return `${sayDay(instant)} ${inLondon(instant).year}, ${sayClock(instant)}`;
}
