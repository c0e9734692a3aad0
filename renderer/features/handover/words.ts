import type { HandoverDraft, HandoverNow, HandoverSummary } from '../../../shared/contract/bridge/handover.ts';
import { londonDaysBetween } from '../../../shared/london-days.ts';
import { sayClock, sayDay, sayTime } from '../../../shared/time.ts';

const DAYS_OF_WEEK = 7;

/** "today 14:02", "Wed 18:04" within a week, "Wed 29 Apr". London time. */
export function saySince(at: string, now: string): string {
  const days = londonDaysBetween(at, now);
  return days > 1 && days < DAYS_OF_WEEK ? `${sayDay(at).slice(0, 3)} ${sayClock(at)}` : sayTime(at, now);
}

/** Since when the lines are, at the end of the heading. */
export function sinceWords({ since }: Pick<HandoverNow, 'since'>, now: string): string {
  if (since.by === 'nothing') return 'The last day';
  return `Since you ${since.by === 'handover' ? 'handed on' : 'signed off'}, ${saySince(since.at, now)}`;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Bea and Callum", or null when nobody is planned. */
export function nextNames({ next }: Pick<HandoverNow, 'next'>): string | null {
  return next === null || next.people.length === 0 ? null : listed.format(next.people.map(({ name }) => firstName(name)));
}

/** Who will read it, under the note. */
export function readersWords(now: HandoverNow, { readers }: Pick<HandoverDraft, 'readers'>): string {
  const names = nextNames(now);
  const who = readers === 'team' ? 'Everyone on the team reads it.' : 'Only staff and team leads read it.';
  return names === null ? who : `For ${names}. ${who}`;
}

const plural = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "31 cases closed: 26 posts approved, 3 edited. The team wrote in 9 conversations." in parts: the figure stands out. */
export function summaryWords({ closed, how, wrote }: HandoverSummary): { readonly closed: string; readonly rest: string } {
  const written = wrote === 0 ? '' : ` The team wrote in ${plural(wrote, 'conversation', 'conversations')}.`;
  return { closed: plural(closed, 'case closed', 'cases closed'), rest: `${how === '' ? '.' : `: ${how}.`}${written}` };
}
