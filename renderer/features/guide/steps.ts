import type { CaseDetail } from '../../../shared/contract/bridge/views.ts';

/** The steps of a first case, in their order. */
export const guideSteps = ['queue', 'claim', 'decide', 'close', 'done'] as const;
/** See {@link guideSteps}. */
export type GuideStep = (typeof guideSteps)[number];

/** What of a case the guide goes by. */
export type GuidedCase = Pick<CaseDetail, 'state' | 'holder' | 'closedBy' | 'suggestedOutcome'> & { readonly may: Pick<CaseDetail['may'], 'claim'> };

/** Whether a person has this case in hand or has cleared it: the guide stays with it wherever they look meanwhile. */
export function isGuided(one: GuidedCase): boolean {
  return one.state === 'closed' ? one.closedBy?.you === true : one.holder?.you === true;
}

/** Where a person stands with their first case: read from what is, never from what was pressed, so that every way there is the right one. */
export function guideStep(onQueue: boolean, one: GuidedCase | null): GuideStep {
  if (one !== null && isGuided(one)) {
    if (one.state === 'closed') return 'done';
    return one.suggestedOutcome === null ? 'decide' : 'close';
  }
  return onQueue ? 'claim' : 'queue';
}

/** Why the case in front of the person cannot be their first one; null when it can, or when none is there. */
export function notThisOne(one: GuidedCase | null): string | null {
  if (one === null || isGuided(one)) return null;
  if (one.state === 'closed') return 'This one is closed already.';
  if (one.may.claim.allowed) return null;
  return one.holder === null ? (one.may.claim.why ?? 'This one is not yours to decide.') : `${one.holder.name} has this one.`;
}
