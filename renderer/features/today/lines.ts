import { sayTime } from '../../../shared/time.ts';
import type { Today } from '../../../shared/contract/bridge/today.ts';

/** Stands for what waits on the forum, which is no entry of the outbox. */
export const ON_FORUM = 'on-forum';

/** Where a line stands, what would hurt most if missed first (experience.md "Today"). */
export const todaySections = ['risk', 'untriaged', 'replies', 'reviews', 'cases', 'untold', 'breaks', 'outbox'] as const;
/** See {@link todaySections}. */
export type TodaySection = (typeof todaySections)[number];

/** A line of Today: something that Enter opens and that one key does in place. */
export interface TodayLine {
  readonly key: string;
  readonly section: TodaySection;
  readonly id: string;
}

const lines = (section: TodaySection, ids: readonly string[]): TodayLine[] => ids.map((id) => ({ key: `${section} ${id}`, section, id }));

/** Every line in the order of the screen, so that keys go from one to the next. */
export function linesOf(today: Today): TodayLine[] {
  const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
  return [
    ...lines('risk', ids(today.risk)),
    ...lines('untriaged', ids(today.untriaged)),
    ...lines('replies', ids(today.replies)),
    ...lines('reviews', ids(today.reviews)),
    ...lines('cases', ids(today.cases)),
    ...lines('untold', today.untold.map((one) => `${one.aboutKind}/${one.aboutId}`)),
    ...lines('breaks', today.breaks.map((one) => `${one.what}/${one.id}`)),
    ...lines('outbox', today.needsYou ? [today.needsYou.id ?? ON_FORUM] : []),
  ];
}

/** A time in a column that has room for a clock: "21:30", "yesterday", "17 May". */
export function sayBriefly(instant: string, now: string): string {
  return sayTime(instant, now).replace(/^today |(?<=^yesterday) .*|^\p{L}+ (?=\d+ \p{L})/u, '');
}

const part = (hour: number): string => (hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
const counted = (n: number, one: string, many: string): string => (n === 1 ? one : many.replace('#', String(n)));

/** "Good afternoon, Imogen." `hour` is London's. */
export function greeting(firstName: string, hour: number): string {
  return `Good ${part(hour)}, ${firstName}.`;
}

/**
 * One sentence on what comes first; a kind one when nothing does. `asOf`, "14:02", is when the desk last heard from the
 * community, while it cannot: nobody can promise then that nobody waits.
 */
export function sentence(today: Today, asOf: string | null = null): string {
  const unanswered = today.risk.filter((one) => one.lastFrom === 'member').length;
  if (unanswered > 0) return counted(unanswered, 'One risk message has no reply yet.', '# risk messages have no reply yet.');
  const maybe = today.untriaged.filter((one) => one.mayBeRisk).length;
  if (maybe > 0) return counted(maybe, 'One message that nobody has sorted may be about a risk.', '# messages that nobody has sorted may be about a risk.');
  if (today.reviewsTotal > 0) return counted(today.reviewsTotal, 'One risk record is due for review.', '# risk records are due for review.');
  if (today.untriagedTotal > 0) return counted(today.untriagedTotal, 'One message has not been triaged.', '# messages have not been triaged.');
  if (today.needsYou !== null) return counted(today.needsYou.count, 'One thing needs you in the outbox.', '# things need you in the outbox.');
  if (linesOf(today).length === 0) return asOf === null ? 'Nothing needs you right now.' : `Nothing needed you as of ${asOf}.`;
  // Who may not read messages does not know whether somebody waits, and must not be told that nobody does.
  if (!today.messages.allowed) return 'Reports and pending posts are yours to look after; messages are for staff.';
  return asOf === null ? 'Nobody waits for an answer about a risk.' : `Nobody waited for an answer about a risk as of ${asOf}.`;
}
