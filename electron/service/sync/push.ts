import { randomUUID } from 'node:crypto';
import { softMutations } from '../../../shared/contract/mutations/index.ts';
import { SYNC_SCHEMA, type Problem, type WireMutation } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OutboxRecord } from '../store/write/outbox.ts';
import type { CallFailure, Community } from './community.ts';
import { factNumber, facts, type SyncContext } from './context.ts';
import { dependsOn, sameSubject } from './dependence.ts';
import { Doubts } from './doubts.ts';
import type { Outcomes } from './outcomes.ts';

/** So many waiting entries are looked at for one batch: enough to fill it when some must wait their turn. */
const LOOK_AHEAD = limits.pushMutations * 4;

const TOO_LONG = 'This is longer than the community takes. It stays here: copy it, and send it in shorter parts.';

const wire = ({ seq, id, name, entity, ifVersion, args }: OutboxRecord): WireMutation => ({ seq: seq!, id, name, entity, ifVersion, args });

/** Whether an entry has to wait until another one's outcome is known: what was built on it, or stands on the same row, must not overtake a refusal. */
function waitsFor(later: OutboxRecord, earlier: OutboxRecord): boolean {
  return dependsOn(later, earlier) || (later.entity === earlier.entity && !softMutations.has(earlier.name));
}

/** What the person is told of an entry that may have been done. Its type says that its sending has no known end. */
const unknown = ({ problem, sentence }: CallFailure): Problem => ({ type: 'in-flight', title: 'The community did not say whether this was done. Look before you do it again.', detail: problem?.title ?? sentence });

/** Sends the outbox, one batch at a time, in its order (sync.md, invariants 3 and 7). */
export class Pusher {
  readonly #context: SyncContext;
  readonly #community: Community;
  readonly #outcomes: Outcomes;
  readonly #doubts = new Doubts();
  #most: number = limits.pushMutations;
  /** A queue is repaired once between two successes, so that a server at odds with itself is not asked for ever. */
  #repaired = false;
  #requeued = false;

  constructor(context: SyncContext, community: Community, outcomes: Outcomes) {
    this.#context = context;
    this.#community = community;
    this.#outcomes = outcomes;
  }

  /** Whether something waits to be sent. */
  get due(): boolean {
    return this.#context.store.outbox.waits();
  }

  /** Sends one batch and writes down its outcomes; answers how many entries were settled. */
  async batch(signal: AbortSignal): Promise<Result<number, CallFailure>> {
    const { store } = this.#context;
    const chosen = this.#choose();
    if (chosen.length === 0) return ok(0);
    const fresh = new Set(chosen.filter(({ seq }) => seq === null).map(({ id }) => id));
    const sent = this.#numbered(chosen);
    const request = { clientId: sent[0]!.client!, schema: SYNC_SCHEMA, ackedThrough: sent[0]!.seq! - 1, mutations: sent.map(wire) };
    const answer = await this.#community.push(request, signal);
    if (!answer.ok) {
      this.#doubts.failed(sent, fresh, answer.error);
      return this.#failed(sent, answer.error);
    }
    this.#doubts.answered(sent);
    const settled = answer.value.results.length;
    store.transact(() => this.#outcomes.record(sent, answer.value.results), true);
    this.#told();
    this.#repaired = false;
    this.#most = Math.min(limits.pushMutations, this.#most * 2);
    // Entries without an outcome are sent again; an answer without any would make that a hot loop.
    return settled > 0 ? ok(settled) : fail({ kind: 'unavailable', sentence: 'The community does not answer just now.', detail: 'no results', retryAfterMs: null, expectedSeq: null, problem: null });
  }

  /** What goes now: what was sent without an answer first, then what waits for nothing. */
  #choose(): OutboxRecord[] {
    const batch: OutboxRecord[] = [];
    const left: OutboxRecord[] = [];
    let bytes = 0;
    const pending = this.#context.store.outbox.pending(LOOK_AHEAD);
    // What a queue that was given up still has to ask goes by itself, under that queue's number.
    const { client: earlier = null } = pending.find(({ client }) => client !== null && client !== this.#context.clientId()) ?? {};
    for (const record of earlier === null ? pending : pending.filter(({ client }) => client === earlier)) {
      const resent = record.seq !== null;
      // What is left behind keeps its order with whatever follows on the same case or post.
      const waits = !resent && (batch.some((other) => waitsFor(record, other)) || left.some((other) => sameSubject(record, other)));
      bytes += waits ? 0 : JSON.stringify(record.args).length + 300;
      if (batch.length >= this.#most || (batch.length > 0 && bytes > limits.pushBytes)) break;
      (waits ? left : batch).push(record);
    }
    return batch;
  }

  /**
   * After another history has been copied to its end: what it does not have of this queue, although the one before confirmed it, is sent
   * again. The community was restored to before it, and without anything new to send nobody would find out.
   */
  comparedWithNewHistory(): void {
    const { store, clientId, log } = this.#context;
    if (store.meta.get(facts.renewed) === null) return;
    const expected = factNumber(store, facts.acked) + 1;
    const lost = store.outbox.sentFrom(clientId(), expected).filter(({ state, status }) => state === 'sent' || (state === 'sending' && status !== null)).length;
    store.transact(() => {
      store.meta.set(facts.renewed, null);
      if (lost > 0) this.#renumber(clientId(), expected);
    });
    if (lost === 0) return;
    log('warn', `The community’s new history lacks ${lost} of this queue: sent again from ${expected}.`);
    this.#told();
  }

  /** Gives numbers to what is sent for the first time; durably, before it leaves the computer. */
  #numbered(batch: readonly OutboxRecord[]): OutboxRecord[] {
    const { store, clientId } = this.#context;
    if (batch.every((record) => record.seq !== null)) return [...batch];
    const client = clientId();
    return store.transact(() => {
      let seq = factNumber(store, facts.lastSeq);
      const numbered = batch.map((record): OutboxRecord => {
        if (record.seq !== null) return record;
        seq += 1;
        store.outbox.patch(record.id, { client, seq, state: 'sending' });
        return { ...record, client, seq, state: 'sending' };
      });
      store.meta.set(facts.lastSeq, String(seq));
      return numbered;
    });
  }

  #told(): void {
    this.#context.changed(['outbox', ...this.#context.overlay.takeTables()]);
  }

  #failed(sent: readonly OutboxRecord[], error: CallFailure): Result<number, CallFailure> {
    switch (error.kind) {
      case 'too-large':
      case 'refused':
        return sent.length > 1 ? this.#smaller(sent) : this.#refused(sent[0]!, error);
      case 'sequence-reused':
        return sent.length > 1 ? this.#smaller(sent) : this.#reused(sent[0]!, error);
      case 'sequence-gap': {
        const { expectedSeq } = error;
        // Without the number nothing can be said about what arrived.
        if (expectedSeq === null) return fail({ ...error, kind: 'unavailable' });
        return this.#repair(error, () => this.#renumber(sent[0]!.client!, expectedSeq));
      }
      case 'forbidden':
        if (sent.some((record) => this.#doubts.about(record))) return sent.length > 1 ? this.#smaller(sent) : this.#doubted(sent[0]!, error);
        // The server knows this number as somebody else's queue; a second "no" means something else.
        if (this.#requeued) return fail(error);
        this.#requeued = true;
        return this.#repair(error, () => this.#newQueue());
      default:
        return fail(error);
    }
  }

  /** The same again in smaller batches, down to the one entry that is refused. */
  #smaller(sent: readonly OutboxRecord[]): Result<number, CallFailure> {
    this.#most = Math.max(1, Math.floor(sent.length / 2));
    return ok(0);
  }

  /** One entry that the community takes in no form: the person decides, the others go on. */
  #refused(record: OutboxRecord, error: CallFailure): Result<number, CallFailure> {
    if (this.#doubts.about(record)) return this.#doubted(record, { ...error, kind: 'unavailable' });
    // "Send less at once" helps nobody who has made one change.
    const problem: Problem = error.kind === 'too-large' ? { type: 'payload-too-large', title: TOO_LONG } : (error.problem ?? { type: 'invalid', title: error.sentence });
    return this.#person(record, problem);
  }

  /** One entry that is refused now and may have been done before: it is asked about again, and then it is the person who looks. */
  #doubted(record: OutboxRecord, error: CallFailure): Result<number, CallFailure> {
    if (this.#doubts.askAgain()) return fail(error);
    return this.#person(record, unknown(error));
  }

  #person(record: OutboxRecord, problem: Problem): Result<number, CallFailure> {
    this.#context.store.transact(() => this.#outcomes.unanswered(record, problem));
    this.#told();
    this.#repaired = false;
    return ok(1);
  }

  /** The number stands for something else over there: whether this entry arrived cannot be told, so the person looks; a new queue carries the rest. */
  #reused(record: OutboxRecord, error: CallFailure): Result<number, CallFailure> {
    const doubted = this.#doubts.about(record);
    if (doubted && this.#doubts.askAgain()) return fail({ ...error, kind: 'unavailable' });
    const asked = this.#person(record, doubted ? unknown(error) : (error.problem ?? { type: 'sequence-reused', title: error.sentence }));
    if (record.client === this.#context.clientId()) this.#context.store.transact(() => this.#newQueue());
    return asked;
  }

  #repair(error: CallFailure, repair: () => void): Result<number, CallFailure> {
    const again = this.#repaired;
    this.#repaired = !again;
    if (again) return fail({ ...error, kind: 'unavailable' });
    this.#context.log('warn', `The queue is brought in line with the community: ${error.kind}, expected ${error.expectedSeq ?? '?'}.`);
    this.#context.store.transact(repair);
    this.#told();
    return ok(0);
  }

  /** A new number for the queue. What is known not to have been done goes with it; what may have been keeps the number that it was sent under. */
  #newQueue(): void {
    const { store } = this.#context;
    for (const record of store.outbox.pending(Number.MAX_SAFE_INTEGER)) {
      if (record.seq !== null && !this.#doubts.about(record)) store.outbox.patch(record.id, { client: null, seq: null, state: 'queued' });
    }
    store.meta.set(facts.clientId, randomUUID());
    store.meta.set(facts.lastSeq, '0');
    store.meta.set(facts.acked, null);
  }

  /**
   * The community expects an earlier number: it was restored to a state before things that it had confirmed. Those are
   * still in the history here, so they are sent again, in their order, and what waits is numbered behind them.
   */
  #renumber(client: string, expected: number): void {
    const { store, clientId, overlay } = this.#context;
    const lost = store.outbox.sentFrom(client, expected);
    overlay.rebuild(() => {
      for (const record of lost) {
        if (record.state === 'sending' || record.status === 'applied') store.outbox.patch(record.id, { client: null, seq: null, state: 'queued', status: null, overlay: true, settledAt: null });
        else store.outbox.patch(record.id, { client: null, seq: null });
      }
      if (client === clientId()) store.meta.set(facts.lastSeq, String(expected - 1));
    });
  }
}
