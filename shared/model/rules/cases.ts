import type { Case, CaseActionKind, Outcome, Post } from '../../contract/entities/cases.ts';
import { holderAt } from '../claims.ts';
import { isStaff, mayClose } from '../permissions.ts';
import { applied, conflict, doneAt, rejected, type Put, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

/** The action row of a mutation; it takes the mutation's id (domain.md 2.7: history is kept). */
export function actionRow(context: RuleContext, caseId: string, kind: CaseActionKind, at: string, more: { text?: string; outcome?: Outcome; toStaffId?: string | null } = {}): Put {
  return {
    t: 'caseAction',
    row: {
      id: context.mutationId,
      caseId,
      kind,
      by: context.actor.id,
      at: doneAt(at, context.now),
      receivedAt: context.now,
      text: more.text?.trim() ? more.text : null,
      outcome: more.outcome ?? null,
      toStaffId: more.toStaffId ?? null,
    },
  };
}

/** Whether this person must keep away from a case whatever its state: their own post, or an appeal against their decision (domain.md 2.11). */
export function keepsAway(row: Case, context: RuleContext, read: RowReader): Verdict | null {
  if (context.actor.memberId === row.memberId) return rejected('own-post', 'This is about your own post, so a colleague decides.');
  const decided = row.appealOf ? read.get('case', row.appealOf) : undefined;
  if (decided?.closedBy === context.actor.id) return rejected('own-decision', 'This appeals against your decision, so a colleague decides.');
  return null;
}

/** The checks before any decision on an open case; a verdict means "no". */
export function barred(row: Case | undefined, context: RuleContext, read: RowReader): Verdict | null {
  if (!row) return rejected('not-found', 'This case is not there any more.');
  const away = keepsAway(row, context, read);
  if (away) return away;
  if (row.state === 'closed') return conflict('already-closed', 'Somebody closed this case before.', row);
  if (row.withStaff && !isStaff(context.actor.role)) return rejected('forbidden', 'This case is with staff now.');
  const claim = read.get('claim', row.id);
  const holder = holderAt(claim, context.now);
  if (claim && holder && holder !== context.actor.id) return conflict('claimed-by-colleague', 'A colleague is working on this case.', claim);
  return null;
}

/** Renews the claim of the person who works on the case (domain.md 2.8), as rows to write. */
export function renewed(caseId: string, at: string, context: RuleContext, read: RowReader): Put[] {
  const claim = read.get('claim', caseId);
  if (!claim || holderAt(claim, context.now) !== context.actor.id) return [];
  const activeAt = doneAt(at, context.now);
  return activeAt > claim.activeAt ? [{ t: 'claim', row: { ...claim, activeAt } }] : [];
}

const released = (caseId: string, at: string, read: RowReader): Put[] => {
  const claim = read.get('claim', caseId);
  return claim?.by ? [{ t: 'claim', row: { ...claim, by: null, activeAt: at } }] : [];
};

/** `case.claim@1` (domain.md 2.8). */
export const claimCase: Rule<'case.claim@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  const no = barred(row, context, read);
  if (no) return no;
  const at = doneAt(args.at, context.now);
  return applied({ t: 'claim', row: { id: args.caseId, caseId: args.caseId, by: context.actor.id, at, activeAt: at } });
};

/** `case.release@1`: only the holder lets go. */
export const releaseCase: Rule<'case.release@1'> = (args, context, read) => {
  const claim = read.get('claim', args.caseId);
  if (!claim || claim.by !== context.actor.id) return rejected('wrong-state', 'You do not hold this case any more.');
  return applied(...released(args.caseId, doneAt(args.at, context.now), read));
};

/** `case.takeOver@1`: from the colleague that the person saw holding it; somebody else meanwhile is a conflict. */
export const takeOverCase: Rule<'case.takeOver@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  const no = barred(row, context, read);
  const claim = read.get('claim', args.caseId);
  const heldAsSeen = claim?.by === args.from;
  if (no && !(no.status === 'conflict' && no.problem.type === 'claimed-by-colleague' && heldAsSeen)) return no;
  const at = doneAt(args.at, context.now);
  return applied(
    { t: 'claim', row: { id: args.caseId, caseId: args.caseId, by: context.actor.id, at, activeAt: at } },
    actionRow(context, args.caseId, 'taken-over', args.at, { toStaffId: args.from }),
  );
};

/** `case.touch@1`: the holder is at work. */
export const touchCase: Rule<'case.touch@1'> = (args, context, read) => applied(...renewed(args.caseId, args.at, context, read));

/** `case.pass@1`: to a named colleague, or back to the queue; always one key away (domain.md 2.12). */
export const passCase: Rule<'case.pass@1'> = (args, context, read) => {
  const no = barred(read.get('case', args.caseId), context, read);
  if (no) return no;
  if (args.toStaffId && !read.get('staff', args.toStaffId)?.active) return rejected('not-found', 'This colleague is not on the team.');
  const at = doneAt(args.at, context.now);
  return applied(
    { t: 'claim', row: { id: args.caseId, caseId: args.caseId, by: args.toStaffId, at, activeAt: at } },
    actionRow(context, args.caseId, 'passed', args.at, { text: args.text, toStaffId: args.toStaffId }),
  );
};

/** `case.handToStaff@1` (domain.md 2.11): stays open, and free for staff to claim. */
export const handToStaff: Rule<'case.handToStaff@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  const no = barred(row, context, read);
  if (no || !row) return no ?? rejected('not-found', 'This case is not there any more.');
  if (row.withStaff) return conflict('stale', 'This case is with staff already.', row);
  return applied({ t: 'case', row: { ...row, withStaff: true } }, ...released(row.id, doneAt(args.at, context.now), read), actionRow(context, row.id, 'handed-to-staff', args.at, { text: args.text }));
};

/** `case.handBack@1`: staff return a case to everyone's queue. */
export const handBack: Rule<'case.handBack@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  const no = barred(row, context, read);
  if (no || !row) return no ?? rejected('not-found', 'This case is not there any more.');
  if (!row.withStaff) return conflict('stale', 'This case is not with staff any more.', row);
  return applied({ t: 'case', row: { ...row, withStaff: false } }, ...released(row.id, doneAt(args.at, context.now), read), actionRow(context, row.id, 'handed-back', args.at, { text: args.text }));
};

/** Whether an outcome fits what has happened to the post; the sentence says what is missing (domain.md 2.7). */
export function outcomeMisfit(row: Pick<Case, 'kind'>, post: Pick<Post, 'state' | 'editedBy' | 'authorId'> | undefined, outcome: Outcome): string | null {
  if (row.kind === 'pending' && post?.state === 'pending' && outcome !== 'handed-to-staff') return 'The post still waits: approve it or not first.';
  // Approved and rejected are outcomes of posts that waited (domain.md 2.7).
  if (row.kind === 'report' && (outcome === 'approved' || outcome === 'rejected')) return 'This post did not wait for approval.';
  if (!post) return null;
  const must: Partial<Record<Outcome, boolean>> = {
    hidden: post.state === 'hidden' || post.state === 'removed',
    removed: post.state === 'removed',
    approved: post.state === 'visible',
    rejected: post.state === 'rejected',
    edited: post.editedBy !== null && post.editedBy !== post.authorId,
  };
  if (must[outcome] !== false) return null;
  return outcome === 'edited' ? 'Nobody on the team has edited this post.' : `The post is ${post.state} now, so “${outcome}” does not fit.`;
}

/** `case.close@1` (domain.md 2.7): needs an outcome that fits; the claim ends with it. */
export const closeCase: Rule<'case.close@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  const no = barred(row, context, read);
  if (no || !row) return no ?? rejected('not-found', 'This case is not there any more.');
  if (!mayClose(context.actor.role, args.outcome)) return rejected('forbidden', 'Staff and team leads close a case with this outcome.');
  const misfit = outcomeMisfit(row, read.get('post', row.postId), args.outcome);
  if (misfit) return rejected('outcome-missing', misfit);
  const at = doneAt(args.at, context.now);
  const closed: Case = { ...row, state: 'closed', outcome: args.outcome, closedAt: at, closedBy: context.actor.id, closingNote: args.text.trim() ? args.text : null };
  return applied({ t: 'case', row: closed }, ...released(row.id, at, read), actionRow(context, row.id, 'closed', args.at, { text: args.text, outcome: args.outcome }));
};

/** `case.reopen@1`: history stays (domain.md 2.7). A volunteer reopens what a volunteer could have closed. */
export const reopenCase: Rule<'case.reopen@1'> = (args, context, read) => {
  const row = read.get('case', args.caseId);
  if (!row) return rejected('not-found', 'This case is not there any more.');
  const away = keepsAway(row, context, read);
  if (away) return away;
  if (row.state === 'open') return conflict('already-open', 'This case is open already.', row);
  const staffs = row.withStaff || (row.outcome !== null && !mayClose('moderator', row.outcome));
  if (staffs && !isStaff(context.actor.role)) return rejected('forbidden', 'Staff decided this case, so staff reopen it.');
  const open: Case = { ...row, state: 'open', outcome: null, closedAt: null, closedBy: null, closingNote: null };
  return applied({ t: 'case', row: open }, actionRow(context, row.id, 'reopened', args.at, { text: args.text }));
};
