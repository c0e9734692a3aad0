import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { fails, type Desk } from '../context.ts';

/** Takes back what can be; a typed failure when nothing could. */
export function undo(desk: Desk, { mutationIds }: CallInput<'undo'>): CallOutput<'undo'> {
  const undone = desk.sync.undo(mutationIds);
  return undone > 0 ? { undone } : fails('cannot-undo', 'This cannot be taken back any more.');
}

/** Settles what needs a person; the choices and why some are blocked come with `outbox.get`. */
export function settle(desk: Desk, { id, choice, text }: CallInput<'outbox.settle'>): CallOutput<'outbox.settle'> {
  if (!desk.sync.entry(id)) return fails('not-found', 'This is not in the outbox any more.');
  const settled = desk.sync.settle(id, choice, text);
  if (!settled.ok) throw new DeskFailure(settled.error);
  return {};
}
