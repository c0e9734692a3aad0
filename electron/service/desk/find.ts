import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../shared/limits.ts';
import { openCasesOfMember, reasonsOf } from '../store/read/queue.ts';
import type { Desk } from './context.ts';
import { membersLike } from './names-search.ts';
import { membersNamed } from './naming.ts';
import { queueRows, reportedByCase } from './queue-rows.ts';

/** Members by a part of their name, and their open cases; the first `limits.findRows` of each. */
export function find(desk: Desk, { text }: CallInput<'find'>): CallOutput<'find'> {
  const { db } = desk.store;
  const now = desk.now();
  const found = membersLike(db, text).slice(0, limits.findRows);
  const ids = found.map((row) => row.id);
  const named = membersNamed(desk, ids, now);
  const open = new Map(ids.map((id) => [id, openCasesOfMember(db, id, limits.listRows)]));
  const rows = [...open.values()].flat().slice(0, limits.findRows);
  return {
    members: ids.map((id) => ({ member: named(id), openCases: open.get(id)?.length ?? 0 })),
    cases: queueRows(desk, rows, reportedByCase(reasonsOf(db, rows.map((row) => row.id))), now),
  };
}
