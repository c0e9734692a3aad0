import type { Case, CaseActionKind, Outcome, Post } from '../../../../shared/contract/entities/cases.ts';
import { epochOf } from '../../../../shared/time.ts';
import type { Applying } from './writing.ts';

/** Cases of one member among which a post's is looked for. */
const CASES = 2_000;

/** The case of a post that was open at an instant, or is open now; the latest where there are several. */
export function caseOf(to: Applying, post: Post, at: string): Case | undefined {
  const all = to.store.records.childrenOf('case', post.authorId, CASES).filter((one) => one.postId === post.id);
  return all.find((one) => one.state === 'open') ?? all.findLast((one) => one.closedAt !== null && at <= one.closedAt);
}

/** The case of a post that something said later still belongs to, whether or not it is over. */
export function latestCaseOf(to: Applying, post: Post, at: string): Case | undefined {
  return caseOf(to, post, at) ?? to.store.records.childrenOf('case', post.authorId, CASES).findLast((one) => one.postId === post.id);
}

/** Something that happened to a case on the forum. `by`: a colleague of the desk, or null. */
export interface Happened {
  readonly at: string;
  readonly by: string | null;
  readonly toStaffId?: string | null;
}

/** Adds the step to the case's history, once however often it is heard of. */
export function tell(to: Applying, row: Case, kind: CaseActionKind, { at, by, toStaffId = null }: Happened, outcome: Outcome | null = null): void {
  const text = kind === 'closed' ? 'Settled on the forum.' : kind === 'reopened' ? 'Opened again on the forum.' : null;
  to.put('caseAction', { id: `${row.id}-${kind}-${epochOf(at).toString(36)}`, caseId: row.id, kind, by, at, receivedAt: to.now, text, outcome, toStaffId });
}

/** Closes a case because the forum settled it; one that was decided here stays as it was decided. */
export function settle(to: Applying, row: Case, outcome: Outcome, how: Happened): void {
  if (row.state === 'closed') return;
  to.put('case', { ...row, state: 'closed', outcome, closedAt: how.at, closedBy: how.by, closingNote: 'Settled on the forum.' });
  const claim = to.store.records.get('claim', row.id);
  if (claim?.by) to.put('claim', { ...claim, by: null });
  tell(to, row, 'closed', how, outcome);
}

/** Opens a case again that the forum had settled and has taken up again. */
export function reopen(to: Applying, row: Case, how: Happened): void {
  if (row.state === 'open') return;
  to.put('case', { ...row, state: 'open', outcome: null, closedAt: null, closedBy: null, closingNote: null });
  tell(to, row, 'reopened', how);
}

/** Hands an open case to staff, or back, as the forum did. */
export function withStaff(to: Applying, row: Case, wanted: boolean, how: Happened): void {
  if (row.state === 'closed' || row.withStaff === wanted) return;
  to.put('case', { ...row, withStaff: wanted });
  tell(to, row, wanted ? 'handed-to-staff' : 'handed-back', how);
}

/** What a case about a post came to, by how the post stands now. */
export function outcomeBy(post: Post): Outcome {
  if (post.state === 'hidden' || post.state === 'removed' || post.state === 'rejected') return post.state;
  return 'no-action';
}
