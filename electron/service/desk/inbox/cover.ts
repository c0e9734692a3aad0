import { bankHolidayDates } from '../../../../shared/model/cover/bank-holidays.ts';
import type { Cover } from '../../../../shared/model/cover/hours.ts';
import { coverCalendars, coverVersion } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';

const known = new WeakMap<object, { readonly version: string; readonly cover: Cover }>();

/** The cover hours of this desk with the bank holidays of England and Wales (domain.md 2.9); the same object until a calendar changes, so that what was found of a day is kept. */
export function coverOf(desk: Pick<Desk, 'store'>): Cover {
  const { db } = desk.store;
  const version = coverVersion(db);
  const before = known.get(db);
  if (before?.version === version) return before.cover;
  const cover: Cover = { calendars: coverCalendars(db), holidays: bankHolidayDates };
  known.set(db, { version, cover });
  return cover;
}
