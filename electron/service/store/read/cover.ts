import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { quoted, tableName } from '../tables.ts';
import { prepared } from './prepared.ts';

/** SQL of the settings about cover, so that a test can pin its plans. */
export const coverSql = {
  shiftsBetween: `SELECT ${columnList('shift')}, "v" FROM "shifts" WHERE "ends_at" > @from AND "starts_at" < @to AND "cancelled" = 0 ORDER BY "starts_at", "id" LIMIT @most`,
};

/** A row with its version on this computer. */
export type Versioned<T extends EntityName> = EntityRow<T> & { readonly v: number };

function versioned<T extends EntityName>(t: T, values: readonly unknown[]): Versioned<T> {
  return { ...decodeRow(t, values), v: Number(values.at(-1)) };
}

/** Every version of both cover calendars: a handful. */
export function coverCalendars(db: Database): CoverCalendar[] {
  return prepared<[], unknown[]>(db, `SELECT ${columnList('coverCalendar')} FROM "cover_calendars"`).raw(true).all().map((values) => decodeRow('coverCalendar', values));
}

/** Shifts that run at any time between two instants, canonical UTC, in the order in which they begin; cancelled ones are left out. */
export function shiftsBetween(db: Database, from: string, to: string): Versioned<'shift'>[] {
  return prepared<[{ from: string; to: string; most: number }], unknown[]>(db, coverSql.shiftsBetween).raw(true).all({ from, to, most: limits.listRows }).map((values) => versioned('shift', values));
}

/** Every row of a small kind with its version, at most `limits.savedTexts`. */
export function allVersioned<T extends 'savedReply' | 'signpost'>(db: Database, t: T): Versioned<T>[] {
  return prepared<[number], unknown[]>(db, `SELECT ${columnList(t)}, "v" FROM ${quoted(tableName(t))} LIMIT ?`).raw(true).all(limits.savedTexts).map((values) => versioned(t, values));
}
