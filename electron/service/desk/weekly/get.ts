import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { bankHolidays } from '../../../../shared/model/cover/bank-holidays.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { boundsOf, daysOf, plusWeeks, weekTyped, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { buildReport, WEEKS_BEFORE } from '../../../../shared/model/week/report/build.ts';
import { flatten } from '../../../../shared/model/week/report/flat.ts';
import { FIGURE_RULES, takeSnapshot, type WeekSnapshot } from '../../../../shared/model/week/report/snapshot.ts';
import type { WeekNames } from '../../../../shared/model/week/report/words.ts';
import type { WeekFigures } from '../../../../shared/model/week/figures.ts';
import { policies } from '../../store/read/team.ts';
import { spaceNames } from '../../store/read/week-cases.ts';
import { fails, type Desk } from '../context.ts';
import { figuresOf, weeksThere, withoutRecount } from './book.ts';
import { mayExport, mustRead } from './may.ts';
import { apart } from './slices.ts';

/** A week that was asked for by name; fails where there is no such week, or nothing of it here. */
export function weekAsked(desk: Desk, asked: string | null): IsoWeek {
  const { earliest, latest, lastOver } = weeksThere(desk);
  if (asked === null) return lastOver;
  const week = weekTyped(asked) ?? fails('bad-input', `There is no week ${asked}.`);
  if (week > latest) fails('not-found', `Week ${Number(week.slice(6))} of ${week.slice(0, 4)} has not begun yet.`);
  if (week < earliest) fails('not-found', `This computer knows nothing of week ${Number(week.slice(6))} of ${week.slice(0, 4)}.`);
  return week;
}

/** Spaces and reasons as they are called now; a reason that the newest policy lacks as it was called last. */
function namesOf({ store: { db } }: Desk): WeekNames {
  const spaces = spaceNames(db);
  const wordings = new Map(policies(db).flatMap((policy) => policy.reasons.map(({ id, wording }) => [id, wording] as const)));
  return { space: (id) => spaces.get(id) ?? 'A space no longer here', pointsReason: (id) => wordings.get(id) ?? id };
}

function keptSnapshot(desk: Desk, week: IsoWeek): WeekSnapshot | null {
  const text = desk.store.weeks.snapshot(week);
  const kept = text === null ? null : (JSON.parse(text) as WeekSnapshot);
  return kept?.rules === FIGURE_RULES ? kept : null;
}

/**
 * How the week's figures were when it was first asked for after it was over; kept now if it is the first time. Only once this
 * desk has been in step since the week ended: before that it would call late what had long been there.
 */
function snapshotOf(desk: Desk, week: IsoWeek, figures: WeekFigures): WeekSnapshot | null {
  const { to } = boundsOf(week);
  const lastSync = desk.sync.connection().lastSyncAt;
  const kept = keptSnapshot(desk, week);
  if (kept !== null || lastSync === null || lastSync < to || desk.now() < to) return kept;
  const taken = takeSnapshot(flatten(figures), desk.now());
  withoutRecount(desk, () => desk.store.weeks.keep(week, JSON.stringify(taken), taken.at));
  return taken;
}

/** The report on a week beside the twelve before (domain.md 2.13); without a week the last that is over. */
export async function getWeek(desk: Desk, { week: asked }: CallInput<'weekly.get'>): Promise<CallOutput<'weekly.get'>> {
  mustRead(desk);
  const { db } = desk.store;
  const week = weekAsked(desk, asked);
  const { earliest, latest } = weeksThere(desk);
  const weeks = Array.from({ length: WEEKS_BEFORE + 1 }, (_, n) => plusWeeks(week, n - WEEKS_BEFORE));
  const figures = await figuresOf(desk, weeks.filter((one) => one >= earliest));
  const own = figures.get(week) ?? fails('internal', 'The week could not be counted.');
  const snapshot = await apart(() => snapshotOf(desk, week, own));
  const now = desk.now();
  const { to } = boundsOf(week);
  return buildReport({
    week, now, earliest, latest, figures: weeks.map((one) => figures.get(one) ?? null), names: namesOf(desk), threshold: policyInForce(policies(db), now < to ? now : to)?.threshold ?? null,
    notes: desk.store.weeks.notes(week), closed: new Map(holidaysOf(week)), snapshot, mayExport: mayExport(desk), mayName: mayExport(desk),
  });
}

/** The bank holidays of a week, by London day. */
function holidaysOf(week: IsoWeek): [date: string, why: string][] {
  const days = new Set(daysOf(week).map(({ date }) => date));
  return bankHolidays.flatMap(([date]): [string, string][] => (days.has(date) ? [[date, 'bank holiday']] : []));
}

/** Writes beside a figure what the meeting should hear of it; on this computer alone. */
export function noteOnWeek(desk: Desk, { week: asked, figure, text }: CallInput<'weekly.note'>): CallOutput<'weekly.note'> {
  mustRead(desk);
  const week = weekAsked(desk, asked);
  withoutRecount(desk, () => desk.store.weeks.note(week, figure, text, desk.now()));
  return {};
}
