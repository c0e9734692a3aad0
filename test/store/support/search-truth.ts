import type { Store } from '../../../electron/service/store/index.ts';
import { tableName } from '../../../electron/service/store/tables.ts';
import { docOf, kindOfSource, sources, type SourceName } from '../../../electron/service/store/search/docs.ts';
import { columnsOf } from '../../../electron/service/store/search/tokens.ts';
import { rowsAfter } from '../../../electron/service/store/search/index-table.ts';

interface Term { term: string; doc: number; col: string; offset: number }

/** What the index holds of each document, as text again: SQLite tells of every word in which document and at which place it stands. */
function indexed(store: Store): Map<string, string> {
  store.db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp."search_terms" USING fts5vocab('main', 'search_words', 'instance')`);
  const terms = store.db.prepare<[], Term>(`SELECT "term", "doc", "col", "offset" FROM temp."search_terms" ORDER BY "doc", "col", "offset"`).all();
  const docs = store.db.prepare<[], { doc: number; t: string; id: string }>(`SELECT "doc", "t", "id" FROM "search_docs"`).all();
  const names = new Map(docs.map(({ doc, t, id }) => [doc, `${t}/${id}`]));
  const texts = Map.groupBy(terms, (one) => one.doc);
  for (const doc of texts.keys()) if (!names.has(doc)) throw new Error(`The index has words of document ${doc}, which there is not.`);
  return new Map(docs.map(({ doc, t, id }) => {
    const of = (col: string): string => (texts.get(doc) ?? []).filter((one) => one.col === col).map((one) => one.term).join(' ');
    return [`${t}/${id}`, [of('title'), of('body'), of('about')].join(' ¦ ')];
  }));
}

const textOf = <T extends SourceName>(store: Store, t: T, row: Parameters<typeof docOf<T>>[2]): string => {
  const { title, body, about } = columnsOf(docOf(store.db, t, row), kindOfSource[t], t);
  return [title, body, about].join(' ¦ ');
};

/** What of the index is otherwise than its rows say, in words; and which rows have no document. */
export function compared(store: Store): { readonly wrong: string[]; readonly missing: string[] } {
  const there = indexed(store);
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const t of sources) {
    for (const { row } of rowsAfter(store.db, t, -1, 100_000)) {
      const key = `${t}/${row.id}`;
      const text = there.get(key);
      if (text === undefined) missing.push(key);
      else if (text !== textOf(store, t, row)) wrong.push(`${key}: ${text} instead of ${textOf(store, t, row)}`);
      there.delete(key);
    }
  }
  return { wrong: [...wrong, ...[...there.keys()].map((key) => `${key} has no row in ${tableName(key.slice(0, key.indexOf('/')) as SourceName)}`)], missing };
}

/** Makes everything findable. */
export function findable(store: Store, step = 50): void {
  while (store.search.more(step) !== null);
}
