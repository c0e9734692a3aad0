import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { columnList, encodeRow, decodeRow, perKind } from '../rows.ts';
import type { SearchKeeper } from '../search/keeper.ts';
import { quoted, tables } from '../tables.ts';
import type { Database } from '../database.ts';

/** The community's copy of a row that the outbox has changed on the screen; a null row was not there. */
export interface BaseRow {
  readonly t: EntityName;
  readonly id: string;
  readonly row: object | null;
  readonly v: number;
}

/** Keeps the community's copies of what the overlay covers, and writes rows of the overlay (sync.md, invariant 4). */
export interface OverlayBase {
  /** Whether a row is covered now. */
  has(t: EntityName, id: string): boolean;
  all(): BaseRow[];
  /** Shows `row` instead of the community's copy, which is kept from the first time on. */
  cover(t: EntityName, row: { readonly id: string }): void;
  /** Shows the community's copy again. */
  uncover(t: EntityName, id: string): void;
  /** Forgets every kept copy without showing it; for visible tables that have just been replaced. */
  forget(): void;
}

/** The `overlay_base` table of an open database. */
export function overlayBaseTable(db: Database, search: SearchKeeper): OverlayBase {
  const has = db.prepare<[string, string], number>('SELECT 1 FROM "overlay_base" WHERE "t" = ? AND "id" = ?').pluck();
  const one = db.prepare<[string, string], { row: string | null; v: number }>('SELECT "row", "v" FROM "overlay_base" WHERE "t" = ? AND "id" = ?');
  const all = db.prepare<[], { t: EntityName; id: string; row: string | null; v: number }>('SELECT "t", "id", "row", "v" FROM "overlay_base"');
  const keep = db.prepare<[string, string, string | null, number]>('INSERT INTO "overlay_base" ("t", "id", "row", "v") VALUES (?, ?, ?, ?)');
  const drop = db.prepare<[string, string]>('DELETE FROM "overlay_base" WHERE "t" = ? AND "id" = ?');
  const empty = db.prepare('DELETE FROM "overlay_base"');
  const visible = perKind((t) => db.prepare<[string], unknown[]>(`SELECT ${columnList(t)}, "v" FROM ${quoted(tables[t].name)} WHERE "id" = ?`).raw());
  const write = perKind((t) => db.prepare(`INSERT OR REPLACE INTO ${quoted(tables[t].name)} (${columnList(t)}, "v") VALUES (${tables[t].columns.map(() => '?').join(', ')}, ?)`));
  const remove = perKind((t) => db.prepare<[string]>(`DELETE FROM ${quoted(tables[t].name)} WHERE "id" = ?`));
  return {
    has: (t, id) => has.get(t, id) === 1,
    all: () => all.all().map(({ row, ...base }) => ({ ...base, row: row === null ? null : (JSON.parse(row) as object) })),
    cover(t, row) {
      const values = visible(t).get(row.id);
      const v = values === undefined ? 0 : (values.at(-1) as number);
      if (has.get(t, row.id) === undefined) keep.run(t, row.id, values === undefined ? null : JSON.stringify(decodeRow(t, values)), v);
      search.leaves(t, row.id, false);
      // The version stays the community's, so that "what I saw" is always told in its terms.
      write(t).run(...encodeRow(t, row), v);
      search.came(t, row as EntityRow<typeof t>);
    },
    uncover(t, id) {
      const base = one.get(t, id);
      if (base === undefined) return;
      search.leaves(t, id, true);
      if (base.row === null) remove(t).run(id);
      else {
        const row = JSON.parse(base.row) as EntityRow<typeof t>;
        write(t).run(...encodeRow(t, row), base.v);
        search.came(t, row);
      }
      drop.run(t, id);
    },
    forget: () => void empty.run(),
  };
}
