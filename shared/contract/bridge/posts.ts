import { z } from 'zod';
import { postState } from '../entities/cases.ts';
import { id } from '../primitives.ts';
import { contextPost, memberName } from './views.ts';

const text = z.string();
const at = z.string();

/** A post where it stands in its thread, for reading what was found; a post under a case is read there, with its evidence. */
export const postInThread = z.object({
  id: text,
  author: memberName,
  createdAt: at,
  editedAt: at.nullable(),
  state: postState,
  body: text,
  threadTitle: text.nullable(),
  spaceName: text,
  /** Up to `limits.threadContext` on each side, in the order of the thread. */
  before: z.array(contextPost),
  after: z.array(contextPost),
  /** The newest case about it, null when there never was one. */
  caseId: text.nullable(),
});
/** See {@link postInThread}. */
export type PostInThread = z.infer<typeof postInThread>;

/** The questions about posts and where they are. `not-found` when it is not on this computer. */
export const postQuestions = {
  'posts.get': { input: z.strictObject({ id }), output: postInThread },
  /** Every space by its name, those that are archived too. */
  'spaces.list': { input: z.strictObject({}), output: z.array(z.object({ id: text, name: text, kind: z.enum(['board', 'chat']) })) },
} as const;
