import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { instantOf } from '../../../../shared/time.ts';
import { asOfTyped, asTyped, sayAsOf, stepFrom } from '../../../../renderer/features/members/as-of-words.ts';
import { givenLabels, gridTotals, monthsBetween, spaced } from '../../../../renderer/features/members/chart/axes.ts';
import { momentsOf, MOST_MOMENTS } from '../../../../renderer/features/members/chart/moments.ts';
import { breakDates, breakFigure, contactWords, openCaseWords, shortDay } from '../../../../renderer/features/members/words.ts';
import { frameOf } from '../../../../renderer/components/step-plot.ts';

const now = '2026-05-14T13:20:00.000Z';

describe('a day as it is typed', () => {
  it.each([
    ['12 Nov', '2025-11-12T23:59:59.999Z'],
    ['12 november 2024', '2024-11-12T23:59:59.999Z'],
    ['Wed 12 Nov 2025', '2025-11-12T23:59:59.999Z'],
    ['12/11/25', '2025-11-12T23:59:59.999Z'],
    ['12.11.2025', '2025-11-12T23:59:59.999Z'],
    ['2025-11-12', '2025-11-12T23:59:59.999Z'],
    ['1st May', '2026-05-01T22:59:59.999Z'],
    ['yesterday', '2026-05-13T22:59:59.999Z'],
    ['today', '2026-05-14T22:59:59.999Z'],
    ['12 May 14:30', '2026-05-12T13:30:00.000Z'],
    ['2 Jan 2026 at 9:05', '2026-01-02T09:05:00.000Z'],
  ])('%s is the end of that day, or its minute, on London’s clocks', (typed, instant) => expect(asOfTyped(typed, now)).toBe(instant));

  it.each(['', 'soon', '31 Feb', '12 Novembre x', '2025-13-01', '12 Nov 25:00', '99/99/9999'])('“%s” is no day', (typed) => expect(asOfTyped(typed, now)).toBeNull());

  it('reads back what the field shows, to the minute, across clock changes', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2026, 4) }), fc.boolean(), (ms, whole) => {
      const minute = instantOf(Math.floor(ms / 60_000) * 60_000);
      const at = whole ? stepFrom(minute, now, {}) : minute;
      const read = asOfTyped(asTyped(at), now) ?? '';
      // An hour that the clocks repeat reads as its first time.
      expect([at, instantOf(Date.parse(at) - 3_600_000)]).toContain(read);
      expect(sayAsOf(read)).toBe(sayAsOf(at));
    }));
  });

  it('steps to the ends of days and months', () => {
    expect(stepFrom(null, now, { days: -1 })).toBe('2026-05-13T22:59:59.999Z');
    expect(stepFrom('2026-03-31T10:00:00.000Z', now, { months: -1 })).toBe('2026-02-28T23:59:59.999Z');
    expect(sayAsOf('2026-03-28T23:59:59.999Z')).toBe('Sat 28 Mar 2026');
    expect(sayAsOf('2026-03-28T12:00:00.000Z')).toBe('Sat 28 Mar 2026, 12:00');
  });
});

const entry = (id: string, at: string, points: number, fate: LedgerView['fate']): LedgerView =>
  ({ id, at, points, wording: `Reason ${id}`, band: 'lower', offBandReason: null, policyVersion: 1, by: null, expiresAt: fate.state === 'counts' ? fate.until : fate.since, fate, voided: null, told: null, caseId: null, account: null });

function picture(entries: readonly LedgerView[], series: MemberDetail['points']['series'], total: number): Pick<MemberDetail, 'points' | 'ledger' | 'asOf'> {
  return { asOf: now, ledger: [...entries], points: { total, threshold: 30, nextDrop: null, zeroAt: null, from: '2026-03-01T00:00:00.000Z', to: '2026-07-01T00:00:00.000Z', series } };
}

describe('the picture of points', () => {
  const given = entry('a', '2026-05-01T10:00:00.000Z', 7, { state: 'counts', until: '2026-06-01T10:00:00.000Z' });

  it('is read out step by step, with now between what was and what will be', () => {
    const series = [{ at: '2026-03-01T00:00:00.000Z', total: 0 }, { at: given.at, total: 7 }, { at: '2026-06-01T10:00:00.000Z', total: 0 }];
    expect(momentsOf(picture([given], series, 7)).map((moment) => moment.words)).toEqual([
      '0 points from Sun 1 Mar 2026',
      '7 points from Fri 1 May 2026. 7 points given: Reason a',
      '7 points on Thu 14 May 2026',
      '0 points from Mon 1 Jun 2026, if nothing is added. 7 points expire',
    ]);
  });

  it('never has more stops than a person can read, and always the last of its time', () => {
    const series = Array.from({ length: 2_000 }, (_, n) => ({ at: instantOf(Date.UTC(2026, 2, 1) + n * 3_000_000), total: n }));
    const moments = momentsOf(picture([], series, 3));
    expect(moments.length).toBeLessThanOrEqual(2 * MOST_MOMENTS + 1);
    const past = series.filter((step) => step.at <= now);
    expect(moments.find((moment) => moment.at === past.at(-1)?.at)?.total).toBe(past.length - 1);
    expect(moments.map((moment) => moment.at)).toEqual(moments.map((moment) => moment.at).toSorted());
  });

  it('has months in their order, a grid that leaves the line alone, and labels with room', () => {
    expect(monthsBetween('2025-11-20T10:00:00.000Z', '2026-03-02T10:00:00.000Z').map((tick) => tick.label)).toEqual(['December 2025', 'January 2026', 'February', 'March']);
    expect(monthsBetween('2024-01-20T10:00:00.000Z', '2026-01-20T10:00:00.000Z').length).toBeLessThanOrEqual(10);
    expect(gridTotals(35, 30)).toEqual([0, 10, 20]);
    expect(gridTotals(90, 30)).toEqual([0, 20, 40, 60, 80]);
    const frame = frameOf('2026-01-01T00:00:00.000Z', '2026-01-11T00:00:00.000Z', [], 30);
    const days = Array.from({ length: 20 }, (_, n) => ({ at: instantOf(Date.UTC(2025, 11, 28) + n * 86_400_000) }));
    expect(spaced(days, frame, 0.25).map((day) => day.at.slice(5, 10))).toEqual(['01-01', '01-04', '01-07', '01-10']);
  });

  it('says what was given at one instant as one', () => {
    const twice = [given, entry('b', given.at, 3, { state: 'counts', until: given.expiresAt }), entry('c', '2026-04-01T10:00:00.000Z', 0, { state: 'expired', since: '2026-05-01T10:00:00.000Z' })];
    expect(givenLabels(twice, [{ at: given.at, total: 10 }])).toEqual([{ at: given.at, total: 10, text: '+10' }]);
  });
});

describe('a member in words', () => {
  const rest = { id: 'b', scope: 'both', kind: 'enforced', state: 'ended', startsAt: '2026-01-30T10:00:00.000Z', endsAt: '2026-02-06T10:00:00.000Z', endedAt: null, reviewAt: null, watchUntil: null, length: '1 week', reason: '', conditions: '', told: null, account: null, history: [] } as const;

  it('says dates with their year only where it is another', () => {
    expect([shortDay('2026-01-30T10:00:00.000Z', now), shortDay('2025-12-31T10:00:00.000Z', now)]).toEqual(['30 Jan', '31 Dec 2025']);
    expect(breakDates({ ...rest, state: 'lifted', endedAt: '2026-02-02T10:00:00.000Z' }, now)).toBe('30 Jan to 2 Feb');
    expect(breakDates({ ...rest, endsAt: null, state: 'active' }, now)).toBe('since 30 Jan, open-ended');
  });

  it('counts breaks that were decided on, and says what is under way or proposed', () => {
    expect(breakFigure([{ ...rest, history: [] }])).toEqual({ count: 1, words: '1 week, January' });
    expect(breakFigure([{ ...rest, state: 'active', history: [] }, { ...rest, state: 'proposed', history: [] }, { ...rest, state: 'cancelled', history: [] }])).toEqual({ count: 1, words: '1 week, now, 1 proposed' });
    expect(breakFigure([])).toEqual({ count: 0, words: '' });
  });

  it('says whose the open case is, and how a member is reached', () => {
    const you = { id: 's', name: 'Tom Okafor', initials: 'TO', you: true, role: 'staff' as const };
    expect([openCaseWords([{ id: 'c', holder: you }]), openCaseWords([{ id: 'c', holder: { ...you, you: false } }]), openCaseWords([{ id: 'c', holder: null }]), openCaseWords([{ id: 'c', holder: you }, { id: 'd', holder: null }])]).toEqual(['1 open case, yours', '1 open case, Tom’s', '1 open case', '2 open cases']);
    expect([contactWords(['message', 'email']), contactWords([])]).toEqual(['by message or email', 'no contact route']);
  });
});
