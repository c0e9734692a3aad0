import type { CoverCalendar } from '../../../../../shared/contract/entities/cover.ts';
import type { ConversationLog } from '../../../../../shared/model/cover/clock.ts';

/**
 * A second implementation of the clocks that walks minute by minute and shares no code with the first: `Intl` for
 * London's clocks, `Date` for the rest. Every instant of its input is a whole minute.
 */

const MINUTE = 60_000;
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', weekday: 'short', hourCycle: 'h23' });
const weekdays: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };

interface Wall {
  readonly date: string;
  readonly clock: string;
  readonly weekday: number;
}

const known = new Map<number, Wall>();
function wall(ms: number): Wall {
  const before = known.get(ms);
  if (before) return before;
  const parts = Object.fromEntries(london.formatToParts(ms).map(({ type, value }) => [type, value]));
  const made = { date: `${parts['year']}-${parts['month']}-${parts['day']}`, clock: `${parts['hour']}:${parts['minute']}`, weekday: weekdays[parts['weekday']!]! };
  known.set(ms, made);
  return made;
}

function inForce(calendars: readonly CoverCalendar[], kind: CoverCalendar['kind'], ms: number): CoverCalendar | undefined {
  const own = calendars.filter((one) => one.kind === kind && Date.parse(one.effectiveFrom) <= ms);
  return own.reduce<CoverCalendar | undefined>((best, one) => (best === undefined || Date.parse(one.effectiveFrom) >= Date.parse(best.effectiveFrom) ? one : best), undefined);
}

const looked = new WeakMap<readonly CoverCalendar[], Map<number, boolean>>();

/** Whether the minute that begins at `ms` is covered. */
export function covered(calendars: readonly CoverCalendar[], holidays: ReadonlySet<string>, ms: number): boolean {
  const seen = looked.get(calendars) ?? new Map<number, boolean>();
  looked.set(calendars, seen);
  const before = seen.get(ms);
  if (before !== undefined) return before;
  const now = look(calendars, holidays, ms);
  seen.set(ms, now);
  return now;
}

function look(calendars: readonly CoverCalendar[], holidays: ReadonlySet<string>, ms: number): boolean {
  const { date, clock, weekday } = wall(ms);
  return (['weekday', 'weekend'] as const).some((kind) => {
    if (kind === 'weekday' && holidays.has(date)) return false;
    const calendar = inForce(calendars, kind, ms);
    if (!calendar || calendar.closures.some((one) => one.date === date)) return false;
    return calendar.hours.some((one) => one.weekday === weekday && one.opens <= clock && clock < one.closes);
  });
}

/** What the clock of a conversation has used at `t`, and the first minute at which the target was reached by then; null while it was not. */
export function naiveClock(log: ConversationLog, calendars: readonly CoverCalendar[], holidays: ReadonlySet<string>, t: string, targetMs: number): { readonly since: string; readonly usedMs: number; readonly lateAt: string | null } | null {
  const until = Date.parse(t);
  let since: number | null = null;
  const all = [
    ...log.messages.map((one) => ({ at: Date.parse(one.at), what: one.from === 'team' ? ('answer' as const) : ('ask' as const) })),
    ...log.events.filter((one) => one.kind === 'closed').map((one) => ({ at: Date.parse(one.at), what: 'answer' as const })),
  ].filter((one) => one.at <= until).sort((a, b) => a.at - b.at || (a.what === 'ask' ? -1 : 1));
  for (const { at, what } of all) {
    if (what === 'answer') since = null;
    else since ??= at;
  }
  if (since === null) return null;
  const marks = log.marks.filter((one) => Date.parse(one.at) <= until).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const risk = marks.at(-1)?.purpose === 'risk';
  const ends = new Set([...log.messages.filter((one) => one.from === 'member'), ...log.events.filter((one) => one.kind === 'resumed' || one.kind === 'reopened')].map((one) => Date.parse(one.at)));
  const begins = new Set(log.events.filter((one) => one.kind === 'waiting').map((one) => Date.parse(one.at)));
  let waiting = false;
  let usedMs = 0;
  let lateAt: number | null = null;
  for (let ms = since; ms < until; ms += MINUTE) {
    if (ends.has(ms)) waiting = false;
    if (begins.has(ms)) waiting = true;
    if (risk || (!waiting && covered(calendars, holidays, ms))) usedMs += MINUTE;
    if (lateAt === null && usedMs >= targetMs) lateAt = ms + MINUTE;
  }
  return { since: new Date(since).toISOString(), usedMs, lateAt: lateAt === null ? null : new Date(lateAt).toISOString() };
}
