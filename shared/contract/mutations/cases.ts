import { z } from 'zod';
import { outcome } from '../entities/cases.ts';
import { body, id, instant, staffText } from '../primitives.ts';

/** When the person did it, by the desk's clock set to the server's. The server never believes a time in its own future. */
const at = instant;

/**
 * Arguments of every mutation on cases and posts, by name and version. Rows that a mutation adds (an action, a note)
 * take the mutation's own id, so that sending it again adds nothing.
 */
export const caseMutations = {
  'case.claim@1': z.strictObject({ caseId: id, at }),
  'case.release@1': z.strictObject({ caseId: id, at }),
  'case.takeOver@1': z.strictObject({ caseId: id, from: id, at }),
  'case.touch@1': z.strictObject({ caseId: id, at }),
  'case.pass@1': z.strictObject({ caseId: id, toStaffId: id.nullable(), text: staffText, at }),
  'case.handToStaff@1': z.strictObject({ caseId: id, text: staffText, at }),
  'case.handBack@1': z.strictObject({ caseId: id, text: staffText, at }),
  'case.close@1': z.strictObject({ caseId: id, outcome, text: staffText, at }),
  'case.reopen@1': z.strictObject({ caseId: id, text: staffText, at }),
  'post.hide@1': z.strictObject({ postId: id, caseId: id.nullable(), text: staffText, at }),
  'post.restore@1': z.strictObject({ postId: id, caseId: id.nullable(), text: staffText, at }),
  'post.remove@1': z.strictObject({ postId: id, caseId: id.nullable(), text: staffText, at }),
  'post.edit@1': z.strictObject({ postId: id, caseId: id.nullable(), body, text: staffText, at }),
  'post.approve@1': z.strictObject({ postId: id, caseId: id, text: staffText, at }),
  'post.reject@1': z.strictObject({ postId: id, caseId: id, text: staffText, at }),
  'note.add@1': z.strictObject({
    aboutKind: z.enum(['case', 'member', 'conversation']),
    aboutId: id,
    visibility: z.enum(['team', 'staff']),
    text: staffText.min(1),
    at,
  }),
} as const;
