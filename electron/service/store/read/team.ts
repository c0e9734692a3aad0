import type { Policy } from '../../../../shared/contract/entities/points.ts';
import type { CoverCalendar, Shift } from '../../../../shared/contract/entities/cover.ts';
import type { Staff } from '../../../../shared/contract/entities/people.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

/** A colleague's row as the desk names people. */
export type StaffRow = Pick<Staff, 'id' | 'name' | 'role' | 'memberId'> & { readonly active: 0 | 1 };

/** Everybody on the team, also who has left, because history names them. */
export function allStaff(db: Database): StaffRow[] {
  return prepared<[number], StaffRow>(db, `SELECT "id", "name", "role", "member_id" AS "memberId", "active" FROM "staff" ORDER BY "name", "id" LIMIT ?`).all(limits.listRows);
}

/** A shift that runs now. */
export type ShiftRow = Pick<Shift, 'staffId' | 'endsAt' | 'covers'>;

/** SQL of the shifts, so that a test can pin its plan. */
export const shiftsSql = `
  SELECT "staff_id" AS "staffId", "ends_at" AS "endsAt", "covers" FROM "shifts"
  WHERE "ends_at" > @now AND "starts_at" <= @now AND "cancelled" = 0 ORDER BY "starts_at", "id" LIMIT @most`;

/** Who covers at an instant, in the order in which they began. */
export function shiftsAt(db: Database, now: string): ShiftRow[] {
  return prepared<[{ now: string; most: number }], ShiftRow>(db, shiftsSql).all({ now, most: limits.listRows });
}

/** Whole shifts that run at an instant, of whatever they cover. */
export function runningShifts(db: Database, now: string): Shift[] {
  const sql = `SELECT ${columnList('shift')} FROM "shifts" WHERE "ends_at" > @now AND "starts_at" <= @now AND "cancelled" = 0 ORDER BY "starts_at", "id" LIMIT @most`;
  return prepared<[{ now: string; most: number }], unknown[]>(db, sql).raw(true).all({ now, most: limits.listRows }).map((values) => decodeRow('shift', values));
}

/** Every version of the points policy, the earliest first; none before the first sync. */
export function policies(db: Database): Policy[] {
  const rows = prepared<[], unknown[]>(db, `SELECT ${columnList('policy')} FROM "policies" ORDER BY "effective_from", "version"`).raw(true).all();
  return rows.map((values) => decodeRow('policy', values));
}

/** The points policy in force at an instant, or null before the first sync. */
export function policyAt(db: Database, now: string): Policy | null {
  return policyInForce(policies(db), now);
}

/** Every version of the cover hours (domain.md 2.9). */
export function coverCalendars(db: Database): CoverCalendar[] {
  return prepared<[], unknown[]>(db, `SELECT ${columnList('coverCalendar')} FROM "cover_calendars" ORDER BY "effective_from", "published_at", "id"`).raw(true).all().map((values) => decodeRow('coverCalendar', values));
}

/** A text that differs when any version of the cover hours does. */
export function coverVersion(db: Database): string {
  return prepared<[], string>(db, `SELECT coalesce(group_concat("id" || '/' || "v", ' '), '') FROM (SELECT "id", "v" FROM "cover_calendars" ORDER BY "id")`).pluck(true).get() ?? '';
}
