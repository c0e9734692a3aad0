import type { memberMutations } from '../../../../shared/contract/mutations/people.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import { sayDate, sayHours } from '../../../../shared/model/cover/words.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import { say, type Words } from './wording-shape.ts';

type CoverMutation = Extract<keyof typeof memberMutations, 'cover.publish@1' | 'shift.set@1'>;

/** What a shift is for, after the colleague's name. */
export const coversWords = { everything: 'everything', reports: 'reports and pending posts', inbox: 'the inbox', weekend: 'weekend messages' } as const;

/** Words for changes on cover hours and shifts. */
export const coverWording: { readonly [N in CoverMutation]: Words<N> } = {
  'cover.publish@1': ({ calendar }) => {
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
