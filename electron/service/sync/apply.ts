import { bornAt, isAgingKind } from '../../../shared/model/retention/words.ts';
import { tableName } from '../store/tables.ts';
import type { FeedChange, Target } from '../store/write/feed.ts';
import { facts, type SyncContext } from './context.ts';
import { newsOf, noticeOf, type News } from './notices.ts';
import type { Outcomes } from './outcomes.ts';
import { checkChange } from './wire-change.ts';

/** A transaction of a page should take no longer than this, so that questions of the screen are not kept waiting; milliseconds. */
const SLICE_MS = 4;
const LEAST = 25;
const MOST = 300;

/** What belongs to a page besides its rows. */
export interface PageEnd {
  /** Written in the transaction of the page's last rows: the cursor is never ahead of the rows (sync.md, O4). */
  readonly facts: Readonly<Record<string, string | null>>;
  /** Null for a snapshot, whose pages bring the effects in another order than the marks tell. */
  readonly acks: Readonly<Record<string, number>> | null;
  /** The feed is at its end with this page. */
  readonly complete: boolean;
}

/** How a page goes in. */
export interface PageOptions {
  readonly target: Target;
  /** Whether a colleague's acts are news to the person; not so for a first copy. */
  readonly news: boolean;
  /** Ends between two slices, with what is applied so far kept and the cursor unmoved. */
  readonly stopped: () => boolean;
}

/** Applies pages of the feed and of snapshots (sync.md, invariants 2 and 4). */
export class Applier {
  readonly #context: SyncContext;
  readonly #outcomes: Outcomes;
  #slice = 200;
  #quarantined: number;

  constructor(context: SyncContext, outcomes: Outcomes) {
    this.#context = context;
    this.#outcomes = outcomes;
    this.#quarantined = context.store.quarantine.count();
  }

  /**
   * Writes a page in short transactions, its facts and acks in the last one. Answers the tables it changed, or null when
   * it was stopped before its end: then the same page comes again. Throws on a database error with nothing half-written.
   */
  async page(changes: readonly unknown[], end: PageEnd, options: PageOptions): Promise<Set<string> | null> {
    const tables = new Set<string>();
    const news: News[] = [];
    let at = 0;
    do {
      if (options.stopped()) return null;
      const start = performance.now();
      const size = this.#slice;
      const slice = changes.slice(at, at + size);
      at += size;
      this.#write(slice, at >= changes.length ? end : null, options, tables, news);
      this.#adapt(slice.length, performance.now() - start);
      await this.#relieve();
    } while (at < changes.length);
    for (const one of news) this.#tell(one);
    return tables;
  }

  async #relieve(): Promise<void> {
    try {
      await this.#context.store.relieve();
    } catch (error) {
      // A commit that fails takes back slices that the overlay has built on.
      this.#context.overlay.forget();
      throw error;
    }
  }

  #adapt(rows: number, ms: number): void {
    if (rows < this.#slice / 2) return;
    const fitting = (rows * SLICE_MS) / Math.max(ms, 0.1);
    this.#slice = Math.round(Math.min(MOST, Math.max(LEAST, (this.#slice + fitting) / 2)));
  }

  #write(slice: readonly unknown[], end: PageEnd | null, options: PageOptions, tables: Set<string>, news: News[]): void {
    const { store, overlay, now } = this.#context;
    const good: FeedChange[] = [];
    const bad: Parameters<typeof store.quarantine.put>[0][] = [];
    for (const raw of slice) {
      const checked = checkChange(raw);
      if (checked.ok) good.push(checked.change);
      else bad.push({ ...checked.bad, at: now() });
    }
    // Before the feed's end a row may be missing that was changed again since, so the marks do not yet say what is here.
    const old = options.news && this.#hasOld(good);
    const acked = end?.acks && end.complete ? (end.acks[this.#context.clientId()] ?? 0) : null;
    try {
      store.transact(() => {
        if (options.target === 'staging') this.#put(good, options, tables, news);
        else {
          const due = acked === null ? [] : this.#outcomes.due(acked, true);
          if (due.length > 0) tables.add('outbox');
          overlay.around(good, due.map((record) => record.ord), () => {
            this.#put(good, options, tables, news);
            this.#outcomes.end(due);
          });
          if (acked !== null) store.meta.set(facts.acked, String(acked));
          if (end?.complete && this.#outcomes.found()) tables.add('outbox');
        }
        for (const row of bad) store.quarantine.put(row);
        if (bad.length > 0) tables.add('quarantine');
        for (const [name, value] of Object.entries(end?.facts ?? {})) store.meta.set(name, value);
        // What was let go of here and came back is let go of again soon, whatever happens until then.
        if (old) store.meta.set(facts.sweptAt, null);
      }, true);
    } catch (error) {
      overlay.forget();
      throw error;
    }
    this.#quarantined += bad.length;
    for (const table of overlay.takeTables()) tables.add(table);
  }

  /** Whether a page brings something that was written before what is kept here. */
  #hasOld(good: readonly FeedChange[]): boolean {
    const cutoff = this.#context.store.meta.get(facts.wordsCutoff);
    return cutoff !== null && good.some((change) => change.op === 'put' && (change.t === 'image' || isAgingKind(change.t)) && bornAt(change.row) < cutoff);
  }

  #put(good: readonly FeedChange[], { target, news: isNews }: PageOptions, tables: Set<string>, news: News[]): void {
    const { store } = this.#context;
    for (const change of good) {
      // Nearly always nothing is in quarantine; then no statement is spent on it.
      if (this.#quarantined > 0) store.quarantine.clear(change.t, change.id, change.v);
      if (!store.feed.apply(change, target)) continue;
      if (target === 'visible') tables.add(tableName(change.t));
      const one = isNews ? newsOf(change) : null;
      if (one) news.push(one);
    }
    if (this.#quarantined > 0 && good.length > 0) tables.add('quarantine');
  }

  #tell(news: News): void {
    const { actor, store, notify } = this.#context;
    const notice = noticeOf(news, actor().id, store.reader);
    if (notice) notify(notice);
  }
}
