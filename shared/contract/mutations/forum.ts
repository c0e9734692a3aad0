import { z } from 'zod';
import { id, instant, staffText } from '../primitives.ts';

/** Arguments of every mutation on what the forum was to do, by name and version. */
export const forumMutations = {
  'forum.settle@1': z.strictObject({ actId: id, how: z.enum(['again', 'by-hand', 'give-up']), text: staffText, at: instant }),
} as const;
