import { randomUUID } from 'node:crypto';
import { isEntityName } from '../../../shared/contract/entities/index.ts';
import type { MutationName } from '../../../shared/contract/mutations/index.ts';
import { DeskFailure, type DeskError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { inverseOf, isTrace } from '../../../shared/model/undo.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { NewRecord, OutboxRecord } from '../store/write/outbox.ts';
import { faultError, verdictError, type SyncContext } from './context.ts';
import { caseOf, dependsOn, type Step } from './dependence.ts';
import type { Draft, Entry, EntryState } from './types.ts';

const asEntry = ({ ord: _o, client: _c, seq: _s, overlay: _v, status: _t, ...entry }: OutboxRecord): Entry => entry;

/** The changes made here that the community has not confirmed (sync.md, invariants 3 to 5 and 11). */
export class Outbox {
  readonly #context: SyncContext;

  constructor(context: SyncContext) {
    this.#context = context;
  }

  /**
   * Runs `work` in one durable transaction. A rule's refusal undoes it all and is answered; so is a database that cannot
   * be written, which is never a failure to send (sync.md, invariant 7). Tells of the tables afterwards.
   */
  transact<T>(work: () => T, relaxed = false): Result<T, DeskError> {
    const { store, overlay, changed } = this.#context;
    try {
      const value = store.transact(work, relaxed);
      changed(['outbox', ...overlay.takeTables()]);
      return ok(value);
    } catch (error) {
      overlay.forget();
      if (error instanceof DeskFailure) return fail(error.error);
      const known = store.faultOf(error);
      if (known === null) throw error;
      return fail(faultError(known));
    }
  }

  /** Saves changes, all or none; answers their ids. */
  enqueue(drafts: readonly Draft[]): Result<string[], DeskError> {
    return this.transact(() => drafts.map((draft) => this.add(draft)));
  }

  /** Saves one change inside the caller's transaction. Throws {@link DeskFailure} when a rule refuses it. */
  add(draft: Draft, madeFrom: string | null = null): string {
    const { store, overlay, now } = this.#context;
    const id = randomUUID();
    const step: Step = { name: draft.name, entity: draft.entity, args: draft.args, caseId: caseOf(draft.args) };
    // A refused entry is still shown until the feed has passed it; what is decided in its light has no ground either.
    const holder = store.outbox.stuck().find((other) => other.overlay && dependsOn(step, other));
    const record: NewRecord = {
      id,
      ...step,
      ifVersion: draft.ifVersion,
      state: holder ? 'held' : 'queued',
      was: this.#shown(draft.entity),
      heldBy: holder?.id ?? null,
      madeFrom,
      at: typeof step.args['at'] === 'string' ? step.args['at'] : now(),
    };
    const ord = store.outbox.add(record);
    const verdict = overlay.add({ ord, id, name: step.name, args: step.args });
    if (verdict.status !== 'applied') throw new DeskFailure(verdictError(verdict));
    if (holder) overlay.around([], [ord], () => store.outbox.patch(id, { overlay: false }));
    return id;
  }

  /**
   * Takes changes back: what was never sent leaves the queue with all that was decided in its light; what was sent gets
   * its inverse where there is one. Answers how many of `ids` were taken back.
   */
  undo(ids: readonly string[]): number {
    // Newest first: the last step is taken back before the one that it was built on.
    const done = this.transact(() => ids.toReversed().filter((id) => this.#tryUndo(id)).length);
    return done.ok ? done.value : 0;
  }

  /** One of several: a rule's "no" to its inverse leaves the others alone. */
  #tryUndo(id: string): boolean {
    const { store, overlay } = this.#context;
    try {
      return store.transact(() => this.#undoOne(id));
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      overlay.forget();
      return false;
    }
  }

  #undoOne(id: string): boolean {
    const { store } = this.#context;
    const record = store.outbox.get(id);
    if (!record || !this.#undoable(record)) return false;
    if (record.seq !== null) {
      this.add(this.#inverse(record)!, id);
      return true;
    }
    this.withdraw([record, ...this.#builtOn(record)], 'undone');
    return true;
  }

  /** Takes unsent or settled entries off the screen and gives them their end. Part of the caller's transaction. */
  withdraw(records: readonly OutboxRecord[], state: EntryState): void {
    const { store, overlay, now } = this.#context;
    const at = now();
    overlay.around([], records.map((record) => record.ord), () => {
      for (const record of records) store.outbox.patch(record.id, { state, overlay: false, settledAt: at, heldBy: null });
    });
  }

  /** Unsent entries that were decided in the light of one, directly or through others. */
  #builtOn(record: OutboxRecord): OutboxRecord[] {
    const chain: OutboxRecord[] = [record];
    for (const later of this.#context.store.outbox.unsentAfter(record.ord)) {
      if (chain.some((earlier) => dependsOn(later, earlier))) chain.push(later);
    }
    return chain.slice(1);
  }

  #undoable(record: OutboxRecord): boolean {
    // That something was read or handed out stays on record, whether or not it has been sent.
    if (isTrace(record.name)) return false;
    if (record.seq === null) return record.state === 'queued' || record.state === 'held';
    if (record.state !== 'sent' && record.state !== 'sending') return false;
    if (record.status !== null && record.status !== 'applied') return false;
    return this.#inverse(record) !== null && !this.#context.store.outbox.madeFrom(record.id);
  }

  /** Whether {@link undo} could take an entry back now. */
  canUndo(id: string): boolean {
    const record = this.#context.store.outbox.get(id);
    return record !== null && this.#undoable(record);
  }

  #inverse(record: OutboxRecord): Draft | null {
    const { actor, now } = this.#context;
    const made = inverseOf(record.name as MutationName, record.args as never, { role: actor().role, at: now(), was: record.was });
    return made === null ? null : ({ ...made, ifVersion: null } as Draft);
  }

  #shown(entity: string): Readonly<Record<string, unknown>> | null {
    const slash = entity.indexOf('/');
    const t = entity.slice(0, slash);
    if (slash < 0 || !isEntityName(t)) return null;
    return (this.#context.store.reader.get(t, entity.slice(slash + 1)) as Record<string, unknown> | undefined) ?? null;
  }

  /** Waiting and needing entries in order, then the newest of those that ended. */
  entries(): Entry[] {
    const { outbox } = this.#context.store;
    const open = outbox.open().filter((record) => record.state === 'queued' || record.state === 'sending' || record.state === 'held' || record.state === 'needs-you');
    return [...open, ...outbox.ended(limits.sentHistory)].map(asEntry);
  }

  entry(id: string): Entry | null {
    const record = this.#context.store.outbox.get(id);
    return record === null ? null : asEntry(record);
  }

  /** Entries that wait for a refused one. */
  heldBy(id: string): Entry[] {
    return this.#context.store.outbox.stuck().filter((record) => record.heldBy === id).map(asEntry);
  }

  /** What of some cases the community does not have yet. What needs a person counts more than what only waits. */
  entryStatesFor(caseIds: readonly string[]): Map<string, 'saved-here' | 'needs-you'> {
    const { waiting, stuck } = this.#context.store.outbox.openCases(caseIds);
    const states = new Map<string, 'saved-here' | 'needs-you'>(waiting.map((caseId) => [caseId, 'saved-here']));
    for (const caseId of stuck) states.set(caseId, 'needs-you');
    return states;
  }

  statesOf(ids: readonly string[]): Map<string, EntryState> {
    return new Map(this.#context.store.outbox.states(ids).map(({ id, state }) => [id, state]));
  }
}
