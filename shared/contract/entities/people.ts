import { z } from 'zod';
import { id, instant, name } from '../primitives.ts';

/** What a colleague may do (domain.md 2.11). */
export const role = z.enum(['moderator', 'staff', 'lead']);
/** See {@link role}. */
export type Role = z.infer<typeof role>;

/** A colleague. `memberId` is their own account on the boards, so that nobody reviews a report about their own post. */
export const staff = z.object({ id, name, role, active: z.boolean(), memberId: id.nullable() });
/** See {@link staff}. */
export type Staff = z.infer<typeof staff>;

/** The published age range, never a date of birth. */
export const ageBand = z.enum(['13-15', '16-17', '18-21', '22-25', 'unknown']);

/** A member of the community. A merged one points to the account that carries on. */
export const member = z.object({
  id,
  name,
  joinedAt: instant,
  ageBand,
  state: z.enum(['active', 'deleted', 'merged']),
  mergedInto: id.nullable(),
  contactRoutes: z.array(z.enum(['message', 'email'])).max(4),
});
/** See {@link member}. */
export type Member = z.infer<typeof member>;

/** A board or chat room. */
export const space = z.object({ id, name, kind: z.enum(['board', 'chat']), position: z.int(), archived: z.boolean() });
/** See {@link space}. */
export type Space = z.infer<typeof space>;

/** The last thing of a kind that a colleague has read; the larger instant wins. */
export const readMark = z.object({ id, staffId: id, kind: z.enum(['conversation', 'handover', 'case']), targetId: id, at: instant });
/** See {@link readMark}. */
export type ReadMark = z.infer<typeof readMark>;

/** A reading, an export or an import that leaves a trace (issues of privacy): who, what, when. */
export const auditEntry = z.object({
  id,
  kind: z.enum(['risk-viewed', 'named-export', 'reporters-shown', 'points-imported']),
  targetKind: name,
  targetId: id,
  by: id,
  at: instant,
  reason: z.string().max(2_000),
});
/** See {@link auditEntry}. */
export type AuditEntry = z.infer<typeof auditEntry>;
