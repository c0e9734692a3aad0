import type { TodayCover } from '../../../../shared/contract/bridge/today.ts';
import { epochOf, instantOf, sayClock } from '../../../../shared/time.ts';

const HOUR_MS = 3_600_000;

/** Where an instant lies along the day, 0 at its beginning and 1 at its end; what lies outside is at the edge. */
export function placeOf(at: string, { from, to }: Pick<TodayCover, 'from' | 'to'>): number {
  return Math.min(1, Math.max(0, (epochOf(at) - epochOf(from)) / (epochOf(to) - epochOf(from))));
}

/** The full hours that are written along the day, every second one. */
export function hoursOf({ from, to }: Pick<TodayCover, 'from' | 'to'>): string[] {
  const hours: string[] = [];
  for (let at = Math.ceil(epochOf(from) / HOUR_MS) * HOUR_MS; at <= epochOf(to); at += 2 * HOUR_MS) hours.push(instantOf(at));
  return hours;
}

/** "until 18:00, then volunteers": when messages stop being read today; when they are read next, outside of it. */
export function coverEnds({ open }: Pick<TodayCover, 'open'>, now: string): string {
  const running = open.find((one) => one.from <= now && now < one.to);
  if (running) return `messages are read until ${sayClock(running.to)}`;
  const next = open.find((one) => one.from > now);
  return next ? `messages are read from ${sayClock(next.from)}` : 'no more messages are read today';
}
