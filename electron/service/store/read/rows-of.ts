import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { quoted, tableName } from '../tables.ts';
import { prepared } from './prepared.ts';

/** Whole rows of a kind, by the ids or the parents that a list names; exported so that a test can pin its plan. */
export function rowsSql(t: EntityName, column: string): string {
  return `SELECT ${columnList(t, 'x.')} FROM json_each(?) wanted CROSS JOIN ${quoted(tableName(t))} x ON x.${quoted(column)} = wanted."value"`;
}

/** Whole rows of a kind whose column is one of some values: one query however many. In no order. */
export function rowsWhere<T extends EntityName>(db: Database, t: T, column: string, values: readonly string[]): EntityRow<T>[] {
  if (values.length === 0) return [];
  return prepared<[string], unknown[]>(db, rowsSql(t, column)).raw(true).all(JSON.stringify([...new Set(values)])).map((row) => decodeRow(t, row));
}

/** Whole rows of a kind by id. */
export function rowsById<T extends EntityName>(db: Database, t: T, ids: readonly string[]): Map<string, EntityRow<T>> {
  return new Map(rowsWhere(db, t, 'id', ids).map((row) => [row.id, row]));
}
