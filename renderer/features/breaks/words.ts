import type { BreakPlan, BreakView, ReminderView } from '../../../shared/contract/bridge/breaks.ts';
import type { BreakGroup } from '../../../shared/model/break-groups.ts';
import { sayScope } from '../../../shared/model/break-calendar.ts';
import { sayClock, sayDay, sayMonth, sayTime } from '../../../shared/time.ts';

/** The headings of the groups. */
export const groupWords: Readonly<Record<BreakGroup, string>> = {
  decide: 'Proposed',
  review: 'Review due',
  ending: 'Ending soon',
  active: 'Active',
  starting: 'Starting soon',
  scheduled: 'Scheduled',
  watch: 'Watch after a break',
  past: 'Ended',
};

/** "Boards and chat, 2 weeks". */
export function whatWords({ scope, length }: Pick<BreakView, 'scope' | 'length'>): string {
  return `${sayScope(scope)}, ${length}`;
}

/** An instant with its day and time of day: "today 17:00", "Thu 28 May, 14:30". */
export function dayAndTime(instant: string, now: string): string {
  const said = sayTime(instant, now);
  return /\d\d:\d\d$/u.test(said) ? said : `${said}, ${sayClock(instant)}`;
}

function toldWords({ told }: BreakView, now: string): string {
  switch (told.state) {
    case 'told': return told.at === null ? 'Told' : `Told ${sayTime(told.at, now)}`;
    case 'not-told': return 'Not yet told';
    case 'no-route': return 'No contact route';
    case 'nothing-to-tell': return '';
  }
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');

/** What the place in the calendar leaves open: what comes next for a break, and whether the member knows. */
export function noteWords(one: BreakView, now: string): string {
  const untold = one.told.state === 'not-told' ? 'Not yet told' : '';
  const asked = one.kind === 'requested' ? 'Asked for it' : '';
  switch (one.group) {
    case 'decide': return 'Someone needs to decide';
    case 'review': return sentences(`Review ${one.reviewAt === null ? 'due' : sayTime(one.reviewAt, now)}`, untold);
    case 'ending': return sentences(`Ends ${one.endsAt === null ? '' : dayAndTime(one.endsAt, now)}`, untold);
    case 'active': return one.endsAt === null && one.reviewAt !== null ? sentences(`Review ${sayDay(one.reviewAt)}`, untold) : toldWords(one, now);
    case 'starting': return sentences(asked, `Starts ${dayAndTime(one.startsAt, now)}`, untold);
    case 'scheduled': return sentences(asked, `Starts ${sayDay(one.startsAt)}`, untold);
    case 'watch': return sentences(`Watch until ${sayDay(one.watchUntil ?? one.startsAt)}`, untold);
    case 'past': return sentences(one.stage === 'lifted' ? `Lifted early ${sayTime(one.endedAt ?? one.startsAt, now)}` : `Ended ${sayTime(one.endedAt ?? one.endsAt ?? one.startsAt, now)}`, untold);
  }
}

/** Everything that a bar draws, as one sentence for those who cannot see it. */
export function spokenWords(one: BreakView, now: string): string {
  const end = one.endedAt ?? one.endsAt;
  const until = end === null ? 'without an end' : `until ${dayAndTime(end, now)}`;
  const watch = one.watchUntil === null ? '' : `Watch until ${sayDay(one.watchUntil)}`;
  const saved = one.saving === 'sent' ? '' : one.saving === 'saved-here' ? 'Saved here' : 'Needs you';
  return `${sentences(one.member.name, groupWords[one.group], whatWords(one), `From ${dayAndTime(one.startsAt, now)} ${until}`, noteWords(one, now), one.group === 'watch' ? '' : watch, saved)}.`;
}

/** "6 active, 2 scheduled, 3 on watch, 1 to decide". */
export function countWords(breaks: readonly Pick<BreakView, 'group'>[]): string {
  const count = (...groups: BreakGroup[]): number => breaks.filter(({ group }) => groups.includes(group)).length;
  const parts = [[count('active', 'ending', 'review'), 'active'], [count('scheduled', 'starting'), 'scheduled'], [count('watch'), 'on watch'], [count('decide'), 'to decide']] as const;
  return parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`).join(', ') || 'Nobody is on a break';
}

/** "ends today 17:00", "to be reviewed since Tue 12 May". */
export function reminderWords({ kind, at, overdue }: ReminderView, now: string): string {
  if (kind === 'review') return overdue ? `to be reviewed since ${sayTime(at, now)}` : `to be reviewed ${sayTime(at, now)}`;
  return `${kind === 'ends' ? 'ends' : 'watch ends'} ${dayAndTime(at, now)}`;
}

/** "24 of 30 points now, down to 17 on Thu 21 May." */
export function pointsWords({ activePoints, threshold, nextDrop }: Pick<BreakPlan, 'activePoints' | 'threshold' | 'nextDrop'>): string {
  const drop = nextDrop === null ? '' : `, down to ${activePoints - nextDrop.points} on ${sayDay(nextDrop.at)}`;
  return `${activePoints} of ${threshold} points now${drop}.`;
}

/** "One past break: 1 week in January." Enforced ones only: what a member asked for counts nowhere. */
export function pastWords(breaks: readonly BreakView[]): string {
  const past = breaks.filter((one) => one.kind === 'enforced' && (one.stage === 'active' || one.stage === 'ended' || one.stage === 'lifted'));
  if (past.length === 0) return 'No past break.';
  const said = past.slice(0, 3).map((one) => `${one.length} in ${sayMonth(one.startsAt)}`);
  const more = past.length > said.length ? `, and ${past.length - said.length} before` : '';
  return `${past.length === 1 ? 'One past break' : `${past.length} past breaks`}: ${said.join(', ')}${more}.`;
}
