import type { Migration } from './migration.ts';

/**
 * What makes texts findable; all of it can be made again from the rows. `search_words` keeps no text, only which words stand in
 * which document; the number of a document grows with its instant. Words are folded and cut by shared/model/search/words.ts, so
 * SQLite's own tokenizer has nothing to do but to split them at spaces. Of two and three letters beginnings have lists of their
 * own; its parts are merged in steps beside everything else (search/keeper.ts), never as a part of somebody's save. `search_queue` names rows that changed and wait, `search_progress` how far a table has been read by its row numbers.
 */
const tables = `
CREATE TABLE "search_docs" ("doc" INTEGER PRIMARY KEY, "t" TEXT NOT NULL, "id" TEXT NOT NULL, "space" TEXT, "guard" INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX "search_docs_row" ON "search_docs" ("id", "t");
CREATE VIRTUAL TABLE "search_words" USING fts5("title", "body", "about", content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "search_words" ("search_words", "rank") VALUES ('automerge', 0), ('crisismerge', 100);
CREATE TABLE "search_queue" ("t" TEXT NOT NULL, "id" TEXT NOT NULL, PRIMARY KEY ("t", "id")) STRICT, WITHOUT ROWID;
CREATE TABLE "search_progress" ("t" TEXT PRIMARY KEY NOT NULL, "upto" INTEGER NOT NULL, "last" TEXT NOT NULL, "whole" INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The search. */
export const search: Migration = { to: 140, up: (db) => void db.exec(tables) };
