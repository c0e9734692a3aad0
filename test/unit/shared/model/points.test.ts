import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activePoints, countingEntries, explainTotal, forecast, type LedgerFact } from '../../../../shared/model/ledger.ts';
import { bandOf, expiryOf, policyInForce } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { instantOf } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';
import { naiveMonthsLater, naiveTotal, type NaiveEntry } from './support/naive-points.ts';

/** Why, given at, points, expires at: worked out by Python's zoneinfo, a third implementation. */
const table = JSON.parse(readFileSync(new URL('./expiry-cases.json', import.meta.url), 'utf8')) as [why: string, at: string, points: number, expiresAt: string][];
const monthsOf = { lower: 1, middle: 2, upper: 3 } as const;

describe('when points stop counting (domain.md 1.1, 2.1)', () => {
  test('the table has month ends, leap days and every clock change of six years', () => {
    expect(table.length).toBeGreaterThanOrEqual(200);
    expect(new Set(table.map(([why]) => why))).toEqual(new Set(['month end', 'lands on the spring change', 'lands on the autumn change', 'given on a change', 'given in the second of a change', 'leap day', 'into a leap year', 'first of a month', 'late in the evening']));
  });

  test.each(table)('%s: %s, %i points, until %s', (_why, at, points, expiresAt) => {
    expect(expiryOf(publishedPolicy, points, at)).toBe(expiresAt);
    expect(naiveMonthsLater(at, monthsOf[bandOf(publishedPolicy, points).band])).toBe(expiresAt);
  });

  test('both ways of counting agree for any instant', () => {
    const at = fc.integer({ min: Date.UTC(2025, 10, 3) / 1000, max: Date.UTC(2040, 0, 1) / 1000 }).map((seconds) => instantOf(seconds * 1000));
    fc.assert(fc.property(at, fc.integer({ min: 0, max: 40 }), (given, points) => {
      expect(expiryOf(publishedPolicy, points, given)).toBe(naiveMonthsLater(given, monthsOf[bandOf(publishedPolicy, points).band]));
    }));
  });

  test('points outside every band are an error, not a guess', () => {
    expect(() => bandOf({ bands: [{ band: 'lower', min: 1, max: 4, months: 1 }] }, 0)).toThrow(RangeError);
    expect([0, 4, 5, 9, 10, 200].map((points) => bandOf(publishedPolicy, points).band)).toEqual(['lower', 'lower', 'middle', 'middle', 'upper', 'upper']);
  });
});

const hour = (n: number): string => instantOf(Date.UTC(2026, 0, 1) + n * 3_600_000);
// Few hours, so that what is asked for often is the very hour in which something begins or ends.
const entry = fc.record({ points: fc.integer({ min: 0, max: 15 }), at: fc.integer({ min: 0, max: 12 }), lasts: fc.integer({ min: 1, max: 12 }), voidedAfter: fc.option(fc.integer({ min: 0, max: 18 })) });
const naive = fc.array(entry.map(({ points, at, lasts, voidedAfter }): NaiveEntry => ({ points, at, expires: at + lasts, voided: voidedAfter === null ? null : at + voidedAfter })), { maxLength: 25 });
const asLedger = (entries: readonly NaiveEntry[]): LedgerFact[] => entries.flatMap((one, i): LedgerFact[] => [
  { id: `e${i}`, kind: 'given', voids: null, points: one.points, at: hour(one.at), expiresAt: hour(one.expires) },
  ...(one.voided === null ? [] : [{ id: `v${i}`, kind: 'voided' as const, voids: `e${i}`, points: 0, at: hour(one.voided), expiresAt: hour(one.voided) }]),
]);
const anyHour = fc.integer({ min: -3, max: 32 });

describe('the total at any instant, and why (domain.md 2.2)', () => {
  test('is what playing the events in their order gives', () => {
    fc.assert(fc.property(naive, anyHour, (entries, t) => {
      expect(activePoints(asLedger(entries), hour(t))).toBe(naiveTotal(entries, t));
    }), { numRuns: runs(500) });
  });

  test('the entries that are said to count are those that do, and each end is said when it came', () => {
    fc.assert(fc.property(naive, anyHour, (entries, n) => {
      const ledger = asLedger(entries);
      const t = hour(n);
      const explained = explainTotal(ledger, t);
      expect(explained).toHaveLength(entries.length);
      expect(explained.filter(({ fate }) => fate.state === 'counts').map(({ entry: one }) => one.id)).toEqual(countingEntries(ledger, t).map((one) => one.id));
      for (const [i, { fate }] of explained.entries()) {
        const { at, expires, voided } = entries[i]!;
        if (fate.state === 'later') expect(n).toBeLessThan(at);
        if (fate.state === 'expired') expect([fate.since, voided === null || voided >= expires]).toEqual([hour(expires), true]);
        if (fate.state === 'voided') expect([fate.since, voided! < expires && voided! <= n]).toEqual([hour(voided!), true]);
      }
    }), { numRuns: runs(500) });
  });

  test('the forecast is what the total later is, if nothing is added', () => {
    fc.assert(fc.property(naive, anyHour, (entries, n) => {
      const t = hour(n);
      // What is known at that time: entries given and voidings made by then.
      const known = asLedger(entries).filter((one) => one.at <= t);
      const falls = forecast(known, t);
      for (let later = n; later <= n + 130; later += 1) {
        const said = falls.filter((fall) => fall.at <= hour(later)).at(-1)?.total ?? activePoints(known, t);
        expect(said).toBe(activePoints(known, hour(later)));
      }
      expect(falls.at(-1)?.total ?? 0).toBe(0);
    }), { numRuns: runs(60) });
  });

  test('entries that expire in the same second fall together', () => {
    const ledger = asLedger([{ points: 3, at: 0, expires: 10, voided: null }, { points: 4, at: 1, expires: 10, voided: null }, { points: 5, at: 2, expires: 12, voided: null }]);
    expect(forecast(ledger, hour(5))).toEqual([{ at: hour(10), total: 5 }, { at: hour(12), total: 0 }]);
  });
});

test('the policy in force is the last to take effect, and of two at once the higher version', () => {
  const version = (n: number, from: number) => ({ version: n, effectiveFrom: hour(from) });
  const all = [version(3, 20), version(1, 0), version(2, 20)];
  expect([-1, 0, 19, 20, 99].map((n) => policyInForce(all, hour(n))?.version ?? null)).toEqual([null, 1, 1, 3, 3]);
});
