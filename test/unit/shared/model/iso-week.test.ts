import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, plusWeeks, sayWeek, weekOf, weekTyped, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { plusMs } from '../../../../shared/time.ts';

const HOUR = 3_600_000;
const hours = (week: IsoWeek): number => (Date.parse(boundsOf(week).to) - Date.parse(boundsOf(week).from)) / HOUR;

/** ISO 8601 by counting, without Temporal: the Thursday of a week says whose it is. */
function naive(date: Date): string {
  const day = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - day + 3));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * 24 * HOUR)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

describe('the weeks of a report', () => {
  it.each([
    ['2025-12-28T23:59:59.999Z', '2025-W52'],
    ['2025-12-29T00:00:00.000Z', '2026-W01'],
    ['2026-11-15T23:59:59.999Z', '2026-W46'],
    ['2026-12-31T12:00:00.000Z', '2026-W53'],
    ['2027-01-03T23:59:59.999Z', '2026-W53'],
    ['2027-01-04T00:00:00.000Z', '2027-W01'],
    ['2026-06-14T22:59:59.999Z', '2026-W24'],
    ['2026-06-14T23:00:00.000Z', '2026-W25'],
  ])('%s lies in %s', (at, week) => {
    expect(weekOf(at)).toBe(week);
  });

  it('are an hour short or long where the clocks change', () => {
    expect([hours('2026-W12'), hours('2026-W13'), hours('2026-W14')]).toEqual([168, 167, 168]);
    expect([hours('2026-W42'), hours('2026-W43'), hours('2026-W44')]).toEqual([168, 169, 168]);
    expect(boundsOf('2026-W13')).toEqual({ from: '2026-03-23T00:00:00.000Z', to: '2026-03-29T23:00:00.000Z' });
  });

  it('follow each other without a gap, each instant in one of them', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (date) => {
      const at = date.toISOString();
      const week = weekOf(at);
      const { from, to } = boundsOf(week);
      expect(from <= at && at < to).toBe(true);
      expect(weekOf(plusMs(from, -1))).toBe(plusWeeks(week, -1));
      expect(weekOf(to)).toBe(plusWeeks(week, 1));
      expect(plusWeeks(plusWeeks(week, 60), -60)).toBe(week);
      expect(weekTyped(week)).toBe(week);
    }));
  });

  it('have the numbers of ISO 8601', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const noon = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12));
      expect(weekOf(noon.toISOString())).toBe(naive(noon));
    }));
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-46', 'W46', '', '2026-W4x'])('do not read %j as a week', (text) => {
    expect(weekTyped(text)).toBeNull();
  });

  it.each([[' 2026-w6 ', '2026-W06'], ['2026W46', '2026-W46'], ['2026-W53', '2026-W53']])('read %j as a person means it', (text, week) => {
    expect(weekTyped(text)).toBe(week);
  });

  it.each<[IsoWeek, string]>([
    ['2026-W46', 'Week 46, 9 to 15 Nov 2026'],
    ['2026-W01', 'Week 1, 29 Dec 2025 to 4 Jan 2026'],
    ['2026-W40', 'Week 40, 28 Sep to 4 Oct 2026'],
  ])('are said as people say them: %s', (week, words) => {
    expect(sayWeek(week)).toBe(words);
  });
});
