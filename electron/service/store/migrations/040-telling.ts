import type { Migration } from './migration.ts';

/** Messages being written, on this computer alone: they never go to the community. */
const drafts = `
CREATE TABLE "drafts" ("key" TEXT PRIMARY KEY NOT NULL, "text" TEXT NOT NULL, "base" TEXT NOT NULL, "at" TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX "drafts_at" ON "drafts" ("at");
`;

/** "Not yet told" walks the entries in order and looks each up among the marks. */
const untold = `
CREATE INDEX "ledger_entries_given" ON "ledger_entries" ("at", "id", "member_id") WHERE "kind" = 'given';
CREATE INDEX "told_marks_of" ON "told_marks" ("about_kind", "about_id", "at", "how");
`;

/** Telling members: drafts kept, and what nobody has told yet. */
export const telling: Migration = { to: 40, up: (db) => void db.exec(drafts + untold) };
