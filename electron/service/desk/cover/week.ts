import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { CoverDay, ShiftView } from '../../../../shared/contract/bridge/cover.ts';
import { londonDate, plusLondonDays, startOfLondonWeek } from '../../../../shared/london-days.ts';
import { bankHolidayDates, bankHolidays } from '../../../../shared/model/cover/bank-holidays.ts';
import { kindOfDay } from '../../../../shared/model/cover/closures.ts';
import { coverGaps } from '../../../../shared/model/cover/gaps.ts';
import { openSpans } from '../../../../shared/model/cover/hours.ts';
import { coverInForce, noEarlierThanBegun } from '../../../../shared/model/cover/versions.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { coverCalendars, shiftsBetween } from '../../store/read/cover.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { unknownPerson } from '../people.ts';
import { savings } from './save.ts';

const WEEK_DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** A week of cover, Monday to Sunday in London: who is on and when, what is closed, and when the inbox is open without anybody. */
export function coverWeek(desk: Desk, { at }: CallInput<'cover.week'>): CallOutput<'cover.week'> {
  const { db } = desk.store;
  const calendars = coverCalendars(db);
  const now = noEarlierThanBegun(calendars, desk.now());
  const from = startOfLondonWeek(at ?? now);
  const to = plusLondonDays(from, 7);
  const cover = { calendars, holidays: bankHolidayDates };
  const shifts = shiftsBetween(db, from, to);
  const team = teamOf(desk);
  const saving = savings(desk, 'shift');
  const view = ({ id, v, staffId, startsAt, endsAt, covers }: (typeof shifts)[number]): ShiftView => ({
    id, v, person: team.person(staffId) ?? unknownPerson(staffId, desk.actor.id), startsAt, endsAt, covers, running: startsAt <= now && now < endsAt, over: endsAt <= now, saving: saving(id),
  });
  const day = (begins: string, ends: string): CoverDay => {
    const date = londonDate(begins);
    const byLead = coverInForce(calendars, kindOfDay(date) ?? 'weekday', ends)?.closures.find((one) => one.date === date)?.why;
    return {
      date, at: begins, today: begins <= now && now < ends,
      open: [...openSpans(cover, begins, ends)],
      closed: byLead ?? bankHolidays.find(([holiday]) => holiday === date)?.[1] ?? null,
      shifts: shifts.filter((one) => one.startsAt >= begins && one.startsAt < ends).map(view),
      // What is over cannot be covered any more.
      gaps: ends <= now ? [] : coverGaps(cover, shifts, begins > now ? begins : now, ends),
    };
  };
  const days = WEEK_DAYS.map((n) => day(plusLondonDays(from, n), plusLondonDays(from, n + 1)));
  const allowed = mayAsk(desk.actor.role, 'shift.set@1');
  return { from, to, days, edit: { allowed, why: allowed ? null : whoMay('shift.set@1'), byRole: !allowed } };
}
