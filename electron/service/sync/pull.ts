import { z } from 'zod';
import { readBy } from '../../../shared/contract/read-by.ts';
import { entityNames } from '../../../shared/contract/entities/index.ts';
import type { ChangesPage, SnapshotPage } from '../../../shared/contract/wire.ts';
import type { Connection } from '../../../shared/contract/bridge/state.ts';
import { limits } from '../../../shared/limits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { tableName } from '../store/tables.ts';
import type { Applier } from './apply.ts';
import type { CallFailure, Community } from './community.ts';
import { facts, type SyncContext } from './context.ts';
import { failure } from './failures.ts';

/** A snapshot under way, kept between starts. `direct` fills empty tables, `staged` a replacement beside full ones. */
const snapshotState = z.object({
  mode: z.enum(['direct', 'staged']),
  epoch: z.string(),
  cursor: z.string(),
  next: z.string(),
  done: z.int(),
  total: z.int(),
  essentials: z.boolean(),
  startedAt: z.string(),
});
type SnapshotState = z.infer<typeof snapshotState>;

/** What a pull tells while it goes on. */
export interface PullEvents {
  readonly onProgress: (progress: Connection['progress']) => void;
  readonly onTables: (tables: readonly string[]) => void;
  /** Between two pages; the engine sends what has been saved meanwhile. */
  readonly onPage: () => Promise<void>;
  readonly stopped: () => boolean;
}

/** A screen that shows the archive filling in is told this often, milliseconds; what it needs first is told at once. */
const TELL_MS = 1_000;

/** The facts of a finished snapshot: the feed goes on where it began. */
const endOf = (state: SnapshotState): Record<string, string | null> => ({ [facts.snapshot]: null, [facts.cursor]: state.cursor, [facts.epoch]: state.epoch, [facts.sweptAt]: null });

const interrupted = failure('transport', 'stopped');

/** Fetches what the community has (sync.md, invariants 1, 2 and 10). */
export class Puller {
  readonly #context: SyncContext;
  readonly #community: Community;
  readonly #applier: Applier;
  readonly #events: PullEvents;

  constructor(context: SyncContext, community: Community, applier: Applier, events: PullEvents) {
    this.#context = context;
    this.#community = community;
    this.#applier = applier;
    this.#events = events;
  }

  /** Whether a snapshot has to be taken, or ended, before the feed can go on. */
  get needsSnapshot(): boolean {
    const { meta } = this.#context.store;
    return meta.get(facts.cursor) === null || meta.get(facts.snapshot) !== null;
  }

  /** The copy belongs to another history: every row is fetched anew. What is shown stays until then. */
  expire(): void {
    const { store } = this.#context;
    store.transact(() => {
      store.meta.set(facts.cursor, null);
      store.meta.set(facts.snapshot, null);
    });
  }

  /** Pulls the feed to its end. A cursor or an epoch that has ended expires the copy and is answered as `cursor-expired`. */
  async changes(signal: AbortSignal): Promise<Result<null, CallFailure>> {
    const { meta } = this.#context.store;
    for (;;) {
      const cursor = meta.get(facts.cursor);
      if (cursor === null) return fail(failure('cursor-expired', 'no cursor'));
      const page = await this.#community.changes(cursor, limits.pageRows, signal);
      if (!page.ok) {
        if (page.error.kind === 'cursor-expired') this.expire();
        return page;
      }
      if (page.value.epoch !== meta.get(facts.epoch)) {
        this.expire();
        return fail(failure('cursor-expired', 'another epoch'));
      }
      const ended = await this.#applyChanges(cursor, page.value);
      if (!ended.ok) return ended;
      if (!page.value.more) return ok(null);
      await this.#events.onPage();
    }
  }

  async #applyChanges(cursor: string, page: ChangesPage): Promise<Result<null, CallFailure>> {
    // A server that says "more" and does not move would be asked for ever.
    if (page.more && page.next === cursor) return fail(failure('unavailable', 'the feed does not move'));
    const end = { facts: { [facts.cursor]: page.next, [facts.lastSyncAt]: this.#context.now() }, acks: page.acks, complete: !page.more };
    const nothing = page.changes.length === 0 && page.next === cursor && this.#nothingDue(page);
    if (nothing) return ok(null);
    const tables = await this.#applier.page(page.changes, end, { target: 'visible', news: true, stopped: this.#events.stopped });
    if (tables === null) return fail(interrupted);
    this.#events.onTables([...tables]);
    return ok(null);
  }

  #nothingDue(page: ChangesPage): boolean {
    const acked = String(page.acks[this.#context.clientId()] ?? 0);
    return (this.#context.store.meta.get(facts.acked) ?? '0') === acked && !this.#context.store.outbox.anyAnswered();
  }

  /** Takes a snapshot from where it stands to its end; then the feed goes on from the snapshot's start. */
  async snapshot(signal: AbortSignal): Promise<Result<null, CallFailure>> {
    const { store } = this.#context;
    store.bulk(true);
    try {
      return await this.#snapshot(signal);
    } finally {
      store.bulk(false);
    }
  }

  async #snapshot(signal: AbortSignal): Promise<Result<null, CallFailure>> {
    let state = this.#resumed();
    if (state?.next === '') {
      // Everything had come when the desk was stopped; only the exchange was left to do.
      this.#events.onTables([...this.#swap(state)]);
      return ok(null);
    }
    let asked = this.#community.snapshot(state?.next ?? null, signal);
    let toldAt = 0;
    const untold = new Set<string>();
    for (;;) {
      const page = await asked;
      if (!page.ok) {
        if (page.error.kind === 'cursor-expired') this.expire();
        return page;
      }
      if (state !== null && page.value.epoch !== state.epoch) {
        this.expire();
        return fail(failure('cursor-expired', 'another epoch'));
      }
      if (page.value.next !== null && page.value.next === state?.next) return fail(failure('unavailable', 'the snapshot does not move'));
      state ??= this.#begin(page.value);
      // The next page travels while this one is written.
      if (page.value.next !== null) asked = this.#community.snapshot(page.value.next, signal);
      const tables = await this.#applyPage(state, page.value);
      if (tables === null) return fail(interrupted);
      for (const table of tables) untold.add(table);
      if (page.value.next === null) {
        this.#events.onTables([...untold]);
        this.#events.onProgress(null);
        return ok(null);
      }
      const nowEssential = page.value.essentials && !state.essentials;
      state = { ...state, next: page.value.next, done: page.value.done, total: page.value.total, essentials: page.value.essentials };
      this.#events.onProgress({ done: state.done, total: state.total, essentials: state.essentials });
      if (nowEssential || !state.essentials || performance.now() - toldAt > TELL_MS) {
        this.#events.onTables([...untold]);
        untold.clear();
        toldAt = performance.now();
      }
      await this.#events.onPage();
      if (this.#events.stopped()) return fail(interrupted);
    }
  }

  #resumed(): SnapshotState | null {
    const { meta, staging } = this.#context.store;
    const kept = meta.get(facts.snapshot);
    if (kept === null) return null;
    const parsed = readBy(snapshotState, JSON.parse(kept));
    if (!parsed.success || (parsed.data.mode === 'staged' && !staging.exists())) return null;
    this.#events.onProgress({ done: parsed.data.done, total: parsed.data.total, essentials: parsed.data.essentials || parsed.data.mode === 'staged' });
    return parsed.data;
  }

  #begin(page: SnapshotPage): SnapshotState {
    const { store, now } = this.#context;
    // Rows that are here already may be gone over there, so a second copy is made beside them.
    const mode = store.rowCount() === 0 ? 'direct' : 'staged';
    if (mode === 'staged') store.staging.begin();
    return { mode, epoch: page.epoch, cursor: page.cursor, next: '', done: page.done, total: page.total, essentials: mode === 'staged', startedAt: now() };
  }

  async #applyPage(state: SnapshotState, page: SnapshotPage): Promise<ReadonlySet<string> | null> {
    const last = page.next === null;
    const target = state.mode === 'direct' ? 'visible' : 'staging';
    const progress: SnapshotState = { ...state, next: page.next ?? '', done: page.done, total: page.total, essentials: state.essentials || page.essentials };
    const end = {
      facts: last && target === 'visible' ? endOf(state) : { [facts.snapshot]: JSON.stringify(progress) },
      acks: null,
      complete: false,
    };
    const tables = await this.#applier.page(page.changes, end, { target, news: false, stopped: this.#events.stopped });
    return tables !== null && last && target === 'staging' ? this.#swap(state) : tables;
  }

  /** Puts the replacement in place and the outbox on top of it, at once (sync.md, invariant 10). */
  #swap(state: SnapshotState): ReadonlySet<string> {
    const { store, overlay } = this.#context;
    try {
      store.transact(() => {
        store.staging.swap();
        store.quarantine.forgetBefore(state.startedAt);
        const known = store.meta.get(facts.epoch);
        if (known !== null && known !== state.epoch) store.meta.set(facts.renewed, '1');
        for (const [name, value] of Object.entries(endOf(state))) store.meta.set(name, value);
        // What the new history has seen of this queue comes with the feed's first page.
        store.meta.set(facts.acked, null);
        overlay.replaced();
      });
    } catch (error) {
      overlay.forget();
      throw error;
    }
    overlay.takeTables();
    return new Set([...entityNames.map(tableName), 'quarantine', 'outbox']);
  }
}
