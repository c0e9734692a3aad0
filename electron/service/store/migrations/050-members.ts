import type { Migration } from './migration.ts';

/** Whose points count now: the list of members names those near the line. */
const indexes = `
CREATE INDEX "ledger_entries_expires" ON "ledger_entries" ("expires_at", "kind", "at", "member_id", "points");
`;

/** The list of members. */
export const memberList: Migration = { to: 50, up: (db) => void db.exec(indexes) };
