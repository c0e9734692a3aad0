import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../shared/limits.ts';
import { openCasesOfMember, reasonsOf } from '../store/read/queue.ts';
import type { Desk } from './context.ts';
import { membersLike } from './names-search.ts';
import { membersNamed } from './naming.ts';
import { queueRows, reportedByCase } from './queue-rows.ts';

/** Members by a part of their name, those with open cases first, and these cases; the first `limits.findRows` of each. */
export function find(desk: Desk, { text }: CallInput<'find'>): CallOutput<'find'> {
  const { db } = desk.store;
  const now = desk.now();
  const candidates = membersLike(db, text).slice(0, limits.findCandidates).map((row) => row.id);
  const open = new Map(candidates.map((id) => [id, openCasesOfMember(db, id, limits.findRows)]));
  const count = (id: string): number => open.get(id)?.length ?? 0;
  // Whom one looks for at a desk is mostly somebody whose case waits.
  const ids = [...candidates.filter((id) => count(id) > 0), ...candidates.filter((id) => count(id) === 0)].slice(0, limits.findRows);
  const named = membersNamed(desk, ids, now);
  const rows = ids.flatMap((id) => open.get(id) ?? []).slice(0, limits.findRows);
  return {
    members: ids.map((id) => ({ member: named(id), openCases: count(id) })),
    cases: queueRows(desk, rows, reportedByCase(reasonsOf(db, rows.map((row) => row.id))), now),
  };
}
