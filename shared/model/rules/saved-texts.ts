import type { SavedReply } from '../../contract/entities/inbox.ts';
import { savedReplyProblems } from '../saved-reply.ts';
import { applied, doneAt, rejected, type Rule } from './types.ts';

/** `savedReply.set@1` (domain.md 1.2): staff write what all of them start from; put away, never deleted. */
export const setSavedReply: Rule<'savedReply.set@1'> = ({ reply }, context) => {
  // One that is put away stays as it was, whatever it was.
  const [misfit] = reply.archived ? [] : savedReplyProblems(reply.body);
  if (misfit !== undefined) return rejected('invalid', misfit);
  const row: SavedReply = { ...reply, editedBy: context.actor.id, editedAt: doneAt(reply.editedAt, context.now) };
  return applied({ t: 'savedReply', row });
};

/** `signpost.set@1` (domain.md 1.2). */
export const setSignpost: Rule<'signpost.set@1'> = ({ signpost }) => applied({ t: 'signpost', row: signpost });
