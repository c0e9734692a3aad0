import type { Migration } from './migration.ts';

/** The words that suggest a purpose, a version a row; triage decisions by time, for how often people agreed, and the latest conversations, for what other words would change. */
const words = `
CREATE TABLE "triage_lexicons" (
  "entries" TEXT NOT NULL, "contexts" TEXT NOT NULL, "spellings" TEXT NOT NULL, "id" TEXT PRIMARY KEY NOT NULL, "version" INTEGER NOT NULL, "note" TEXT NOT NULL,
  "published_at" TEXT NOT NULL, "published_by" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "triage_marks_at" ON "triage_marks" ("at", "id");
CREATE INDEX "conversations_latest" ON "conversations" ("last_message_at");
`;

/** Words for suggestions, and how people decided. */
export const lexicon: Migration = { to: 100, up: (db) => void db.exec(words) };
