import type { Policy } from '../contract/entities/points.ts';
import { plusLondonMonths, plusMs } from '../time.ts';

type Bands = Pick<Policy, 'bands'>;

/** The band that a number of points falls into: the points decide it, whatever the reason's usual band (domain.md 2.3). Throws RangeError where the policy has none. */
export function bandOf(policy: Bands, points: number): Policy['bands'][number] {
  const found = policy.bands.find(({ min, max }) => points >= min && (max === null || points <= max));
  if (!found) throw new RangeError(`The policy has no band for ${points} points.`);
  return found;
}

/**
 * When points given at an instant stop counting: the band's calendar months later, at the same time on London's clocks
 * (domain.md 1.1, 2.1). Canonical UTC.
 */
export function expiryOf(policy: Bands, points: number, at: string): string {
  return plusLondonMonths(at, bandOf(policy, points).months);
}

/** The version in force at an instant: the last to take effect by then, the higher version where two do at once. Null before the first. */
export function policyInForce<T extends Pick<Policy, 'version' | 'effectiveFrom'>>(policies: readonly T[], t: string): T | null {
  return policies.filter((one) => one.effectiveFrom <= t).reduce<T | null>((best, one) => {
    if (best === null || one.effectiveFrom > best.effectiveFrom) return one;
    return one.effectiveFrom === best.effectiveFrom && one.version > best.version ? one : best;
  }, null);
}

/** A desk that was offline when a new version came may still give points under the one before it for this long. */
const GRACE_DAYS = 14;

/** Whether points could be given under a version at an instant: in force, or superseded so lately that a desk without a connection could not know (domain.md 2.2). */
export function isUsable(policies: readonly Pick<Policy, 'id' | 'version' | 'effectiveFrom'>[], policy: Pick<Policy, 'id' | 'version' | 'effectiveFrom'>, at: string): boolean {
  if (policy.effectiveFrom > at) return false;
  const later = policies.filter((one) => one.effectiveFrom > policy.effectiveFrom || (one.effectiveFrom === policy.effectiveFrom && one.version > policy.version));
  return later.every((one) => plusMs(one.effectiveFrom, GRACE_DAYS * 86_400_000) > at);
}

/** What is wrong with a policy as a whole, as a sentence; null when it can be published (domain.md 1.1, 2.3). */
export function policyMisfit({ threshold, bands, reasons }: Pick<Policy, 'threshold' | 'bands' | 'reasons'>): string | null {
  if (threshold < 1) return 'The threshold is at least one point.';
  if (bands.map((one) => one.band).join() !== 'lower,middle,upper') return 'The bands are lower, middle and upper, in this order.';
  const ends = bands.find((one) => one.max !== null && one.max < one.min);
  if (ends !== undefined) return `The ${ends.band} band begins at ${ends.min} points, so it cannot end at ${ends.max}.`;
  const gap = bands.some((one, i) => one.min !== (i === 0 ? 0 : (bands[i - 1]!.max ?? -2) + 1));
  if (gap || bands.at(-1)!.max !== null) return 'The bands follow one another from 0 points without a gap, and the last has no end.';
  return new Set(reasons.map((one) => one.id)).size < reasons.length ? 'Two reasons have the same number.' : null;
}
