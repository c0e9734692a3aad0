import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { plusLondonDays, startOfLondonDay } from '../../../../shared/london-days.ts';
import { instantOf } from '../../../../shared/time.ts';
import { placeOf } from '../../../../renderer/features/breaks/timeline/place.ts';
import { barsInOrder, memberRows, timelineItems } from '../../../../renderer/features/breaks/timeline/rows.ts';
import { beginAround, scaleOf, stepped } from '../../../../renderer/features/breaks/timeline/scale.ts';
import { runs } from '../../zones.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const at = (days: number): string => plusLondonDays(NOW, days);
const one = (id: string, memberId: string, more: Partial<BreakView> = {}): BreakView => ({
  id, v: 1, member: { id: memberId, name: memberId, state: 'active', onBreak: false, underWatch: false }, scope: 'both', kind: 'enforced', stage: 'active', group: 'active',
  startsAt: at(-7), endsAt: at(7), endedAt: null, reviewAt: null, watchUntil: null, length: '2 weeks', told: { state: 'told', at: NOW }, saving: 'sent', ...more,
});

describe('the scale', () => {
  it.each(['day', 'week', 'month'] as const)('columns of a %s follow each other without a gap, each from a midnight of London’s, over every clock change', (zoom) => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }).map(instantOf), fc.integer({ min: 1, max: 20 }), (now, count) => {
      const scale = scaleOf(zoom, beginAround(now, zoom, count), count, now);
      expect(scale.columns).toHaveLength(count);
      scale.columns.forEach((column, n) => expect(column.to).toBe(scale.columns[n + 1]?.from ?? scale.to));
      expect([...scale.columns.map(({ from }) => from), scale.to].filter((edge) => startOfLondonDay(edge) !== edge)).toEqual([]);
      expect([scale.x(scale.from), scale.x(scale.to)]).toEqual([0, 1]);
      // A step there and one back is where it was.
      expect(stepped(stepped(scale.from, zoom, 1), zoom, -1)).toBe(scale.from);
    }), { numRuns: runs(100) });
  });

  it('names now’s column, and says why nobody is in', () => {
    const scale = scaleOf('week', beginAround(NOW, 'week', 10), 5, NOW, [{ date: '2026-05-04', why: 'bank holiday' }]);
    expect(scale.columns.map(({ label, closed }) => [label, closed])).toEqual([['27 Apr', ''], ['4 May', 'bank holiday'], ['This week', ''], ['18 May', ''], ['25 May', '']]);
  });
});

it('a narrow timeline shows what comes, a wide one what has just been as well', () => {
  const shown = (count: number): (string | undefined)[] => scaleOf('week', beginAround(NOW, 'week', count), count, NOW).columns.map(({ label }) => label).slice(0, 3);
  expect(shown(3)).toEqual(['This week', '18 May', '25 May']);
  expect(shown(6)[1]).toBe('This week');
  expect(shown(12)[2]).toBe('This week');
});

describe('places', () => {
  const scale = scaleOf('week', beginAround(NOW, 'week', 10), 10, NOW);
  it('cuts what lies outside, and fades what has no end towards its review', () => {
    expect(placeOf(one('b', 'm', { startsAt: at(-40) }), scale)).toMatchObject({ from: 0, cut: { start: true, end: false }, beyond: null });
    expect(placeOf(one('b', 'm', { startsAt: at(300), endsAt: at(310) }), scale).beyond).toBe('after');
    const open = placeOf(one('b', 'm', { endsAt: null, reviewAt: at(20) }), scale);
    expect(open).toMatchObject({ fades: true, to: scale.x(at(20)), review: scale.x(at(20)) });
    expect(placeOf(one('b', 'm', { endedAt: at(1), watchUntil: at(9) }), scale)).toMatchObject({ to: scale.x(at(1)), lost: { from: scale.x(at(1)), to: scale.x(at(7)) }, watch: { from: scale.x(at(1)), ends: true } });
  });
});

describe('rows', () => {
  it('a row a member under what needs a person most, bars that meet in lanes of their own', () => {
    const breaks = [one('b-1', 'ada', { group: 'past', startsAt: at(-30), endsAt: at(-20) }), one('b-2', 'ada', { group: 'decide' }), one('b-3', 'ada', { scope: 'chat', startsAt: at(-3) }), one('b-4', 'bo')];
    const rows = memberRows(breaks);
    expect(rows.map(({ memberId, group, lanes }) => [memberId, group, lanes])).toEqual([['ada', 'decide', 2], ['bo', 'active', 1]]);
    expect(rows[0]?.bars.map(({ one: { id }, lane }) => [id, lane])).toEqual([['b-2', 0], ['b-3', 1], ['b-1', 0]]);
    expect(timelineItems(rows).map((item) => (item.kind === 'heading' ? item.group : item.row.memberId))).toEqual(['decide', 'ada', 'active', 'bo']);
    expect(barsInOrder(rows).map(({ id }) => id)).toEqual(['b-1', 'b-2', 'b-3', 'b-4']);
  });

  it('no bar of a lane lies over another, whatever there is', () => {
    const some = fc.array(fc.record({ from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 30 }), watch: fc.integer({ min: 0, max: 20 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(some, (spans) => {
      const breaks = spans.map(({ from, days, watch }, n) => one(`b-${n}`, 'm', { startsAt: at(from), endsAt: at(from + days), watchUntil: watch === 0 ? null : at(from + days + watch) }));
      const [row] = memberRows(breaks);
      const bars = row?.bars ?? [];
      expect(bars).toHaveLength(breaks.length);
      for (const a of bars) for (const b of bars) {
        const end = a.one.watchUntil ?? a.one.endsAt ?? '9999';
        if (a !== b && a.lane === b.lane && a.one.startsAt <= b.one.startsAt) expect(end <= b.one.startsAt).toBe(true);
      }
    }), { numRuns: runs(100) });
  });
});
