import type { PolicyVersion } from '../../../shared/contract/bridge/policy.ts';
import type { BreachGives } from '../../../shared/model/policy-changes.ts';
import { sayLength } from '../../../shared/model/ledger.ts';
import { inLondon, sayClock, sayDay } from '../../../shared/time.ts';

type Reason = PolicyVersion['reasons'][number];
type Band = PolicyVersion['bands'][number];

/** The bands of a reason, in the order in which the policy reads. */
export const bandNames: Readonly<Record<Reason['band'], string>> = { 'lower': 'Lower', 'middle': 'Middle', 'upper': 'Upper', 'instant-break': 'Break at once' };

/** "1 month", "3 months". */
export const months = (count: number): string => `${count} ${count === 1 ? 'month' : 'months'}`;

/** "0 to 4 points", "10 points or more". */
export function pointsRange({ min, max }: Pick<Band, 'min' | 'max'>): string {
  return max === null ? `${min} points or more` : max === min ? `${min} points` : `${min} to ${max} points`;
}

/** "0 to 4 points, expiring after 1 month". */
export const bandWords = (band: Omit<Band, 'band'>): string => `${pointsRange(band)}, expiring after ${months(band.months)}`;

/** "1 week, 2 weeks, 1 month, open-ended". */
export const ladderWords = (ladder: readonly PolicyVersion['ladder'][number][]): string => ladder.map(sayLength).join(', ');

/** Why anything is let go of, and what never is. */
export const KEPT_WORDS = 'What is over and that old loses its words on the team’s computers; the community still has it. What somebody still needs stays: anything about a member with points that count, a break, an open case or conversation.';

/** How long something is kept once it is over. */
export const keptMonths = (count: number): string => `${months(count)} after it is over`;

/** What a breach gives. */
export function givesWords(gives: BreachGives): string {
  if (gives === null) return 'Not on the list';
  return gives.kind === 'break' ? 'A break at once' : `${pointsRange(gives)} for ${months(gives.months)}`;
}

/** A day with its year, and its time where it is not midnight: "Mon 3 Nov 2025", "Sun 22 Nov 2026, 09:00". */
export function beginsWords(instant: string): string {
  const clock = sayClock(instant);
  return `${sayDay(instant)} ${inLondon(instant).year}${clock === '00:00' ? '' : `, ${clock}`}`;
}

/** How a version stands, and since or from when. */
export function stateWords({ state, effectiveFrom }: Pick<PolicyVersion, 'state' | 'effectiveFrom'>): string {
  if (state === 'to-come') return `begins ${beginsWords(effectiveFrom)}`;
  return state === 'in-force' ? `in force since ${beginsWords(effectiveFrom)}` : `from ${beginsWords(effectiveFrom)}`;
}

/** "1 member", "3 members". */
export const some = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
