import { z } from 'zod';
import { id, instant, staffText } from '../primitives.ts';

/** A word of a list that may grow: a desk that does not know it says it in general words. */
const word = z.string().regex(/^[a-z-]{1,40}$/, 'must be a word in small letters');

/**
 * Something that the team decided and that its forum has not done by itself: there is a row once it has needed a person. `kind` is what
 * is to be done there (`hide`, `message`, `break` …), about a post, a member or a conversation. `state`: `needs-you`, with why;
 * `waiting` to be done; `done` there; `by-hand`, done there by somebody; `given-up`; `overtaken` by another decision.
 */
export const forumAct = z.object({ id, kind: word, aboutKind: word, aboutId: id, memberId: id.nullable(), by: id.nullable(), at: instant, state: word, why: staffText });
/** See {@link forumAct}. */
export type ForumAct = z.infer<typeof forumAct>;
