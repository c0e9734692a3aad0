import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfNextWorkingDay, londonDate, plusLondonDays, startOfLondonDay, startOfLondonMonth, startOfLondonWeek } from '../../../../shared/london-days.ts';
import { breakReminders, groupOf, type CalendarBreak } from '../../../../shared/model/break-calendar.ts';
import { epochOf, inLondon, instantOf, plusMs, sayClock } from '../../../../shared/time.ts';

const HOUR = 3_600_000;
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 0, 1) }).map(instantOf);
const none: ReadonlySet<string> = new Set();

describe('days in London', () => {
  it('a day, a week and a month begin at midnight there, and hold their instant', () => {
    fc.assert(fc.property(instants, (t) => {
      for (const begin of [startOfLondonDay(t), startOfLondonWeek(t), startOfLondonMonth(t)]) {
        expect(begin <= t).toBe(true);
        expect(sayClock(begin)).toBe('00:00');
      }
      expect(inLondon(startOfLondonWeek(t)).dayOfWeek).toBe(1);
      expect(epochOf(t) - epochOf(startOfLondonDay(t))).toBeLessThan(25 * HOUR);
    }));
  });

  it('days later keep the time of day, unless the clocks skip it', () => {
    fc.assert(fc.property(instants, fc.integer({ min: -400, max: 400 }), (t, days) => {
      const later = plusLondonDays(t, days);
      const apart = Math.abs(epochOf(later) - epochOf(t) - days * 24 * HOUR);
      expect(apart).toBeLessThanOrEqual(HOUR);
      const skipped = sayClock(t).startsWith('01:') && inLondon(later).month === 3;
      if (!skipped) expect(sayClock(later)).toBe(sayClock(t));
    }));
  });

  it('02:30 of the night when clocks go forward is 02:30; 01:30 does not exist and moves on by the gap', () => {
    expect(plusLondonDays('2026-03-28T01:30:00.000Z', 1)).toBe('2026-03-29T01:30:00.000Z');
    expect(sayClock(plusLondonDays('2026-03-28T01:30:00.000Z', 1))).toBe('02:30');
  });

  it('the next working day leaves out weekends and closed days', () => {
    expect(endOfNextWorkingDay('2026-05-14T13:00:00.000Z', none)).toBe('2026-05-15T23:00:00.000Z');
    expect(endOfNextWorkingDay('2026-05-15T13:00:00.000Z', none)).toBe('2026-05-18T23:00:00.000Z');
    expect(endOfNextWorkingDay('2026-05-22T13:00:00.000Z', new Set(['2026-05-25']))).toBe('2026-05-26T23:00:00.000Z');
    fc.assert(fc.property(instants, (t) => {
      const end = endOfNextWorkingDay(t, none);
      const day = plusMs(end, -HOUR * 12);
      expect(inLondon(day).dayOfWeek).toBeLessThanOrEqual(5);
      expect(londonDate(day) > londonDate(t)).toBe(true);
      expect(epochOf(end) - epochOf(t)).toBeLessThanOrEqual(4 * 25 * HOUR);
    }));
  });
});

const NOW = '2026-05-14T13:20:00.000Z';
const at = (days: number): string => plusLondonDays(NOW, days);
const rest = (more: Partial<CalendarBreak>): CalendarBreak => ({ id: 'b', memberId: 'm', scope: 'both', state: 'active', startsAt: at(-7), endsAt: at(7), reviewAt: null, watchUntil: null, endedAt: null, decidedAt: at(-8), ...more });

describe('groups and reminders', () => {
  it.each<[string, Partial<CalendarBreak>]>([
    ['decide', { state: 'proposed', decidedAt: null }],
    ['active', {}],
    ['ending', { endsAt: at(1) }],
    ['review', { endsAt: null, reviewAt: at(1) }],
    ['active', { endsAt: null, reviewAt: at(30) }],
    ['starting', { state: 'scheduled', startsAt: at(1) }],
    ['scheduled', { state: 'scheduled', startsAt: at(4), endsAt: at(9) }],
    ['active', { state: 'scheduled' }],
    ['watch', { endsAt: at(-1), watchUntil: at(3) }],
    ['past', { endsAt: at(-1), watchUntil: '2026-05-14T13:19:00.000Z' }],
    ['watch', { state: 'lifted', endedAt: at(-1), watchUntil: at(9) }],
    ['past', { state: 'cancelled', endedAt: at(-1), watchUntil: at(9) }],
  ])('%s', (group, more) => expect(groupOf(rest(more), NOW, none)).toBe(group));

  it('an end, a review and the end of a watch are told by the working day before; a review until it is done', () => {
    const breaks = [rest({ id: 'ends', endsAt: at(1) }), rest({ id: 'later', endsAt: at(5) }), rest({ id: 'review', endsAt: null, reviewAt: at(-3) }), rest({ id: 'watch', endsAt: at(-4), watchUntil: at(1) }), rest({ id: 'over', endsAt: at(-4) })];
    expect(breakReminders(breaks, NOW, none).map(({ breakId, kind, overdue }) => [breakId, kind, overdue])).toEqual([['review', 'review', true], ['ends', 'ends', false], ['watch', 'watch-ends', false]]);
    // On a Friday, what ends on Monday comes up; with Monday closed, what ends on Tuesday as well.
    const friday = '2026-05-22T10:00:00.000Z';
    const tuesday = rest({ endsAt: '2026-05-26T10:00:00.000Z' });
    expect(breakReminders([tuesday], friday, none)).toEqual([]);
    expect(breakReminders([tuesday], friday, new Set(['2026-05-25']))).toHaveLength(1);
  });
});
