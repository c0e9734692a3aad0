import { z } from 'zod';
import { limits } from '../../limits.ts';
import { forumMarks } from '../../model/forum-marks.ts';
import { id } from '../primitives.ts';
import { memberName, person } from './views.ts';

const text = z.string();

/** Something that the forum has not done by itself: what, about whom, why, who decided it and when. `conversationId` is set for a message. */
export const forumNeed = z.object({
  id: text, title: text, why: text, at: text, by: person.nullable(), member: memberName.nullable(), conversationId: text.nullable(),
});
/** See {@link forumNeed}. */
export type ForumNeed = z.infer<typeof forumNeed>;

/** The questions about what the forum has not done, `waits` for what it does by itself and is late with, and what became there of decisions by the rows that say them; of rows without an answer nothing is to be done there. */
export const forumQuestions = {
  'forum.needs': { input: z.strictObject({}), output: z.object({ rows: z.array(forumNeed), total: z.int(), waits: z.object({ count: z.int(), since: text }).nullable() }) },
  'forum.marks': { input: z.strictObject({ rowIds: z.array(id).max(limits.forumMarks) }), output: z.object({ marks: z.array(z.object({ rowId: text, mark: z.enum(forumMarks), why: text })) }) },
} as const;

/** The command on it. */
export const forumCommands = {
  'forum.settle': { input: z.strictObject({ id, how: z.enum(['again', 'by-hand', 'give-up']) }), output: z.object({ mutationId: text, canUndo: z.boolean() }) },
} as const;
