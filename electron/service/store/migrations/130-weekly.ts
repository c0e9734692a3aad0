import { dropStaged, dropIndex, type Migration } from './migration.ts';

/** On this computer alone: how a week's figures were when they were first asked for after it was over, and what was written beside them. */
const own = `
CREATE TABLE "week_snapshots" ("week" TEXT PRIMARY KEY NOT NULL, "at" TEXT NOT NULL, "figures" TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "week_notes" ("week" TEXT NOT NULL, "figure" TEXT NOT NULL, "text" TEXT NOT NULL, "at" TEXT NOT NULL, PRIMARY KEY ("week", "figure")) STRICT, WITHOUT ROWID;
`;

/** What a stretch of time holds, by when it happened; of the two kinds of which there are most, all that is counted is in the index. */
const byTime = `
CREATE INDEX "cases_opened" ON "cases" ("opened_at", "id", "closed_at", "kind", "space_id", "state", "outcome");
CREATE INDEX "case_actions_at" ON "case_actions" ("at", "case_id", "kind", "outcome", "by");
CREATE INDEX "reports_case" ON "reports" ("case_id", "at", "reason", "reporter_id");
CREATE INDEX "conversation_events_at" ON "conversation_events" ("at", "kind", "conversation_id", "by");
CREATE INDEX "risk_records_at" ON "risk_records" ("at");
CREATE INDEX "risk_records_review" ON "risk_records" ("review_due_at") WHERE "review_due_at" IS NOT NULL;
CREATE INDEX "risk_corrections_at" ON "risk_corrections" ("at");
CREATE INDEX "risk_corrections_review" ON "risk_corrections" ("review_due_at", "record_id") WHERE "review_due_at" IS NOT NULL;
CREATE INDEX "ledger_entries_voided" ON "ledger_entries" ("at", "member_id") WHERE "kind" = 'voided';
CREATE INDEX "told_marks_at" ON "told_marks" ("at");
CREATE INDEX "break_events_at" ON "break_events" ("at", "break_id", "by");
CREATE INDEX "breaks_proposed" ON "breaks" ("proposed_at");
CREATE INDEX "breaks_decided" ON "breaks" ("decided_at");
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** The weekly report. A replacement that was being fetched lacks the indexes; it is fetched again. */
export const weekly: Migration = {
  to: 130,
  up(db) {
    dropStaged(db);
    dropIndex(db, 'reports', 'reports_case');
    db.exec(own + byTime);
  },
};
