import { z } from 'zod';
import { purpose } from '../entities/inbox.ts';
import { id, name, staffText } from '../primitives.ts';
import { permission, person, saving } from './views.ts';

const text = z.string();
const saved = z.object({ mutationIds: z.array(text), canUndo: z.boolean() });
/** The version that the person had before them; null for something new. */
const seen = z.int().min(0).nullable();

/** A saved reply as it is kept, parts to write in `{{…}}` (domain.md 1.2). `v` goes back with a change. */
export const keptReply = z.object({ id: text, v: z.int(), name: text, purpose: purpose.nullable(), body: text, editedBy: person.nullable(), editedAt: text, archived: z.boolean(), saving });
/** See {@link keptReply}. */
export type KeptReply = z.infer<typeof keptReply>;

/** A signpost as it is kept, in the order in which writers see them. */
export const keptSignpost = z.object({ id: text, v: z.int(), name: text, text, whenToUse: text, archived: z.boolean(), saving });
/** See {@link keptSignpost}. */
export type KeptSignpost = z.infer<typeof keptSignpost>;

/** The question about the texts that replies begin from. */
export const savedTextQuestions = {
  /** Saved replies by name, signposts in their order, those put away as well. */
  'texts.get': { input: z.strictObject({}), output: z.object({ replies: z.array(keptReply), signposts: z.array(keptSignpost), edit: permission }) },
} as const;

/** The commands on the texts that replies begin from; staff and leads (domain.md 2.11). */
export const savedTextCommands = {
  'replies.save': { input: z.strictObject({ id: id.nullable(), v: seen, name: name.min(1), purpose: purpose.nullable(), body: staffText.min(1), archived: z.boolean() }), output: saved },
  /** `place` is its place among those in use, from 0; the others make room. */
  'signposts.save': { input: z.strictObject({ id: id.nullable(), v: seen, name: name.min(1), text: staffText.min(1), whenToUse: staffText.min(1), place: z.int().min(0).max(1_000), archived: z.boolean() }), output: saved },
} as const;
