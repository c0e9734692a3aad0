import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ClosedDay, CoverVersion } from '../../../../shared/contract/bridge/cover.ts';
import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import { limits } from '../../../../shared/limits.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import { bankHolidays } from '../../../../shared/model/cover/bank-holidays.ts';
import { closedDays, kindOfDay, openToChange } from '../../../../shared/model/cover/closures.ts';
import { sameTerms } from '../../../../shared/model/cover/draft.ts';
import { inOrder, type CoverKind } from '../../../../shared/model/cover/terms.ts';
import { noEarlierThanBegun, publishedLast, standingCover } from '../../../../shared/model/cover/versions.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { coverCalendars } from '../../store/read/cover.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { savings } from './save.ts';

const kinds = ['weekday', 'weekend'] as const satisfies readonly CoverKind[];

/** The days to come on which nobody is in: those that a lead closed, and the bank holidays; one that is both is the lead's. */
function closedToCome(desk: Desk, calendars: readonly CoverCalendar[], now: string): ClosedDay[] {
  const today = londonDate(now);
  const saving = savings(desk, 'coverCalendar');
  const byLead = kinds.flatMap((kind) => {
    const stuck = openToChange(calendars, kind, now).map((one) => [one.closures, saving(one.id)] as const);
    return closedDays(calendars, kind, now).map(({ date, why }): ClosedDay => ({ date, why, by: 'lead', saving: stuck.find(([days, state]) => state !== 'sent' && days.some((day) => day.date === date))?.[1] ?? 'sent' }));
  });
  const own = new Set(byLead.map((one) => one.date));
  const holidays = bankHolidays.flatMap(([date, why]): ClosedDay[] => (date >= today && !own.has(date) && kindOfDay(date) === 'weekday' ? [{ date, why, by: 'bank-holiday', saving: 'sent' }] : []));
  return [...byLead, ...holidays].toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(0, limits.closedDays);
}

/** Both calendars with every version as it stands now, the days to come that are closed, and whether this person may change any of it. */
export function coverBook(desk: Desk): CallOutput<'cover.book'> {
  const team = teamOf(desk);
  const calendars = coverCalendars(desk.store.db);
  const now = noEarlierThanBegun(calendars, desk.now());
  const saving = savings(desk, 'coverCalendar');
  const book = (kind: CoverKind): { last: string | null; versions: CoverVersion[] } => {
    const versions: CoverVersion[] = [];
    for (const { calendar, state, until } of standingCover(calendars, kind, now)) {
      if (state === 'replaced') continue;
      const { id, effectiveFrom, publishedAt, hours, targets } = calendar;
      const before = versions.at(-1);
      // A day that was closed makes a version of its own, but the same hours: people read them as one.
      if (before !== undefined && sameTerms(before, calendar)) versions[versions.length - 1] = { ...before, id, until, state: before.state === 'past' ? state : before.state, saving: saving(id) === 'sent' ? before.saving : saving(id) };
      else versions.push({ id, kind, effectiveFrom, publishedAt, hours: inOrder(hours), targets, until, publishedBy: team.person(calendar.publishedBy), state, saving: saving(id) });
    }
    return { last: publishedLast(calendars, kind)?.id ?? null, versions: versions.toReversed() };
  };
  const allowed = mayAsk(desk.actor.role, 'cover.publish@1');
  return { weekday: book('weekday'), weekend: book('weekend'), closed: closedToCome(desk, calendars, now), publish: { allowed, why: allowed ? null : whoMay('cover.publish@1'), byRole: !allowed } };
}
