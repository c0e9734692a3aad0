import type { Break } from '../../contract/entities/points.ts';
import { breakMoments, type BreakMoment } from '../break-history.ts';
import { activePoints } from '../ledger.ts';
import { londonDate } from '../../london-days.ts';
import { plusMs } from '../../time.ts';
import type { BreakFacts, MemberFacts, WeekFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';
import { added, tally, type By, type Sum, type Tally } from './tally.ts';

const bands = ['lower', 'middle', 'upper'];
const scopes = ['boards', 'chat', 'both'];
const within = ({ from, to }: WeekBounds, at: string): boolean => from <= at && at < to;

/** The figures on points, breaks and telling (domain.md 2.13). */
export interface PointsFigures {
  /** Entries given in the week, zero-point reminders among them, by band and by reason; voided ones count, for they were given. */
  readonly given: Tally;
  /** The points of these added up. */
  readonly sum: Sum;
  /** Members who were given any. */
  readonly members: Tally;
  /** Entries voided in the week. */
  readonly voided: Tally;
  /** Members whose active points reached the threshold in the week. */
  readonly crossing: Tally;
  readonly proposed: Tally;
  readonly started: Tally;
  readonly ended: Tally;
  readonly lifted: Tally;
  /** Points given and breaks decided in the week: told by its end and how, or not. */
  readonly told: Tally;
}

/** What the figures count as one day is London's (domain.md 2.1). */
const sameDay = (a: string, b: string): boolean => londonDate(a) === londonDate(b);

function thresholdAt(facts: WeekFacts, t: string): number | null {
  return facts.policies.filter((one) => one.effectiveFrom <= t).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : a.version - b.version)).at(-1)?.threshold ?? null;
}

/** Whether points given in the week took a member from below the threshold to it. */
function crossed(facts: WeekFacts, member: MemberFacts, week: WeekBounds): boolean {
  return member.entries.some((entry) => {
    if (entry.kind !== 'given' || !within(week, entry.at)) return false;
    const threshold = thresholdAt(facts, entry.at);
    return threshold !== null && activePoints(member.entries, plusMs(entry.at, -1)) < threshold && activePoints(member.entries, entry.at) >= threshold;
  });
}

/** A break began when its time came, or when it was decided on to begin at once. */
const begins = (moment: BreakMoment): boolean => moment.what === 'started' || (moment.what === 'approved' && moment.after.state === 'active' && moment.after.startsAt <= moment.at);

type Moved = Pick<Break, 'id' | 'scope' | 'kind'> & { readonly at: string };

function moved(breaks: readonly BreakFacts[], week: WeekBounds, is: (moment: BreakMoment) => boolean): Moved[] {
  return breaks.flatMap(({ row, acts }) => {
    const moment = breakMoments(row, acts, plusMs(week.to, -1)).find((one) => is(one) && within(week, one.at));
    return moment === undefined ? [] : [{ id: row.id, scope: moment.after.scope, kind: row.kind, at: moment.at }];
  });
}

/** Computes the figures on points, breaks and telling. */
export function pointsFigures(facts: WeekFacts, week: WeekBounds): PointsFigures {
  const entries = facts.members.flatMap((member) => member.entries);
  const given = entries.filter((one) => one.kind === 'given' && within(week, one.at));
  const byBand: By<(typeof given)[number]> = { name: 'band', of: (one) => one.band, known: bands };
  const byScope: By<Moved> = { name: 'scope', of: (one) => one.scope, known: scopes };
  const decided = moved(facts.breaks, week, (moment) => moment.what === 'approved');
  const voidedAt = new Map(entries.flatMap((one) => (one.kind === 'voided' && one.voids !== null ? [[one.voids, one.at] as const] : [])));
  const things = [
    // Points that were taken back before anybody told of them need no telling (domain.md 2.5).
    ...given.map((one) => ({ id: one.id, kind: 'ledger' as const, at: one.at, void: voidedAt.get(one.id) })),
    ...decided.map((one) => ({ id: one.id, kind: 'break' as const, at: one.at, void: undefined })),
  ];
  const marks = Map.groupBy(facts.told, (one) => `${one.aboutKind} ${one.aboutId}`);
  const telling = things.flatMap(({ id, kind, at, void: voided }) => {
    const mark = (marks.get(`${kind} ${id}`) ?? []).filter((one) => one.at < week.to).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (mark === undefined && voided !== undefined && voided < week.to) return [];
    const when = mark === undefined || mark.how === 'no-contact-route' ? 'not-told' : sameDay(mark.at, at) ? 'same-day' : 'later';
    return [{ id, kind, how: mark?.how ?? 'not-told', when }];
  });
  const entriesGiven = tally('points.given', given, [byBand, { name: 'reason', of: (one) => one.reasonId ?? 'not-listed' }]);
  const points = new Map(given.map((one) => [one.id, one.points]));
  return {
    given: entriesGiven,
    sum: added(entriesGiven, 'points.sum', (id) => points.get(id) ?? 0),
    members: tally('points.members', facts.members.filter((one) => one.entries.some((entry) => points.has(entry.id))), []),
    voided: tally('points.voided', entries.filter((one) => one.kind === 'voided' && within(week, one.at)), [byBand]),
    crossing: tally('points.crossing', facts.members.filter((one) => crossed(facts, one, week)), []),
    proposed: tally('breaks.proposed', moved(facts.breaks, week, (moment) => moment.what === 'proposed'), [byScope]),
    started: tally('breaks.started', moved(facts.breaks, week, begins), [byScope, { name: 'kind', of: (one) => one.kind, known: ['enforced', 'requested'] }]),
    ended: tally('breaks.ended', moved(facts.breaks, week, (moment) => moment.what === 'ended'), [byScope]),
    lifted: tally('breaks.lifted', moved(facts.breaks, week, (moment) => moment.what === 'lifted'), [byScope]),
    told: tally('told', telling, [{ name: 'how', of: (one) => one.how, known: ['message', 'email', 'no-contact-route', 'not-told'] }, { name: 'about', of: (one) => one.kind, known: ['ledger', 'break'] }, { name: 'when', of: (one) => one.when, known: ['same-day', 'later', 'not-told'] }]),
  };
}
