import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, monthTicks, stepPath, totalAt } from '../../../../renderer/components/step-plot.ts';

const from = '2025-12-01T00:00:00.000Z';
const to = '2026-07-01T00:00:00.000Z';

test('a total holds until the next step', () => {
  const steps = [{ at: '2026-01-01T00:00:00.000Z', total: 7 }, { at: '2026-02-01T00:00:00.000Z', total: 0 }];
  expect(['2025-12-31T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-31T23:59:59.000Z', '2026-02-01T00:00:00.000Z'].map((at) => totalAt(steps, at))).toEqual([0, 7, 7, 0]);
});

test('the line stays in its box however high the total', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ day: fc.integer({ min: -30, max: 260 }), total: fc.nat({ max: 400 }) }), { minLength: 1, maxLength: 20 }), (rows) => {
      const steps = [...rows].sort((a, b) => a.day - b.day).map((row) => ({ at: new Date(Date.parse(from) + row.day * 86_400_000).toISOString(), total: row.total }));
      const numbers = [...stepPath(steps, frameOf(from, to, steps, 30)).matchAll(/(?:M|H|V| )(-?[\d.]+)/g)].map((match) => Number(match[1]));
      expect(numbers.every((n) => n >= 0 && n <= 1000)).toBe(true);
    }),
  );
});

test('the 30 line has room above it even for a member without points', () => {
  const frame = frameOf(from, to, [], 30);
  expect(frame.y(30)).toBeGreaterThan(0.05);
  expect(frame.y(0)).toBe(1);
});

test('month names are few and lie inside', () => {
  const ticks = monthTicks(from, to);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(6);
  expect(ticks.every((tick) => tick.at > from && tick.at < to)).toBe(true);
});
