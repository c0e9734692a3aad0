import { Temporal } from 'temporal-polyfill';
import { instantOf, sayDay, ZONE } from '../../time.ts';
import { dayName, inOrder, isDay, type CoverTerms } from './terms.ts';

type Hours = readonly CoverTerms['hours'][number][];
type Target = CoverTerms['targets'][number];

const short = (weekday: number): string => dayName(weekday).slice(0, 3);

/** Days of the week that follow one another as one: "Mon to Fri", "Sat and Sun", "Mon, Wed". */
function sayDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 2 ? `${short(run[0]!)} to ${short(run.at(-1)!)}` : run.map(short).join(' and '))).join(', ');
}

/** Hours of a week, days with the same ones together: "Mon to Fri 10:00 to 18:00"; "Sat 12:00 to 16:00, Sun 13:00 to 15:00". */
export function sayHours(hours: Hours): string {
  if (hours.length === 0) return 'No hours';
  const byDay = Map.groupBy(inOrder(hours), (one) => one.weekday);
  const alike = Map.groupBy(byDay, ([, spans]) => spans.map((one) => `${one.opens} to ${one.closes}`).join(' and '));
  return [...alike].map(([spans, days]) => `${sayDays(days.map(([day]) => day))} ${spans}`).join(', ');
}

const counted = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

/** A target in words: "15 minutes", "4 hours", "1 hour 30 minutes". */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? counted(rest, 'minute') : rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

/** What a target is for, where targets stand in a list. */
export const targetNames: Readonly<Record<Target['purpose'], string>> = { risk: 'Risk', untriaged: 'Not yet triaged', concern: 'Concern or question', tech: 'Tech issue', outside: 'Outside' };

/** A target in full: "4 hours of cover for the first reply, 8 hours for the next"; a risk clock never pauses (domain.md 2.9). */
export function sayTarget({ purpose, firstReplyMinutes, nextReplyMinutes }: Target): string {
  return `${sayMinutes(firstReplyMinutes)}${purpose === 'risk' ? '' : ' of cover'} for the first reply, ${sayMinutes(nextReplyMinutes)} for the next`;
}

/** A London day, `2026-12-24`, as people say it: "Thu 24 Dec 2026". One that the calendar does not have stays as it is. */
export function sayDate(date: string): string {
  if (!isDay(date)) return date;
  const day = Temporal.PlainDate.from(date);
  return `${sayDay(instantOf(day.toZonedDateTime(ZONE).epochMilliseconds))} ${day.year}`;
}
