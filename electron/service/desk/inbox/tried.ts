import type { Problem } from '../../../../shared/contract/wire.ts';
import { DeskFailure, type ErrorCode } from '../../../../shared/errors.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { withWritten, type Put } from '../../../../shared/model/rules/types.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';

const codes: Partial<Record<Problem['type'], ErrorCode>> = { 'forbidden': 'not-allowed', 'own-post': 'not-allowed', 'not-found': 'not-found', 'invalid': 'bad-input' };

/** What the rules say to changes one after another, without doing them: the first refusal, or null. */
export function refusalOf(desk: Pick<Desk, 'actor' | 'store'>, drafts: readonly Draft[], now: string): Problem | null {
  const written: Put[] = [];
  for (const [i, draft] of drafts.entries()) {
    const verdict = decide(draft.name, draft.args, { actor: desk.actor, mutationId: `dry-run-${i}`, now }, withWritten(desk.store.reader, written));
    if (verdict.status !== 'applied') return verdict.problem;
    written.push(...verdict.puts);
  }
  return null;
}

/** Saves changes in one go and sends them when there is a connection; what the rules refuse already now is answered with their sentence, and nothing is saved then. */
export function saveAll(desk: Desk, drafts: readonly Draft[], now: string): { mutationIds: string[]; canUndo: boolean } {
  const refusal = refusalOf(desk, drafts, now);
  if (refusal !== null) return fails(codes[refusal.type] ?? 'refused', refusal.title, refusal.type);
  const result = desk.sync.enqueue(drafts);
  if (!result.ok) throw new DeskFailure(result.error);
  return { mutationIds: result.value, canUndo: result.value.length > 0 && result.value.every((id) => desk.sync.canUndo(id)) };
}
