import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import type { memberMutations } from '../../../../shared/contract/mutations/people.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import { sameTerms } from '../../../../shared/model/cover/draft.ts';
import { sayDate, sayHours } from '../../../../shared/model/cover/words.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import { say, type Words } from './wording-shape.ts';

type CoverMutation = Extract<keyof typeof memberMutations, 'cover.publish@1' | 'shift.set@1'>;

/** What a shift is for, after the colleague's name. */
export const coversWords = { everything: 'everything', reports: 'reports and pending posts', inbox: 'the inbox', weekend: 'weekend messages' } as const;

type Version = Pick<CoverCalendar, 'hours' | 'targets' | 'closures'>;

/** The one day that a version closes or opens again, when it changes nothing else; null when it is more than that. */
function dayOnly(version: Version, before: Version | undefined): { readonly date: string; readonly why: string; readonly closed: boolean } | null {
  if (before === undefined || !Array.isArray(before.closures) || !sameTerms(version, before)) return null;
  const missing = (from: Version, other: Version): Version['closures'] => from.closures.filter((one) => other.closures.every((day) => day.date !== one.date || day.why !== one.why));
  const [closed, opened] = [missing(version, before), missing(before, version)];
  if (closed.length === 1 && opened.length === 0) return { ...closed[0]!, closed: true };
  return closed.length === 0 && opened.length === 1 ? { ...opened[0]!, closed: false } : null;
}

/** Words for changes on cover hours and shifts. */
export const coverWording: { readonly [N in CoverMutation]: Words<N> } = {
  'cover.publish@1': ({ calendar, after }, who) => {
    const day = dayOnly(calendar, who.coverBefore(after));
    if (day !== null) return day.closed ? say(`Closed ${sayDate(day.date)}`, `Close ${sayDate(day.date)}`, { detail: day.why }) : say(`Opened ${sayDate(day.date)} again`, `Open ${sayDate(day.date)} again`, { detail: `It was closed: ${day.why}` });
    const what = `${calendar.kind} cover from ${sayDay(calendar.effectiveFrom)}`;
    const closed = calendar.closures.filter((one) => one.date >= londonDate(calendar.publishedAt)).map((one) => sayDate(one.date));
    return say(`Published ${what}`, `Publish ${what}`, { detail: `${sayHours(calendar.hours)}${closed.length === 0 ? '' : `. Closed on ${closed.join(', ')}`}` });
  },
  'shift.set@1': ({ shift }, who) => {
    const whose = `${who.colleague(shift.staffId)}’s shift on ${sayDay(shift.startsAt)}`;
    const detail = `${sayClock(shift.startsAt)} to ${sayClock(shift.endsAt)}, ${coversWords[shift.covers]}`;
    return shift.cancelled ? say(`Took off ${whose}`, `Take off ${whose}`, { detail }) : say(`Set ${whose}`, `Set ${whose}`, { detail });
  },
};
