import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../../shared/limits.ts';
import { breakReminders } from '../../../../shared/model/break-calendar.ts';
import { calendarBreaks, closuresAt } from '../../store/read/breaks.ts';
import type { Desk } from '../context.ts';
import { breakViews } from './views.ts';

/** The break calendar: what is not over, what touches the asked stretch of time, and what comes up soon (domain.md 2.6). */
export function listBreaks(desk: Desk, { from, to }: CallInput<'breaks.list'>): CallOutput<'breaks.list'> {
  const { db } = desk.store;
  const now = desk.now();
  const closures = closuresAt(db, now);
  const closed = new Set(closures.map(({ date }) => date));
  const rows = calendarBreaks(db, from, to, now, limits.breakRows + 1);
  const shown = rows.slice(0, limits.breakRows);
  const breaks = breakViews(desk, shown, now, closed);
  const byId = new Map(breaks.map((one) => [one.id, one]));
  const reminders = breakReminders(shown, now, closed).flatMap(({ breakId, kind, at, overdue }) => {
    const about = byId.get(breakId);
    return about === undefined ? [] : [{ breakId, member: about.member, scope: about.scope, kind, at, overdue }];
  });
  return { breaks, more: rows.length > shown.length, reminders, closures };
}
