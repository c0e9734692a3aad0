import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import type { Policy } from '../../../../shared/contract/entities/points.ts';
import { isStaff, mayAsk } from '../../../../shared/model/permissions.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';
import { policyAt } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { dryRunId } from '../may.ts';
import { giveDraft, proposeDraft, type Wanted } from './drafts.ts';

/** Where points would come from. */
export type PointsFor = Pick<Wanted, 'memberId' | 'caseId' | 'conversationId'> & { readonly proposalId: string | null };

/** The policy in force on this computer; the published one before the first sync. */
export function policyNow(desk: Pick<Desk, 'store' | 'now'>): Policy {
  return policyAt(desk.store.db, desk.now()) ?? publishedPolicy;
}

/** Whether this person may give points here, or only propose them; the rules' own sentence when not even that (domain.md 2.11). */
export function mayPoints(desk: Pick<Desk, 'store' | 'actor' | 'now'>, about: PointsFor): CaseDetail['points'] {
  const { actor, store } = desk;
  const now = desk.now();
  const policy = policyNow(desk);
  const reason = policy.reasons.find((one) => one.band === 'lower');
  const { proposalId, ...where } = about;
  const wanted: Wanted = { ...where, reasonId: reason?.id ?? null, wording: reason?.wording ?? '-', band: 'lower', points: 0 };
  const act = isStaff(actor.role) ? 'give' : 'propose';
  const draft = act === 'give'
    ? giveDraft({ id: dryRunId, ...wanted, policyId: policy.id, offBandReason: null, privateNote: '', proposalId, evidence: '', at: now })
    : proposeDraft({ id: dryRunId, ...wanted, privateNote: '', evidence: '', at: now });
  const verdict = decide(draft.name, draft.args, { actor, mutationId: dryRunId, now }, store.reader);
  const allowed = verdict.status === 'applied';
  return { act, allowed, why: allowed ? null : verdict.problem.title, byRole: !mayAsk(actor.role, draft.name) };
}

/** Whether this person may propose a break for a member from here; the rules' own sentence when not (domain.md 2.4, 2.11). */
export function mayProposeBreak(desk: Pick<Desk, 'store' | 'actor' | 'now'>, { memberId, caseId }: Pick<PointsFor, 'memberId' | 'caseId'>): CaseDetail['break'] {
  const { actor, store } = desk;
  const now = desk.now();
  const wanted = { id: dryRunId, memberId, scope: 'both', kind: 'enforced', startsAt: now, endsAt: plusLondonWeeks(now, 1), reviewAt: null, watchUntil: null, conditions: '', reason: '-', caseId, entryId: null } as const;
  const verdict = decide('break.propose@1', { break: wanted, reasonId: null, at: now }, { actor, mutationId: dryRunId, now }, store.reader);
  const allowed = verdict.status === 'applied';
  return { allowed, why: allowed ? null : verdict.problem.title, byRole: !mayAsk(actor.role, 'break.propose@1') };
}
