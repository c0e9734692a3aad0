import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import { concernedBy, standsElsewhere, type Concerned } from './concerned.ts';
import { isSource, sources, type SourceName } from './docs.ts';
import { index, openVocabulary, rowOf, rowsAfter, unindex } from './index-table.ts';
import { emptyProgress, progressTable, type Progress } from './progress.ts';

/** So many documents are made anew within the transaction that changed their rows; more wait in the queue, not to be found meanwhile. */
const AT_ONCE = 8;
/** Pages of the index that one step merges, and how many a new document makes necessary: its own, once for each level. */
const MERGED_PAGES = 32;
const PAGES_A_DOC = 1;
const MESSAGES = `SELECT "id" FROM "messages" WHERE "conversation_id" = ?`;

/**
 * Keeps the index in step with the rows. Whatever is in the index is as its row is: a row that changes leaves it in the same
 * transaction and comes back in that one or a later one, and a table that has not been read to its end has a mark of how far.
 */
export interface SearchKeeper {
  /** A row is about to be taken away (`gone`) or to become another one: what stands elsewhere of it is not so any more. */
  leaves(t: EntityName, id: string, gone: boolean): void;
  /** A row was written. */
  came<T extends EntityName>(t: T, row: EntityRow<T>): void;
  /** Every table was replaced. */
  reset(): void;
  /** The end of a transaction: what changed leaves the index, and comes back at once when it is little. */
  settle(): void;
  /** A transaction was taken back. */
  forget(): void;
  /** Makes some more findable, at most `most` documents, or merges some of the index, inside the caller's transaction; null when there is nothing left to do. `wholly` says that a table which is read to its end is complete. */
  more(most: number, wholly: boolean): 'indexed' | 'merged' | null;
  /** Merges a little of what holds words of documents that are gone, inside the caller's transaction; false when nothing does. */
  purge(): boolean;
  /** How far it is, by the rows' numbers; null when all is findable. */
  left(): { readonly done: number; readonly of: number } | null;
}

/** The {@link SearchKeeper} of an open database. */
export function searchKeeper(db: Database, reader: RowReader): SearchKeeper {
  openVocabulary(db);
  const progress = progressTable(db);
  let known: Map<SourceName, Progress> | null = null;
  let pending = new Map<string, Concerned>();
  let toMerge = 0;
  const of = (t: SourceName): Progress => (known ??= progress.all()).get(t) ?? emptyProgress;
  /** Before anything is in the index nothing has to be kept in step: a first copy of an archive pays nothing. */
  const active = (): boolean => (known ??= progress.all()).size > 0;
  const begun = (t: Concerned[0]): boolean => {
    const { upto, whole } = of(t === 'messages' ? 'message' : t);
    return whole || upto > 0;
  };
  const set = (t: SourceName, next: Progress): void => {
    progress.put(t, next);
    (known ??= progress.all()).set(t, next);
  };
  const add = (one: Concerned): void => void (begun(one[0]) && pending.set(`${one[0]}/${one[1]}`, one));
  const messagesOf = (id: string): string[] => prepared<[string], string>(db, MESSAGES).pluck(true).all(id);
  const queue = db.prepare<[string, string]>('INSERT OR IGNORE INTO "search_queue" ("t", "id") VALUES (?, ?)');
  const dequeue = db.prepare<[string, string]>('DELETE FROM "search_queue" WHERE "t" = ? AND "id" = ?');
  const waiting = db.prepare<[number], { t: SourceName; id: string }>('SELECT "t", "id" FROM "search_queue" LIMIT ?');
  const waits = db.prepare<[], number>('SELECT count(*) FROM "search_queue"').pluck();

  /** Whether the reading of its table has passed a row, so that nobody else will come for it. */
  const passed = (t: SourceName, number: number): boolean => of(t).whole || number <= of(t).upto;
  const fresh = (t: SourceName, id: string): void => {
    const found = rowOf(db, t, id);
    if (found !== undefined && passed(t, found.number)) index(db, t, found.row);
  };
  const settle = (): void => {
    if (pending.size === 0) return;
    const rows = [...pending.values()].flatMap(([t, id]): (readonly [SourceName, string])[] => (t === 'messages' ? messagesOf(id).map((one) => ['message', one] as const) : [[t, id]]));
    pending = new Map();
    for (const [t, id] of rows) {
      unindex(db, t, id);
      if (rows.length > AT_ONCE) queue.run(t, id);
      else {
        dequeue.run(t, id);
        fresh(t, id);
      }
    }
  };
  const changes = (): number => prepared<[], number>(db, 'SELECT total_changes()').pluck(true).get() ?? 0;
  /** Merges a little; SQLite says that nothing was left by changing at most the row that asks for it. */
  const merge = (pages: number): boolean => {
    const before = changes();
    prepared<[number], unknown>(db, `INSERT INTO "search_words" ("search_words", "rank") VALUES ('merge', ?)`).run(pages);
    return changes() - before >= 2;
  };
  const readQueue = (most: number): number => {
    const rows = waiting.all(most);
    for (const { t, id } of rows) {
      unindex(db, t, id);
      fresh(t, id);
      dequeue.run(t, id);
    }
    return rows.length;
  };
  const readTable = (t: SourceName, most: number, wholly: boolean): number => {
    const { last } = of(t);
    let { upto } = of(t);
    // A file that was copied has other numbers: then reading begins anew, and what is in the index already is passed over.
    if (upto > 0 && rowOf(db, t, last)?.number !== upto) upto = 0;
    const rows = rowsAfter(db, t, upto, most);
    for (const { row } of rows) {
      unindex(db, t, row.id);
      index(db, t, row);
    }
    const end = rows.at(-1);
    if (end !== undefined) set(t, { upto: end.number, last: end.row.id, whole: wholly && rows.length < most });
    else if (wholly) set(t, { upto, last, whole: true });
    return rows.length;
  };
  return {
    leaves(t, id, gone) {
      if (!active()) return;
      if (gone && isSource(t)) add([t, id]);
      const row = standsElsewhere(t) ? reader.get(t, id) : undefined;
      if (row !== undefined) for (const one of concernedBy(t, row)) add(one);
    },
    came(t, row) {
      if (!active()) return;
      if (isSource(t)) add([t, row.id]);
      for (const one of concernedBy(t, row)) add(one);
    },
    reset() {
      pending = new Map();
      known = null;
      db.exec(`INSERT INTO "search_words" ("search_words") VALUES ('delete-all'); DELETE FROM "search_docs"; DELETE FROM "search_queue"; DELETE FROM "search_progress";`);
    },
    settle,
    forget() {
      pending = new Map();
      known = null;
    },
    more(most, wholly) {
      if (toMerge > 0) {
        toMerge -= MERGED_PAGES;
        if (merge(MERGED_PAGES)) return 'merged';
        toMerge = 0;
      }
      let read = readQueue(most);
      for (const t of sources) if (read === 0 && !of(t).whole) read = readTable(t, most, wholly);
      toMerge += read * PAGES_A_DOC;
      if (read > 0) return 'indexed';
      return merge(MERGED_PAGES) ? 'merged' : null;
    },
    // A number below 0 makes all parts one, also one part that has gaps.
    purge: () => merge(-MERGED_PAGES),
    left() {
      const tables = sources.filter((t) => !of(t).whole).map((t) => ({ done: of(t).upto, of: Math.max(of(t).upto, progress.last(t)) }));
      const queued = waits.get() ?? 0;
      const all = tables.reduce((sum, one) => sum + one.of, 0) + queued;
      const done = tables.reduce((sum, one) => sum + one.done, 0);
      return all === done ? null : { done, of: all };
    },
  };
}
