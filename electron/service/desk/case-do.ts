import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { Case } from '../../../shared/contract/entities/cases.ts';
import type { Problem } from '../../../shared/contract/wire.ts';
import type { DeskError, ErrorCode } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { holderAt } from '../../../shared/model/claims.ts';
import { plusMs } from '../../../shared/time.ts';
import type { Result } from '../../../shared/result.ts';
import { DeskFailure } from '../../../shared/errors.ts';
import type { Draft } from '../sync/index.ts';
import { fails, type Desk } from './context.ts';
import { dryRun, idleWhy, whyNot, type CaseInView } from './may.ts';
import { teamOf, type Team } from './naming.ts';
import { firstName } from './people.ts';
import { claimingSteps, draftOf, type StepTarget } from './steps.ts';

const codes: Partial<Record<Problem['type'], ErrorCode>> = { 'forbidden': 'not-allowed', 'own-post': 'not-allowed', 'own-decision': 'not-allowed', 'not-found': 'not-found' };

function viewOf(desk: Desk, row: Case, team: Team, now: string): CaseInView {
  const read = desk.store.reader;
  const holder = team.person(holderAt(read.get('claim', row.id), now));
  return { row, post: read.get('post', row.postId), holder: holder && { id: holder.id, firstName: firstName(holder.name) }, actor: desk.actor, now, read };
}

function saved(result: Result<string[], DeskError>): string[] {
  if (!result.ok) throw new DeskFailure(result.error);
  return result.value;
}

/**
 * Takes one step on a case: saved here at once and sent when there is a connection. What the rules refuse already now
 * is answered with their sentence and not saved. A decision on a case that nobody holds claims it first (domain.md 2.8).
 */
export function doOnCase(desk: Desk, input: CallInput<'case.do'>): CallOutput<'case.do'> {
  const { caseId, seen, step } = input;
  const row = desk.store.reader.get('case', caseId);
  if (!row) return fails('not-found', 'This case is not on this computer.');
  const now = desk.now();
  const view = viewOf(desk, row, teamOf(desk), now);
  const verdict = dryRun(step, view);
  if (verdict.status !== 'applied') return fails(codes[verdict.problem.type] ?? 'refused', whyNot(verdict.problem, view), verdict.problem.type);
  const idle = idleWhy(step.kind, view);
  if (idle !== null) return fails('refused', idle, 'idle');
  const target: StepTarget = { caseId, postId: row.postId, caseV: seen.caseV, postV: seen.postV, at: now };
  const drafts: Draft[] = [draftOf(step, target)];
  if (view.holder === null && claimingSteps.has(step.kind)) drafts.unshift(draftOf({ kind: 'claim' }, target));
  const ids = saved(desk.sync.enqueue(drafts));
  const mutationId = ids.at(-1) ?? fails('internal', 'The change was not saved.');
  return { mutationId, canUndo: desk.sync.canUndo(mutationId) };
}

interface Prepared {
  readonly drafts: readonly Draft[];
  readonly why: string | null;
}

const left = (why: string): Prepared => ({ drafts: [], why });

function prepare(desk: Desk, team: Team, caseId: string, step: CallInput<'case.doMany'>['step'], now: string): Prepared {
  const row = desk.store.reader.get('case', caseId);
  if (!row) return left('This case is not on this computer.');
  const view = viewOf(desk, row, team, now);
  if (step === 'approve-and-close' && row.kind !== 'pending') return left('Only posts that wait for approval can be approved together.');
  const kind = step === 'claim' ? 'claim' : 'approve';
  const verdict = dryRun(kind === 'claim' ? { kind } : { kind, text: '' }, view);
  if (verdict.status !== 'applied') return left(whyNot(verdict.problem, view));
  const idle = idleWhy(kind, view);
  if (idle !== null) return left(idle);
  const target: StepTarget = { caseId, postId: row.postId, caseV: desk.store.versionOf('case', caseId), postV: desk.store.versionOf('post', row.postId), at: now };
  if (kind === 'claim') return { drafts: [draftOf({ kind }, target)], why: null };
  // The claim of a case ends with its closing, so approving and closing at once needs none.
  return { drafts: [draftOf({ kind: 'approve', text: '' }, target), draftOf({ kind: 'close', outcome: 'approved', text: '' }, target)], why: null };
}

/** The harmless steps for several cases at once: what can be done is saved in one go, the rest is answered with why. */
export function doOnMany(desk: Desk, input: CallInput<'case.doMany'>): CallOutput<'case.doMany'> {
  const now = desk.now();
  const team = teamOf(desk);
  const prepared = [...new Set(input.caseIds)].map((caseId) => ({ caseId, ...prepare(desk, team, caseId, input.step, now) }));
  const drafts = prepared.flatMap((one) => one.drafts);
  const mutationIds = drafts.length === 0 ? [] : saved(desk.sync.enqueue(drafts));
  return {
    done: prepared.filter((one) => one.why === null).length,
    left: prepared.flatMap((one) => (one.why === null ? [] : [{ caseId: one.caseId, why: one.why }])),
    mutationIds,
  };
}

/**
 * Tells colleagues that this person views or writes on a case. Writing counts as activity: it renews a claim of theirs,
 * at most every `limits.claimTouchMs` (domain.md 2.8); a case left open on the screen does not.
 */
export function attendCase(desk: Desk, input: CallInput<'case.attend'>): Record<string, never> {
  const { caseId, doing } = input;
  desk.sync.presence.say('case', caseId, doing);
  if (doing !== 'writing') return {};
  const now = desk.now();
  const claim = desk.store.reader.get('claim', caseId);
  const mine = claim !== undefined && holderAt(claim, now) === desk.actor.id;
  if (mine && plusMs(claim.activeAt, limits.claimTouchMs) <= now) desk.sync.enqueue([{ name: 'case.touch@1', entity: `case/${caseId}`, ifVersion: null, args: { caseId, at: now } }]);
  return {};
}
