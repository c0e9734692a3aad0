import { readBy } from '../../../../shared/contract/read-by.ts';
import { entities, isEntityName, type EntityName, type EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Staff } from '../../../../shared/contract/entities/people.ts';
import type { Problem } from '../../../../shared/contract/wire.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { conflict, rejected, type Put, type RowReader, type Verdict } from '../../../../shared/model/rules/types.ts';
import { mayRead, viewerOf, type Viewer } from '../../../../shared/model/visibility.ts';
import { addActs } from '../../upstream/acts/derive.ts';
import type { CommunityStore, Writing } from '../store/store.ts';

/** One mutation as it reaches the rules. `entity` is `kind/id`; `now` is the server's time, canonical UTC. */
export interface Attempt {
  readonly staff: Staff;
  readonly clientId: string | null;
  readonly mutationId: string;
  readonly name: string;
  readonly args: unknown;
  readonly entity: string;
  readonly ifVersion: number | null;
  readonly now: string;
}

/** What became of it. */
export interface Settled {
  readonly status: 'applied' | 'rejected' | 'conflict';
  readonly problem: Problem | null;
}

interface Seen {
  readonly t: EntityName;
  readonly row: EntityRow<EntityName>;
}

/** Remembers what a rule has read, so that a conflict's row can be told to be one that the person may read. */
function watched(read: RowReader): { reader: RowReader; seen: Seen[] } {
  const seen: Seen[] = [];
  const reader: RowReader = {
    get<T extends EntityName>(t: T, id: string) {
      const row = read.get(t, id);
      if (row) seen.push({ t, row });
      return row;
    },
    list(t, parent) {
      const rows = read.list(t, parent);
      for (const row of rows) seen.push({ t, row });
      return rows;
    },
  };
  return { reader, seen };
}

/** Takes a conflict's row away when the person may not read it; better no row than a leak. */
function discreet(problem: Problem, viewer: Viewer, seen: readonly Seen[]): Problem {
  if (!problem.current) return problem;
  const shown = JSON.stringify(problem.current);
  const source = seen.find(({ row }) => JSON.stringify(row) === shown);
  if (source && mayRead(viewer, source.t, source.row)) return problem;
  const { current: _, ...rest } = problem;
  return rest;
}

/** `ifVersion` is met when nobody but the same client changed the row since (openapi.ts, promise 6). */
function staleness(store: CommunityStore, attempt: Attempt, read: RowReader): Verdict | null {
  if (attempt.ifVersion === null) return null;
  const slash = attempt.entity.indexOf('/');
  const t = attempt.entity.slice(0, slash);
  const id = attempt.entity.slice(slash + 1);
  if (slash < 0 || !isEntityName(t)) return rejected('invalid', 'This change does not say what it is about.');
  const standing = store.records.standing(t, id);
  if (!standing) return attempt.ifVersion === 0 ? null : rejected('not-found', 'What this change is about is not there any more.');
  if (standing.said <= attempt.ifVersion) return null;
  const own = attempt.clientId !== null && standing.client === attempt.clientId && standing.foreignTx <= attempt.ifVersion;
  return own ? null : conflict('stale', 'A colleague changed this since you looked.', read.get(t, id) ?? {});
}

/** Rows as the contract has them, keys in its order, or null: one that does not fit would stop every desk that pulls it. */
function fitting(puts: readonly Put[]): Put[] | null {
  const rows = puts.map(({ t, row }) => ({ t, parsed: readBy(entities[t], row) }));
  return rows.every(({ parsed }) => parsed.success) ? rows.map(({ t, parsed }) => ({ t, row: parsed.data }) as Put) : null;
}

/**
 * Decides a mutation by the shared rules and writes its effect (sync.md, invariants 3 and 6). The rule runs before the
 * comparison of versions, because what it says is more exact ("a colleague holds this") than "somebody changed this".
 */
export function mutate(store: CommunityStore, writing: Writing, attempt: Attempt): Settled {
  const { staff, mutationId, now } = attempt;
  const { reader, seen } = watched(store.records);
  let verdict = decide(attempt.name, attempt.args, { actor: { id: staff.id, role: staff.role, memberId: staff.memberId }, mutationId, now }, reader);
  if (verdict.status === 'applied') verdict = staleness(store, attempt, reader) ?? verdict;
  if (verdict.status === 'applied' && verdict.puts.some(({ t, row }) => row.id === mutationId && store.records.standing(t, mutationId))) {
    verdict = rejected('id-taken', 'This change’s number is in use for something else.');
  }
  const puts = verdict.status === 'applied' ? fitting(verdict.puts) : null;
  if (verdict.status === 'applied' && puts === null) verdict = rejected('invalid', 'This change would leave something that does not fit the contract.');
  if (verdict.status !== 'applied') return { status: verdict.status, problem: discreet(verdict.problem, viewerOf(staff, store.records, now), seen) };
  for (const put of puts ?? []) writing.write({ op: 'put', ...put });
  addActs(store, attempt, puts ?? []);
  return { status: 'applied', problem: null };
}
