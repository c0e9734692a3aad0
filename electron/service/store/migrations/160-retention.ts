import { dropStaged, type Migration } from './migration.ts';

/** How long words are kept is a part of the policy; versions from before say what was usual. SQLite adds columns at the end only, where the version stands. */
const policies = `
ALTER TABLE "policies" RENAME TO "policies_old";
CREATE TABLE "policies" (
  "id" TEXT PRIMARY KEY NOT NULL, "version" INTEGER NOT NULL, "effective_from" TEXT NOT NULL, "published_at" TEXT NOT NULL, "published_by" TEXT,
  "threshold" INTEGER NOT NULL, "bands" TEXT NOT NULL, "ladder" TEXT NOT NULL, "reasons" TEXT NOT NULL, "retention" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
INSERT INTO "policies" SELECT "id", "version", "effective_from", "published_at", "published_by", "threshold", "bands", "ladder", "reasons", '{"wordsMonths":12,"riskMonths":36}', "v" FROM "policies_old";
DROP TABLE "policies_old";
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** How long words are kept. A replacement that was being fetched has the old columns; it is fetched again. */
export const retention: Migration = {
  to: 160,
  up(db) {
    dropStaged(db);
    db.exec(policies);
  },
};
