import type { Saving } from '../../../../shared/contract/bridge/views.ts';
import type { Problem } from '../../../../shared/contract/wire.ts';
import { DeskFailure, type ErrorCode } from '../../../../shared/errors.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { withWritten, type Put } from '../../../../shared/model/rules/types.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';

const codes: Partial<Record<Problem['type'], ErrorCode>> = { 'forbidden': 'not-allowed', 'not-found': 'not-found' };

/** Saves changes together or not at all; what the rules refuse already now is answered with their sentence and not saved. */
export function saveAll(desk: Desk, drafts: readonly Draft[]): { mutationIds: string[]; canUndo: boolean } {
  const written: Put[] = [];
  for (const [index, draft] of drafts.entries()) {
    const verdict = decide(draft.name, draft.args, { actor: desk.actor, mutationId: `trial-${index}`, now: desk.now() }, withWritten(desk.store.reader, written));
    if (verdict.status !== 'applied') return fails(codes[verdict.problem.type] ?? 'refused', verdict.problem.title, verdict.problem.type);
    written.push(...verdict.puts);
  }
  const saved = desk.sync.enqueue([...drafts]);
  if (!saved.ok) throw new DeskFailure(saved.error);
  return { mutationIds: saved.value, canUndo: saved.value.every((id) => desk.sync.canUndo(id)) };
}

/** Where the changes of one kind of row are, by the row's id: with the community unless it is named. */
export function savings(desk: Desk, t: string): (id: string) => Saving {
  const states = new Map<string, Saving>();
  for (const { entity, state } of desk.sync.entries()) {
    if (!entity.startsWith(`${t}/`)) continue;
    const id = entity.slice(t.length + 1);
    if (state === 'needs-you' || state === 'held') states.set(id, 'needs-you');
    else if ((state === 'queued' || state === 'sending') && !states.has(id)) states.set(id, 'saved-here');
  }
  return (id) => states.get(id) ?? 'sent';
}
