import { dropStaged, type Migration } from './migration.ts';

const index = `
CREATE INDEX "forum_acts_waiting" ON "forum_acts" ("due_at", "at") WHERE "state" = 'waiting';
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** How long the forum has kept decisions waiting is asked often. A replacement that was being fetched has no such index; it is fetched again. */
export const forumWaits: Migration = {
  to: 190,
  up(db) {
    dropStaged(db);
    db.exec(index);
  },
};
