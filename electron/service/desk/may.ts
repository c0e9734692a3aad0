import type { CaseStep } from '../../../shared/contract/bridge/calls.ts';
import type { CaseDetail, CaseStepKind, Permission } from '../../../shared/contract/bridge/views.ts';
import { outcome, type Case, type CaseActionKind, type Outcome, type Post } from '../../../shared/contract/entities/cases.ts';
import type { Problem } from '../../../shared/contract/wire.ts';
import { mayAsk } from '../../../shared/model/permissions.ts';
import { decide } from '../../../shared/model/rules/index.ts';
import type { Actor, RowReader, Verdict } from '../../../shared/model/rules/types.ts';
import { draftOf, stepMutations, type StepTarget } from './steps.ts';

/** A case as the person sees it, for asking what they may do. */
export interface CaseInView {
  readonly row: Case;
  readonly post: Post | undefined;
  /** Who holds it now, and their first name for a sentence. */
  readonly holder: { readonly id: string; readonly firstName: string } | null;
  readonly actor: Actor;
  readonly now: string;
  readonly read: RowReader;
}

/** No rule looks at the number of a change; a dry run needs one that no row has. */
export const dryRunId = '00000000-0000-4000-8000-000000000000';

/** What the rules say to a step, without doing it: the same answer that the community will give to the same rows. */
export function dryRun(step: CaseStep, view: CaseInView): Verdict {
  const target: StepTarget = { caseId: view.row.id, postId: view.row.postId, caseV: null, postV: null, at: view.now };
  const draft = draftOf(step, target);
  return decide(draft.name, draft.args, { actor: view.actor, mutationId: dryRunId, now: view.now }, view.read);
}

/** A refusal as a sentence for this person: it names the colleague when the rule only says "a colleague". */
export function whyNot(problem: Problem, view: Pick<CaseInView, 'holder'>): string {
  if (problem.type === 'claimed-by-colleague' && view.holder) return `${view.holder.firstName} is working on this case.`;
  return problem.title;
}

/** A step with the least that it needs, for asking the rules about it. */
function sample(kind: CaseStepKind, view: CaseInView): CaseStep {
  switch (kind) {
    case 'claim':
    case 'release':
      return { kind };
    case 'take-over':
      return { kind, from: view.holder?.id ?? view.actor.id };
    case 'pass':
      return { kind, toStaffId: null, text: '' };
    case 'note':
      return { kind, visibility: 'team', text: '-' };
    case 'edit':
      return { kind, body: view.post?.body || '-', text: '' };
    case 'close':
      return { kind, outcome: 'no-action', text: '' };
    default:
      return { kind, text: '' };
  }
}

/** Steps that a rule lets pass because they do no harm, but that would change nothing: no reason to offer them. */
export function idleWhy(kind: CaseStepKind, view: CaseInView): string | null {
  const state = view.post?.state;
  const holds = view.holder?.id === view.actor.id;
  if ((kind === 'claim' || kind === 'take-over') && holds) return 'You hold this case already.';
  if (kind === 'take-over' && view.holder === null) return 'Nobody holds this case.';
  if (kind === 'release' && !holds) return 'You do not hold this case.';
  if (kind === 'hide' && state === 'hidden') return 'The post is hidden already.';
  if (kind === 'restore' && state === 'visible') return 'Members can see the post already.';
  if (kind === 'remove' && state === 'removed') return 'The post is removed already.';
  if ((kind === 'approve' || kind === 'reject') && state !== undefined && state !== 'pending') return 'This post does not wait for approval.';
  return null;
}

function outcomesOf(view: CaseInView): CaseDetail['outcomes'] {
  return outcome.options.map((one) => {
    const verdict = dryRun({ kind: 'close', outcome: one, text: '' }, view);
    return verdict.status === 'applied' ? { outcome: one, allowed: true, why: null } : { outcome: one, allowed: false, why: whyNot(verdict.problem, view) };
  });
}

function permissionOf(kind: CaseStepKind, view: CaseInView, outcomes: CaseDetail['outcomes']): Permission {
  const byRole = !mayAsk(view.actor.role, stepMutations[kind]);
  const verdict = dryRun(sample(kind, view), view);
  const why = verdict.status === 'applied' ? null : whyNot(verdict.problem, view);
  if (kind === 'close') {
    const allowed = outcomes.some((one) => one.allowed);
    return { allowed, why: allowed ? null : (why ?? outcomes[0]?.why ?? null), byRole };
  }
  // What the rules say weighs more than that a step would change nothing.
  const no = why ?? idleWhy(kind, view);
  return { allowed: no === null, why: no, byRole };
}

/** What this person may do on a case now, and with which outcomes they may close it; each "no" with its sentence. */
export function permissions(view: CaseInView): Pick<CaseDetail, 'may' | 'outcomes'> {
  const outcomes = outcomesOf(view);
  const may = Object.fromEntries((Object.keys(stepMutations) as CaseStepKind[]).map((kind) => [kind, permissionOf(kind, view, outcomes)])) as CaseDetail['may'];
  return { may, outcomes };
}

/** What an act leads to, the weightiest first: a removed post is closed as removed even if it was edited before. */
const leadsTo: readonly (readonly [CaseActionKind, Outcome])[] = [
  ['break-proposed', 'break'],
  ['points-given', 'points'],
  ['removed', 'removed'],
  ['rejected', 'rejected'],
  ['approved', 'approved'],
  ['hidden', 'hidden'],
  ['edited', 'edited'],
];

/** What a post has come to on a case, and how somebody is told why that is not "no action". */
const done: Readonly<Partial<Record<Outcome, string>>> = {
  hidden: 'The post was hidden here: close it as that, or bring it back first.',
  removed: 'The post was removed here: close it as that, or bring it back first.',
  edited: 'The post was edited here, so the case ends with that.',
  approved: 'The post was approved here, so the case ends with that.',
  rejected: 'The post was not approved here, so the case ends with that.',
};

/** Outcomes of a case on which the post has come to something: that nothing was done would be told of a post that is out of sight (domain.md 2.7). */
export function withoutNoAction(outcomes: CaseDetail['outcomes'], suggested: Outcome | null): CaseDetail['outcomes'] {
  const why = suggested === null ? undefined : done[suggested];
  return why === undefined ? outcomes : outcomes.map((one) => (one.outcome === 'no-action' && one.allowed ? { ...one, allowed: false, why } : one));
}

/** The outcome that fits what has been done on the case since it was last opened; null when nothing has, or none fits. */
export function suggestedOutcome(actions: readonly { readonly kind: CaseActionKind }[], outcomes: CaseDetail['outcomes']): Outcome | null {
  const since = actions.slice(actions.findLastIndex((one) => one.kind === 'reopened') + 1);
  const done = new Set(since.map((one) => one.kind));
  const fitting = leadsTo.find(([kind, to]) => done.has(kind) && outcomes.some((one) => one.outcome === to && one.allowed));
  return fitting?.[1] ?? null;
}
