import { Temporal } from 'temporal-polyfill';
import type { CallInput } from '../../../shared/contract/bridge/calls.ts';
import type { CoverDay, ShiftView } from '../../../shared/contract/bridge/cover.ts';
import { londonDate } from '../../../shared/london-days.ts';
import { instantOf, sayClock, ZONE } from '../../../shared/time.ts';

/** A shift as it is being written: a London day and two times of day; one that ends no later than it begins ends on the next day. */
export interface ShiftForm {
  readonly id: string | null;
  readonly v: number | null;
  readonly staffId: string | null;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly covers: ShiftView['covers'];
  readonly weeks: number;
}

const weekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5;

/** A new shift on a day: its cover hours, if it has any. */
export function newOn(day: Pick<CoverDay, 'date' | 'open'>): ShiftForm {
  const [first] = day.open;
  return { id: null, v: null, staffId: null, date: day.date, from: first ? sayClock(first.from) : '10:00', to: first ? sayClock(first.to) : '18:00', covers: weekend(day.date) ? 'weekend' : 'everything', weeks: 1 };
}

/** A new shift for hours on which nobody is. */
export function fromGap(day: Pick<CoverDay, 'date'>, gap: CoverDay['gaps'][number]): ShiftForm {
  return { id: null, v: null, staffId: null, date: day.date, from: sayClock(gap.from), to: sayClock(gap.to), covers: weekend(day.date) ? 'weekend' : 'inbox', weeks: 1 };
}

/** A shift that is there, to change. */
export function fromShift({ id, v, person, startsAt, endsAt, covers }: ShiftView): ShiftForm {
  return { id, v, staffId: person.id, date: londonDate(startsAt), from: sayClock(startsAt), to: sayClock(endsAt), covers, weeks: 1 };
}

const at = (date: Temporal.PlainDate, clock: string): string => instantOf(date.toZonedDateTime({ timeZone: ZONE, plainTime: clock }).epochMilliseconds);

/** Whether it ends on the day after it begins. */
export const overnight = ({ from, to }: Pick<ShiftForm, 'from' | 'to'>): boolean => to <= from;

/** The shift as the desk takes it; null without a colleague. */
export function inputOf({ staffId, date, from, to, ...rest }: ShiftForm): CallInput<'shifts.set'> | null {
  if (staffId === null) return null;
  const day = Temporal.PlainDate.from(date);
  return { ...rest, staffId, startsAt: at(day, from), endsAt: at(overnight({ from, to }) ? day.add({ days: 1 }) : day, to) };
}
