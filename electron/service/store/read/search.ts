import type { Database } from '../database.ts';
import type { SourceName } from '../search/docs.ts';
import { prepared } from './prepared.ts';

/** A document that was found; `doc` grows with its instant. */
export interface FoundDoc {
  readonly doc: number;
  readonly t: SourceName;
  readonly id: string;
  readonly spaceId: string | null;
  /** 1 when a volunteer may have to be kept from it, or from a part of it. */
  readonly guard: 0 | 1;
}

/** From the newest down, from one number to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** SQL of the search, so that a test can pin its plans. */
export const searchSql = {
  numbers: `SELECT w."rowid" FROM "search_words" w WHERE w."search_words" MATCH @expression AND w."rowid" BETWEEN @from AND @to ORDER BY w."rowid" DESC LIMIT @most`,
  among: `SELECT d."doc", d."t" FROM "search_docs" d WHERE d."doc" BETWEEN @from AND @to ORDER BY d."doc" DESC LIMIT @most`,
  byNumber: `SELECT d."doc", d."t", d."id", d."space" AS "spaceId", d."guard" FROM json_each(?) wanted CROSS JOIN "search_docs" d ON d."doc" = wanted."value" ORDER BY d."doc" DESC`,
  words: `SELECT "term" FROM temp."search_vocabulary" WHERE "term" >= @from AND "term" < @below LIMIT @most`,
  newest: `SELECT max("doc") FROM "search_docs"`,
  oldest: `SELECT min("doc") FROM "search_docs"`,
  named: `SELECT "id" FROM "members" WHERE "name" = ? COLLATE NOCASE LIMIT ?`,
  docsOf: `SELECT d."doc", d."t", d."id", d."space" AS "spaceId", d."guard" FROM json_each(@ids) wanted CROSS JOIN "search_docs" d ON d."id" = wanted."value" AND d."t" = @t`,
  casesOfPosts: `SELECT c."post_id" AS "postId", c."id" FROM json_each(?) wanted CROSS JOIN "cases" c ON c."post_id" = wanted."value" ORDER BY c."opened_at"`,
} as const;

type Asked = Range & { readonly expression: string; readonly most: number };

/**
 * The numbers of documents of a range that the index finds by an expression (search/expression.ts), the newest first, at most
 * `most`; the index alone is read. SQLite walks down from the very newest one by one: an older range costs what is newer.
 */
export function findNumbers(db: Database, expression: string, { from, to }: Range, most: number): number[] {
  return prepared<[Asked], number>(db, searchSql.numbers).pluck(true).all({ expression, from, to, most });
}

/** Sorts before every sign that a word can hold: what comes after a word and this is the next word. */
const BEFORE_ALL = ' ';
const AFTER_ALL = '\u{10FFFF}';
/** Places of words read in one look: rare words come several at a time, and of a common word hardly more is read than that it is there. */
const A_LOOK = 256;

/** The words of the index that begin so, in their order; null when they are more than `most`. Words of documents that are gone may still be among them. */
function wordsBeginning(db: Database, beginning: string, most: number): string[] | null {
  const look = prepared<[{ from: string; below: string; most: number }], string>(db, searchSql.words).pluck(true);
  const below = `${beginning}${AFTER_ALL}`;
  const words: string[] = [];
  for (let from = beginning; ;) {
    const places = look.all({ from, below, most: A_LOOK });
    for (const word of places) if (word !== words.at(-1)) words.push(word);
    if (words.length > most) return null;
    if (places.length < A_LOOK) return words;
    from = `${words.at(-1)}${BEFORE_ALL}`;
  }
}

/** {@link wordsBeginning}, looked up once for each beginning. */
export function wordsOnce(db: Database, most: number): (beginning: string) => readonly string[] | null {
  const known = new Map<string, readonly string[] | null>();
  return (beginning) => {
    const words = known.get(beginning) ?? (known.has(beginning) ? null : wordsBeginning(db, beginning, most));
    known.set(beginning, words);
    return words;
  };
}

/** The newest documents of a range, at most `most`, with the table of each: for who asks for no word and no quality. */
export function newestAmong(db: Database, { from, to }: Range, most: number): Pick<FoundDoc, 'doc' | 't'>[] {
  return prepared<[Range & { readonly most: number }], Pick<FoundDoc, 'doc' | 't'>>(db, searchSql.among).all({ from, to, most });
}

/** Documents of a range that the index finds, the newest first, at most `most`. */
export function findDocs(db: Database, expression: string, range: Range, most: number): FoundDoc[] {
  return docsByNumber(db, findNumbers(db, expression, range, most));
}

/** Documents by their numbers, the newest first. */
export function docsByNumber(db: Database, numbers: readonly number[]): FoundDoc[] {
  return numbers.length === 0 ? [] : prepared<[string], FoundDoc>(db, searchSql.byNumber).all(JSON.stringify(numbers));
}

/** The numbers of the oldest and the newest document; null when there is none. */
export function docsThere(db: Database): Range | null {
  const end = (sql: string): number | null => prepared<[], number | null>(db, sql).pluck(true).get() ?? null;
  const [from, to] = [end(searchSql.oldest), end(searchSql.newest)];
  return from === null || to === null ? null : { from, to };
}

/** The documents of members who are called exactly so, whatever the case of the letters; at most `most`. */
export function membersCalled(db: Database, name: string, most: number): FoundDoc[] {
  const ids = prepared<[string, number], string>(db, searchSql.named).pluck(true).all(name, most);
  return ids.length === 0 ? [] : prepared<[{ ids: string; t: SourceName }], FoundDoc>(db, searchSql.docsOf).all({ ids: JSON.stringify(ids), t: 'member' });
}

/** The latest case about each of some posts. */
export function casesOfPosts(db: Database, postIds: readonly string[]): Map<string, string> {
  if (postIds.length === 0) return new Map();
  return new Map(prepared<[string], { postId: string; id: string }>(db, searchSql.casesOfPosts).all(JSON.stringify(postIds)).map((row) => [row.postId, row.id]));
}

/** A board or chat room as a search names it. */
export interface SpaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'board' | 'chat';
}

/** Every board and chat room. */
export function allSpaces(db: Database): SpaceRow[] {
  return prepared<[], SpaceRow>(db, `SELECT "id", "name", "kind" FROM "spaces" ORDER BY "position", "id"`).all();
}
