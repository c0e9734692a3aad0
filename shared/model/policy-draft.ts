import type { Policy } from '../contract/entities/points.ts';
import { limits } from '../limits.ts';
import { policyChanges, type PolicyTerms } from './policy-changes.ts';
import { policyMisfit } from './points-policy.ts';
import { retentionMisfit } from './retention/terms.ts';

/** A version that a lead writes. `effectiveFrom` null begins when the community has it. */
export interface PolicyDraft extends PolicyTerms {
  readonly effectiveFrom: string | null;
}

/**
 * What stands against publishing a draft after the latest version, each in a sentence; empty when nothing does (domain.md 1.1,
 * 2.2, 2.3). The community's rule decides alike; this says all of it at once.
 */
export function draftProblems(draft: PolicyDraft, latest: Pick<Policy, 'version' | 'effectiveFrom'> & PolicyTerms, now: string): string[] {
  const problems: string[] = [];
  const misfit = policyMisfit(draft);
  if (misfit !== null) problems.push(misfit);
  const keeping = retentionMisfit(draft.retention);
  if (keeping !== null) problems.push(keeping);
  const blank = draft.reasons.filter((one) => one.wording.trim() === '').length;
  if (blank > 0) problems.push(blank === 1 ? 'One reason has no words yet.' : `${blank} reasons have no words yet.`);
  const long = draft.reasons.find((one) => one.wording.length > limits.nameLength);
  if (long !== undefined) problems.push(`A reason has at most ${limits.nameLength} characters; “${long.wording.slice(0, 30)}…” has ${long.wording.length}.`);
  const seen = new Set<string>();
  for (const { wording } of draft.reasons) {
    const words = wording.trim().toLowerCase();
    if (words !== '' && seen.has(words)) problems.push(`“${wording.trim()}” is there twice.`);
    seen.add(words);
  }
  if (draft.reasons.length === 0) problems.push('A policy has at least one reason.');
  if (draft.ladder.length === 0) problems.push('The ladder has at least one step.');
  const open = draft.ladder.findIndex((one) => one.unit === 'open-ended');
  if (open !== -1 && open < draft.ladder.length - 1) problems.push('An open-ended break can only be the last step of the ladder.');
  const begins = draft.effectiveFrom ?? now;
  if (draft.effectiveFrom !== null && draft.effectiveFrom < now) problems.push('A version begins now or later, because what was given before stays as it was.');
  else if (begins <= latest.effectiveFrom) problems.push(`Version ${latest.version} begins later than that.`);
  if (policyChanges(latest, draft).length === 0) problems.push(`Nothing differs from version ${latest.version} yet.`);
  return problems;
}
