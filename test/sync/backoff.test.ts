import { expect, test } from 'vitest';
import fc from 'fast-check';
import { limits } from '../../shared/limits.ts';
import { backoff } from '../../electron/service/sync/backoff.ts';
import { retryAfter } from '../../electron/service/sync/failures.ts';

test('waits double with full jitter, never past the cap, never none at all', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1, maxLength: 30 }), (draws) => {
    let draw = 0;
    const waits = backoff(() => draws[draw++ % draws.length]!);
    draws.forEach((random, n) => {
      const bound = Math.min(limits.backoffCapMs, limits.backoffBaseMs * 2 ** n);
      const wait = waits.next();
      expect(wait).toBeGreaterThanOrEqual(limits.backoffBaseMs / 10);
      expect(wait).toBeCloseTo(Math.max(limits.backoffBaseMs / 10, random * bound), 6);
    });
  }), { numRuns: 200 });
});

test('Retry-After is a floor, and success starts over', () => {
  const waits = backoff(() => 0);
  expect(waits.next(5_000)).toBe(5_000);
  expect(waits.next(999_999_999)).toBe(limits.retryAfterCapMs);
  const high = backoff(() => 0.999);
  for (let n = 0; n < 10; n++) high.next();
  expect(high.next()).toBeGreaterThan(50_000);
  high.reset();
  expect(high.next()).toBeLessThanOrEqual(limits.backoffBaseMs);
});

test('desks that were told the same Retry-After do not come back in the same second', () => {
  const waits = Array.from({ length: 200 }, () => backoff().next(30_000));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(30_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  const seconds = new Map<number, number>();
  for (const wait of waits) seconds.set(Math.floor(wait / 1_000), (seconds.get(Math.floor(wait / 1_000)) ?? 0) + 1);
  expect(Math.max(...seconds.values())).toBeLessThan(30);
});

test('Retry-After in seconds, as a date, or nonsense', () => {
  const now = Date.parse('2026-05-14T08:00:00Z');
  expect(retryAfter('7', now)).toBe(7_000);
  expect(retryAfter('Thu, 14 May 2026 08:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Thu, 14 May 2026 07:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeNull();
  expect(retryAfter(null, now)).toBeNull();
});
