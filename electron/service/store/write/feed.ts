import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import { columnList, encodeRow, perKind } from '../rows.ts';
import type { SearchKeeper } from '../search/keeper.ts';
import { quoted, tables } from '../tables.ts';
import type { ImageFiles } from './image-files.ts';

/** A change of the feed whose row fits the contract. */
export type FeedChange = { [T in EntityName]: { readonly op: 'put'; readonly t: T; readonly id: string; readonly v: number; readonly row: EntityRow<T> } }[EntityName] | FeedDeletion;

/** A row that is gone, or that this person may not read any more. A merged member carries on elsewhere. */
export interface FeedDeletion {
  readonly op: 'del';
  readonly t: EntityName;
  readonly id: string;
  readonly v: number;
  readonly mergedInto: string | null;
}

/** Where changes go: what screens read, or the tables of a replacement that is being fetched. */
export type Target = 'visible' | 'staging';

/** Writes what the community says (sync.md, invariant 2). */
export interface FeedTable {
  /** Writes a change if its version is greater than the row's, so that re-delivery is free. Answers whether it wrote. */
  apply(change: FeedChange, target: Target): boolean;
}

/** The name of a kind's table in a target. */
export function targetTable(t: EntityName, target: Target): string {
  return target === 'visible' ? tables[t].name : `staging_${tables[t].name}`;
}

function upsert(t: EntityName, table: string): string {
  const sets = tables[t].columns.filter((column) => column.name !== 'id').map((column) => `${quoted(column.name)} = excluded.${quoted(column.name)}`);
  const places = tables[t].columns.map(() => '?').join(', ');
  return `INSERT INTO ${quoted(table)} (${columnList(t)}, "v") VALUES (${places}, ?) ON CONFLICT ("id") DO UPDATE SET ${sets.join(', ')}, "v" = excluded."v" WHERE excluded."v" > ${quoted(table)}."v"`;
}

function writer(db: Database, target: Target): (change: FeedChange) => boolean {
  const put = perKind((t) => db.prepare<unknown[]>(upsert(t, targetTable(t, target))));
  // A row that is lost with its permission has not changed, so its tombstone may carry the version that is here.
  const del = perKind((t) => db.prepare<[string, number]>(`DELETE FROM ${quoted(targetTable(t, target))} WHERE "id" = ? AND "v" <= ?`));
  const members = quoted(targetTable('member', target));
  const mergeSql = `UPDATE ${members} SET "state" = 'merged', "merged_into" = ?, "v" = ? WHERE "id" = ? AND "v" <= ?`;
  const merge = perKind(() => db.prepare<[string, number, string, number]>(mergeSql));
  return (change) => {
    const { t, id, v } = change;
    if (change.op === 'put') return put(t).run(...encodeRow(t, change.row), v).changes > 0;
    // A merged member's history still names them, so the row stays and says where they carry on.
    if (t === 'member' && change.mergedInto !== null) return merge(t).run(change.mergedInto, v, id, v).changes > 0;
    return del(t).run(id, v).changes > 0;
  };
}

/** The tables of the contract's rows in an open database, as the feed writes them. */
export function feedTable(db: Database, search: SearchKeeper, files: ImageFiles): FeedTable {
  const to: Record<Target, (change: FeedChange) => boolean> = { visible: writer(db, 'visible'), staging: writer(db, 'staging') };
  return {
    apply(change, target) {
      if (target === 'staging') return to.staging(change);
      search.leaves(change.t, change.id, change.op === 'del');
      if (change.op === 'del' && (change.t === 'image' || change.t === 'post')) files.gone(change.t, change.id);
      const wrote = to.visible(change);
      if (wrote && change.op === 'put') search.came(change.t, change.row);
      return wrote;
    },
  };
}
