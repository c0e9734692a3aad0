import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ClockMoves, CoverDraftInput } from '../../../../shared/contract/bridge/cover.ts';
import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import { limits } from '../../../../shared/limits.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import { bankHolidayDates } from '../../../../shared/model/cover/bank-holidays.ts';
import { closedDays, kindOfDay, withDay } from '../../../../shared/model/cover/closures.ts';
import { coverDraftProblems } from '../../../../shared/model/cover/draft.ts';
import { clockMoves } from '../../../../shared/model/cover/moves.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { noEarlierThanBegun, standingCover } from '../../../../shared/model/cover/versions.ts';
import { coverCalendars } from '../../store/read/cover.ts';
import { logsOf, openInbox } from '../../store/read/inbox.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';

/** A version before it is published; no row has its number. */
const DRAFT = 'draft';

/** The version that a draft would become. Days that are closed already stay closed (domain.md 2.9). */
export function versionOf(draft: CoverDraftInput, calendars: readonly CoverCalendar[], now: string): Omit<CoverCalendar, 'id' | 'publishedBy'> {
  const effectiveFrom = draft.effectiveFrom === null || draft.effectiveFrom < now ? now : draft.effectiveFrom;
  return { kind: draft.kind, effectiveFrom, hours: draft.hours, targets: draft.targets, closures: closedDays(calendars, draft.kind, now), publishedAt: now };
}

/** What further versions would do to the clocks of open conversations; for those who may publish them, and so read all of those. */
function movesWith(desk: Desk, calendars: readonly CoverCalendar[], further: readonly CoverCalendar[], now: string): ClockMoves {
  if (!mayAsk(desk.actor.role, 'cover.publish@1')) return fails('not-allowed', whoMay('cover.publish@1'));
  const conversations = openInbox(desk.store.db);
  const logs = logsOf(desk.store.db, conversations.map((one) => one.id));
  const waiting = conversations.map((one) => ({ ...one, log: logs(one.id) }));
  const cover = (all: readonly CoverCalendar[]) => ({ calendars: all, holidays: bankHolidayDates });
  const { open, moved } = clockMoves(waiting, cover(calendars), cover([...calendars, ...further]), now);
  const shown = moved.slice(0, limits.coverPreviewNamed);
  const rows = new Map(waiting.map((one) => [one.id, one]));
  const named = membersNamed(desk, shown.flatMap((one) => rows.get(one.id)?.memberId ?? []), now);
  return {
    open,
    movedTotal: moved.length,
    moved: shown.flatMap(({ id, before, after }) => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ conversationId: id, member: named(row.memberId), purpose: row.purpose, before, after }];
    }),
  };
}

/** What stands against publishing a draft, from when to when it would be in force, and what it would do to open conversations. */
export function previewCover(desk: Desk, { draft }: CallInput<'cover.preview'>): CallOutput<'cover.preview'> {
  const calendars = coverCalendars(desk.store.db);
  const now = noEarlierThanBegun(calendars, desk.now());
  const version: CoverCalendar = { ...versionOf(draft, calendars, now), id: DRAFT, publishedBy: desk.actor.id };
  const until = standingCover([...calendars, version], draft.kind, now).find((one) => one.calendar.id === DRAFT)?.until ?? null;
  return { problems: coverDraftProblems(draft, calendars, now), begins: version.effectiveFrom, until, clocks: movesWith(desk, calendars, [version], now) };
}

/** Why a day cannot be closed or opened again; null when it can. */
export function dayProblem(date: string, closed: boolean, calendars: readonly CoverCalendar[], now: string): string | null {
  const kind = kindOfDay(date);
  if (kind === null) return 'The calendar has no such day.';
  if (date < londonDate(now)) return 'That day is over: what was computed for it stays.';
  const known = closedDays(calendars, kind, now).some((one) => one.date === date);
  if (!closed) return known ? null : 'No lead has closed that day.';
  if (known) return 'That day is closed already.';
  if (kind === 'weekday' && bankHolidayDates.has(date)) return 'That is a bank holiday: it is closed by itself.';
  return withDay(calendars, date, 'x', now).length === 0 ? (kind === 'weekend' ? 'There are no weekend hours, so there is nothing to close.' : 'There are no cover hours yet.') : null;
}

/** What closing a day, or opening it again, would do. */
export function previewDay(desk: Desk, { date, closed }: CallInput<'cover.previewDay'>): CallOutput<'cover.previewDay'> {
  const calendars = coverCalendars(desk.store.db);
  const now = noEarlierThanBegun(calendars, desk.now());
  const problem = dayProblem(date, closed, calendars, now);
  const further = problem === null ? withDay(calendars, date, closed ? DRAFT : null, now).map((one, i) => ({ ...one, id: `${DRAFT}-${i}`, publishedAt: now })) : [];
  return { problem, clocks: movesWith(desk, calendars, further, now) };
}
