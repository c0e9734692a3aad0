import { dropStaged, type Migration } from './migration.ts';

/** Earlier lines were text that nobody had a rule for; who reads a handover and what it replaces is new. SQLite adds columns at the end only, where the version stands. */
const handovers = `
ALTER TABLE "handovers" RENAME TO "handovers_old";
CREATE TABLE "handovers" (
  "id" TEXT PRIMARY KEY NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "from" TEXT NOT NULL, "readers" TEXT NOT NULL, "generated" TEXT NOT NULL,
  "text" TEXT NOT NULL, "replaces" TEXT, "v" INTEGER NOT NULL
) STRICT;
INSERT INTO "handovers" SELECT "id", "by", "at", "from", 'team', '[]', "text", NULL, "v" FROM "handovers_old";
DROP TABLE "handovers_old";
CREATE INDEX "handovers_at" ON "handovers" ("at", "id");
CREATE INDEX "handovers_by" ON "handovers" ("by", "at");
CREATE INDEX "handovers_replaces" ON "handovers" ("replaces") WHERE "replaces" IS NOT NULL;
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** The handover: who reads it, what its lines name, which one it replaces. A replacement that was being fetched has the old columns; it is fetched again. */
export const handover: Migration = {
  to: 120,
  up(db) {
    dropStaged(db);
    db.exec(handovers);
  },
};
