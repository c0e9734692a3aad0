import type { Database } from '../database.ts';

/** Weeks of which snapshots are kept, the latest: some ten years. */
const KEPT = 520;

/** What this computer keeps of weeks: figures as they were, as JSON, and notes for the meeting. `at` is canonical UTC. */
export interface WeekTable {
  snapshot(week: string): string | null;
  /** Takes the place of an earlier one. */
  keep(week: string, figures: string, at: string): void;
  notes(week: string): Map<string, string>;
  /** An empty text forgets the note. */
  note(week: string, figure: string, text: string, at: string): void;
  /** Forgets all of it. */
  forget(): void;
}

/** The `week_snapshots` and `week_notes` tables of an open database. */
export function weekTable(db: Database): WeekTable {
  const get = db.prepare<[string], string>('SELECT "figures" FROM "week_snapshots" WHERE "week" = ?').pluck();
  const put = db.prepare<[string, string, string]>('INSERT INTO "week_snapshots" ("week", "at", "figures") VALUES (?, ?, ?) ON CONFLICT ("week") DO UPDATE SET "at" = excluded."at", "figures" = excluded."figures"');
  const tidy = db.prepare<[number]>('DELETE FROM "week_snapshots" WHERE "week" NOT IN (SELECT "week" FROM "week_snapshots" ORDER BY "week" DESC LIMIT ?)');
  const notes = db.prepare<[string], { figure: string; text: string }>('SELECT "figure", "text" FROM "week_notes" WHERE "week" = ?');
  const write = db.prepare<[string, string, string, string]>('INSERT INTO "week_notes" ("week", "figure", "text", "at") VALUES (?, ?, ?, ?) ON CONFLICT ("week", "figure") DO UPDATE SET "text" = excluded."text", "at" = excluded."at"');
  const forget = db.prepare<[string, string]>('DELETE FROM "week_notes" WHERE "week" = ? AND "figure" = ?');
  return {
    snapshot: (week) => get.get(week) ?? null,
    keep(week, figures, at) {
      put.run(week, at, figures);
      tidy.run(KEPT);
    },
    notes: (week) => new Map(notes.all(week).map(({ figure, text }) => [figure, text])),
    forget: () => void db.exec('DELETE FROM "week_notes"; DELETE FROM "week_snapshots"'),
    note: (week, figure, text, at) => void (text.trim() === '' ? forget.run(week, figure) : write.run(week, figure, text, at)),
  };
}
