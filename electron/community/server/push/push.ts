import { setImmediate as breathe } from 'node:timers/promises';
import { isMutationName, softMutations } from '../../../../shared/contract/mutations/index.ts';
import type { PushRequest, PushResponse, PushResult, WireMutation } from '../../../../shared/contract/wire.ts';
import type { Staff } from '../../../../shared/contract/entities/people.ts';
import { HttpProblem } from '../http/problems.ts';
import type { ClientMark } from '../store/pushes.ts';
import type { CommunityStore } from '../store/store.ts';
import { contentHash } from './canonical.ts';
import { mutate } from './mutate.ts';

/** What a push needs from its server. `whoIs` throws when the token has ended; `now` gives canonical instants. */
export interface PushDeps {
  readonly store: CommunityStore;
  readonly whoIs: () => Staff;
  readonly now: () => string;
  /** Told of a failure in the middle of a batch, which the client only meets when it sends the rest. */
  readonly onHalt: (error: unknown) => void;
}

/** Other requests get a turn after this many mutations. */
const TURN = 10;
const pushing = new WeakMap<CommunityStore, Set<string>>();

const hashOrRefuse = (mutation: WireMutation): Buffer => {
  try {
    return contentHash(mutation);
  } catch {
    throw new HttpProblem(400, 'invalid', 'This change is nested too deep.');
  }
};

/** Whether what follows on the same entity must wait: refused courtesies hold nobody up (softMutations). */
const fences = (name: string, status: PushResult['status']): boolean => status !== 'applied' && !(isMutationName(name) && softMutations.has(name));

/** A client's mark; a queue belongs to its user (sync.md, invariant 7). */
function owned(store: CommunityStore, clientId: string, staff: Staff): ClientMark | null {
  const mark = store.pushes.client(clientId);
  if (mark && mark.staffId !== staff.id) throw new HttpProblem(403, 'forbidden', 'This queue belongs to somebody else.');
  return mark;
}

function one(deps: PushDeps, clientId: string, mutation: WireMutation, fenced: Set<string>): PushResult {
  const { store } = deps;
  const { seq } = mutation;
  const staff = deps.whoIs();
  const last = owned(store, clientId, staff)?.lastSeq ?? 0;
  if (seq > last + 1) throw new HttpProblem(409, 'sequence-gap', 'Some changes before this one are missing.', { expectedSeq: last + 1 });
  const hash = hashOrRefuse(mutation);
  if (seq <= last) {
    const stored = store.pushes.result(clientId, seq);
    if (!stored?.hash.equals(hash)) throw new HttpProblem(422, 'sequence-reused', 'This number was used for another change.', { expectedSeq: last + 1 });
    if (fences(mutation.name, stored.status)) fenced.add(mutation.entity);
    return { seq, status: 'duplicate', ...(stored.problem ? { problem: stored.problem } : {}) };
  }
  if (store.pushes.seqOf(clientId, mutation.id) !== null) throw new HttpProblem(422, 'sequence-reused', 'This change was sent before under another number.', { expectedSeq: last + 1 });
  const settled = store.transact({ staffId: staff.id, clientId }, (writing) => {
    const result = fenced.has(mutation.entity)
      ? ({ status: 'blocked', problem: { type: 'blocked', title: 'An earlier change to this was not accepted, so this one waits for you.' } } as const)
      : mutate(store, writing, { ...mutation, staff, clientId, mutationId: mutation.id, now: deps.now() });
    store.pushes.record(clientId, staff.id, { seq, tx: writing.tx, mutationId: mutation.id, hash, ...result });
    return result;
  });
  if (fences(mutation.name, settled.status)) fenced.add(mutation.entity);
  return { seq, status: settled.status, ...(settled.problem ? { problem: settled.problem } : {}) };
}

/**
 * Applies a batch in order, each mutation exactly once and in a transaction of its own (sync.md, invariant 3). A failure
 * before the first outcome is thrown; after it, the batch ends there and answers the outcomes so far.
 */
export async function push(deps: PushDeps, { clientId, ackedThrough, mutations }: PushRequest): Promise<PushResponse> {
  const { store } = deps;
  const busy = pushing.get(store) ?? new Set<string>();
  pushing.set(store, busy);
  if (busy.has(clientId)) throw new HttpProblem(409, 'in-flight', 'This desk is sending already.', { headers: { 'retry-after': '1' } });
  owned(store, clientId, deps.whoIs());
  busy.add(clientId);
  try {
    const results: PushResult[] = [];
    const fenced = new Set<string>();
    for (const mutation of mutations) {
      try {
        if (results.length % TURN === TURN - 1) await breathe();
        results.push(one(deps, clientId, mutation, fenced));
      } catch (error) {
        if (results.length === 0) throw error;
        deps.onHalt(error);
        break;
      }
    }
    store.pushes.trim(clientId, ackedThrough);
    return { results, lastSeq: store.pushes.client(clientId)?.lastSeq ?? 0 };
  } finally {
    busy.delete(clientId);
  }
}
