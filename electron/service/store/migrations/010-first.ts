import type { Migration } from './migration.ts';

/** Rows of the contract, one table a kind (tables.ts); what test/store/schema.test.ts holds against the schemas. */
const rows = `
CREATE TABLE "staff" (
  "id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "role" TEXT NOT NULL, "active" INTEGER NOT NULL, "member_id" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "spaces" (
  "id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "position" INTEGER NOT NULL, "archived" INTEGER NOT NULL,
  "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "policies" (
  "id" TEXT PRIMARY KEY NOT NULL, "version" INTEGER NOT NULL, "effective_from" TEXT NOT NULL, "published_at" TEXT NOT NULL, "published_by" TEXT,
  "threshold" INTEGER NOT NULL, "bands" TEXT NOT NULL, "ladder" TEXT NOT NULL, "reasons" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "cover_calendars" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "effective_from" TEXT NOT NULL, "hours" TEXT NOT NULL, "closures" TEXT NOT NULL,
  "targets" TEXT NOT NULL, "published_by" TEXT, "published_at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "members" (
  "id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "joined_at" TEXT NOT NULL, "age_band" TEXT NOT NULL, "state" TEXT NOT NULL, "merged_into" TEXT,
  "contact_routes" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "members_name" ON "members" ("name" COLLATE NOCASE);
CREATE TABLE "posts" (
  "id" TEXT PRIMARY KEY NOT NULL, "space_id" TEXT NOT NULL, "thread_id" TEXT NOT NULL, "title" TEXT, "author_id" TEXT NOT NULL, "body" TEXT NOT NULL,
  "state" TEXT NOT NULL, "state_at" TEXT, "state_by" TEXT, "created_at" TEXT NOT NULL, "edited_at" TEXT, "edited_by" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "posts_thread" ON "posts" ("thread_id", "created_at");
CREATE INDEX "posts_author" ON "posts" ("author_id", "created_at");
CREATE TABLE "cases" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "post_id" TEXT NOT NULL, "member_id" TEXT NOT NULL, "space_id" TEXT NOT NULL,
  "opened_at" TEXT NOT NULL, "frozen_title" TEXT, "frozen_body" TEXT NOT NULL, "frozen_at" TEXT NOT NULL, "state" TEXT NOT NULL,
  "with_staff" INTEGER NOT NULL, "outcome" TEXT, "closed_at" TEXT, "closed_by" TEXT, "closing_note" TEXT, "appeal_of" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "cases_state" ON "cases" ("state", "opened_at");
CREATE INDEX "cases_closed" ON "cases" ("state", "closed_at", "closed_by");
CREATE INDEX "cases_member" ON "cases" ("member_id", "opened_at");
CREATE INDEX "cases_post" ON "cases" ("post_id");
CREATE TABLE "claims" (
  "id" TEXT PRIMARY KEY NOT NULL, "case_id" TEXT NOT NULL, "by" TEXT, "at" TEXT NOT NULL, "active_at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "claims_by" ON "claims" ("by");
CREATE TABLE "reports" (
  "id" TEXT PRIMARY KEY NOT NULL, "case_id" TEXT NOT NULL, "post_id" TEXT NOT NULL, "reporter_id" TEXT, "reason" TEXT NOT NULL, "words" TEXT NOT NULL,
  "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "reports_case" ON "reports" ("case_id");
CREATE TABLE "case_actions" (
  "id" TEXT PRIMARY KEY NOT NULL, "case_id" TEXT NOT NULL, "kind" TEXT NOT NULL, "by" TEXT, "at" TEXT NOT NULL, "received_at" TEXT NOT NULL, "text" TEXT,
  "outcome" TEXT, "to_staff_id" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "case_actions_case" ON "case_actions" ("case_id", "at");
CREATE TABLE "notes" (
  "id" TEXT PRIMARY KEY NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "visibility" TEXT NOT NULL, "by" TEXT NOT NULL,
  "at" TEXT NOT NULL, "text" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "notes_about" ON "notes" ("about_kind", "about_id");
CREATE TABLE "ledger_entries" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "member_id" TEXT NOT NULL, "voids" TEXT, "reason_id" TEXT, "wording" TEXT NOT NULL,
  "band" TEXT NOT NULL, "points" INTEGER NOT NULL, "off_band_reason" TEXT, "policy_id" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL, "case_id" TEXT, "conversation_id" TEXT, "evidence" TEXT NOT NULL, "private_note" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "ledger_entries_member" ON "ledger_entries" ("member_id", "at");
CREATE TABLE "points_proposals" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "reason_id" TEXT, "wording" TEXT NOT NULL, "band" TEXT NOT NULL, "points" INTEGER NOT NULL,
  "case_id" TEXT, "evidence" TEXT NOT NULL, "private_note" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "state" TEXT NOT NULL,
  "decided_by" TEXT, "decided_at" TEXT, "entry_id" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "breaks" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "scope" TEXT NOT NULL, "kind" TEXT NOT NULL, "state" TEXT NOT NULL,
  "starts_at" TEXT NOT NULL, "ends_at" TEXT, "review_at" TEXT, "watch_until" TEXT, "conditions" TEXT NOT NULL, "reason" TEXT NOT NULL, "case_id" TEXT,
  "entry_id" TEXT, "proposed_by" TEXT, "proposed_at" TEXT NOT NULL, "decided_by" TEXT, "decided_at" TEXT, "ended_at" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "breaks_member" ON "breaks" ("member_id");
CREATE TABLE "told_marks" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "how" TEXT NOT NULL,
  "message_id" TEXT, "reason" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "conversations" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "subject" TEXT NOT NULL, "state" TEXT NOT NULL, "purpose" TEXT, "assignee_id" TEXT,
  "snoozed_until" TEXT, "with_weekend_cover" INTEGER NOT NULL, "opened_at" TEXT NOT NULL, "last_message_at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "messages" (
  "id" TEXT PRIMARY KEY NOT NULL, "conversation_id" TEXT NOT NULL, "member_id" TEXT NOT NULL, "from" TEXT NOT NULL, "by" TEXT, "body" TEXT NOT NULL,
  "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "messages_conversation" ON "messages" ("conversation_id", "at");
CREATE TABLE "triage_marks" (
  "id" TEXT PRIMARY KEY NOT NULL, "conversation_id" TEXT NOT NULL, "purpose" TEXT NOT NULL, "suggested" TEXT, "suggested_words" TEXT NOT NULL,
  "by" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "conversation_events" (
  "id" TEXT PRIMARY KEY NOT NULL, "conversation_id" TEXT NOT NULL, "kind" TEXT NOT NULL, "by" TEXT, "at" TEXT NOT NULL, "until" TEXT, "to_staff_id" TEXT,
  "text" TEXT, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "saved_replies" (
  "id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "purpose" TEXT, "body" TEXT NOT NULL, "edited_by" TEXT, "edited_at" TEXT NOT NULL,
  "archived" INTEGER NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "signposts" (
  "id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "text" TEXT NOT NULL, "when_to_use" TEXT NOT NULL, "position" INTEGER NOT NULL,
  "archived" INTEGER NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "risk_records" (
  "id" TEXT PRIMARY KEY NOT NULL, "member_id" TEXT NOT NULL, "about_kind" TEXT NOT NULL, "about_id" TEXT NOT NULL, "exact_words" TEXT NOT NULL,
  "seen_by" TEXT NOT NULL, "seen_at" TEXT NOT NULL, "channel" TEXT NOT NULL, "immediate_danger" TEXT NOT NULL, "thoughts" TEXT NOT NULL,
  "plan" TEXT NOT NULL, "means" TEXT NOT NULL, "timeframe" TEXT NOT NULL, "harm_done" TEXT NOT NULL, "recent_attempt" TEXT NOT NULL,
  "others_at_risk" TEXT NOT NULL, "age_band" TEXT NOT NULL, "safety_factors" TEXT NOT NULL, "urgency" TEXT, "urgency_reason" TEXT NOT NULL,
  "decision" TEXT NOT NULL, "decided_by" TEXT, "discussed_with" TEXT NOT NULL, "reasons_for_acting" TEXT NOT NULL,
  "reasons_for_not_acting" TEXT NOT NULL, "signposting" TEXT NOT NULL, "services_contacted" TEXT NOT NULL, "member_told" INTEGER NOT NULL,
  "review_due_at" TEXT, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "risk_corrections" (
  "id" TEXT PRIMARY KEY NOT NULL, "record_id" TEXT NOT NULL, "kind" TEXT NOT NULL, "field" TEXT, "value" TEXT NOT NULL, "reason" TEXT NOT NULL,
  "review_due_at" TEXT, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "shifts" (
  "id" TEXT PRIMARY KEY NOT NULL, "staff_id" TEXT NOT NULL, "starts_at" TEXT NOT NULL, "ends_at" TEXT NOT NULL, "covers" TEXT NOT NULL,
  "cancelled" INTEGER NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE INDEX "shifts_ends_at" ON "shifts" ("ends_at");
CREATE TABLE "handovers" (
  "id" TEXT PRIMARY KEY NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, "from" TEXT NOT NULL, "generated" TEXT NOT NULL, "text" TEXT NOT NULL,
  "handed_on" INTEGER NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "read_marks" (
  "id" TEXT PRIMARY KEY NOT NULL, "staff_id" TEXT NOT NULL, "kind" TEXT NOT NULL, "target_id" TEXT NOT NULL, "at" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
CREATE TABLE "audit_entries" (
  "id" TEXT PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "target_kind" TEXT NOT NULL, "target_id" TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL,
  "reason" TEXT NOT NULL, "v" INTEGER NOT NULL
) STRICT;
`;

/**
 * What only this desk has. `outbox.seq` is given when an entry is first sent, so that an unsent one can be taken back
 * without a gap; `overlay` is 1 while an entry is shown on top of the community's copy.
 */
const own = `
CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "quarantine" (
  "t" TEXT NOT NULL, "id" TEXT NOT NULL, "v" INTEGER, "why" TEXT NOT NULL, "raw" TEXT NOT NULL, "at" TEXT NOT NULL, PRIMARY KEY ("t", "id")
) STRICT;
CREATE INDEX "quarantine_at" ON "quarantine" ("at");
CREATE TABLE "overlay_base" (
  "t" TEXT NOT NULL, "id" TEXT NOT NULL, "row" TEXT, "v" INTEGER NOT NULL, PRIMARY KEY ("t", "id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "outbox" (
  "ord" INTEGER PRIMARY KEY AUTOINCREMENT, "id" TEXT NOT NULL UNIQUE, "client" TEXT, "seq" INTEGER, "name" TEXT NOT NULL, "entity" TEXT NOT NULL,
  "if_version" INTEGER, "args" TEXT NOT NULL, "case_id" TEXT, "state" TEXT NOT NULL, "overlay" INTEGER NOT NULL, "status" TEXT, "problem" TEXT,
  "was" TEXT, "held_by" TEXT, "made_from" TEXT, "at" TEXT NOT NULL, "settled_at" TEXT, UNIQUE ("client", "seq")
) STRICT;
CREATE INDEX "outbox_state" ON "outbox" ("state", "settled_at");
CREATE INDEX "outbox_case" ON "outbox" ("case_id") WHERE "case_id" IS NOT NULL;
CREATE INDEX "outbox_made_from" ON "outbox" ("made_from") WHERE "made_from" IS NOT NULL;
CREATE INDEX "outbox_queued" ON "outbox" ("ord") WHERE "state" = 'queued';
CREATE INDEX "outbox_overlay" ON "outbox" ("ord") WHERE "overlay" = 1;
`;

/** The first schema. */
export const first: Migration = { to: 10, up: (db) => db.exec(rows + own) };
