import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAVY_IN_A_ROW, HEAVY_NOTE_REST_MS, HEAVY_REST_MS, nothingHeavy, readHeavy, type HeavyReading } from '../../../../shared/model/heavy-reading.ts';
import { plusMs } from '../../../../shared/time.ts';

const BEGIN = '2026-05-14T10:00:00.000Z';
const MINUTE = 60_000;

/** Reads one after the other; the places of the notes among them. */
function notes(readings: readonly { readonly what: string; readonly afterMs: number }[]): number[] {
  let state: HeavyReading = nothingHeavy;
  let at = BEGIN;
  const shown: number[] = [];
  readings.forEach(({ what, afterMs }, i) => {
    at = plusMs(at, afterMs);
    const { reading, note } = readHeavy(state, what, at);
    state = reading;
    if (note) shown.push(i);
  });
  return shown;
}

const many = (count: number, afterMs: number) => Array.from({ length: count }, (_, i) => ({ what: `case ${i}`, afterMs }));

test('the note comes with the sixth different heavy thing in a row, once', () => {
  expect(notes(many(5, MINUTE))).toEqual([]);
  expect(notes(many(20, MINUTE))).toEqual([5]);
});

test('the same thing looked at again is no more of it', () => {
  expect(notes([...many(5, MINUTE), ...many(5, MINUTE), ...many(5, MINUTE)])).toEqual([]);
});

test('whoever was away for a while begins anew', () => {
  expect(notes([...many(5, MINUTE), { what: 'case 6', afterMs: HEAVY_REST_MS }, { what: 'case 7', afterMs: MINUTE }])).toEqual([]);
});

test('a second note needs a rest from the first, and a row of its own', () => {
  const steady = Array.from({ length: 200 }, (_, i) => ({ what: `case ${i}`, afterMs: MINUTE }));
  expect(notes(steady)).toEqual([5, 95, 185]);
});

test('however it is read, notes never come closer than their rest, and never without a row', () => {
  const one = fc.record({ what: fc.constantFrom(...'abcdefghijkl'), afterMs: fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * MINUTE) });
  fc.assert(fc.property(fc.array(one, { maxLength: 80 }), (readings) => {
    const shown = notes(readings);
    const timeOf = (to: number): number => readings.slice(0, to + 1).reduce((sum, { afterMs }) => sum + afterMs, 0);
    shown.forEach((place, i) => {
      const before = shown[i - 1];
      if (before !== undefined) expect(timeOf(place) - timeOf(before)).toBeGreaterThanOrEqual(HEAVY_NOTE_REST_MS);
      const row = readings.slice(before === undefined ? 0 : before + 1, place + 1);
      expect(new Set(row.map(({ what }) => what)).size).toBeGreaterThanOrEqual(HEAVY_IN_A_ROW);
    });
  }));
});
