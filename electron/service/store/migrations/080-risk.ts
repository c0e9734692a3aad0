import { dropStaged, dropIndex, type Migration } from './migration.ts';

/** A replacement that was being fetched has the old columns; it is fetched again. */
const noReplacement = `
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** What the words were taken from, and when a colleague was talked to; SQLite adds columns at the end only, where the version stands. */
const records = `
ALTER TABLE "risk_records" RENAME TO "risk_records_old";
CREATE TABLE "risk_records" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "exact_words" TEXT NOT NULL, "evidence" TEXT NOT NULL,
  "seen_by" TEXT NOT NULL, "seen_at" TEXT NOT NULL, "channel" TEXT NOT NULL, "immediate_danger" TEXT NOT NULL, "thoughts" TEXT NOT NULL,
  "plan" TEXT NOT NULL, "means" TEXT NOT NULL, "timeframe" TEXT NOT NULL, "harm_done" TEXT NOT NULL, "recent_attempt" TEXT NOT NULL,
  "others_at_risk" TEXT NOT NULL, "age_band" TEXT NOT NULL, "safety_factors" TEXT NOT NULL, "urgency" TEXT, "urgency_reason" TEXT NOT NULL,
  "decision" TEXT NOT NULL, "decided_by" TEXT, "discussed_with" TEXT NOT NULL, "reasons_for_acting" TEXT NOT NULL,
  "reasons_for_not_acting" TEXT NOT NULL, "signposting" TEXT NOT NULL, "services_contacted" TEXT NOT NULL, "member_told" INTEGER NOT NULL,
  "review_due_at" TEXT, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
INSERT INTO "risk_records" SELECT
  "id", "member_id", "about_kind", "about_id", "exact_words", '[]', "seen_by", "seen_at", "channel", "immediate_danger", "thoughts", "plan", "means", "timeframe", "harm_done", "recent_attempt",
  "others_at_risk", "age_band", "safety_factors", "urgency", "urgency_reason", "decision", "decided_by",
  (SELECT json_group_array(json_object('staffId', d."value", 'at', r."at")) FROM json_each(r."discussed_with") d), "reasons_for_acting",
  "reasons_for_not_acting", "signposting", "services_contacted", "member_told", "review_due_at", "by", "at", "v" FROM "risk_records_old" r;
DROP TABLE "risk_records_old";
CREATE INDEX "risk_records_member" ON "risk_records" ("member_id", "at");
CREATE INDEX "risk_records_about" ON "risk_records" ("about_id", "at");
`;

const additions = `
CREATE INDEX "risk_corrections_record" ON "risk_corrections" ("record_id", "at");
CREATE INDEX "audit_entries_target" ON "audit_entries" ("target_id", "at");
`;

/** The risk record: what its words were taken from, its additions, and who has read it. */
export const risk: Migration = {
  to: 80,
  up(db) {
    dropStaged(db);
    dropIndex(db, 'risk_records', 'risk_records_member');
    db.exec(noReplacement + records + additions);
  },
};
