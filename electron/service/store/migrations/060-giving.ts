import type { Migration } from './migration.ts';

/** How the same breach was treated before: what a reason got, since when. */
const byReason = `
CREATE INDEX "ledger_entries_reason" ON "ledger_entries" ("reason_id", "at", "points") WHERE "reason_id" IS NOT NULL;
`;

/** Giving points: what was given for a reason before. */
export const giving: Migration = { to: 60, up: (db) => void db.exec(byReason) };
