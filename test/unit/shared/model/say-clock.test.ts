import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { clockAt, type ConversationLog } from '../../../../shared/model/cover/clock.ts';
import { bankHolidayDates } from '../../../../shared/model/cover/bank-holidays.ts';
import type { Cover } from '../../../../shared/model/cover/hours.ts';
import { sayAhead, sayStretch, sayWaiting } from '../../../../shared/model/cover/say-clock.ts';
import { runs } from '../../zones.ts';

const cover: Cover = {
  holidays: bankHolidayDates,
  calendars: [{ id: 'c', kind: 'weekday', effectiveFrom: '2025-11-03T00:00:00.000Z', hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), closures: [], targets: [{ purpose: 'concern', firstReplyMinutes: 60, nextReplyMinutes: 480 }, { purpose: 'tech', firstReplyMinutes: 960, nextReplyMinutes: 960 }, { purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 }], publishedBy: null, publishedAt: '2025-11-03T00:00:00.000Z' }],
};
const log = (at: string, purpose: Purpose | null, more: Partial<ConversationLog> = {}): ConversationLog => ({ messages: [{ from: 'member', at }], events: [], marks: purpose === null ? [] : [{ purpose, at }], ...more });
const said = (at: string, purpose: Purpose | null, now: string, more: Partial<ConversationLog> = {}) => {
  const words = sayWaiting(clockAt(log(at, purpose, more), cover, now), now);
  return words === null ? null : [words.kind, words.short, words.words];
};

describe('a clock in words, on London’s clocks whatever the computer’s zone', () => {
  test.each<[string, string, Purpose | null, string, string[]]>([
    ['due today, in summer time', '2026-05-14T13:00:00.000Z', 'concern', '2026-05-14T13:20:00.000Z', ['due', '15:00', 'First reply due today 15:00']],
    ['due today, in winter time', '2026-11-19T13:00:00.000Z', 'concern', '2026-11-19T13:20:00.000Z', ['due', '14:00', 'First reply due today 14:00']],
    ['due tomorrow', '2026-05-13T16:30:00.000Z', 'tech', '2026-05-13T16:40:00.000Z', ['due', 'Fri 17:30', 'First reply due Fri 17:30']],
    ['late', '2026-05-14T12:00:00.000Z', 'concern', '2026-05-14T13:20:00.000Z', ['late', '20 min late', 'First reply 20 min late, was due today 14:00']],
    ['late since yesterday', '2026-05-13T15:00:00.000Z', 'concern', '2026-05-14T09:30:00.000Z', ['late', '17 h 30 late', 'First reply 17 h 30 late, was due yesterday 17:00']],
    ['closed on Saturday', '2026-05-16T20:15:00.000Z', 'concern', '2026-05-16T21:00:00.000Z', ['paused', 'opens Mon 10:00', 'Opens Mon 10:00, due 11:00']],
    ['closed before a bank holiday', '2026-05-22T17:30:00.000Z', 'concern', '2026-05-22T18:00:00.000Z', ['paused', 'opens Tue 10:00', 'Opens Tue 10:00, due 11:00']],
    ['closed, due on another day than it opens', '2026-05-15T17:30:00.000Z', 'tech', '2026-05-16T09:00:00.000Z', ['paused', 'opens Mon 10:00', 'Opens Mon 10:00, due Tue 18:00']],
    ['closed this morning', '2026-05-14T07:00:00.000Z', 'concern', '2026-05-14T07:30:00.000Z', ['paused', 'opens 10:00', 'Opens 10:00, due 11:00']],
    ['closed over Christmas, so the date is said', '2026-12-24T19:00:00.000Z', 'tech', '2026-12-24T19:00:00.000Z', ['paused', 'opens Tue 10:00', 'Opens Tue 10:00, due Wed 18:00']],
    ['over the night on which clocks go forward', '2026-03-27T18:30:00.000Z', 'concern', '2026-03-29T00:30:00.000Z', ['paused', 'opens Mon 10:00', 'Opens Mon 10:00, due 11:00']],
    ['over the night on which clocks go back', '2026-10-23T17:30:00.000Z', 'concern', '2026-10-25T00:30:00.000Z', ['paused', 'opens Mon 10:00', 'Opens Mon 10:00, due 11:00']],
    ['a risk', '2026-05-14T13:03:00.000Z', 'risk', '2026-05-14T13:20:00.000Z', ['risk', '17 min', '17 min, no reply yet']],
    ['a risk at night, beyond its target', '2026-05-16T21:00:00.000Z', 'risk', '2026-05-16T23:05:00.000Z', ['risk', '2 h 05', '2 h 05, no reply yet']],
    ['a risk that has only just come', '2026-05-16T21:00:00.000Z', 'risk', '2026-05-16T21:00:20.000Z', ['risk', 'under a minute', 'Under a minute, no reply yet']],
    ['a risk over the night on which clocks go forward', '2026-03-29T00:30:00.000Z', 'risk', '2026-03-29T01:30:00.000Z', ['risk', '1 h 00', '1 h 00, no reply yet']],
  ])('%s', (_what, at, purpose, now, words) => expect(said(at, purpose, now)).toEqual(words));

  test('waiting for them, answered, and without any cover', () => {
    const at = '2026-05-14T10:00:00.000Z';
    expect(said(at, 'concern', '2026-05-14T13:20:00.000Z', { events: [{ kind: 'waiting', at: '2026-05-14T10:10:00.000Z' }] })).toEqual(['paused', 'waiting for them', 'Waiting for them, so the clock stands still']);
    expect(said(at, 'concern', '2026-05-14T13:20:00.000Z', { messages: [{ from: 'member', at }, { from: 'team', at: '2026-05-14T10:30:00.000Z' }] })).toBeNull();
    expect(sayWaiting(clockAt(log(at, 'concern'), { calendars: [], holidays: bankHolidayDates }, at), at)).toMatchObject({ kind: 'paused', words: 'No cover hours to come, so nothing is due' });
    expect(said('2026-05-14T13:10:00.000Z', 'concern', '2026-05-14T13:20:00.000Z', { messages: [{ from: 'member', at }, { from: 'team', at: '2026-05-14T10:30:00.000Z' }, { from: 'member', at: '2026-05-14T13:10:00.000Z' }] })).toEqual(['due', 'Fri 14:10', 'Reply due tomorrow 14:10']);
  });

  test('the same words at every instant of a year are short, and never say a time that is over as to come', () => {
    const minute = fc.integer({ min: 0, max: 525_600 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString());
    fc.assert(fc.property(minute, fc.integer({ min: 0, max: 14 * 1_440 }), fc.constantFrom<Purpose | null>('risk', 'concern', 'tech', null), (at, later, purpose) => {
      const now = new Date(Date.parse(at) + later * 60_000).toISOString();
      const clock = clockAt(log(at, purpose), cover, now);
      const words = sayWaiting(clock, now);
      if (words === null || clock.state === 'none') throw new Error('The member waits.');
      expect(words.short.length).toBeLessThanOrEqual(24);
      expect(words.gone).toBeGreaterThanOrEqual(0);
      expect(words.gone).toBeLessThanOrEqual(1);
      expect(words.kind === 'late').toBe(purpose !== 'risk' && clock.dueAt !== null && clock.dueAt <= now);
      if (words.kind === 'due') expect(clock.dueAt! > now).toBe(true);
      if (words.kind === 'paused') expect(clock.opensAt! > now).toBe(true);
    }), { numRuns: runs(200) });
  });
});

test('moments and stretches', () => {
  const now = '2026-05-14T13:20:00.000Z';
  expect(['2026-05-14T15:30:00.000Z', '2026-05-15T10:30:00.000Z', '2026-05-20T09:00:00.000Z', '2026-05-21T09:00:00.000Z', '2026-06-05T09:00:00.000Z'].map((at) => sayAhead(at, now))).toEqual(['16:30', 'Fri 11:30', 'Wed 10:00', 'Thu 21 May 10:00', 'Fri 5 Jun 10:00']);
  expect([0, 59_999, 60_000, 3_540_000, 3_600_000, 7_500_000, 172_740_000, 172_800_000, 900_000_000].map(sayStretch)).toEqual(['under a minute', 'under a minute', '1 min', '59 min', '1 h 00', '2 h 05', '47 h 59', '2 days', '10 days']);
});
