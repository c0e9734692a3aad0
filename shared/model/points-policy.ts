import type { Policy } from '../contract/entities/points.ts';
import { plusLondonMonths } from '../time.ts';

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
