import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activePoints, nextDrop, nextOnLadder, pointsSeries, sayLength, type LedgerFact } from '../../../../shared/model/ledger.ts';
import { instantOf } from '../../../../shared/time.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const dayAt = (n: number): string => instantOf(start + n * day);

const given = fc.record({ points: fc.integer({ min: 0, max: 15 }), at: fc.integer({ min: 0, max: 200 }), days: fc.integer({ min: 1, max: 100 }), voidedAfter: fc.option(fc.integer({ min: 0, max: 120 })) });
const ledger = fc.array(given, { maxLength: 20 }).map((rows) =>
  rows.flatMap((row, i): LedgerFact[] => {
    const entry: LedgerFact = { id: `e${i}`, kind: 'given', voids: null, points: row.points, at: dayAt(row.at), expiresAt: dayAt(row.at + row.days) };
    return row.voidedAfter === null ? [entry] : [entry, { id: `v${i}`, kind: 'voided', voids: entry.id, points: 0, at: dayAt(row.at + row.voidedAfter), expiresAt: dayAt(row.at + row.voidedAfter) }];
  }),
);
const anyDay = fc.integer({ min: -10, max: 320 });

test('the order of entries does not matter and the total is never negative', () => {
  fc.assert(
    fc.property(ledger, anyDay, (entries, n) => {
      const total = activePoints(entries, dayAt(n));
      expect(total).toBeGreaterThanOrEqual(0);
      expect(activePoints([...entries].reverse(), dayAt(n))).toBe(total);
    }),
  );
});

test('an entry counts from its instant up to, and not at, its expiry', () => {
  const entry: LedgerFact = { id: 'e', kind: 'given', voids: null, points: 7, at: dayAt(10), expiresAt: dayAt(20) };
  expect([dayAt(9), dayAt(10), instantOf(start + 20 * day - 1), dayAt(20)].map((t) => activePoints([entry], t))).toEqual([0, 7, 7, 0]);
});

test('asking for an instant before a voiding gives the total of that time', () => {
  const entries: LedgerFact[] = [
    { id: 'e', kind: 'given', voids: null, points: 7, at: dayAt(1), expiresAt: dayAt(30) },
    { id: 'v', kind: 'voided', voids: 'e', points: 0, at: dayAt(5), expiresAt: dayAt(5) },
  ];
  expect([activePoints(entries, dayAt(4)), activePoints(entries, dayAt(5))]).toEqual([7, 0]);
});

test('the next drop is what the total later does', () => {
  fc.assert(
    fc.property(ledger, anyDay, (entries, n) => {
      const settled = entries.filter((entry) => entry.at <= dayAt(n));
      const drop = nextDrop(settled, dayAt(n));
      if (drop === null) expect(activePoints(settled, dayAt(n))).toBe(0);
      else expect(activePoints(settled, drop.at)).toBe(activePoints(settled, dayAt(n)) - drop.points);
    }),
  );
});

test('the series has the total of every day from where it begins, and a step only where the total changes', () => {
  fc.assert(
    fc.property(ledger, anyDay, anyDay, (entries, from, n) => {
      const series = pointsSeries(entries, dayAt(from), dayAt(400));
      const shown = series.filter((step) => step.at <= dayAt(n)).at(-1)?.total;
      expect(shown).toBe(n < from ? undefined : activePoints(entries, dayAt(n)));
      expect(series.filter((step, i) => i > 0 && step.total === series[i - 1]?.total)).toEqual([]);
    }),
  );
});

test('the ladder lengthens with each enforced break and stays on its last step', () => {
  const policy = { ladder: [{ unit: 'week', count: 1 }, { unit: 'week', count: 2 }, { unit: 'open-ended' }] as const };
  const served = (count: number) => Array.from({ length: count }, () => ({ kind: 'enforced' as const, state: 'ended' as const }));
  const asked = { kind: 'requested' as const, state: 'ended' as const };
  const on = (past: Parameters<typeof nextOnLadder>[1]) => sayLength(nextOnLadder({ ladder: [...policy.ladder] }, past));
  expect([on([]), on([asked]), on(served(1)), on(served(2)), on(served(9))]).toEqual(['1 week', '1 week', '2 weeks', 'open-ended', 'open-ended']);
});
