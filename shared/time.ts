import { Temporal } from 'temporal-polyfill';

/** The zone of every rule and of every time that people read (domain.md 2.1). */
export const ZONE = 'Europe/London';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The contract's canonical form needs no parser of every form; whatever else it is, Temporal decides. */
function read(instant: string): Temporal.Instant {
  const ms = Date.parse(instant);
  const canonical = !Number.isNaN(ms) && new Date(ms).toISOString() === instant;
  return canonical ? Temporal.Instant.fromEpochMilliseconds(ms) : Temporal.Instant.from(instant);
}

/** A screen says the same few instants again and again, "now" above all; finding the zone's offset is the slow part. */
const KNOWN_AT_MOST = 256;
const known = new Map<string, Temporal.ZonedDateTime>();

/** An instant as London's clocks show it. Throws RangeError for text that is not an ISO 8601 instant. */
export function inLondon(instant: string): Temporal.ZonedDateTime {
  const before = known.get(instant);
  if (before !== undefined) return before;
  const at = read(instant).toZonedDateTimeISO(ZONE);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(instant, at);
  return at;
}

/** Milliseconds since 1970 as the contract's canonical instant, `2026-05-14T13:02:11.000Z`. */
export function instantOf(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(epochMs)).toString({ fractionalSecondDigits: 3 });
}

/** Milliseconds since 1970 of an ISO 8601 instant. */
export function epochOf(instant: string): number {
  const ms = Date.parse(instant);
  // As in `read`; a picture asks this thousands of times.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === instant ? ms : read(instant).epochMilliseconds;
}

/**
 * An instant as a person types it: ISO 8601 with its offset, or a day, which begins at midnight on London's clocks. In
 * canonical form; null when it is neither.
 */
export function instantTyped(text: string): string | null {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return instantOf(Temporal.PlainDate.from(text).toZonedDateTime(ZONE).epochMilliseconds);
    return instantOf(read(text).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The instant that lies `ms` milliseconds after (before, when negative) another, in canonical form. */
export function plusMs(instant: string, ms: number): string {
  return instantOf(epochOf(instant) + ms);
}

/**
 * Calendar months later at the same London wall-clock time (domain.md 2.1): the day is clamped to the month's length,
 * a time that the clocks skip moves forward by the gap, one that occurs twice takes the first.
 */
export function plusLondonMonths(instant: string, count: number): string {
  const later = inLondon(instant).toPlainDateTime().add({ months: count }, { overflow: 'constrain' });
  return instantOf(later.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** Whole weeks later at the same London wall-clock time, as {@link plusLondonMonths} does it for months. */
export function plusLondonWeeks(instant: string, count: number): string {
  const later = inLondon(instant).toPlainDateTime().add({ weeks: count });
  return instantOf(later.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds);
}

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (at: Temporal.ZonedDateTime): string => `${two(at.hour)}:${two(at.minute)}`;

/** Days since 1970 on London's calendar; the difference of two is the days between them. */
const dayNumber = (at: Temporal.ZonedDateTime): number => Date.UTC(at.year, at.month - 1, at.day) / 86_400_000;

/**
 * A time as people say it, London time: "today 14:02", "yesterday 14:02", "Wed 29 Apr" within a year, else "29 Apr 2024".
 * The exact form for hover and assistive technology is {@link sayExact}.
 */
export function sayTime(instant: string, now: string): string {
  const at = inLondon(instant);
  const apart = dayNumber(inLondon(now)) - dayNumber(at);
  if (apart === 0) return `today ${clock(at)}`;
  if (apart === 1) return `yesterday ${clock(at)}`;
  if (apart === -1) return `tomorrow ${clock(at)}`;
  if (Math.abs(apart) < 300) return sayDay(instant);
  return `${at.day} ${months[at.month - 1]} ${at.year}`;
}

/** The day alone, London time: "Wed 29 Apr". */
export function sayDay(instant: string): string {
  const at = inLondon(instant);
  return `${days[at.dayOfWeek - 1]} ${at.day} ${months[at.month - 1]}`;
}

/** The time of day alone, London time: "14:02". */
export function sayClock(instant: string): string {
  return clock(inLondon(instant));
}

/** The exact time with its zone, London time: "Thu 14 May 2026, 14:02:11 BST". */
export function sayExact(instant: string): string {
  const at = inLondon(instant);
  const zone = at.offsetNanoseconds === 0 ? 'GMT' : 'BST';
  return `${sayDay(instant)} ${at.year}, ${clock(at)}:${two(at.second)} ${zone}`;
}

/** How long ago, as the queue shows it: "just now", "4 min", "58 min", "2 h 07", "3 days". Never negative. */
export function sayAge(instant: string, now: string): string {
  const minutes = Math.max(0, Math.floor((epochOf(now) - epochOf(instant)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
  const count = Math.floor(minutes / (24 * 60));
  return count === 1 ? '1 day' : `${count} days`;
}

/** A month and year, London time: "September 2024". */
export function sayMonth(instant: string): string {
  return inLondon(instant).toLocaleString('en-GB', { month: 'long', year: 'numeric' });
}
