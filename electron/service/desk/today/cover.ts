import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { plusLondonDays, startOfLondonDay } from '../../../../shared/london-days.ts';
import { bankHolidayDates } from '../../../../shared/model/cover/bank-holidays.ts';
import { openSpans } from '../../../../shared/model/cover/hours.ts';
import { plusMs } from '../../../../shared/time.ts';
import { coverCalendars, shiftsBetween } from '../../store/read/cover.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { unknownPerson } from '../people.ts';

/** The plot begins at eight in the morning, unless somebody's shift does before. */
const FIRST_HOUR_MS = 8 * 3_600_000;

/** Who covers what today, by London's calendar, in the order in which they begin; shifts are cut at the day's ends. */
export function coverToday(desk: Desk): CallOutput<'today.cover'> {
  const now = desk.now();
  const { db } = desk.store;
  const midnight = startOfLondonDay(now);
  const to = plusLondonDays(midnight, 1);
  const shifts = shiftsBetween(db, midnight, to);
  const eight = plusMs(midnight, FIRST_HOUR_MS);
  // A night shift that ends in the morning does not stretch the day; one that begins then does.
  const early = shifts.filter((one) => one.startsAt >= midnight && one.startsAt < eight).map((one) => one.startsAt);
  const from = early.reduce((first, at) => (at < first ? at : first), eight);
  const team = teamOf(desk);
  const shown = shifts.filter((one) => one.endsAt > from);
  const people = [...Map.groupBy(shown, (one) => one.staffId)].map(([staffId, own]) => ({
    person: team.person(staffId) ?? unknownPerson(staffId, desk.actor.id),
    spans: own.map(({ startsAt, endsAt, covers }) => ({ from: startsAt < from ? from : startsAt, to: endsAt > to ? to : endsAt, covers })),
  }));
  return { from, to, people, open: [...openSpans({ calendars: coverCalendars(db), holidays: bankHolidayDates }, midnight, to)] };
}
