import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekFigures } from '../../../../shared/model/week/figures.ts';
import { boundsOf, plusWeeks, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { buildReport, WEEKS_BEFORE, type ReportInput } from '../../../../shared/model/week/report/build.ts';
import { flatten } from '../../../../shared/model/week/report/flat.ts';
import { lateChanges, takeSnapshot } from '../../../../shared/model/week/report/snapshot.ts';
import { usualRange } from '../../../../shared/model/week/report/usual.ts';
import type { WeekFacts } from '../../../../shared/model/week/facts.ts';
import { plusMs } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';
import { seededFacts } from './support/seeded-week.ts';

const week: IsoWeek = '2026-W20';
const { from, to } = boundsOf(week);
const factsOf = (seed: number): WeekFacts => seededFacts(seed, (Date.parse(from) + Date.parse(to)) / 2);
const figuresOf = (facts: WeekFacts) => flatten(weekFigures(facts, week));
const yes = { allowed: true, why: null, byRole: false };

function report(facts: WeekFacts, more: Partial<ReportInput> = {}) {
  const weeks = Array.from({ length: WEEKS_BEFORE + 1 }, (_, n) => plusWeeks(week, n - WEEKS_BEFORE));
  return buildReport({
    week, now: plusMs(to, 1), earliest: weeks[0]!, latest: plusWeeks(week, 1), figures: weeks.map((one) => weekFigures(facts, one)), names: { space: (id) => `Space ${id}`, pointsReason: (id) => `Reason ${id}` }, threshold: 30,
    notes: new Map(), closed: new Map([['2026-05-11', 'bank holiday']]), snapshot: null, mayExport: yes, mayName: yes, ...more,
  });
}

describe('the report on a week', () => {
  it('calls usual what lies between the second lowest and the second highest of twelve, and nothing with fewer than four', () => {
    expect(usualRange([5, 1, 9, 3, 7, 2, 8, 4, 6, 10, 12, 11])).toEqual({ low: 2, high: 11 });
    expect([usualRange([1, 2, 3]), usualRange([null, 4, 4, null, 4, 4]), usualRange([])]).toEqual([null, { low: 4, high: 4 }, null]);
  });

  it('gives every figure a label, a definition and a series, and parts that add up to what they are parts of', () => {
    const { sections, headlines, days, hours } = report(factsOf(3));
    const figures = sections.flatMap((section) => section.figures);
    const byId = new Map(figures.map((one) => [one.id, one]));
    expect(byId.size).toBe(figures.length);
    expect(headlines.filter((id) => !byId.has(id))).toEqual([]);
    expect(figures.filter((one) => one.label === '' || one.label === one.id || one.definition === '' || !one.definition.endsWith('.') || one.series.length !== 13 || one.series.at(-1) !== one.value || one.series.at(-2) !== one.before)).toEqual([]);
    for (const [set, parts] of Map.groupBy(figures.filter((one) => one.part !== null && (one.unit === 'count' || one.unit === 'points')), (one) => `${one.part!.of}\n${one.part!.way}`)) {
      const whole = byId.get(set.split('\n')[0]!)!;
      expect([set, parts.reduce((sum, one) => sum + one.value!, 0)]).toEqual([set, whole.value]);
      // A part stands after what it is a part of.
      expect(figures.indexOf(parts[0]!)).toBeGreaterThan(figures.indexOf(whole));
    }
    expect([days.length, days[0]!.label, days[0]!.note, days[1]!.note, hours.length]).toEqual([7, 'Mon 11', 'bank holiday', '', 7]);
  });

  it('compares with no week of which nothing is known, and calls nothing unusual before the week is over', () => {
    const facts = factsOf(4);
    const known = report(facts, { figures: Array.from({ length: 13 }, (_, n) => (n < 10 ? null : weekFigures(facts, plusWeeks(week, n - 12)))) });
    expect(known.sections.flatMap((one) => one.figures).filter((one) => one.usual !== null || one.unusual || one.series.slice(0, 10).some((value) => value !== null))).toEqual([]);
    expect(report(facts, { now: plusMs(to, -1) }).sections.flatMap((one) => one.figures).some((one) => one.unusual)).toBe(false);
    expect(report(facts).sections.flatMap((one) => one.figures).some((one) => one.unusual)).toBe(true);
  });

  it('names late facts about the week, all of them, and neither what happened after it nor what was undone', () => {
    const days = fc.integer({ min: 1, max: 20_000 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.array(days, { maxLength: 3 }), fc.array(days, { maxLength: 3 }), (seed, during, after) => {
      const facts = factsOf(seed);
      const snapshot = takeSnapshot(figuresOf(facts), to);
      const opened = (n: number, at: string): WeekFacts['cases'][number] => ({ id: `late-${n}-${at}`, kind: 'report', spaceId: 'sp-new', openedAt: at, reason: 'spam', acts: [] });
      const later = after.map((minutes, n) => opened(n, plusMs(to, minutes * 60_000)));
      const within = during.map((minutes, n) => opened(n, plusMs(from, (minutes % 10_000) * 60_000)));
      const changes = (cases: WeekFacts['cases']) => lateChanges(snapshot, figuresOf({ ...facts, cases }));
      expect(changes([...facts.cases, ...later])).toEqual([]);
      expect(changes([...facts.cases])).toEqual([]);
      const named = new Map((changes([...facts.cases, ...later, ...within]) ?? []).map((one) => [one.id, one]));
      if (within.length === 0) expect(named.size).toBe(0);
      else {
        expect(named.get('cases.opened/space/sp-new')).toEqual({ id: 'cases.opened/space/sp-new', was: 0, is: within.length });
        expect([...named.keys()].toSorted()).toEqual(['cases.open', 'cases.open/age/a-day-or-less', 'cases.open/age/over-a-day', 'cases.open/kind/report', 'cases.open/reason/spam', 'cases.open/space/sp-new', 'cases.opened', 'cases.opened/kind/report', 'cases.opened/reason/spam', 'cases.opened/space/sp-new'].filter((id) => named.has(id)));
      }
    }), { numRuns: runs(12) });
  });

  it('is not called late by a desk that counts in another way', () => {
    const figures = figuresOf(factsOf(5));
    expect(lateChanges({ ...takeSnapshot(figures, to), rules: 0 }, figures)).toBeNull();
  });
});
