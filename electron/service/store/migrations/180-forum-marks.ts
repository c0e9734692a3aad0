import { dropStaged, type Migration } from './migration.ts';

/** Which row says the decision that is to be done on the forum, and from when on it is to be so. SQLite adds columns at the end only, where the version stands. */
const tables = `
ALTER TABLE "forum_acts" RENAME TO "forum_acts_old";
CREATE TABLE "forum_acts" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "member_id" TEXT, "by" TEXT, "at" TEXT NOT NULL, "state" TEXT NOT NULL, "why" TEXT NOT NULL,
  "row_id" TEXT, "due_at" TEXT, "v" INTEGER NOT NULL
) STRICT;
INSERT INTO "forum_acts" SELECT "id", "kind", "about_kind", "about_id", "member_id", "by", "at", "state", "why", NULL, NULL, "v" FROM "forum_acts_old";
DROP TABLE "forum_acts_old";
CREATE INDEX "forum_acts_need" ON "forum_acts" ("at", "id") WHERE "state" = 'needs-you';
CREATE INDEX "forum_acts_row" ON "forum_acts" ("row_id") WHERE "row_id" IS NOT NULL;
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** What was done on the forum, decision by decision. A replacement that was being fetched has the old columns; it is fetched again. */
export const forumMarks: Migration = {
  to: 180,
  up(db) {
    dropStaged(db);
    db.exec(tables);
  },
};
