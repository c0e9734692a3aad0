import { isEntityName, type EntityName, type EntityRow } from '../../../shared/contract/entities/index.ts';
import { decide } from '../../../shared/model/rules/index.ts';
import { listKey, listKeyOf, type Actor, type RowReader, type Verdict } from '../../../shared/model/rules/types.ts';
import { isListed } from '../../../shared/contract/entities/parents.ts';
import type { Store } from '../store/types.ts';
import { tableName } from '../store/tables.ts';
import type { OutboxRecord } from '../store/write/outbox.ts';

/** A row by kind and id. `row` is how it comes, absent when it goes; a merged member goes into another. */
export interface RowKey {
  readonly t: EntityName;
  readonly id: string;
  readonly row?: object;
  readonly mergedInto?: string | null;
}

/** What replay needs of an entry. */
type Shown = Pick<OutboxRecord, 'ord' | 'id' | 'name' | 'args'>;

interface Touch {
  readonly shown: Shown;
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlyMap<string, RowKey>;
  /** The rows written, and the lists that they belong to. */
  readonly marks: ReadonlySet<string>;
}

const keyOf = (t: EntityName, id: string): string => `${t}/${id}`;

/**
 * Shows the outbox on top of the community's copy by replaying each entry through the shared rules (sync.md, invariant
 * 4). It remembers which rows each entry read and wrote, so that a page of the feed replays only entries that it can
 * concern, and a page that concerns none costs nothing. Every method is a part of the caller's transaction; after a
 * rollback the caller calls {@link Overlay.forget}, and what was remembered is found out again by the next replay.
 */
export class Overlay {
  readonly #store: Store;
  readonly #actor: () => Actor;
  readonly #now: () => string;
  #touches: Map<number, Touch> | null = null;
  #readers = new Map<string, Set<number>>();
  #writers = new Map<string, Set<number>>();
  #tables = new Set<string>();

  constructor(store: Store, actor: () => Actor, now: () => string) {
    this.#store = store;
    this.#actor = actor;
    this.#now = now;
  }

  /** Forgets what it remembers of rows read and written. */
  forget(): void {
    this.#touches = null;
    this.#readers.clear();
    this.#writers.clear();
    this.#tables.clear();
  }

  /** The tables whose visible rows changed since the last call. */
  takeTables(): string[] {
    const tables = [...this.#tables];
    this.#tables.clear();
    return tables;
  }

  /** Shows a new entry on top of all others. A verdict other than `applied` shows nothing. */
  add(entry: Shown): Verdict {
    // The entry is in the outbox already: replaying it here as well would decide it on top of itself.
    if (this.#touches === null) this.#all([entry.ord], () => {});
    return this.#show(entry);
  }

  /**
   * Runs `work`, which changes the community's copy of `rows`, with the entries that these rows concern taken off
   * before and put back after. Entries of `leaving` (by `ord`) are not put back.
   */
  around(rows: readonly RowKey[], leaving: readonly number[], work: () => void): void {
    const touches = this.#known();
    if (touches === null) return this.#all(leaving, work);
    if (touches.size === 0) return work();
    const concerned = this.#concerned(rows, leaving);
    if (concerned.size === 0) return work();
    for (const ord of concerned) {
      for (const row of touches.get(ord)!.writes.values()) this.#uncover(row);
    }
    work();
    const entries = [...concerned].toSorted((a, b) => a - b).map((ord) => this.#drop(ord)).filter((entry) => !leaving.includes(entry.ord));
    for (const entry of entries) this.#show(entry);
    // An entry that now takes another turn may meet entries that were not concerned before: then the order of all counts.
    if (entries.some((entry) => this.#meetsOthers(entry.ord, concerned))) this.rebuild();
  }

  /** Takes everything off, runs `work`, and puts on whatever the outbox then says. */
  rebuild(work: () => void = () => {}): void {
    this.#all([], work);
  }

  /** The visible tables were replaced by the community's copy: shows the outbox on top of them. */
  replaced(): void {
    this.#store.overlayBase.forget();
    this.rebuild();
  }

  #all(leaving: readonly number[], work: () => void): void {
    for (const { t, id } of this.#store.overlayBase.all()) this.#uncover({ t, id });
    work();
    this.#touches = new Map();
    this.#readers.clear();
    this.#writers.clear();
    for (const entry of this.#store.outbox.overlaid()) if (!leaving.includes(entry.ord)) this.#show(entry);
  }

  #known(): Map<number, Touch> | null {
    // Without entries there is nothing to find out.
    if (this.#touches === null && this.#store.outbox.overlaid().length === 0) this.#touches = new Map();
    return this.#touches;
  }

  #show(entry: Shown): Verdict {
    const reads = new Set<string>();
    const writes = new Map<string, RowKey>();
    const marks = new Set<string>();
    const { reader, overlayBase } = this.#store;
    const watched: RowReader = {
      get(t, id) {
        reads.add(keyOf(t, id));
        return reader.get(t, id);
      },
      list(t, parent) {
        reads.add(listKeyOf(t, parent));
        return reader.list(t, parent);
      },
    };
    const verdict = decide(entry.name, entry.args, { actor: this.#actor(), mutationId: entry.id, now: this.#now() }, watched);
    if (verdict.status === 'applied') {
      for (const { t, row } of verdict.puts) {
        overlayBase.cover(t, row);
        writes.set(keyOf(t, row.id), { t, id: row.id });
        marks.add(keyOf(t, row.id));
        const list = listKey(t, row);
        if (list !== null) marks.add(list);
        this.#tables.add(tableName(t));
      }
    }
    this.#touches?.set(entry.ord, { shown: { ord: entry.ord, id: entry.id, name: entry.name, args: entry.args }, reads, writes, marks });
    for (const key of reads) this.#enter(this.#readers, key, entry.ord);
    for (const key of marks) this.#enter(this.#writers, key, entry.ord);
    return verdict;
  }

  #enter(index: Map<string, Set<number>>, key: string, ord: number): void {
    const ords = index.get(key);
    if (ords) ords.add(ord);
    else index.set(key, new Set([ord]));
  }

  #drop(ord: number): Shown {
    const touch = this.#touches!.get(ord)!;
    this.#touches!.delete(ord);
    for (const key of touch.reads) this.#leave(this.#readers, key, ord);
    for (const key of touch.marks) this.#leave(this.#writers, key, ord);
    return touch.shown;
  }

  #leave(index: Map<string, Set<number>>, key: string, ord: number): void {
    const ords = index.get(key);
    ords?.delete(ord);
    if (ords?.size === 0) index.delete(key);
  }

  #uncover({ t, id }: RowKey): void {
    if (!isEntityName(t)) return;
    this.#store.overlayBase.uncover(t, id);
    this.#tables.add(tableName(t));
  }

  /** Entries that read or wrote one of the rows, and all that these are connected with through rows that somebody wrote. */
  #concerned(rows: readonly RowKey[], leaving: readonly number[]): Set<number> {
    const found = new Set<number>();
    const queue: number[] = leaving.filter((ord) => this.#touches!.has(ord));
    const take = (ords: Set<number> | undefined): void => {
      if (ords) queue.push(...ords);
    };
    for (const key of rows.flatMap((row) => this.#marksOf(row))) {
      take(this.#readers.get(key));
      take(this.#writers.get(key));
    }
    for (let ord = queue.pop(); ord !== undefined; ord = queue.pop()) {
      if (found.has(ord)) continue;
      found.add(ord);
      const { reads, marks } = this.#touches!.get(ord)!;
      for (const key of reads) take(this.#writers.get(key));
      for (const key of marks) {
        take(this.#readers.get(key));
        take(this.#writers.get(key));
      }
    }
    return found;
  }

  /** A row of the community's and the lists that it leaves and joins. */
  #marksOf({ t, id, row, mergedInto }: RowKey): string[] {
    const marks = [keyOf(t, id)];
    if (!isListed(t)) return marks;
    if (t === 'member' && mergedInto) marks.push(listKeyOf(t, mergedInto));
    for (const one of [this.#store.reader.get(t, id), row as EntityRow<typeof t> | undefined]) if (one) marks.push(listKey(t, one)!);
    return marks;
  }

  #meetsOthers(ord: number, concerned: ReadonlySet<number>): boolean {
    const { reads, marks } = this.#touches!.get(ord)!;
    const others = (ords: Set<number> | undefined): boolean => [...(ords ?? [])].some((other) => !concerned.has(other));
    return [...reads].some((key) => others(this.#writers.get(key))) || [...marks].some((key) => others(this.#readers.get(key)) || others(this.#writers.get(key)));
  }
}
