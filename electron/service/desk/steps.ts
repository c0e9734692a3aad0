import type { CaseStep } from '../../../shared/contract/bridge/calls.ts';
import type { CaseStepKind } from '../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../shared/contract/mutations/index.ts';
import type { Draft } from '../sync/index.ts';

/** What a step is taken on, and what the person had before their eyes when they took it. */
export interface StepTarget {
  readonly caseId: string;
  readonly postId: string;
  /** Version of the case row that was seen; null when it does not matter. */
  readonly caseV: number | null;
  readonly postV: number | null;
  /** When it was done, by the desk's clock set to the community's; canonical UTC. */
  readonly at: string;
}

/** The mutation behind each step. */
export const stepMutations: Readonly<Record<CaseStepKind, MutationName>> = {
  claim: 'case.claim@1',
  release: 'case.release@1',
  'take-over': 'case.takeOver@1',
  pass: 'case.pass@1',
  note: 'note.add@1',
  hide: 'post.hide@1',
  restore: 'post.restore@1',
  remove: 'post.remove@1',
  edit: 'post.edit@1',
  approve: 'post.approve@1',
  reject: 'post.reject@1',
  'hand-to-staff': 'case.handToStaff@1',
  'hand-back': 'case.handBack@1',
  close: 'case.close@1',
  reopen: 'case.reopen@1',
};

/** Steps that decide something, so whoever takes one holds the case from then on (domain.md 2.8). */
export const claimingSteps: ReadonlySet<CaseStepKind> = new Set<CaseStepKind>(['hide', 'restore', 'remove', 'edit', 'approve', 'reject']);

/**
 * The mutation that carries a step. State machines carry the version that was seen (sync.md, invariant 6); hiding,
 * notes and claims do not, because a colleague doing the same is no conflict.
 */
export function draftOf(step: CaseStep, target: StepTarget): Draft {
  const { caseId, postId, at } = target;
  const onCase = { entity: `case/${caseId}`, ifVersion: target.caseV };
  const onClaim = { entity: `case/${caseId}`, ifVersion: null };
  const onPost = { entity: `post/${postId}`, ifVersion: target.postV };
  const anyPost = { entity: `post/${postId}`, ifVersion: null };
  switch (step.kind) {
    case 'claim':
      return { name: 'case.claim@1', ...onClaim, args: { caseId, at } };
    case 'release':
      return { name: 'case.release@1', ...onClaim, args: { caseId, at } };
    case 'take-over':
      return { name: 'case.takeOver@1', ...onClaim, args: { caseId, from: step.from, at } };
    case 'pass':
      return { name: 'case.pass@1', ...onClaim, args: { caseId, toStaffId: step.toStaffId, text: step.text, at } };
    case 'note':
      return { name: 'note.add@1', ...onClaim, args: { aboutKind: 'case', aboutId: caseId, visibility: step.visibility, text: step.text, at } };
    case 'hide':
      return { name: 'post.hide@1', ...anyPost, args: { postId, caseId, text: step.text, at } };
    case 'restore':
      return { name: 'post.restore@1', ...anyPost, args: { postId, caseId, text: step.text, at } };
    case 'remove':
      return { name: 'post.remove@1', ...anyPost, args: { postId, caseId, text: step.text, at } };
    case 'edit':
      return { name: 'post.edit@1', ...onPost, args: { postId, caseId, body: step.body, text: step.text, at } };
    case 'approve':
      return { name: 'post.approve@1', ...onPost, args: { postId, caseId, text: step.text, at } };
    case 'reject':
      return { name: 'post.reject@1', ...onPost, args: { postId, caseId, text: step.text, at } };
    case 'hand-to-staff':
      return { name: 'case.handToStaff@1', ...onCase, args: { caseId, text: step.text, at } };
    case 'hand-back':
      return { name: 'case.handBack@1', ...onCase, args: { caseId, text: step.text, at } };
    case 'close':
      return { name: 'case.close@1', ...onCase, args: { caseId, outcome: step.outcome, text: step.text, at } };
    case 'reopen':
      return { name: 'case.reopen@1', ...onCase, args: { caseId, text: step.text, at } };
  }
}
