import type { Break } from '../../contract/entities/points.ts';
import { inLondon, sayClock, sayTime } from '../../time.ts';

/** A value of somebody's as part of a draft: on one line, and without square brackets, which would look like a part to write. */
export function plain(value: string): string {
  return value.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/gu, ' ').trim();
}

/** "1 point", "7 points". */
export function sayPoints(count: number): string {
  // Below a thousand the language changes nothing, and asking for it at a start takes 4 ms.
  return count === 1 ? '1 point' : `${count < 1_000 ? count : count.toLocaleString('en-GB')} points`;
}

/** "the boards", "chat", "the boards and chat". */
export function sayPlace(scope: Break['scope']): string {
  return scope === 'both' ? 'the boards and chat' : scope === 'boards' ? 'the boards' : 'chat';
}

const near = (at: string, now: string): string | null => /^(today|yesterday|tomorrow)\b/.exec(sayTime(at, now))?.[1] ?? null;

/** A day as one writes it to somebody, London time: "today", "tomorrow", "Tuesday 14 July", with the year when it is far. */
export function sayLongDay(at: string, now: string): string {
  const day = inLondon(at);
  const named = (part: 'weekday' | 'month'): string => day.toLocaleString('en-GB', { [part]: 'long' });
  const far = Math.abs(inLondon(now).until(day, { largestUnit: 'month' }).months) >= 10 ? ` ${day.year}` : '';
  return near(at, now) ?? `${named('weekday')} ${day.day} ${named('month')}${far}`;
}

/** {@link sayLongDay} in a sentence: "today", "on Tuesday 14 July". */
export function onDay(at: string, now: string): string {
  const said = sayLongDay(at, now);
  return near(at, now) === null ? `on ${said}` : said;
}

/** A moment in a message, London time: "today at 14:20", "Tuesday 14 July at 14:20". */
export function sayMoment(at: string, now: string): string {
  return `${sayLongDay(at, now)} at ${sayClock(at)}`;
}

/** When something was posted, as one says it later: "this morning", "yesterday", "on Tuesday 14 July". London time. */
export function sayPosted(at: string, now: string): string {
  if (near(at, now) !== 'today') return onDay(at, now);
  const { hour } = inLondon(at);
  return hour < 12 ? 'this morning' : hour < 18 ? 'this afternoon' : 'this evening';
}

/** A sentence with its stop, for text that people wrote with or without one. */
export function asSentence(text: string): string {
  const said = plain(text);
  return said === '' || /[.!?…]$/u.test(said) ? said : `${said}.`;
}
