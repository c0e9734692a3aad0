import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { fails, type Desk } from '../context.ts';

/** Adds a note to a member: for the whole team, or for staff alone (domain.md 2.11). What the rules refuse is answered with their sentence and not saved. */
export function noteOnMember(desk: Desk, { memberId, visibility, text }: CallInput<'member.note'>): CallOutput<'member.note'> {
  const result = desk.sync.enqueue([{ name: 'note.add@1', entity: `member/${memberId}`, ifVersion: null, args: { aboutKind: 'member', aboutId: memberId, visibility, text, at: desk.now() } }]);
  if (!result.ok) throw new DeskFailure(result.error);
  const mutationId = result.value[0] ?? fails('internal', 'The note was not saved.');
  return { mutationId, canUndo: desk.sync.canUndo(mutationId) };
}
