import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { londonDaysBetween, plusLondonDays } from '../../../../shared/london-days.ts';
import { epochOf } from '../../../../shared/time.ts';
import type { FormTerms } from '../dialogs/terms-form.ts';

/** Days by which a break is moved, and by which it is made longer, while neither is saved. */
export interface Moved {
  readonly breakId: string;
  readonly days: number;
  readonly longer: number;
}

type Dates = Pick<BreakView, 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil'>;

/** The dates of a break that is moved: the time of day stays, the watch keeps its length (domain.md 2.1). */
export function movedDates(one: Dates, { days, longer }: Pick<Moved, 'days' | 'longer'>): Dates {
  const by = (at: string | null, n: number): string | null => (at === null || n === 0 ? at : plusLondonDays(at, n));
  return {
    startsAt: by(one.startsAt, days) ?? one.startsAt,
    endsAt: by(one.endsAt, days + longer),
    reviewAt: by(one.reviewAt, days),
    watchUntil: by(one.watchUntil, days + longer),
  };
}

/** Whether a break's dates may still be tried out on the timeline: it is decided on, and has not begun. */
export function isMovable(one: Pick<BreakView, 'stage'>): boolean {
  return one.stage === 'scheduled';
}

/** A move cut to what makes sense: a break begins later than now and lasts at least a day. */
export function withinReason(one: Dates, { days, longer }: Pick<Moved, 'days' | 'longer'>, now: string): Pick<Moved, 'days' | 'longer'> {
  let first = days;
  // At most a few days: from the day of now on, the time of day decides.
  while (first < 0 && epochOf(plusLondonDays(one.startsAt, first)) <= epochOf(now)) first += 1;
  if (one.endsAt === null) return { days: first, longer: 0 };
  const lasts = londonDaysBetween(one.startsAt, one.endsAt);
  return { days: first, longer: Math.max(longer, 1 - lasts) };
}

/** What the dialog begins with after a move. */
export function triedTerms(one: Dates, moved: Moved): Partial<FormTerms> {
  const { startsAt, endsAt, reviewAt } = movedDates(one, moved);
  return { later: true, startsAt, ...(endsAt === null ? { reviewAt } : { length: null, endsAt }) };
}
