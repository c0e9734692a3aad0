import type { RiskRecord } from '../../contract/entities/risk.ts';
import { londonDaysBetween } from '../../london-days.ts';

/** Where the review of an open record is: past its time, later today in London, on a day to come, or never set. */
export type ReviewState = 'overdue' | 'today' | 'to-come' | 'not-set';

/** See {@link ReviewState}. Instants canonical UTC. */
export function reviewState(dueAt: string | null, now: string): ReviewState {
  if (dueAt === null) return 'not-set';
  if (dueAt <= now) return 'overdue';
  return londonDaysBetween(now, dueAt) === 0 ? 'today' : 'to-come';
}

/** What the order of open records is made of. */
export interface Pressing {
  readonly id: string;
  /** Raised to the team leads, and none has looked yet. */
  readonly unseen: boolean;
  readonly urgency: RiskRecord['urgency'];
  readonly reviewDueAt: string | null;
  readonly at: string;
}

const urgencies: readonly RiskRecord['urgency'][] = ['now', 'today', null, 'next-working-day', 'watch'];
const states: readonly ReviewState[] = ['overdue', 'today', 'not-set', 'to-come'];

/**
 * The order in which open records are gone through at an instant: raised ones that no lead has seen, then what is overdue,
 * due today, without a review, and to come; in each what a person called most urgent, one that nobody has called before what
 * can wait a day, and then the earliest due.
 */
export function mostPressingFirst(now: string): (a: Pressing, b: Pressing) => number {
  const rank = (one: Pressing): readonly (number | string)[] => [one.unseen ? 0 : 1, states.indexOf(reviewState(one.reviewDueAt, now)), urgencies.indexOf(one.urgency), one.reviewDueAt ?? one.at, one.id];
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const n = left.findIndex((part, i) => part !== right[i]);
    return n < 0 ? 0 : left[n]! < right[n]! ? -1 : 1;
  };
}
