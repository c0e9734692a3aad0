import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import type { Break, BreakEvent, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { bankHolidays } from '../../../../shared/model/cover/bank-holidays.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

/** When a break and its watch period are both over; an open-ended one never is. Indexed as it is written here. */
const LAST = `max(coalesce("ended_at", "ends_at", '9999'), coalesce("watch_until", ''))`;

const columns = columnList('break');

/** SQL of the break calendar, so that a test can pin its plans. */
export const breakSql = {
  calendar: `
    SELECT ${columns}, "v" FROM "breaks" WHERE ${LAST} > @from AND ("starts_at" < @to OR ${LAST} > @now) AND "state" <> 'proposed'
    UNION ALL SELECT ${columns}, "v" FROM "breaks" WHERE "state" = 'proposed'
    ORDER BY "starts_at", "id" LIMIT @most`,
  ofMember: `SELECT ${columns}, "v" FROM "breaks" WHERE "member_id" = ? ORDER BY "starts_at" DESC, "id" LIMIT ?`,
  one: `SELECT ${columns}, "v" FROM "breaks" WHERE "id" = ?`,
  events: `SELECT ${columnList('breakEvent')} FROM "break_events" WHERE "break_id" = ? ORDER BY "at", "received_at", "id" LIMIT ?`,
  proposed: `SELECT count(*) AS "count" FROM "breaks" WHERE "state" = 'proposed'`,
  told: `
    SELECT t."about_id" AS "breakId", t."how", t."at" FROM json_each(?) wanted
    CROSS JOIN "told_marks" t ON t."about_id" = wanted."value" AND t."about_kind" = 'break' ORDER BY t."at"`,
  unsent: `SELECT substr("entity", 7) AS "breakId", max("state" IN ('held', 'needs-you')) AS "stuck" FROM "outbox" WHERE "state" IN ('queued', 'sending', 'held', 'needs-you') AND "entity" LIKE 'break/%' GROUP BY "entity"`,
  closures: `SELECT "closures" FROM "cover_calendars" WHERE "kind" = 'weekday' AND "effective_from" <= ? ORDER BY "effective_from" DESC, "published_at" DESC LIMIT 1`,
} as const;

/** A break and the version of its row. */
export type VersionedBreak = Break & { readonly v: number };

function versioned(values: unknown[]): VersionedBreak {
  return { ...decodeRow('break', values), v: values.at(-1) as number };
}

/**
 * The breaks, watch periods included, that are not over at `now` or take up any of the time from `from` up to `to`, and
 * every proposal; the earliest start first, at most `most`. Canonical UTC.
 */
export function calendarBreaks(db: Database, from: string, to: string, now: string, most: number): VersionedBreak[] {
  const since = from < now ? from : now;
  return prepared<[object], unknown[]>(db, breakSql.calendar).raw(true).all({ from: since, to, now, most }).map(versioned);
}

/** A member's breaks, newest first, at most `most`. */
export function memberBreaks(db: Database, memberId: string, most: number): VersionedBreak[] {
  return prepared<[string, number], unknown[]>(db, breakSql.ofMember).raw(true).all(memberId, most).map(versioned);
}

/** How many breaks wait for a decision. */
export function proposedBreakCount(db: Database): number {
  return prepared<[], { count: number }>(db, breakSql.proposed).get()?.count ?? 0;
}

/** One break; undefined when it is not on this computer. */
export function breakById(db: Database, id: string): VersionedBreak | undefined {
  const values = prepared<[string], unknown[]>(db, breakSql.one).raw(true).get(id);
  return values && versioned(values);
}

/** What was done about a break, first to last, at most `most`. */
export function eventsOf(db: Database, breakId: string, most: number): BreakEvent[] {
  return prepared<[string, number], unknown[]>(db, breakSql.events).raw(true).all(breakId, most).map((values) => decodeRow('breakEvent', values));
}

/** How and when members were told of some breaks: the last mark of each. */
export function toldOfBreaks(db: Database, ids: readonly string[]): Map<string, Pick<ToldMark, 'how' | 'at'>> {
  const rows = prepared<[string], { breakId: string; how: ToldMark['how']; at: string }>(db, breakSql.told).all(JSON.stringify(ids));
  return new Map(rows.map(({ breakId, how, at }) => [breakId, { how, at }]));
}

/** The breaks with changes that the community does not have yet, and whether one of those waits for a person. */
export function unsentBreaks(db: Database): Map<string, 'saved-here' | 'needs-you'> {
  const rows = prepared<[], { breakId: string; stuck: 0 | 1 }>(db, breakSql.unsent).all();
  return new Map(rows.map(({ breakId, stuck }) => [breakId, stuck === 1 ? 'needs-you' : 'saved-here']));
}

/** The days on which nobody is in: bank holidays, and what a lead closed by the cover hours in force at an instant (domain.md 2.9). In order. */
export function closuresAt(db: Database, now: string): CoverCalendar['closures'] {
  const row = prepared<[string], { closures: string }>(db, breakSql.closures).get(now);
  const closed = row === undefined ? [] : (JSON.parse(row.closures) as CoverCalendar['closures']);
  const holidays = bankHolidays.filter(([date]) => !closed.some((one) => one.date === date)).map(([date, why]) => ({ date, why }));
  return [...closed, ...holidays].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
