import type { EntityName, EntityRow } from '../../../shared/contract/entities/index.ts';
import type { RowReader } from '../../../shared/model/rules/types.ts';
import { parentKeys, type ListedKind } from '../../../shared/contract/entities/parents.ts';
import { quoted, tables, type Column } from './tables.ts';
import type { Database } from './database.ts';

/** A value as better-sqlite3 binds it. */
export type SqlValue = string | number | null;

const toSql = (column: Column, value: unknown): SqlValue => {
  if (value === null || value === undefined) return null;
  if (column.kind === 'boolean') return value ? 1 : 0;
  return column.kind === 'json' ? JSON.stringify(value) : (value as string | number);
};

const fromSql = (column: Column, value: unknown): unknown => {
  if (value === null) return null;
  if (column.kind === 'boolean') return value === 1;
  return column.kind === 'json' ? JSON.parse(value as string) : value;
};

/** A row of the contract as values in the order of its table's columns. */
export function encodeRow(t: EntityName, row: object): SqlValue[] {
  const values = row as Record<string, unknown>;
  return tables[t].columns.map((column) => toSql(column, values[column.key]));
}

/** The opposite of {@link encodeRow}; further values, such as the version, are left alone. */
export function decodeRow<T extends EntityName>(t: T, values: readonly unknown[]): EntityRow<T> {
  const row: Record<string, unknown> = {};
  const { columns } = tables[t];
  for (let i = 0; i < columns.length; i++) row[columns[i]!.key] = fromSql(columns[i]!, values[i]);
  return row as EntityRow<T>;
}

/** The columns of a kind as SQL, in the order of {@link decodeRow}, each with an optional prefix such as `c.`. */
export function columnList(t: EntityName, prefix = ''): string {
  return tables[t].columns.map((column) => prefix + quoted(column.name)).join(', ');
}

/** Prepares a statement per kind when it is first needed. */
export function perKind<S>(prepare: (t: EntityName) => S): (t: EntityName) => S {
  const made = new Map<EntityName, S>();
  return (t) => {
    let statement = made.get(t);
    if (statement === undefined) made.set(t, (statement = prepare(t)));
    return statement;
  };
}

/** The rows that a rule reads as a list: by what they belong to, or all of a kind that belongs to nothing. */
export function listSql(t: ListedKind): string {
  const parent = tables[t].columns.find(({ key }) => key === parentKeys[t]);
  return `SELECT ${columnList(t)} FROM ${quoted(tables[t].name)}${parent ? ` WHERE ${quoted(parent.name)} = ?` : ''}`;
}

/** Reads whole rows of the visible tables, by id or as the lists that rules need. */
export function rowReader(db: Database): RowReader {
  const byId = perKind((t) => db.prepare<[string], unknown[]>(`SELECT ${columnList(t)} FROM ${quoted(tables[t].name)} WHERE "id" = ?`).raw());
  const lists = perKind((t) => db.prepare<string[], unknown[]>(listSql(t as ListedKind)).raw());
  return {
    list: (t, parent) => (parentKeys[t] === undefined ? lists(t).all() : lists(t).all(parent ?? '')).map((values) => decodeRow(t, values)),
    get(t, id) {
      const values = byId(t).get(id);
      return values === undefined ? undefined : decodeRow(t, values);
    },
  };
}
