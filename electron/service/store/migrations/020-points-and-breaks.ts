import { dropStaged, type Migration } from './migration.ts';

/** A replacement that was being fetched has the old columns; it is fetched again. */
const noReplacement = `
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** `decline_reason` of a proposal; SQLite adds columns at the end only, where the version stands. */
const proposals = `
ALTER TABLE "points_proposals" RENAME TO "points_proposals_010";
CREATE TABLE "points_proposals" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "reason_id" TEXT, "wording" TEXT NOT NULL, "band" TEXT NOT NULL, "points" INTEGER NOT NULL,
  "case_id" TEXT, "evidence" TEXT NOT NULL, "private_note" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "state" TEXT NOT NULL,
  "decided_by" TEXT, "decided_at" TEXT, "decline_reason" TEXT, "entry_id" TEXT, "v" INTEGER NOT NULL
) STRICT;
INSERT INTO "points_proposals" SELECT "id", "member_id", "reason_id", "wording", "band", "points", "case_id", "evidence", "private_note", "by", "at", "state", "decided_by", "decided_at", NULL, "entry_id", "v" FROM "points_proposals_010";
DROP TABLE "points_proposals_010";
CREATE INDEX "points_proposals_member" ON "points_proposals" ("member_id", "at");
CREATE INDEX "points_proposals_state" ON "points_proposals" ("state", "at");
`;

const events = `
CREATE TABLE "break_events" (
  "id" TEXT PRIMARY KEY NOT NULL, "break_id" TEXT NOT NULL, "member_id" TEXT NOT NULL, "kind" TEXT NOT NULL, "by" TEXT, "at" TEXT NOT NULL,
  "received_at" TEXT NOT NULL, "reason" TEXT NOT NULL, "reason_id" TEXT, "scope" TEXT NOT NULL, "starts_at" TEXT NOT NULL, "ends_at" TEXT,
  "review_at" TEXT, "watch_until" TEXT, "conditions" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "break_events_break" ON "break_events" ("break_id", "at");
CREATE INDEX "break_events_member" ON "break_events" ("member_id", "at");
`;

/** What the screens of members, points and breaks look for. */
const indexes = `
CREATE INDEX "members_merged" ON "members" ("merged_into") WHERE "merged_into" IS NOT NULL;
CREATE INDEX "breaks_state" ON "breaks" ("state", "starts_at");
CREATE INDEX "ledger_entries_case" ON "ledger_entries" ("case_id") WHERE "case_id" IS NOT NULL;
CREATE INDEX "ledger_entries_voids" ON "ledger_entries" ("voids") WHERE "voids" IS NOT NULL;
CREATE INDEX "told_marks_about" ON "told_marks" ("about_id");
CREATE INDEX "told_marks_member" ON "told_marks" ("member_id", "at");
CREATE INDEX "conversations_member" ON "conversations" ("member_id", "opened_at");
CREATE INDEX "risk_records_member" ON "risk_records" ("member_id", "at");
`;

/** Points, breaks and members: the history of breaks, why a proposal was declined, and what their screens look for. */
export const pointsAndBreaks: Migration = {
  to: 20,
  up(db) {
    dropStaged(db);
    db.exec(noReplacement + proposals + events + indexes);
  },
};
