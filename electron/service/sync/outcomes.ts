import type { Notice } from '../../../shared/contract/bridge/state.ts';
import { isEntityName } from '../../../shared/contract/entities/index.ts';
import { softMutations } from '../../../shared/contract/mutations/index.ts';
import type { Problem, ProblemType, PushResult } from '../../../shared/contract/wire.ts';
import { isAlreadySo } from '../../../shared/model/inbox/already-so.ts';
import { limits } from '../../../shared/limits.ts';
import type { OutboxRecord } from '../store/write/outbox.ts';
import { factNumber, facts, type SyncContext } from './context.ts';
import { dependsOn } from './dependence.ts';

type Status = NonNullable<OutboxRecord['status']>;

const conflictTypes: ReadonlySet<ProblemType> = new Set<ProblemType>(['stale', 'claimed-by-colleague', 'already-closed', 'already-open', 'post-changed']);

/** The outcome behind a `duplicate`, which carries the stored problem but not its class. */
function statusOf({ status, problem }: PushResult): Status {
  if (status !== 'duplicate') return status;
  if (problem === undefined) return 'applied';
  return problem.type === 'blocked' ? 'blocked' : conflictTypes.has(problem.type) ? 'conflict' : 'rejected';
}

/** Arguments that number a row which only the entry itself makes. */
const named = { messageId: 'message', eventId: 'conversationEvent', markId: 'triageMark' } as const;

const unexplained: Problem = { type: 'internal', title: 'The community did not accept this change and did not say why.' };

/** What became of what was sent (sync.md, invariants 4 and 5). Every method is a part of the caller's transaction. */
export class Outcomes {
  readonly #context: SyncContext;

  constructor(context: SyncContext) {
    this.#context = context;
  }

  /** Writes down the results of a push. An entry that has an outcome keeps it: the first answer counts. */
  record(sent: readonly OutboxRecord[], results: readonly PushResult[]): void {
    const said: Omit<Notice, 'id'>[] = [];
    const bySeq = new Map(results.map((result) => [result.seq, result]));
    for (const record of sent) {
      const result = record.seq === null ? undefined : bySeq.get(record.seq);
      const known = this.#context.store.outbox.get(record.id);
      if (!result || known?.status !== null) continue;
      const status = statusOf(result);
      if (status === 'applied') this.#context.store.outbox.patch(record.id, { status, problem: null });
      else this.refuse(record, status, result.problem ?? unexplained, (notice) => said.push(notice));
    }
    // A claim goes along with what was done: where that needs the person, that somebody was first is no second news.
    for (const notice of said) if (notice.kind !== 'overtaken' || !said.some((one) => one.kind === 'needs-you' && one.caseId === notice.caseId)) this.#context.notify(notice);
    this.leave(factNumber(this.#context.store, facts.acked), false);
  }

  /** The community, or this desk, cannot take an entry: it waits for the person, and what was built on it waits with it. */
  refuse(record: OutboxRecord, status: Status | null, problem: Problem, notify: (notice: Omit<Notice, 'id'>) => void = this.#context.notify): void {
    const { store, now } = this.#context;
    // A colleague was first with the same: overtaken, like a courtesy.
    const soft = softMutations.has(record.name) || (status === 'conflict' && isAlreadySo(record.name, record.args, problem.current));
    store.outbox.patch(record.id, { status, problem, state: soft ? 'overtaken' : 'needs-you', settledAt: now(), heldBy: null });
    if (!soft) this.#hold(record);
    const overtakenClaim = soft && record.name === 'case.claim@1';
    if (soft && !overtakenClaim) return;
    notify({ kind: soft ? 'overtaken' : 'needs-you', title: soft ? 'Somebody else was first' : 'One change needs you', detail: problem.title, caseId: record.caseId, outboxId: record.id });
  }

  /** No outcome will come for an entry, and no acknowledgement: it is taken off and waits for the person, or for the feed to show it after all. */
  unanswered(record: OutboxRecord, problem: Problem): void {
    const { store, overlay } = this.#context;
    this.refuse(record, null, problem);
    overlay.around([], [record.ord], () => store.outbox.patch(record.id, { overlay: false }));
    this.found();
  }

  /** What had no outcome has been done after all when the community's copy has what it made; what waited for it goes on. */
  found(): boolean {
    const { store, overlay, now } = this.#context;
    const stuck = store.outbox.stuck();
    const done = stuck.filter((record) => record.state === 'needs-you' && record.status === null && this.#madeRow(record));
    if (done.length === 0) return false;
    const at = now();
    overlay.rebuild(() => {
      for (const record of done) {
        store.outbox.patch(record.id, { state: 'sent', status: 'applied', problem: null, settledAt: at });
        for (const held of stuck) if (held.heldBy === record.id) store.outbox.patch(held.id, { state: 'queued', heldBy: null, overlay: true });
      }
    });
    return true;
  }

  /** Whether a row is here that only this entry makes: the action or note with its id, or the row with the id that it brought. */
  #madeRow({ id, entity, args }: OutboxRecord): boolean {
    const { reader } = this.#context.store;
    if (reader.get('caseAction', id) ?? reader.get('note', id)) return true;
    if (Object.entries(named).some(([key, kind]) => typeof args[key] === 'string' && reader.get(kind, args[key]) !== undefined)) return true;
    const [t, own] = [entity.slice(0, entity.indexOf('/')), entity.slice(entity.indexOf('/') + 1)];
    const brought = Object.values(args).some((value) => (value as { id?: unknown } | null)?.id === own);
    return brought && isEntityName(t) && reader.get(t, own) !== undefined;
  }

  /** What was built on a refused entry is neither sent nor shown until the person has settled it: its ground is gone. */
  #hold(refused: OutboxRecord): void {
    const { store, overlay } = this.#context;
    const chain: OutboxRecord[] = [refused];
    for (const later of store.outbox.unsentAfter(refused.ord)) {
      if (later.state === 'queued' && chain.some((earlier) => dependsOn(later, earlier))) chain.push(later);
    }
    const held = chain.slice(1);
    if (held.length === 0) return;
    overlay.around([], held.map((record) => record.ord), () => {
      for (const record of held) store.outbox.patch(record.id, { state: 'held', heldBy: refused.id, overlay: false });
    });
  }

  /** Entries whose outcome is known and whose effect the feed has brought, up to `acked`; `complete` when the feed is at its end. */
  due(acked: number, complete: boolean): OutboxRecord[] {
    const { store, clientId } = this.#context;
    const client = clientId();
    // A queue that was given up is not in the acks of this one; a feed at its end has brought all of it.
    const passed = store.outbox.answered(client, acked);
    return complete ? [...passed, ...store.outbox.answeredElsewhere(client)].toSorted((a, b) => a.ord - b.ord) : passed;
  }

  /** Gives entries of {@link due} their end; the overlay has taken them off. */
  end(records: readonly OutboxRecord[]): void {
    const { store, now } = this.#context;
    const at = now();
    for (const record of records) store.outbox.patch(record.id, record.state === 'sending' ? { overlay: false, state: 'sent', settledAt: at } : { overlay: false });
    if (records.length > 0) store.outbox.trim(limits.sentHistory);
  }

  /** Takes off and ends what is due. */
  leave(acked: number, complete: boolean): void {
    const due = this.due(acked, complete);
    if (due.length > 0) this.#context.overlay.around([], due.map((record) => record.ord), () => this.end(due));
  }
}
