import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, sayClock, sayDay } from '../../../shared/time.ts';
import { readTypedTime, typedForm } from '../../../shared/typed-time.ts';

/** A Thursday afternoon in summer time. */
const now = '2026-05-14T13:20:00.000Z';
const read = (text: string, clock = '09:00'): string | null => readTypedTime(text, { now, clock });

describe('a time as people type it', () => {
  it.each([
    ['now', now],
    ['today', '2026-05-14T08:00:00.000Z'],
    ['today 14:30', '2026-05-14T13:30:00.000Z'],
    ['14:30', '2026-05-14T13:30:00.000Z'],
    ['2pm', '2026-05-14T13:00:00.000Z'],
    ['tomorrow at 6pm', '2026-05-15T17:00:00.000Z'],
    ['in 2 weeks', '2026-05-28T08:00:00.000Z'],
    ['+10d 8:05', '2026-05-24T07:05:00.000Z'],
    ['in 1 month', '2026-06-14T08:00:00.000Z'],
    ['Monday', '2026-05-18T08:00:00.000Z'],
    ['thu', '2026-05-21T08:00:00.000Z'],
    ['next Monday', '2026-05-18T08:00:00.000Z'],
    ['next friday', '2026-05-22T08:00:00.000Z'],
    ['28 May', '2026-05-28T08:00:00.000Z'],
    ['Thu 28 May, 14:30', '2026-05-28T13:30:00.000Z'],
    ['Thursday 28th may 2026 12am', '2026-05-27T23:00:00.000Z'],
    ['28/5', '2026-05-28T08:00:00.000Z'],
    ['28/05/26 12:00', '2026-05-28T11:00:00.000Z'],
    ['28.5.2027', '2027-05-28T08:00:00.000Z'],
    ['2026-12-01', '2026-12-01T09:00:00.000Z'],
    ['2026-12-01T18:00', '2026-12-01T18:00:00.000Z'],
    ['3 Nov', '2026-11-03T09:00:00.000Z'],
  ])('%s', (text, instant) => expect(read(text)).toBe(instant));

  it.each(['', '   ', 'soon', '31 June', '30/2', '13pm', '0am', '25:00', '12:60', '2026-13-01', 'in weeks', '28', 'May', '5 foo', '1'.repeat(200)])('“%s” is no time', (text) => expect(read(text)).toBeNull());

  it('a time that the clocks skip moves on by the gap, one that occurs twice is the first', () => {
    expect(read('2027-03-28 01:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(read('2026-10-25 01:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is read again from the form in which a field shows it, whatever the instant', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }), (ms) => {
      const minute = instantOf(Math.floor(ms / 60_000) * 60_000);
      const again = read(typedForm(minute));
      // The second 01:30 of an autumn night reads as the first.
      expect([sayDay(again ?? ''), sayClock(again ?? '')]).toEqual([sayDay(minute), sayClock(minute)]);
    }));
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => {
      const found = read(text);
      expect(found === null || /^[-+]?\d+-\d\d-\d\dT/u.test(found)).toBe(true);
    }));
  });
});
