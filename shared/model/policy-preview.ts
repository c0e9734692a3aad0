import type { LedgerEntry, Policy } from '../contract/entities/points.ts';
import { activePoints, countingEntries, type LedgerFact } from './ledger.ts';
import type { PolicyTerms } from './policy-changes.ts';
import { bandOf, expiryOf } from './points-policy.ts';

/** One person's ledger, over all their accounts. */
export interface PersonLedger<T extends LedgerFact = LedgerFact> {
  readonly id: string;
  readonly entries: readonly T[];
}

/** A person with their total. */
export interface Standing {
  readonly id: string;
  readonly total: number;
}

const byTotal = (a: Standing, b: Standing): number => b.total - a.total || (a.id < b.id ? -1 : 1);

/**
 * Who stands at or above a new threshold at an instant if nothing is added, and did not under the old one; and the other way
 * round (domain.md 2.4). The highest total first.
 */
export function thresholdMoves(people: readonly PersonLedger[], at: string, before: number, after: number): { readonly reach: Standing[]; readonly noLonger: Standing[] } {
  const standing = people.map(({ id, entries }) => ({ id, total: activePoints(entries, at) }));
  return {
    reach: standing.filter(({ total }) => total >= after && total < before).sort(byTotal),
    noLonger: standing.filter(({ total }) => total >= before && total < after).sort(byTotal),
  };
}

/** What the preview needs of an entry. */
export type KeptEntry = LedgerFact & Pick<LedgerEntry, 'reasonId' | 'wording' | 'band'>;

/** How the entries that count at an instant differ from what they would be if they were given under a new version. All of them stay as they are. */
export interface Kept {
  /** Entries that count then. */
  readonly counting: number;
  /** Of these, with a wording that the new version does not have for the reason. */
  readonly wording: number;
  /** In another band than their points would fall into. */
  readonly band: number;
  /** That would expire at another time. */
  readonly expiry: number;
}

/** See {@link Kept}: never retroactive (domain.md 2.2). Throws RangeError for bands with a gap. */
export function keptEntries(people: readonly PersonLedger<KeptEntry>[], at: string, after: PolicyTerms): Kept {
  const wordings = new Map(after.reasons.map((one) => [one.id, one.wording]));
  const counting = people.flatMap(({ entries }) => countingEntries(entries, at));
  return {
    counting: counting.length,
    wording: counting.filter((one) => one.reasonId !== null && wordings.get(one.reasonId) !== one.wording).length,
    band: counting.filter((one) => bandOf(after, one.points).band !== one.band).length,
    expiry: counting.filter((one) => expiryOf(after, one.points, one.at) !== one.expiresAt).length,
  };
}

/** When a version begins: at its own time, but never before an instant; what `publishPolicy` makes of it. */
export function beginsAt(draft: Pick<Policy, 'effectiveFrom'> | { readonly effectiveFrom: null }, now: string): string {
  return draft.effectiveFrom === null || draft.effectiveFrom < now ? now : draft.effectiveFrom;
}
