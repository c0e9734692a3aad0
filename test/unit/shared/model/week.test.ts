import { describe, expect, it } from 'vitest';
import { weekFigures, type WeekFigures } from '../../../../shared/model/week/figures.ts';
import { boundsOf, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import type { Spans, Sum, Tally } from '../../../../shared/model/week/tally.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import type { WeekFacts } from '../../../../shared/model/week/facts.ts';
import { atOnce } from '../../../../shared/model/week/steps.ts';
import { factsOfWeeks } from '../../../../shared/model/week/slice.ts';
import { inTurn } from '../../zones.ts';
import { naiveDays, naiveWeek } from './support/naive-week.ts';
import { seededFacts } from './support/seeded-week.ts';

/** Both clock changes, ISO weeks 52, 53 and 1, bank holidays, and plain ones. */
const weeks: readonly IsoWeek[] = ['2026-W13', '2026-W14', '2026-W43', '2026-W44', '2025-W52', '2026-W01', '2026-W52', '2026-W53', '2027-W01', '2026-W20', '2026-W33', '2026-W46'];

const shownAs = (tally: Tally, ways: Record<string, string> = {}): Record<string, number> => Object.fromEntries(tally.breakdowns.flatMap((parts) => parts.filter((part) => part.count > 0).map((part) => {
  const way = part.id.split('/')[1]!;
  return [`${ways[way] ?? ''}${part.key}`, part.count] as const;
})));
/** A part of a part, by their keys. */
const within = (tally: Tally, ...keys: readonly string[]): Tally => keys.reduce((one, key) => one.breakdowns.flat().find((part) => part.key === key)!, tally);
const plain = (tally: Tally, prefix: string): Record<string, number> => Object.fromEntries(tally.breakdowns.flat().filter((part) => part.count > 0).map((part) => [prefix + part.key, part.count]));
const sums = (sum: Sum): Record<string, number> => Object.fromEntries(sum.breakdowns.flat().filter((part) => part.value > 0).map((part) => [(part.id.includes('/reason/') ? 'reason:' : '') + part.key, part.value]));
const only = (tally: Tally, ...ways: readonly string[]): Tally => ({ ...tally, breakdowns: tally.breakdowns.filter((parts) => ways.includes(parts[0]?.id.split('/')[1] ?? '')) });
const close = (a: number | null): number | null => (a === null ? null : Math.round(a));
const spansAs = (name: string, all: readonly Spans[]): Record<string, number | null> => Object.fromEntries(all.flatMap((one, n) => {
  const where = ['all', 'in', 'out'][n]!;
  return [[`${name}.${where}.of`, one.of], [`${name}.${where}.median`, close(one.medianMs)], [`${name}.${where}.p90`, close(one.p90Ms)]] as const;
}));

/** The figures in the shape of the second computation. */
function flat({ cases, messages, points, cover }: WeekFigures): Record<string, unknown> {
  return {
    opened: shownAs(cases.opened, { reason: 'reason:', space: 'space:' }), closed: { ...shownAs(only(cases.closed, 'outcome', 'kind', 'age'), { outcome: 'outcome:' }), ...plain(within(cases.closed, 'pending'), 'post:'), ...plain(within(cases.closed, 'pending', 'approved'), 'post:') }, open: shownAs(only(cases.open, 'kind', 'age')),
    ...spansAs('first', cases.firstAction), ...spansAs('close', cases.close),
    received: shownAs(messages.received), replies: shownAs(only(messages.firstReplies, 'result')), waiting: shownAs(messages.waiting), risk: shownAs(messages.riskRecords), reviews: shownAs(messages.reviews),
    given: shownAs(points.given, { reason: 'reason:' }), sum: sums(points.sum), members: points.members.count, voided: points.voided.count, crossing: points.crossing.count,
    proposed: shownAs(points.proposed), started: shownAs(points.started), ended: shownAs(points.ended), lifted: shownAs(points.lifted), told: shownAs(only(points.told, 'how', 'when'), { when: 'when:' }),
    openMs: cover.openMs, plannedMs: cover.plannedMs, workedMs: cover.workedMs,
  };
}

const rounded = (figures: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value) : value]));

/** What had been recorded by an instant: acts, messages, marks and entries after it are not there yet. */
function upTo(facts: WeekFacts, t: string): WeekFacts {
  const then = <T extends { readonly at: string }>(all: readonly T[]): T[] => all.filter((one) => one.at < t);
  return {
    ...facts,
    cases: facts.cases.filter((one) => one.openedAt < t).map((one) => ({ ...one, acts: then(one.acts) })),
    conversations: facts.conversations.map((one) => ({ ...one, messages: then(one.messages), events: then(one.events), marks: then(one.marks) })).filter((one) => one.messages.length > 0),
    riskRecords: then(facts.riskRecords), riskAdditions: then(facts.riskAdditions),
    members: facts.members.map((one) => ({ ...one, entries: then(one.entries) })),
    breaks: facts.breaks.flatMap(({ row, acts }) => (row.proposedAt < t ? [{ row: { ...row, state: acts.some((act) => act.kind === 'approved' && act.at < t) ? 'active' as const : 'proposed' as const, decidedAt: row.decidedAt !== null && row.decidedAt < t ? row.decidedAt : null, endedAt: null }, acts: then(acts) }] : [])),
    told: then(facts.told), acts: facts.acts.filter((at) => at < t),
  };
}

const middle = (week: IsoWeek): number => (Date.parse(boundsOf(week).from) + Date.parse(boundsOf(week).to)) / 2;

describe('the figures of a week', () => {
  it.each(inTurn(weeks))('are those of a second computation: %s', (week) => {
    const { from } = boundsOf(week);
    for (const seed of [1, 2]) {
      const facts = seededFacts(seed * 1_000 + Number(week.slice(6)), middle(week));
      const figures = weekFigures(facts, week);
      expect(flat(figures)).toEqual(rounded(naiveWeek(facts, londonDate(from))));
      const { days, hours } = naiveDays(facts, londonDate(from));
      expect(figures.days.map((day) => `${day.date} ${day.opened}/${day.ofThemReports}/${day.closed}`)).toEqual(days);
      expect(figures.hours.flatMap((cells, n) => cells.map((cell, hour) => `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][n]} ${String(hour).padStart(2, '0')} ${cell.messages} ${cell.open.toFixed(3)}`)).filter((line) => hours.includes(line))).toEqual(hours);
    }
  });

  it.each(inTurn(weeks))('are the same when asked again later: %s', (week) => {
    const facts = seededFacts(77 + Number(week.slice(6)), middle(week));
    expect(weekFigures(facts, week)).toEqual(weekFigures(upTo(facts, boundsOf(week).to), week));
  });

  it('need no more facts than those of the week', () => {
    const inOrder = weeks.toSorted();
    const all = inOrder.map(boundsOf);
    for (const seed of inTurn([11, 12, 13, 14])) {
      const facts = seededFacts(seed, middle('2026-W13'));
      const apart = atOnce(factsOfWeeks(facts, all));
      expect(inOrder.map((week, n) => weekFigures(apart[n]!, week))).toEqual(inOrder.map((week) => weekFigures(facts, week)));
    }
  });

  it('open the rows that they count', () => {
    const facts = seededFacts(5, middle('2026-W20'));
    const { opened } = weekFigures(facts, '2026-W20').cases;
    expect(opened.rows).toHaveLength(opened.count);
    for (const parts of opened.breakdowns) expect(parts.flatMap((part) => part.rows).toSorted()).toEqual([...opened.rows].toSorted());
  });
});
