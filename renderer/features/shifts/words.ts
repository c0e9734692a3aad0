import type { CoverDay, ShiftView } from '../../../shared/contract/bridge/cover.ts';
import { londonDate } from '../../../shared/london-days.ts';
import { sayClock, sayDay } from '../../../shared/time.ts';

/** What a shift looks after. */
export const coversNames: Readonly<Record<ShiftView['covers'], string>> = { everything: 'Everything', reports: 'Reports', inbox: 'Inbox', weekend: 'Weekend messages' };

/** When a shift runs: "10:00 to 18:00"; into the next day "22:00 to Fri 10:00". */
export function sayShift({ startsAt, endsAt }: Pick<ShiftView, 'startsAt' | 'endsAt'>): string {
  const sameDay = londonDate(startsAt) === londonDate(endsAt);
  return `${sayClock(startsAt)} to ${sameDay ? '' : `${sayDay(endsAt).slice(0, 3)} `}${sayClock(endsAt)}`;
}

/** Stretches of one day: "10:00 to 13:00 and 14:00 to 18:00". */
export const saySpans = (spans: CoverDay['open']): string => spans.map((one) => `${sayClock(one.from)} to ${sayClock(one.to)}`).join(' and ');

/** When a day is covered: "Open 10:00 to 18:00", "Closed, Christmas Day", "No cover hours". */
export function sayOpen({ open, closed }: Pick<CoverDay, 'open' | 'closed'>): string {
  if (open.length > 0) return `Open ${saySpans(open)}`;
  return closed === null ? 'No cover hours' : `Closed, ${closed}`;
}
