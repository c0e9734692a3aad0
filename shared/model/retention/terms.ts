import type { Policy } from '../../contract/entities/points.ts';
import type { Retention } from '../../contract/entities/retention.ts';
import { usualRetention } from './lengths.ts';
import { plusLondonMonths, plusMs } from '../../time.ts';
import { policyInForce } from '../points-policy.ts';

/** What ended before these instants is not kept on this computer, canonical UTC. */
export interface Cutoffs {
  readonly words: string;
  readonly risk: string;
}

/** What is wrong with how long is kept, as a sentence; null when it can be published. */
export function retentionMisfit({ wordsMonths, riskMonths }: Retention): string | null {
  return riskMonths < wordsMonths ? 'Risk records are kept at least as long as other words.' : null;
}

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

/** How long is kept: "words 12 months, risk records 36 months". */
export function sayRetention({ wordsMonths, riskMonths }: Retention): string {
  return `words ${months(wordsMonths)}, risk records ${months(riskMonths)}`;
}

/** How long is kept at an instant, by the policy then in force (domain.md 2.14). */
export function retentionAt(policies: readonly Pick<Policy, 'version' | 'effectiveFrom' | 'retention'>[], t: string): Retention {
  return policyInForce(policies, t)?.retention ?? usualRetention;
}

/** From which instants on words are kept at an instant: calendar months back on London's clocks (domain.md 2.1). */
export function cutoffsAt({ wordsMonths, riskMonths }: Retention, t: string): Cutoffs {
  return { words: plusLondonMonths(t, -wordsMonths), risk: plusLondonMonths(t, -riskMonths) };
}

/** Without its community a desk goes on letting go of what ages for this long. */
const TRUSTED_MS = 31 * 86_400_000;

/**
 * The instant by which a desk tells what is too old: now, but never long after the community was last heard. A computer whose
 * clock stands years ahead must not let go of everything. Null before the community was ever heard.
 */
export function trustedNow(now: string, lastHeard: string | null): string | null {
  if (lastHeard === null) return null;
  const latest = plusMs(lastHeard, TRUSTED_MS);
  return now < latest ? now : latest;
}
