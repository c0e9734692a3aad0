import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverChanges } from '../../../../shared/model/cover/changes.ts';
import { closedDays, withDay } from '../../../../shared/model/cover/closures.ts';
import { coverGaps } from '../../../../shared/model/cover/gaps.ts';
import { isOpen } from '../../../../shared/model/cover/hours.ts';
import { coverOnTop } from '../../../../shared/model/cover/merge.ts';
import { clockMoves } from '../../../../shared/model/cover/moves.ts';
import { isRunning } from '../../../../shared/model/cover/shifts.ts';
import { plusMinutes, readClock, readMinutes } from '../../../../shared/model/cover/typed.ts';
import { sayDate, sayHours, sayMinutes, sayTarget } from '../../../../shared/model/cover/words.ts';
import type { CoverCalendar, Shift } from '../../../../shared/contract/entities/cover.ts';
import { plusMs } from '../../../../shared/time.ts';

const NOW = '2026-05-14T09:00:00.000Z';
const HOUR = 3_600_000;
const at = (hours: number): string => plusMs(NOW, hours * HOUR);
const day = (weekday: number, opens = '10:00', closes = '18:00') => ({ weekday, opens, closes });
const week = [1, 2, 3, 4, 5].map((one) => day(one));
const calendar: CoverCalendar = { id: 'a', kind: 'weekday', effectiveFrom: at(-900), publishedAt: at(-900), publishedBy: null, hours: week, closures: [], targets: [] };
const cover = { calendars: [calendar], holidays: new Set<string>() };

describe('words', () => {
  test('hours: days that are alike stand together', () => {
    expect(sayHours(week)).toBe('Mon to Fri 10:00 to 18:00');
    expect(sayHours([day(6, '12:00', '16:00'), day(7, '13:00', '15:00')])).toBe('Sat 12:00 to 16:00, Sun 13:00 to 15:00');
    expect(sayHours([day(6), day(7)])).toBe('Sat and Sun 10:00 to 18:00');
    expect(sayHours([day(1, '14:00', '18:00'), day(1, '10:00', '13:00'), day(3)])).toBe('Mon 10:00 to 13:00 and 14:00 to 18:00, Wed 10:00 to 18:00');
    expect(sayHours([])).toBe('No hours');
  });
  test('lengths, targets, days', () => {
    expect([15, 60, 90, 480, 61].map(sayMinutes)).toEqual(['15 minutes', '1 hour', '1 hour 30 minutes', '8 hours', '1 hour 1 minute']);
    expect(sayTarget({ purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 })).toBe('4 hours of cover for the first reply, 8 hours for the next');
    expect(sayTarget({ purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 })).toBe('15 minutes for the first reply, 30 minutes for the next');
    expect([sayDate('2026-12-24'), sayDate('2026-02-30')]).toEqual(['Thu 24 Dec 2026', '2026-02-30']);
  });
});

test('what differs between two versions, days that change alike together', () => {
  const target = (firstReplyMinutes: number) => [{ purpose: 'concern' as const, firstReplyMinutes, nextReplyMinutes: 480 }];
  const before = { hours: week, targets: target(240) };
  expect(coverChanges(before, { hours: [...week].toReversed(), targets: target(240) })).toEqual([]);
  expect(coverChanges(before, { hours: [day(1), day(2, '09:00', '17:00'), day(3, '09:00', '17:00'), day(4), day(6)], targets: target(120) })).toEqual([
    { label: 'Tuesday, Wednesday', before: '10:00 to 18:00', after: '09:00 to 17:00' },
    { label: 'Friday', before: '10:00 to 18:00', after: 'No cover' },
    { label: 'Saturday', before: 'No cover', after: '10:00 to 18:00' },
    { label: 'Concern or question', before: '4 hours of cover for the first reply, 8 hours for the next', after: '2 hours of cover for the first reply, 8 hours for the next' },
  ]);
});

describe('two who wrote at once', () => {
  const clock = fc.constantFrom('09:00', '10:00', '11:00');
  const terms = fc.record({
    hours: fc.uniqueArray(fc.record({ weekday: fc.integer({ min: 1, max: 5 }), opens: clock, closes: fc.constantFrom('17:00', '18:00') }), { selector: (one) => one.weekday }),
    closures: fc.uniqueArray(fc.record({ date: fc.constantFrom('2026-12-21', '2026-12-22', '2026-12-23'), why: fc.constantFrom('a', 'b') }), { selector: (one) => one.date }),
    targets: fc.uniqueArray(fc.record({ purpose: fc.constantFrom('risk' as const, 'tech' as const), firstReplyMinutes: fc.integer({ min: 1, max: 3 }), nextReplyMinutes: fc.constant(5) }), { selector: (one) => one.purpose }),
  });
  const said = (one: Parameters<typeof coverOnTop>[0]) => ({ changes: coverChanges({ hours: [], targets: [] }, one), closures: one.closures.map(({ date, why }) => `${date} ${why}`).toSorted() });
  test('what only one changed stays changed, and mine counts where both did', () => {
    fc.assert(fc.property(terms, terms, terms, (mine, base, theirs) => {
      expect(said(coverOnTop(mine, base, base))).toEqual(said(mine));
      expect(said(coverOnTop(base, base, theirs))).toEqual(said(theirs));
      expect(said(coverOnTop(mine, theirs, theirs))).toEqual(said(mine));
      const both = coverOnTop(mine, base, theirs);
      for (const day of base.closures) if (theirs.closures.every((one) => one.date !== day.date) && mine.closures.some((one) => one.date === day.date && one.why === day.why)) expect(both.closures).not.toContainEqual(day);
      for (const day of theirs.closures) if ([base, mine].every((one) => one.closures.every((other) => other.date !== day.date))) expect(both.closures).toContainEqual(day);
    }));
  });
});

describe('what is typed', () => {
  test.each([['9', '09:00'], ['9.30', '09:30'], ['930', '09:30'], ['17:45', '17:45'], ['5pm', '17:00'], ['12 am', '00:00'], ['25', null], ['9:75', null], ['13pm', null], ['', null], ['noon', null]])('%s is the time %s', (text, clock) => expect(readClock(text)).toBe(clock));
  test.each([['90 min', 90], ['4 h', 240], ['4', 240], ['1.5 hours', 90], ['1 h 30', 90], ['1 hour 30 minutes', 90], ['45 minutes', 45], ['0', 0], ['', null], ['soon', null], ['-3', null]])('%s is %s minutes', (text, minutes) => expect(readMinutes(text)).toBe(minutes));
  test('what is said can be typed again', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_000 }), (minutes) => { expect(readMinutes(sayMinutes(minutes).replaceAll(',', ''))).toBe(minutes); }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => { expect(readClock(plusMinutes('00:00', minutes))).toBe(plusMinutes('00:00', minutes)); }));
  });
});

const shifts = fc.array(fc.record({ from: fc.integer({ min: -10, max: 60 }), length: fc.integer({ min: 1, max: 12 }), covers: fc.constantFrom<Shift['covers'][]>('everything', 'reports', 'inbox', 'weekend'), cancelled: fc.boolean() }), { maxLength: 6 })
  .map((all) => all.map(({ from, length, covers, cancelled }, i): Shift => ({ id: `s${i}`, staffId: 'x', startsAt: at(from), endsAt: at(from + length), covers, cancelled })));

test('a moment lies in a gap exactly when the inbox is open and nobody’s shift covers it', () => {
  fc.assert(fc.property(shifts, fc.integer({ min: 0, max: 47 }), (all, hour) => {
    const t = plusMs(at(hour), HOUR / 2);
    const inGap = coverGaps(cover, all, NOW, at(48)).some((gap) => gap.from <= t && t < gap.to);
    expect(inGap).toBe(isOpen(cover, t) && !all.some((one) => isRunning(one, t)));
  }));
});

test('a closed day moves what would be due on it, never a risk; opened again all is as before', () => {
  const asks = (id: string, purpose: 'concern' | 'risk') => ({ id, log: { messages: [{ from: 'member' as const, at: at(0.5) }], events: [], marks: [{ purpose, at: at(0.5) }] } });
  const publish = (calendars: readonly CoverCalendar[], why: string | null, now: string): CoverCalendar[] => [...calendars, ...withDay(calendars, '2026-05-14', why, now).map((one, i) => ({ ...one, id: `${one.id}-${calendars.length}-${i}`, publishedAt: now }))];
  const closed = publish([calendar], 'Team day', at(1));
  const later = { ...cover, calendars: closed };
  expect(clockMoves([asks('c', 'concern'), asks('r', 'risk')], cover, later, at(1))).toEqual({ open: 2, moved: [{ id: 'c', before: '2026-05-14T13:30:00.000Z', after: '2026-05-15T12:30:00.000Z' }] });
  expect(closedDays(closed, 'weekday', at(1))).toEqual([{ date: '2026-05-14', why: 'Team day' }]);
  const again = publish(closed, null, at(1.5));
  expect(closedDays(again, 'weekday', at(1.5))).toEqual([]);
  // The half hour in which it was closed stays closed: nothing is changed afterwards.
  expect([isOpen({ ...cover, calendars: again }, at(1.25)), isOpen({ ...cover, calendars: again }, at(2))]).toEqual([false, true]);
  expect(withDay(again, '2026-05-14', null, at(2))).toEqual([]);
});
