import type { BreakView, MemberDetail } from '../../../shared/contract/bridge/members.ts';
import { inLondon, sayDay } from '../../../shared/time.ts';

/** "10 Jun", with the year where it is not this one's, London time. */
export function shortDay(at: string, now: string): string {
  const day = sayDay(at).replace(/^\S+ /, '');
  const year = inLondon(at).year;
  return year === inLondon(now).year ? day : `${day} ${year}`;
}

/** "age band 16 to 17", or that it is not known. */
export function ageWords(band: MemberDetail['ageBand']): string {
  return band === 'unknown' ? 'age not known' : `age band ${band.replace('-', ' to ')}`;
}

const routeWords = { message: 'message', email: 'email' } as const;

/** How a member can be told of something, beside what they were told (domain.md 2.5). */
export function contactWords(routes: MemberDetail['contactRoutes']): string {
  return routes.length === 0 ? 'no contact route' : `by ${routes.map((route) => routeWords[route]).join(' or ')}`;
}

const scopes = { boards: 'Boards', chat: 'Chat', both: 'Boards and chat' } as const;

/** "Boards and chat, 1 week", with that the member asked for it. */
export function breakWords({ scope, length, kind }: Pick<BreakView, 'scope' | 'length' | 'kind'>): string {
  return `${scopes[scope]}, ${length}${kind === 'requested' ? ', asked for it' : ''}`;
}

/** "30 Jan to 6 Feb", "since 30 Jan". */
export function breakDates({ startsAt, endsAt, endedAt, state }: Pick<BreakView, 'startsAt' | 'endsAt' | 'endedAt' | 'state'>, now: string): string {
  const end = (state === 'lifted' ? endedAt : null) ?? endsAt;
  if (end !== null) return `${shortDay(startsAt, now)} to ${shortDay(end, now)}`;
  return `${startsAt <= now ? 'since' : 'from'} ${shortDay(startsAt, now)}, open-ended`;
}

const historyWords: Readonly<Record<string, string>> = {
  'proposed': 'Proposed', 'approved': 'Decided', 'declined': 'Not approved', 'changed': 'Changed', 'reviewed': 'Reviewed', 'lifted': 'Lifted early', 'cancelled': 'Cancelled',
  'started': 'Began', 'ended': 'Ended by itself', 'watch-over': 'Watch ended',
};

/** One moment of a break: "Decided by Tom Okafor". `what` comes from the desk service. */
export function historyLine({ what, by }: BreakView['history'][number]): string {
  const done = historyWords[what] ?? what;
  if (by !== null) return `${done} by ${by.you ? 'you' : by.name}`;
  return what === 'proposed' ? 'Proposed by the desk' : done;
}

/** The figure beside "Breaks": those that were decided on, and the last of them in a few words. */
export function breakFigure(breaks: readonly BreakView[]): { readonly count: number; readonly words: string } {
  const decided = breaks.filter((one) => one.state !== 'proposed' && one.state !== 'cancelled');
  const proposed = breaks.filter((one) => one.state === 'proposed').length;
  const [last] = decided;
  const month = last && inLondon(last.startsAt).toLocaleString('en-GB', { month: 'long' });
  const now = last?.state === 'active' ? `${last.length}, now` : last?.state === 'scheduled' ? `${last.length}, to come` : last && `${last.length}, ${month}`;
  return { count: decided.length, words: [now, proposed > 0 && `${proposed} proposed`].filter(Boolean).join(', ') };
}

/** The badge beside a name: "1 open case, yours". */
export function openCaseWords(open: MemberDetail['cases']['open']): string {
  const [first] = open;
  const whose = first?.holder ? (first.holder.you ? ', yours' : `, ${first.holder.name.split(' ')[0]}’s`) : '';
  return open.length === 1 ? `1 open case${whose}` : `${open.length} open cases`;
}
