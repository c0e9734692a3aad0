import { londonDaysBetween } from '../../london-days.ts';
import { epochOf, sayClock, sayDay } from '../../time.ts';
import type { Clock } from './clock.ts';

/** A clock that runs or stands, in words. */
export interface ClockWords {
  /** Told apart by shape on the screen (design.md "Clock"). */
  readonly kind: 'due' | 'late' | 'paused' | 'risk';
  /** Share of the target that is used, 0 to 1. */
  readonly gone: number;
  /** For a row: "15:54", "20 min late", "opens Mon 10:00", "17 min". */
  readonly short: string;
  /** In full: "First reply due today 15:54", "Opens Mon 10:00, due 11:00", "17 min, no reply yet". */
  readonly words: string;
}

type Waiting = Exclude<Clock, { readonly state: 'none' }>;

const MINUTE = 60_000;
/** Within this many days a weekday alone names the day. */
const NEAR_DAYS = 6;

/** A moment to come beside the time now: "16:30", "Fri 11:30", "Mon 5 Jun 11:30". London time. */
export function sayAhead(instant: string, now: string): string {
  const days = londonDaysBetween(now, instant);
  if (days === 0) return sayClock(instant);
  const day = sayDay(instant);
  return `${Math.abs(days) <= NEAR_DAYS ? day.slice(0, 3) : day} ${sayClock(instant)}`;
}

/** A moment in a sentence: "today 16:30", "yesterday 16:30", "tomorrow 11:00", "Fri 11:30". London time. */
export function sayMomentAhead(instant: string, now: string): string {
  const named: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  const day = named[londonDaysBetween(now, instant)];
  return day === undefined ? sayAhead(instant, now) : `${day} ${sayClock(instant)}`;
}

/** A stretch of time by the clock on the wall: "under a minute", "17 min", "2 h 05", "3 days". */
export function sayStretch(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (minutes < 1) return 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

const replies = { 'first-reply': 'First reply', 'next-reply': 'Reply' } as const;

function opensWords({ opensAt, dueAt }: Waiting, now: string): Pick<ClockWords, 'short' | 'words'> {
  if (opensAt === null) return { short: 'no cover set', words: 'No cover hours to come, so nothing is due' };
  const short = `opens ${sayAhead(opensAt, now)}`;
  const opens = `Opens ${sayAhead(opensAt, now)}`;
  if (dueAt === null) return { short, words: opens };
  const sameDay = londonDaysBetween(opensAt, dueAt) === 0;
  return { short, words: `${opens}, due ${sameDay ? sayClock(dueAt) : sayAhead(dueAt, now)}` };
}

/**
 * A clock in words at the instant `now` for which it was computed, canonical UTC; every time in it is London's. Null when
 * nobody waits. How late and how long are by the clock on the wall, as the member lives it, not in hours of cover.
 */
export function sayWaiting(clock: Clock, now: string): ClockWords | null {
  if (clock.state === 'none') return null;
  const gone = clock.targetMs <= 0 ? 1 : Math.min(1, Math.max(0, clock.usedMs / clock.targetMs));
  const reply = replies[clock.which];
  if (clock.purpose === 'risk') {
    const long = sayStretch(epochOf(now) - epochOf(clock.since));
    return { kind: 'risk', gone, short: long, words: `${long.charAt(0).toUpperCase()}${long.slice(1)}, no reply yet` };
  }
  if (clock.state === 'waiting') return { kind: 'paused', gone, short: 'waiting for them', words: 'Waiting for them, so the clock stands still' };
  if (clock.state === 'late' && clock.dueAt !== null) {
    const late = `${sayStretch(epochOf(now) - epochOf(clock.dueAt))} late`;
    return { kind: 'late', gone: 1, short: late, words: `${reply} ${late}, was due ${sayMomentAhead(clock.dueAt, now)}` };
  }
  if (clock.state === 'closed-hours') return { kind: 'paused', gone, ...opensWords(clock, now) };
  if (clock.dueAt === null) return { kind: 'due', gone, short: 'no due time', words: `${reply} has no due time: cover ends before it` };
  return { kind: 'due', gone, short: sayAhead(clock.dueAt, now), words: `${reply} due ${sayMomentAhead(clock.dueAt, now)}` };
}
