import { z } from 'zod';
import { id, instant, staffText } from '../primitives.ts';

/** A word of a list that may grow: a desk that does not know it says it in general words. */
const word = z.string().regex(/^[a-z-]{1,40}$/, 'must be a word in small letters');

/**
 * Something that the team decided and that is to be done on its forum. `kind` is what is to be done there (`hide`, `message`, `break` …),
 * about a post, a member or a conversation. `state`: `needs-you`, with why; `waiting` to be done; `done` there; `by-hand`, done there by
 * somebody; `given-up`; `overtaken` by another decision. `rowId` is the row that says the decision (a step of a case, a message, a note, an
 * entry of points, a break); null where none does, or where the server is an older one. `dueAt`: from when on it is to be so; null: at once.
 */
export const forumAct = z.object({
  id, kind: word, aboutKind: word, aboutId: id, memberId: id.nullable(), by: id.nullable(), at: instant, state: word, why: staffText, rowId: id.nullable().default(null), dueAt: instant.nullable().default(null),
});
/** See {@link forumAct}. */
export type ForumAct = z.infer<typeof forumAct>;
