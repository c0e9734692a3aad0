import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { epochOf, inLondon, instantOf, instantTyped, plusLondonMonths, sayAge, sayExact, sayMonth, sayTime } from '../../../shared/time.ts';
import { runs } from '../zones.ts';

describe('calendar months in London (domain.md 2.1)', () => {
  test.each([
    ['2026-01-31T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'], // clamped
    ['2028-01-31T09:00:00.000Z', 1, '2028-02-29T09:00:00.000Z'], // leap year
    ['2026-02-28T09:00:00.000Z', 1, '2026-03-28T09:00:00.000Z'],
    ['2026-03-10T09:00:00.000Z', 1, '2026-04-10T08:00:00.000Z'], // same wall clock across the change to summer time
    ['2026-09-30T08:00:00.000Z', 1, '2026-10-30T09:00:00.000Z'], // and back
    ['2026-02-28T01:30:00.000Z', 1, '2026-03-28T01:30:00.000Z'],
    ['2026-01-29T01:30:00.000Z', 2, '2026-03-29T01:30:00.000Z'], // 01:30 does not exist: forward by the gap to 02:30 BST
    ['2026-08-25T00:30:00.000Z', 2, '2026-10-25T00:30:00.000Z'], // 01:30 BST occurs twice: the first
    ['2025-11-30T12:00:00.000Z', 3, '2026-02-28T12:00:00.000Z'],
    ['2024-12-31T23:59:59.999Z', 2, '2025-02-28T23:59:59.999Z'],
  ])('%s and %i is %s', (from, months, to) => {
    expect(plusLondonMonths(from, months)).toBe(to);
  });
});

describe('times as people say them', () => {
  const now = '2026-05-14T13:20:00.000Z';
  test.each([
    ['2026-05-14T13:02:11.000Z', 'today 14:02'],
    ['2026-05-13T22:59:00.000Z', 'yesterday 23:59'],
    ['2026-05-13T23:30:00.000Z', 'today 00:30'], // after midnight in London, not in UTC
    ['2026-05-15T09:00:00.000Z', 'tomorrow 10:00'],
    ['2026-04-29T09:00:00.000Z', 'Wed 29 Apr'],
    ['2024-09-04T09:00:00.000Z', '4 Sep 2024'],
  ])('%s is “%s”', (at, words) => {
    expect(sayTime(at, now)).toBe(words);
  });

  test('the exact form names the zone', () => {
    expect(sayExact('2026-05-14T13:02:11.000Z')).toBe('Thu 14 May 2026, 14:02:11 BST');
    expect(sayExact('2026-12-01T13:02:11.000Z')).toBe('Tue 1 Dec 2026, 13:02:11 GMT');
    expect(sayMonth('2024-08-31T23:30:00.000Z')).toBe('September 2024');
  });

  test.each([[0, 'just now'], [59, '59 min'], [60, '1 h 00'], [127, '2 h 07'], [1440, '1 day'], [4321, '3 days'], [-5, 'just now']])('%i minutes ago is “%s”', (minutes, words) => {
    expect(sayAge(instantOf(epochOf(now) - minutes * 60_000), now)).toBe(words);
  });
});

test('instants keep their milliseconds and their order as text', () => {
  const ms = fc.integer({ min: 0, max: 4_102_444_800_000 });
  fc.assert(
    fc.property(ms, ms, (a, b) => {
      expect(epochOf(instantOf(a))).toBe(a);
      expect(instantOf(a) < instantOf(b)).toBe(a < b);
    }),
  );
});

test('an instant in any form is what Temporal takes it for, and a day that is none is refused', () => {
  const written = fc.tuple(fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), fc.constantFrom('Z', '+01:00', '')).map(([date, offset]) => date.toISOString().replace('Z', offset));
  const numbers = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 24 }));
  const two = (n: number): string => String(n).padStart(2, '0');
  const made = numbers.map(([year, month, day, hour]) => `${year}-${two(month)}-${two(day)}T${two(hour)}:00:00.000Z`);
  const outcome = (what: () => unknown): unknown => {
    try {
      return String(what());
    } catch (error) {
      return (error as Error).name;
    }
  };
  fc.assert(fc.property(fc.oneof(written, made, fc.constantFrom('', '2026-05-14', 'May 14 2026', '1', '2026-05-14T13:02Z')), (text) => {
    expect(outcome(() => epochOf(text))).toBe(outcome(() => Temporal.Instant.from(text).epochMilliseconds));
    expect(outcome(() => inLondon(text))).toBe(outcome(() => Temporal.Instant.from(text).toZonedDateTimeISO('Europe/London')));
  }), { numRuns: runs(400) });
});

test('days apart are counted on London’s calendar', () => {
  const at = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(fc.property(at, fc.integer({ min: -72, max: 72 }), (date, hours) => {
    const now = date.toISOString();
    const then = new Date(date.getTime() + hours * 3_600_000).toISOString();
    const apart = inLondon(then).toPlainDate().until(inLondon(now).toPlainDate(), { largestUnit: 'day' }).days;
    const word = apart === 0 ? 'today' : apart === 1 ? 'yesterday' : apart === -1 ? 'tomorrow' : null;
    expect(/^(today|yesterday|tomorrow) /.exec(sayTime(then, now))?.[1] ?? null).toBe(word);
  }));
});

test('an instant is typed with its offset, or as a day that begins at midnight in London', () => {
  expect(['2026-05-14T13:02Z', '2026-05-14T14:02+01:00', '2026-05-14', '2026-01-14', '2026-05-14T14:02', '2026-02-30', 'today', ''].map(instantTyped)).toEqual([
    '2026-05-14T13:02:00.000Z', '2026-05-14T13:02:00.000Z', '2026-05-13T23:00:00.000Z', '2026-01-14T00:00:00.000Z', null, null, null, null,
  ]);
});
