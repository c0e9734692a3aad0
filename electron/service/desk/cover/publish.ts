import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import { coverDraftProblems } from '../../../../shared/model/cover/draft.ts';
import { kindOfDay, withDay } from '../../../../shared/model/cover/closures.ts';
import { noEarlierThanBegun, publishedLast } from '../../../../shared/model/cover/versions.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { coverCalendars } from '../../store/read/cover.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { dayProblem, versionOf } from './preview.ts';
import { saveAll } from './save.ts';

const draftOf = (calendar: Omit<CoverCalendar, 'publishedBy'>, after: string | null): Draft => ({ name: 'cover.publish@1', entity: `coverCalendar/${calendar.id}`, ifVersion: null, args: { calendar, after } });

/**
 * Publishes hours (domain.md 2.9, 2.11): saved here at once, in force when the community has them. Refused with a sentence
 * when something of them does not fit, or when others came since they were begun.
 */
export function publishCover(desk: Desk, { draft, after }: CallInput<'cover.publish'>): CallOutput<'cover.publish'> {
  if (!mayAsk(desk.actor.role, 'cover.publish@1')) return fails('not-allowed', whoMay('cover.publish@1'));
  const calendars = coverCalendars(desk.store.db);
  const now = noEarlierThanBegun(calendars, desk.now());
  if ((publishedLast(calendars, draft.kind)?.id ?? null) !== after) return fails('refused', 'Other hours were published meanwhile. Look at them first, then publish yours after them.', 'stale');
  const [problem] = coverDraftProblems(draft, calendars, now);
  if (problem !== undefined) return fails('refused', problem);
  return saveAll(desk, [draftOf({ ...versionOf(draft, calendars, now), id: randomUUID() }, after)]);
}

/** Closes a London day with a reason, or opens it again: in every version in force or to come, one published after the other. */
export function closeDay(desk: Desk, { date, why }: CallInput<'cover.day'>): CallOutput<'cover.day'> {
  if (!mayAsk(desk.actor.role, 'cover.publish@1')) return fails('not-allowed', whoMay('cover.publish@1'));
  const calendars = coverCalendars(desk.store.db);
  const now = noEarlierThanBegun(calendars, desk.now());
  const reason = why?.trim() ?? null;
  if (reason === '') return fails('refused', 'Say why the day is closed.');
  const problem = dayProblem(date, reason !== null, calendars, now);
  if (problem !== null) return fails('refused', problem);
  let after = publishedLast(calendars, kindOfDay(date) ?? 'weekday')?.id ?? null;
  const drafts = withDay(calendars, date, reason, now).map(({ publishedBy: _by, ...one }) => {
    const draft = draftOf({ ...one, id: randomUUID(), publishedAt: now }, after);
    after = draft.entity.slice('coverCalendar/'.length);
    return draft;
  });
  return saveAll(desk, drafts);
}
