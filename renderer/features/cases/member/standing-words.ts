import type { Standing } from '../../../../shared/contract/bridge/views.ts';
import { sayDay } from '../../../../shared/time.ts';
import type { Step } from '../../../components/StepSparkline.tsx';
import { capital, outcomeWords } from '../words.ts';

/** "10 Jun": a day without its weekday, London time. */
export function shortDay(at: string): string {
  return sayDay(at).replace(/^\S+ /, '');
}

/** "Age band 16 to 17." */
export function ageWords(band: Standing['ageBand']): string {
  return band === 'unknown' ? 'Age not known.' : `Age band ${band.replace('-', ' to ')}.`;
}

const scopes = { boards: 'Boards', chat: 'Chat', both: 'Boards and chat' } as const;

/** "Boards and chat, 1 week". */
export function breakWords({ scope, length, kind }: Pick<Standing['breaks'][number], 'scope' | 'length' | 'kind'>): string {
  return `${scopes[scope]}, ${length}${kind === 'requested' ? ', asked for it' : ''}`;
}

/** "30 Jan to 6 Feb", with what has become of it where that says more. */
export function breakDates({ state, startsAt, endsAt, endedAt }: Pick<Standing['breaks'][number], 'state' | 'startsAt' | 'endsAt' | 'endedAt'>): string {
  const end = endedAt ?? endsAt;
  const dates = end === null ? `since ${shortDay(startsAt)}` : `${shortDay(startsAt)} to ${shortDay(end)}`;
  return state === 'lifted' ? `${dates}, lifted early` : state === 'cancelled' ? 'cancelled' : state === 'proposed' ? 'proposed' : dates;
}

/** "1 past", "1 now, 2 past". */
export function breakCount(breaks: Standing['breaks']): string {
  const now = breaks.filter((one) => one.state === 'active').length;
  const ahead = breaks.filter((one) => one.state === 'scheduled' || one.state === 'proposed').length;
  const past = breaks.filter((one) => one.state === 'ended' || one.state === 'lifted').length;
  return [now > 0 && `${now} now`, ahead > 0 && `${ahead} ahead`, past > 0 && `${past} past`].filter(Boolean).join(', ') || 'none';
}

/** An earlier case in words: how it ended, or that it is open, and why it came. */
export function caseWords({ state, outcome, reason }: Pick<Standing['cases'][number], 'state' | 'outcome' | 'reason'>): string {
  const end = state === 'open' ? 'Open' : capital(outcomeWords[outcome ?? 'no-action']);
  return reason === null ? `${end}, ${state === 'open' ? 'waits' : 'waited'} for approval` : `${end}, ${reason.charAt(0).toLocaleLowerCase('en-GB')}${reason.slice(1)}`;
}

/** The series parted at today: what was, and what will be without new points. */
export function partedAt(series: readonly Step[], now: string): { readonly past: Step[]; readonly ahead: Step[] } {
  return { past: series.filter((step) => step.at <= now), ahead: series.filter((step) => step.at > now) };
}
