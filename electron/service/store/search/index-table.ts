import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import { epochOf } from '../../../../shared/time.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { quoted, tableName } from '../tables.ts';
import { prepared } from '../read/prepared.ts';
import { docOf, kindOfSource, type SourceName } from './docs.ts';
import { columnsOf } from './tokens.ts';

/** So many documents of one second have a number within it; further ones take the next second's. */
const A_SECOND = 256;

/** The first number of a document at an instant; all earlier documents have smaller ones. */
export function docsFrom(at: string): number {
  return Math.floor(epochOf(at) / 1_000) * A_SECOND;
}

/** The second in which a document's number lies, since 1970. */
export function secondOf(doc: number): number {
  return Math.floor(doc / A_SECOND);
}

/** SQL of the index's upkeep, so that a test can pin its plans. */
export const indexSql = {
  docOf: `SELECT "doc" FROM "search_docs" WHERE "id" = ? AND "t" = ?`,
  lastOfSecond: `SELECT max("doc") FROM "search_docs" WHERE "doc" >= ? AND "doc" < ?`,
  put: `INSERT INTO "search_words" ("rowid", "title", "body", "about") VALUES (?, ?, ?, ?)`,
  name: `INSERT INTO "search_docs" ("doc", "t", "id", "space", "guard") VALUES (?, ?, ?, ?, ?)`,
  drop: `DELETE FROM "search_words" WHERE "rowid" = ?`,
  forget: `DELETE FROM "search_docs" WHERE "doc" = ?`,
} as const;

/** Lets the words of the index be looked through, for as long as the database is open: a view of what is there, of which nothing is kept. */
export function openVocabulary(db: Database): void {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp."search_vocabulary" USING fts5vocab('main', 'search_words', 'instance')`);
}

/** Takes a row's document out of the index; nothing happens when there is none. */
export function unindex(db: Database, t: SourceName, id: string): void {
  const doc = prepared<[string, string], number>(db, indexSql.docOf).pluck(true).get(id, t);
  if (doc === undefined) return;
  prepared<[number], unknown>(db, indexSql.drop).run(doc);
  prepared<[number], unknown>(db, indexSql.forget).run(doc);
}

function freeNumber(db: Database, at: string): number {
  for (let first = docsFrom(at); ; first += A_SECOND) {
    const last = prepared<[number, number], number | null>(db, indexSql.lastOfSecond).pluck(true).get(first, first + A_SECOND) ?? null;
    if (last === null) return first;
    if (last + 1 < first + A_SECOND) return last + 1;
  }
}

/** Puts a row that has no document into the index. */
export function index<T extends SourceName>(db: Database, t: T, row: EntityRow<T>): void {
  const doc = docOf(db, t, row);
  const number = freeNumber(db, doc.at);
  const { title, body, about } = columnsOf(doc, kindOfSource[t], t);
  prepared<[number, string, string, string], unknown>(db, indexSql.put).run(number, title, body, about);
  prepared<[number, string, string, string | null, number], unknown>(db, indexSql.name).run(number, t, row.id, doc.spaceId, doc.guard ? 1 : 0);
}

/** A row with its number in its table, which is only its order of coming: it changes when a file is copied. */
export interface Numbered<T extends SourceName> {
  readonly number: number;
  readonly row: EntityRow<T>;
}

/** The rows of a table after a number, in their order. */
export function rowsAfter<T extends SourceName>(db: Database, t: T, number: number, most: number): Numbered<T>[] {
  const sql = `SELECT ${columnList(t)}, "rowid" FROM ${quoted(tableName(t))} WHERE "rowid" > ? ORDER BY "rowid" LIMIT ?`;
  return prepared<[number, number], unknown[]>(db, sql).raw(true).all(number, most).map((values) => ({ number: values.at(-1) as number, row: decodeRow(t, values) }));
}

/** A row by its id, or undefined. */
export function rowOf<T extends SourceName>(db: Database, t: T, id: string): Numbered<T> | undefined {
  const sql = `SELECT ${columnList(t)}, "rowid" FROM ${quoted(tableName(t))} WHERE "id" = ?`;
  const values = prepared<[string], unknown[]>(db, sql).raw(true).get(id);
  return values === undefined ? undefined : { number: values.at(-1) as number, row: decodeRow(t, values) };
}
