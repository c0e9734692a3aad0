import { dropStaged, type Migration } from './migration.ts';

/** What the forum has not done by itself (contract, `forumAct`); what needs a person is found by its index. */
const tables = `
CREATE TABLE "forum_acts" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "member_id" TEXT, "by" TEXT, "at" TEXT NOT NULL, "state" TEXT NOT NULL, "why" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "forum_acts_need" ON "forum_acts" ("at", "id") WHERE "state" = 'needs-you';
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** What the forum has not done. A replacement that was being fetched lacks the table; it is fetched again. */
export const forumActs: Migration = {
  to: 170,
  up(db) {
    dropStaged(db);
    db.exec(tables);
  },
};
