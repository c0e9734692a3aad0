import type { BreakLength, Policy } from '../contract/entities/points.ts';
import { sayLength } from './ledger.ts';

/** What a policy says, without its number, dates and publisher. */
export type PolicyTerms = Pick<Policy, 'threshold' | 'bands' | 'ladder' | 'reasons' | 'retention'>;
type Band = Policy['bands'][number];
type Reason = Policy['reasons'][number];

/** One thing that differs between two versions of the policy. */
export type PolicyChange =
  | { readonly kind: 'threshold'; readonly before: number; readonly after: number }
  | { readonly kind: 'band'; readonly before: Band; readonly after: Band }
  | { readonly kind: 'ladder'; readonly before: readonly BreakLength[]; readonly after: readonly BreakLength[] }
  | { readonly kind: 'retention'; readonly before: Policy['retention']; readonly after: Policy['retention'] }
  | { readonly kind: 'added' | 'retired'; readonly reason: Reason }
  | { readonly kind: 'reworded'; readonly before: Reason; readonly after: Reason }
  | { readonly kind: 'moved'; readonly before: Reason; readonly after: Reason };

const sameBand = (a: Band, b: Band): boolean => a.min === b.min && a.max === b.max && a.months === b.months;
const sayLadder = (ladder: readonly BreakLength[]): string => ladder.map(sayLength).join(', ');

/**
 * What differs from one version to another, in the order in which the policy reads: threshold, bands, ladder, how long words
 * are kept, then the reasons as the later version lists them, and those that it no longer has. The order of the reasons alone is no change.
 */
export function policyChanges(before: PolicyTerms, after: PolicyTerms): PolicyChange[] {
  const changes: PolicyChange[] = [];
  if (before.threshold !== after.threshold) changes.push({ kind: 'threshold', before: before.threshold, after: after.threshold });
  for (const band of after.bands) {
    const old = before.bands.find((one) => one.band === band.band);
    if (old !== undefined && !sameBand(old, band)) changes.push({ kind: 'band', before: old, after: band });
  }
  if (sayLadder(before.ladder) !== sayLadder(after.ladder)) changes.push({ kind: 'ladder', before: before.ladder, after: after.ladder });
  const kept = [before.retention, after.retention] as const;
  if (kept[0].wordsMonths !== kept[1].wordsMonths || kept[0].riskMonths !== kept[1].riskMonths) changes.push({ kind: 'retention', before: kept[0], after: kept[1] });
  const old = new Map(before.reasons.map((one) => [one.id, one]));
  for (const reason of after.reasons) {
    const was = old.get(reason.id);
    if (was === undefined) changes.push({ kind: 'added', reason });
    if (was !== undefined && was.band !== reason.band) changes.push({ kind: 'moved', before: was, after: reason });
    if (was !== undefined && was.wording !== reason.wording) changes.push({ kind: 'reworded', before: was, after: reason });
  }
  const listed = new Set(after.reasons.map((one) => one.id));
  return [...changes, ...before.reasons.filter((one) => !listed.has(one.id)).map((reason): PolicyChange => ({ kind: 'retired', reason }))];
}

/** What a breach of a reason gives under a version: points and the months that they count, a break at once, or nothing it knows. */
export type BreachGives = { readonly kind: 'points'; readonly min: number; readonly max: number | null; readonly months: number } | { readonly kind: 'break' } | null;

/** See {@link BreachGives}. Points outside the band stay possible with a reason (domain.md 2.3); this is the usual. */
export function breachGives(policy: PolicyTerms, reasonId: string): BreachGives {
  const reason = policy.reasons.find((one) => one.id === reasonId);
  if (reason === undefined) return null;
  if (reason.band === 'instant-break') return { kind: 'break' };
  const band = policy.bands.find((one) => one.band === reason.band);
  return band === undefined ? null : { kind: 'points', min: band.min, max: band.max, months: band.months };
}

/** The reasons whose breach gives something else than before, with both; `wording` is the later one where there is one. */
export function breachesChanged(before: PolicyTerms, after: PolicyTerms): { readonly id: string; readonly wording: string; readonly before: BreachGives; readonly after: BreachGives }[] {
  const wordings = new Map([...before.reasons, ...after.reasons].map((one) => [one.id, one.wording]));
  return [...wordings].map(([id, wording]) => ({ id, wording, before: breachGives(before, id), after: breachGives(after, id) })).filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
