import type { Break } from '../contract/entities/points.ts';
import { endOfNextWorkingDay } from '../london-days.ts';
import type { BreakGroup } from './break-groups.ts';
import { breakStateAt, isUnderWatch } from './breaks.ts';

/** What the calendar needs of a break. */
export type CalendarBreak = Pick<Break, 'id' | 'memberId' | 'scope' | 'state' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'endedAt' | 'decidedAt'>;

/** The group that a break belongs to at an instant. `closed` are the days on which nobody is in, as `2026-05-25`. */
export function groupOf(one: CalendarBreak, now: string, closed: ReadonlySet<string>): BreakGroup {
  const soon = endOfNextWorkingDay(now, closed);
  const stage = breakStateAt(one, now);
  if (stage === 'proposed') return 'decide';
  if (stage === 'active') {
    if (one.endsAt !== null && one.endsAt < soon) return 'ending';
    return one.reviewAt !== null && one.reviewAt < soon ? 'review' : 'active';
  }
  if (stage === 'scheduled') return one.startsAt < soon ? 'starting' : 'scheduled';
  return isUnderWatch(one, now) ? 'watch' : 'past';
}

/** Something about a break that comes up by the end of the next working day, or is overdue (domain.md 2.6). */
export interface BreakReminder {
  readonly breakId: string;
  readonly memberId: string;
  /** A break ends, an open-ended or long one is to be reviewed, a watch period ends. */
  readonly kind: 'ends' | 'review' | 'watch-ends';
  /** When it happens; canonical UTC. */
  readonly at: string;
  /** Whether that instant has passed: a review that nobody did. */
  readonly overdue: boolean;
}

/**
 * What to remember of some breaks at an instant: an end, a review and the end of a watch that come before the end of the
 * next working day, reviews also when they are overdue. In order of time. `closed` as in {@link groupOf}.
 */
export function breakReminders(breaks: readonly CalendarBreak[], now: string, closed: ReadonlySet<string>): BreakReminder[] {
  const soon = endOfNextWorkingDay(now, closed);
  const found: BreakReminder[] = [];
  for (const one of breaks) {
    const add = (kind: BreakReminder['kind'], at: string): void => {
      if (at < soon) found.push({ breakId: one.id, memberId: one.memberId, kind, at, overdue: at <= now });
    };
    const active = breakStateAt(one, now) === 'active';
    if (active && one.endsAt !== null) add('ends', one.endsAt);
    if (active && one.reviewAt !== null) add('review', one.reviewAt);
    if (one.watchUntil !== null && isUnderWatch(one, now)) add('watch-ends', one.watchUntil);
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.breakId < b.breakId ? -1 : 1));
}

/** The stretch of time that a break takes up: its own dates, cut short where it was lifted. `to` is null while it has no end. */
export function extentOf(one: Pick<Break, 'startsAt' | 'endsAt' | 'endedAt'>): { readonly from: string; readonly to: string | null } {
  return { from: one.startsAt, to: one.endedAt ?? one.endsAt };
}

const scopes: Readonly<Record<Break['scope'], string>> = { boards: 'Boards', chat: 'Chat', both: 'Boards and chat' };

/** Where a break applies, as people say it: "Boards and chat". */
export function sayScope(scope: Break['scope']): string {
  return scopes[scope];
}
