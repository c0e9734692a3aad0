import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { clockAt, targetOf, type ConversationLog } from '../../../../shared/model/cover/clock.ts';
import { afterCover, coveredMs, isOpen, nextOpening, opensAfter, type Cover } from '../../../../shared/model/cover/hours.ts';
import { plusMs } from '../../../../shared/time.ts';
import { inTurn, runs } from '../../zones.ts';
import { covered, naiveClock } from './support/naive-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const calendar = (kind: CoverCalendar['kind'], effectiveFrom: string, hours: readonly (readonly [weekdays: readonly number[], opens: string, closes: string])[], more: Partial<CoverCalendar> = {}): CoverCalendar => ({
  id: `${kind}-${effectiveFrom}`, kind, effectiveFrom, hours: hours.flatMap(([days, opens, closes]) => days.map((weekday) => ({ weekday, opens, closes }))), closures: [],
  targets: [{ purpose: 'untriaged', firstReplyMinutes: 60, nextReplyMinutes: 90 }, { purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 }, { purpose: 'tech', firstReplyMinutes: 600, nextReplyMinutes: 960 }, { purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 }],
  publishedBy: null, publishedAt: effectiveFrom, ...more,
});
const week = [1, 2, 3, 4, 5];
const published = calendar('weekday', '2025-11-03T00:00:00.000Z', [[week, '10:00', '18:00']]);
const weekend = calendar('weekend', '2026-01-05T00:00:00.000Z', [[[6, 7], '12:00', '16:00']]);
/** England and Wales, as gov.uk published them. */
const holidays = new Set(['2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']);
const covers: Readonly<Record<'weekdays alone' | 'with a weekend calendar' | 'with a closure and other hours from June', Cover>> = {
  'weekdays alone': { calendars: [published], holidays },
  'with a weekend calendar': { calendars: [published, weekend], holidays },
  'with a closure and other hours from June': {
    calendars: [{ ...published, closures: [{ date: '2026-05-06', why: 'Team day' }] }, weekend, calendar('weekday', '2026-06-03T12:00:00.000Z', [[week, '09:00', '13:00'], [week, '14:00', '17:30']])],
    holidays,
  },
};

const log = (more: Partial<ConversationLog> = {}): ConversationLog => ({ messages: [], events: [], marks: [], ...more });
const asks = (at: string): ConversationLog['messages'][number] => ({ from: 'member', at });

describe('hours', () => {
  test.each([
    ['a weekday morning before ten', '2026-05-14T08:59:00.000Z', false, '2026-05-14T09:00:00.000Z'],
    ['ten o’clock itself, in summer time', '2026-05-14T09:00:00.000Z', true, '2026-05-14T09:00:00.000Z'],
    ['six o’clock itself', '2026-05-14T17:00:00.000Z', false, '2026-05-15T09:00:00.000Z'],
    ['Friday evening before the early May bank holiday', '2026-05-01T17:30:00.000Z', false, '2026-05-05T09:00:00.000Z'],
    ['Good Friday', '2026-04-03T12:00:00.000Z', false, '2026-04-07T09:00:00.000Z'],
    ['Christmas Eve after six', '2026-12-24T18:00:00.000Z', false, '2026-12-29T10:00:00.000Z'],
    ['the Sunday on which clocks go forward', '2026-03-29T12:00:00.000Z', false, '2026-03-30T09:00:00.000Z'],
    ['the Sunday on which clocks go back', '2026-10-25T12:00:00.000Z', false, '2026-10-26T10:00:00.000Z'],
  ])('%s', (_what, at, open, next) => {
    expect([isOpen(covers['weekdays alone'], at), nextOpening(covers['weekdays alone'], at)]).toEqual([open, next]);
    if (!open) expect(opensAfter(covers['weekdays alone'], at)).toBe(next);
  });

  test('inside cover the next opening is the one after it', () => {
    expect(['2026-05-14T09:00:00.000Z', '2026-05-14T13:20:00.000Z', '2026-05-15T16:59:00.000Z'].map((at) => opensAfter(covers['weekdays alone'], at))).toEqual(['2026-05-15T09:00:00.000Z', '2026-05-15T09:00:00.000Z', '2026-05-18T09:00:00.000Z']);
  });

  test('without any calendar nothing opens, and nothing loops', () => {
    const none = { calendars: [], holidays };
    expect([isOpen(none, '2026-05-14T10:00:00.000Z'), nextOpening(none, '2026-05-14T10:00:00.000Z'), afterCover(none, '2026-05-14T10:00:00.000Z', HOUR), coveredMs(none, '2026-05-14T10:00:00.000Z', '2026-09-14T10:00:00.000Z')]).toEqual([false, null, null, 0]);
  });
});

/** Around every edge that clocks know: weekends, bank holidays, both clock changes, other hours from a date, a closure. */
const starts = ['2026-05-14T09:30', '2026-05-14T16:45', '2026-05-15T16:30', '2026-05-16T20:15', '2026-05-22T15:00', '2026-03-27T16:00', '2026-03-28T23:30', '2026-10-23T15:30', '2026-10-25T00:30', '2026-10-25T01:30', '2026-12-24T15:00', '2026-12-31T17:59', '2026-05-05T16:00', '2026-06-03T10:30', '2026-04-02T16:10'];
const waitings = [[], [{ kind: 'waiting', after: 20 }, { kind: 'resumed', after: 3_000 }]] as const;
const table = starts.flatMap((start) => (['untriaged', 'concern', 'tech', 'risk'] as const).flatMap((purpose) => (Object.keys(covers) as (keyof typeof covers)[]).flatMap((cover) => waitings.map((pauses, n) => ({ start, purpose, cover, pauses, pause: n === 0 ? 'no wait' : 'a wait' })))));

describe('a table of clocks, minute by minute beside', () => {
  test('is long enough', () => expect(table.length).toBeGreaterThanOrEqual(150));
  test.each(inTurn(table))('$start $purpose, $cover, $pause', ({ start, purpose, cover, pauses }) => {
    const at = `${start}:00.000Z`;
    const events = pauses.map(({ kind, after }) => ({ kind, at: plusMs(at, after * MINUTE) }));
    const one = log({ messages: [asks(at)], events, marks: purpose === 'untriaged' ? [] : [{ purpose, at: plusMs(at, 5 * MINUTE) }] });
    const { calendars } = covers[cover];
    const targetMs = targetOf(calendars, purpose, 'first-reply', at);
    const end = plusMs(at, 12 * 24 * HOUR);
    const naive = naiveClock(one, calendars, holidays, end, targetMs);
    const clock = clockAt(one, covers[cover], end);
    if (clock.state === 'none' || naive === null) throw new Error('The member waits.');
    expect([clock.since, clock.usedMs]).toEqual([naive.since, naive.usedMs]);
    expect(clock.dueAt !== null && clock.dueAt <= end ? clock.dueAt : null).toBe(naive.lateAt);
  });
});

/** What it turns out to be for, and after how many minutes; the last word counts for the whole wait. */
const switches = {
  'tech, in truth a concern': [['tech', 5], ['concern', 200]], 'a concern, in truth a risk': [['concern', 10], ['risk', 1_500]], 'a risk, in truth tech': [['risk', 2], ['tech', 90]], 'sorted three times': [['concern', 1], ['risk', 30], ['concern', 4_000]],
} as const satisfies Record<string, readonly (readonly [Purpose, number])[]>;
const switched = starts.flatMap((start) => (Object.keys(switches) as (keyof typeof switches)[]).map((how) => ({ start, how })));

describe('purposes that change midway, minute by minute beside, at two instants each', () => {
  test.each(inTurn(switched))('$start $how', ({ start, how }) => {
    const at = `${start}:00.000Z`;
    const { calendars } = covers['with a weekend calendar'];
    const one = log({ messages: [asks(at)], marks: switches[how].map(([purpose, after]) => ({ purpose, at: plusMs(at, after * MINUTE) })) });
    for (const after of [150, 2_900]) {
      const t = plusMs(at, after * MINUTE);
      const clock = clockAt(one, covers['with a weekend calendar'], t);
      if (clock.state === 'none') throw new Error('The member waits.');
      const naive = naiveClock(one, calendars, holidays, t, targetOf(calendars, clock.purpose, 'first-reply', at));
      expect([clock.usedMs, clock.state === 'late']).toEqual([naive?.usedMs, (naive?.lateAt ?? null) !== null]);
    }
  });
});

/** Targets of many days, so that weekends, bank holidays and clock changes lie within them. */
const long = calendar('weekday', '2025-11-03T00:00:00.000Z', [[week, '10:00', '18:00']], { targets: [{ purpose: 'concern', firstReplyMinutes: 2_000, nextReplyMinutes: 4_000 }] });
/** Published after the fact: other hours, other targets, a closure. */
const afterwards = calendar('weekday', '2026-07-01T00:00:00.000Z', [[week, '08:00', '20:00']], { targets: [{ purpose: 'concern', firstReplyMinutes: 1, nextReplyMinutes: 1 }], closures: [{ date: '2026-07-03', why: 'Team day' }] });
const spanning = ['2026-05-01T15:00', '2026-05-22T15:00', '2026-03-27T16:00', '2026-04-02T16:10', '2026-05-20T09:30', '2026-03-26T17:59', '2026-05-29T12:00', '2026-06-12T10:30'].flatMap((start) => ['first-reply', 'next-reply'].map((which) => ({ start, which })));

describe('targets that span closures, and cover that changes afterwards', () => {
  test.each(inTurn(spanning))('$start, $which', ({ start, which }) => {
    const at = `${start}:00.000Z`;
    const before = which === 'first-reply' ? [] : [asks(plusMs(at, -2 * HOUR)), { from: 'team' as const, at: plusMs(at, -HOUR) }];
    const one = log({ messages: [...before, asks(at)], marks: [{ purpose: 'concern', at: plusMs(at, MINUTE) }] });
    for (const days of [4, 10]) {
      const t = plusMs(at, days * 24 * HOUR);
      const clock = clockAt(one, { calendars: [long], holidays }, t);
      if (clock.state === 'none') throw new Error('The member waits.');
      expect(clock.which).toBe(which);
      const naive = naiveClock(one, [long], holidays, t, clock.targetMs);
      expect([clock.usedMs, clock.state === 'late' ? clock.dueAt : null]).toEqual([naive?.usedMs, naive?.lateAt ?? null]);
      const later = clockAt(one, { calendars: [long, afterwards], holidays }, t);
      expect({ ...later, dueAt: null, opensAt: null }).toEqual({ ...clock, dueAt: null, opensAt: null });
      // What was due in the past stays due then; what lies ahead counts the hours that will be.
      if (clock.dueAt !== null && clock.dueAt < afterwards.effectiveFrom) expect(later).toEqual(clock);
    }
  });
});

describe('what a clock is', () => {
  const cover = covers['weekdays alone'];
  const at = '2026-05-14T09:00:00.000Z';
  const after = (minutes: number): string => plusMs(at, minutes * MINUTE);

  test('risk never pauses: it runs from the message on, at night, while waiting, however late it was seen', () => {
    const night = '2026-05-16T23:00:00.000Z';
    const one = log({ messages: [asks(night)], events: [{ kind: 'waiting', at: plusMs(night, MINUTE) }], marks: [{ purpose: 'risk', at: plusMs(night, 5 * HOUR) }] });
    expect(clockAt(one, cover, plusMs(night, 4 * HOUR))).toMatchObject({ purpose: 'untriaged', state: 'waiting', usedMs: 0 });
    expect(clockAt(one, cover, plusMs(night, 6 * HOUR))).toMatchObject({ purpose: 'risk', state: 'late', usedMs: 6 * HOUR, dueAt: plusMs(night, 15 * MINUTE), opensAt: null });
  });

  test('a reply or a closing ends it; the next message begins the next', () => {
    const one = log({ messages: [asks(at), { from: 'team', at: after(30) }, asks(after(40)), asks(after(50))], events: [{ kind: 'closed', at: after(120) }, { kind: 'reopened', at: after(130) }] });
    expect(clockAt(one, cover, after(20))).toMatchObject({ which: 'first-reply', state: 'running', usedMs: 20 * MINUTE, dueAt: after(60) });
    expect(clockAt(one, cover, after(35))).toEqual({ state: 'none' });
    expect(clockAt(one, cover, after(60))).toMatchObject({ which: 'next-reply', since: after(40), usedMs: 20 * MINUTE, dueAt: after(130) });
    expect(clockAt(one, cover, after(125))).toEqual({ state: 'none' });
  });

  test('out of hours it says when cover opens and when it is then due', () => {
    const friday = '2026-05-15T16:30:00.000Z';
    expect(clockAt(log({ messages: [asks(friday)] }), cover, '2026-05-16T12:00:00.000Z')).toMatchObject({ state: 'closed-hours', usedMs: 30 * MINUTE, opensAt: '2026-05-18T09:00:00.000Z', dueAt: '2026-05-18T09:30:00.000Z' });
  });

  test('another purpose midway reads the whole wait by its own rules', () => {
    const one = log({ messages: [asks(at)], marks: [{ purpose: 'tech', at: after(5) }, { purpose: 'concern', at: after(50) }] });
    expect([clockAt(one, cover, after(1)), clockAt(one, cover, after(40)), clockAt(one, cover, after(60))].map((clock) => (clock.state === 'none' ? null : [clock.purpose, clock.dueAt]))).toEqual([['untriaged', after(60)], ['tech', '2026-05-15T11:00:00.000Z'], ['concern', after(240)]]);
  });

  test('hours and targets that change later leave the past as it was', () => {
    const later = calendar('weekday', '2026-05-14T12:00:00.000Z', [[week, '08:00', '20:00']], { targets: [{ purpose: 'untriaged', firstReplyMinutes: 5, nextReplyMinutes: 5 }] });
    const one = log({ messages: [asks('2026-05-13T16:30:00.000Z')] });
    const t = '2026-05-14T09:10:00.000Z';
    expect(clockAt(one, { calendars: [published, later], holidays }, t)).toEqual(clockAt(one, cover, t));
    expect(clockAt(one, { calendars: [published, later], holidays }, '2026-05-14T19:30:00.000Z')).toMatchObject({ targetMs: HOUR, usedMs: 30 * MINUTE + 3 * HOUR + 7 * HOUR });
  });
});

test('an hour belongs to its own London day, whichever was asked for first', () => {
  // In summer London's day begins in the last hour of UTC's.
  const hours = [...Array(72).keys()].map((n) => plusMs('2026-06-10T00:30:00.000Z', n * HOUR));
  fc.assert(fc.property(fc.shuffledSubarray(hours, { minLength: 12 }), fc.constantFrom(...Object.values(covers)), (asked, { calendars }) => {
    const cover = { calendars, holidays };
    for (const at of asked) expect(isOpen(cover, at)).toBe(covered(calendars, holidays, Date.parse(at)));
  }), { numRuns: runs(40) });
});

test('covered time adds up, and the end of so much cover is where the count says', () => {
  const minute = fc.integer({ min: 0, max: 500 * 24 * 60 }).map((n) => plusMs('2025-12-01T00:00:00.000Z', n * MINUTE));
  fc.assert(fc.property(minute, fc.integer({ min: 0, max: 20 * 24 * 60 }), fc.integer({ min: 0, max: 20 * 24 * 60 }), fc.constantFrom(...Object.values(covers)), (from, a, b, cover) => {
    const [middle, end] = [plusMs(from, a * MINUTE), plusMs(from, (a + b) * MINUTE)];
    const whole = coveredMs(cover, from, end);
    expect(coveredMs(cover, from, middle) + coveredMs(cover, middle, end)).toBe(whole);
    if (whole > 0) expect(coveredMs(cover, from, afterCover(cover, from, whole)!)).toBe(whole);
    expect(isOpen(cover, middle)).toBe(covered(cover.calendars, cover.holidays, Date.parse(middle)));
  }), { numRuns: runs(50) });
});
