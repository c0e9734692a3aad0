import { Temporal } from 'temporal-polyfill';
import type { CoverCalendar } from '../../contract/entities/cover.ts';
import { epochOf, inLondon, instantOf, plusMs, ZONE } from '../../time.ts';

/** A stretch of time, canonical UTC; the end does not belong to it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What cover is computed from. `holidays` are England-and-Wales bank holidays, London days `2026-05-25`; they close the weekday hours. */
export interface Cover {
  readonly calendars: readonly CoverCalendar[];
  readonly holidays: ReadonlySet<string>;
}

type Kind = CoverCalendar['kind'];

/** The longest that a search for an open hour looks ahead: a desk that is closed for longer has no cover at all. */
const LOOK_AHEAD_DAYS = 400;

/** The versions of a calendar in order of taking effect, each with when the next one takes over. */
function versions(calendars: readonly CoverCalendar[], kind: Kind): { readonly calendar: CoverCalendar; readonly until: string | null }[] {
  const own = calendars.filter((one) => one.kind === kind).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : a.publishedAt < b.publishedAt ? -1 : 1));
  return own.map((calendar, i) => ({ calendar, until: own[i + 1]?.effectiveFrom ?? null }));
}

/** A time of day on a London day as an instant: one that the clocks skip moves forward by the gap, one that occurs twice is the first. */
function atClock(day: Temporal.PlainDate, clock: string): string {
  return instantOf(day.toZonedDateTime({ timeZone: ZONE, plainTime: clock }).epochMilliseconds);
}

function clipped({ from, to }: Span, since: string, until: string | null): Span | null {
  const start = from > since ? from : since;
  const end = until !== null && until < to ? until : to;
  return start < end ? { from: start, to: end } : null;
}

/** One London day of a cover: when it begins, its open hours, and the day after, once it was asked for. */
interface Day {
  readonly date: Temporal.PlainDate;
  readonly startsAt: string;
  readonly spans: readonly Span[];
  next: Day | null;
}

/** Days asked for before: a list of clocks asks for the same few days hundreds of times. A cover never changes. */
const known = new WeakMap<Cover, { readonly days: Map<string, Day>; readonly byHour: Map<string, Day> }>();
/** Hours of instants that are remembered; a search through years must not keep them all. */
const HOURS_KNOWN = 10_000;

function cacheOf(cover: Cover): { readonly days: Map<string, Day>; readonly byHour: Map<string, Day> } {
  let cache = known.get(cover);
  if (cache === undefined) known.set(cover, (cache = { days: new Map(), byHour: new Map() }));
  return cache;
}

function dayOf(date: Temporal.PlainDate, cover: Cover): Day {
  const { days } = cacheOf(cover);
  const text = date.toString();
  let day = days.get(text);
  if (day === undefined) days.set(text, (day = { date, startsAt: atClock(date, '00:00'), spans: foundOn(date, text, cover), next: null }));
  return day;
}

/** The London day of an instant. Midnight in London is a full hour of UTC, so all instants of one such hour are on one day. */
function dayAt(instant: string, cover: Cover): Day {
  const { byHour } = cacheOf(cover);
  const hour = instant.slice(0, 13);
  let day = byHour.get(hour);
  if (day !== undefined) return day;
  if (byHour.size >= HOURS_KNOWN) byHour.clear();
  byHour.set(hour, (day = dayOf(inLondon(instant).toPlainDate(), cover)));
  return day;
}

/** The open hours of one London day, in order and joined where they touch (domain.md 2.9): those of the version in force at each moment. */
function foundOn(day: Temporal.PlainDate, date: string, { calendars, holidays }: Cover): Span[] {
  const spans = (['weekday', 'weekend'] as const).flatMap((kind) => {
    if (kind === 'weekday' && holidays.has(date)) return [];
    return versions(calendars, kind).flatMap(({ calendar, until }) => {
      if (calendar.closures.some((one) => one.date === date)) return [];
      const hours = calendar.hours.filter((one) => one.weekday === day.dayOfWeek);
      return hours.flatMap(({ opens, closes }) => clipped({ from: atClock(day, opens), to: atClock(day, closes) }, calendar.effectiveFrom, until) ?? []);
    });
  });
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else joined.push(span);
  }
  return joined;
}

/** The open hours from an instant on, one after another, until a given instant or for as long as there is any cover to find. */
export function* openSpans(cover: Cover, from: string, until: string | null = null): Generator<Span> {
  let day = dayAt(from, cover);
  for (let idle = 0; idle < LOOK_AHEAD_DAYS; idle += 1, day = day.next ??= dayOf(day.date.add({ days: 1 }), cover)) {
    if (until !== null && day.startsAt >= until) return;
    for (const open of day.spans) {
      const span = clipped(open, from, until);
      if (span === null) continue;
      idle = 0;
      yield span;
    }
  }
}

/** Whether somebody covers the inbox at an instant (domain.md 1.2, 2.9). */
export function isOpen(cover: Cover, t: string): boolean {
  return dayAt(t, cover).spans.some((span) => span.from <= t && t < span.to);
}

/** When cover begins next, at or after an instant; null when there is none to come. */
export function nextOpening(cover: Cover, t: string): string | null {
  for (const span of openSpans(cover, t)) return span.from;
  return null;
}

/** When cover begins anew after an instant: inside cover the opening after it. Null when there is none to come. */
export function opensAfter(cover: Cover, t: string): string | null {
  for (const span of openSpans(cover, t)) if (span.from > t) return span.from;
  return null;
}

/** What is left of stretches of time after others are taken out of each. */
export function without(span: Span, pauses: readonly Span[]): Span[] {
  let left: Span[] = [span];
  for (const pause of pauses) left = left.flatMap((one) => [clipped(one, one.from, pause.from), clipped(one, pause.to, one.to)].filter((part) => part !== null && part.from < part.to)) as Span[];
  return left;
}

/** Milliseconds of cover between two instants, less the pauses. */
export function coveredMs(cover: Cover, from: string, to: string, pauses: readonly Span[] = []): number {
  let ms = 0;
  for (const open of openSpans(cover, from, to)) for (const span of without(open, pauses)) ms += epochOf(span.to) - epochOf(span.from);
  return ms;
}

/** When so many milliseconds of cover will have passed since an instant, pauses left out; null when cover ends before. */
export function afterCover(cover: Cover, from: string, ms: number, pauses: readonly Span[] = []): string | null {
  let left = ms;
  for (const open of openSpans(cover, from)) {
    for (const span of without(open, pauses)) {
      const length = epochOf(span.to) - epochOf(span.from);
      if (left <= length) return plusMs(span.from, left);
      left -= length;
    }
  }
  return null;
}
