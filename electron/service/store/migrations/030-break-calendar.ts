import type { Migration } from './migration.ts';

/** The calendar asks for what is not over at an instant: when a break and its watch both are. As `read/breaks.ts` writes it. */
const last = `CREATE INDEX "breaks_last" ON "breaks" (max(coalesce("ended_at", "ends_at", '9999'), coalesce("watch_until", '')))`;

/** The index of the break calendar. */
export const breakCalendar: Migration = { to: 30, up: (db) => void db.exec(last) };
