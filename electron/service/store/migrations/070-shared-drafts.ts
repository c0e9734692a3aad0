import type { Migration } from './migration.ts';

/** A reply that colleagues may check, one a conversation; and whose shifts there are, which the rules read as a list. */
const draftsAndShifts = `
CREATE TABLE "shared_drafts" (
  "id" TEXT PRIMARY KEY NOT NULL, "conversation_id" TEXT NOT NULL, "text" TEXT NOT NULL, "note" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL,
  "withdrawn" INTEGER NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "shifts_staff" ON "shifts" ("staff_id", "ends_at");
`;

/** Replies put before colleagues. */
export const sharedDrafts: Migration = { to: 70, up: (db) => void db.exec(draftsAndShifts) };
