import { z } from 'zod';
import { body, id, instant, staffText, title } from '../primitives.ts';

/** How a post stands for members. Pending posts wait for approval (domain.md 1.4). */
export const postState = z.enum(['visible', 'pending', 'hidden', 'removed', 'rejected']);
/** See {@link postState}. */
export type PostState = z.infer<typeof postState>;

/**
 * A post on a board or in chat. `threadId` is the opening post's id. `stateBy` and `editedBy` name a member or a
 * colleague by id; null means the forum itself.
 */
export const post = z.object({
  id,
  spaceId: id,
  threadId: id,
  title: title.nullable(),
  authorId: id,
  body,
  state: postState,
  stateAt: instant.nullable(),
  stateBy: id.nullable(),
  createdAt: instant,
  editedAt: instant.nullable(),
  editedBy: id.nullable(),
});
/** See {@link post}. */
export type Post = z.infer<typeof post>;

/** What closing a case decided (domain.md 2.7). */
export const outcome = z.enum(['no-action', 'edited', 'hidden', 'removed', 'approved', 'rejected', 'points', 'break', 'handed-to-staff']);
/** See {@link outcome}. */
export type Outcome = z.infer<typeof outcome>;

/**
 * One reported or pending post. The text is frozen when the case opens; later edits show beside it. Claims and reports
 * are rows of their own, so that neither makes a colleague's decision look out of date.
 */
export const caseRow = z.object({
  id,
  kind: z.enum(['report', 'pending']),
  postId: id,
  memberId: id,
  spaceId: id,
  openedAt: instant,
  frozenTitle: title.nullable(),
  frozenBody: body,
  frozenAt: instant,
  state: z.enum(['open', 'closed']),
  withStaff: z.boolean(),
  outcome: outcome.nullable(),
  closedAt: instant.nullable(),
  closedBy: id.nullable(),
  closingNote: staffText.nullable(),
  appealOf: id.nullable(),
});
/** See {@link caseRow}. */
export type Case = z.infer<typeof caseRow>;

/** Who works on a case; its id is the case's. It ends 30 minutes after `activeAt` (domain.md 2.8). */
export const claim = z.object({ id, caseId: id, by: id.nullable(), at: instant, activeAt: instant });
/** See {@link claim}. */
export type Claim = z.infer<typeof claim>;

/** One member's report of a post. A null reporter is the forum's own filter. */
export const report = z.object({ id, caseId: id, postId: id, reporterId: id.nullable(), reason: id, words: body, at: instant });
/** See {@link report}. */
export type Report = z.infer<typeof report>;

/** What can be done on a case. */
export const caseActionKind = z.enum([
  'claimed', 'released', 'taken-over', 'passed', 'hidden', 'restored', 'removed', 'edited', 'approved', 'rejected',
  'handed-to-staff', 'handed-back', 'closed', 'reopened', 'points-given', 'points-proposed', 'break-proposed',
]);
/** See {@link caseActionKind}. */
export type CaseActionKind = z.infer<typeof caseActionKind>;

/** One act on a case, append-only. `at` is when the person did it, `receivedAt` when the community had it. */
export const caseAction = z.object({
  id,
  caseId: id,
  kind: caseActionKind,
  by: id.nullable(),
  at: instant,
  receivedAt: instant,
  text: staffText.nullable(),
  outcome: outcome.nullable(),
  toStaffId: id.nullable(),
});
/** See {@link caseAction}. */
export type CaseAction = z.infer<typeof caseAction>;

/** A note of the team. `staff` visibility keeps it from volunteers. */
export const note = z.object({
  id,
  aboutKind: z.enum(['case', 'member', 'conversation']),
  aboutId: id,
  visibility: z.enum(['team', 'staff']),
  by: id,
  at: instant,
  text: staffText,
});
/** See {@link note}. */
export type Note = z.infer<typeof note>;
