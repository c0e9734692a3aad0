import { plusLondonDays, startOfLondonDay } from '../../../../shared/london-days.ts';
import { inLondon, instantOf, plusMs, sayClock, sayDay, sayTime } from '../../../../shared/time.ts';
import { readTypedTime } from '../../../../shared/typed-time.ts';

/** A time until which a conversation can be put off. */
export interface SnoozeTime {
  readonly id: string;
  readonly label: string;
  /** "today 16:30", "Mon 25 May 10:00". */
  readonly words: string;
  /** Canonical UTC. */
  readonly until: string;
}

const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = HOUR_MS / 2;
/** Hours that begin sooner are no time to put something off until: while messages are read, they begin now. */
const SOON_MS = HOUR_MS / 4;

/** The day and the time of an instant, as people say them: "today 16:30", "Mon 25 May 10:00". */
export function sayWhen(until: string, now: string): string {
  const words = sayTime(until, now);
  return words.endsWith(sayClock(until)) ? words : `${sayDay(until)} ${sayClock(until)}`;
}

/** The next half hour that is at least two hours away. */
function laterToday(now: string): string {
  const epoch = Math.ceil(Date.parse(plusMs(now, 2 * HOUR_MS)) / HALF_HOUR_MS) * HALF_HOUR_MS;
  return instantOf(epoch);
}

/** Tomorrow at ten in London, when messages are read from on a weekday (domain.md 1.2). */
function tomorrow(now: string): string {
  const day = inLondon(startOfLondonDay(plusLondonDays(now, 1)));
  return instantOf(day.with({ hour: 10 }).epochMilliseconds);
}

/** What is offered: later today while today has room for it, tomorrow, when cover begins again; and what was typed, where it can be read. */
export function snoozeTimes(now: string, nextOpening: string | null, typed: string): SnoozeTime[] {
  const time = (id: string, label: string, until: string): SnoozeTime => ({ id, label, until, words: sayWhen(until, now) });
  const own = typed.trim() === '' ? null : readTypedTime(typed, { now, clock: '10:00' });
  const later = laterToday(now);
  const offered = [
    ...(sayTime(later, now).startsWith('today') ? [time('later', 'Later today', later)] : []),
    time('tomorrow', 'Tomorrow', tomorrow(now)),
    ...(nextOpening === null || nextOpening < plusMs(now, SOON_MS) ? [] : [time('opening', 'When messages are read again', nextOpening)]),
  ];
  const shown = offered.filter((one, index) => offered.findIndex((other) => other.until === one.until) === index);
  if (typed.trim() === '') return shown;
  return own === null || own <= now ? shown.filter((one) => one.label.toLocaleLowerCase('en-GB').includes(typed.trim().toLocaleLowerCase('en-GB'))) : [time('own', 'Until', own)];
}
