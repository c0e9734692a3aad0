import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BreakEvent, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { owedForBreak, owedForEntry } from '../../../../shared/model/told.ts';
import { instantOf } from '../../../../shared/time.ts';

const t = (hours: number): string => instantOf(Date.UTC(2026, 4, 14, 8) + hours * 3_600_000);
const mark = (at: number, more: Partial<ToldMark> = {}): ToldMark => ({ id: `t${at}`, memberId: 'm', aboutKind: 'break', aboutId: 'b', how: 'message', messageId: null, reason: '', by: 's-tom', at: t(at), ...more });

const terms = { scope: 'boards', startsAt: t(0), endsAt: t(168), reviewAt: null, watchUntil: null, conditions: '' } as const;
const row = { ...terms, state: 'active', kind: 'enforced', decidedAt: t(0), decidedBy: 's-tom', proposedAt: t(-1), endedAt: null } as const;
const event = (kind: BreakEvent['kind'], at: number, more: Partial<BreakEvent> = {}): BreakEvent => ({ id: `e${at}${kind}`, breakId: 'b', memberId: 'm', kind, by: 's-tom', at: t(at), receivedAt: t(at), reason: '', reasonId: null, ...terms, ...more });
const begun = [event('proposed', -1, { by: null }), event('approved', 0)];

describe('points', () => {
  const given = { id: 'l', kind: 'given', voids: null, at: t(0), by: 's-tom' } as const;
  const taken = { id: 'v', kind: 'voided', voids: 'l', at: t(2), by: 's-lena' } as const;
  const about = (aboutId: string, more: Partial<ToldMark> = {}) => mark(1, { aboutKind: 'ledger', aboutId, ...more });

  test('are owed until they are told, however, or voided', () => {
    expect(owedForEntry(given, false, [])).toEqual({ what: 'points', since: t(0), by: 's-tom' });
    expect([owedForEntry(given, true, []), owedForEntry(given, false, [about('l')]), owedForEntry(given, false, [about('l', { how: 'no-contact-route' })])]).toEqual([null, null, null]);
    expect(owedForEntry(given, false, [about('l', { aboutKind: 'break' })])).not.toBeNull();
  });

  test('that are taken back are owed a word when the member knew of them', () => {
    expect(owedForEntry(taken, false, [], [about('l')])).toEqual({ what: 'void', since: t(2), by: 's-lena' });
    expect([owedForEntry(taken, false, []), owedForEntry(taken, false, [], [about('l', { how: 'no-contact-route' })]), owedForEntry(taken, false, [about('v')], [about('l')])]).toEqual([null, null, null]);
  });
});

describe('a break', () => {
  test('is owed from its decision on, a proposal is not', () => {
    expect(owedForBreak({ ...row, state: 'proposed', decidedAt: null }, begun.slice(0, 1), [])).toBeNull();
    expect(owedForBreak(row, begun, [])).toEqual({ what: 'decided', since: t(0), by: 's-tom' });
    expect(owedForBreak({ ...row, state: 'lifted', endedAt: t(9) }, [...begun, event('lifted', 9, { by: 's-lena' })], [])).toEqual({ what: 'lifted', since: t(9), by: 's-lena' });
    expect(owedForBreak(row, begun, [mark(1)])).toBeNull();
    expect(owedForBreak(row, begun, [mark(0)])).toBeNull();
  });

  test('is told again when it was extended, moved, lifted or cancelled', () => {
    const longer = { endsAt: t(336) };
    const extended = [...begun, event('changed', 5, { ...longer, by: 's-lena' })];
    expect(owedForBreak({ ...row, ...longer }, extended, [mark(1)])).toEqual({ what: 'changed', since: t(5), by: 's-lena' });
    expect(owedForBreak({ ...row, ...longer }, extended, [mark(1), mark(6)])).toBeNull();
    expect(owedForBreak({ ...row, state: 'lifted', endedAt: t(9) }, [...begun, event('lifted', 9)], [mark(1)])?.what).toBe('lifted');
    expect(owedForBreak({ ...row, state: 'cancelled', endedAt: t(9) }, [...begun, event('cancelled', 9)], [mark(1)])?.what).toBe('cancelled');
    expect(owedForBreak({ ...row, state: 'cancelled', endedAt: t(9) }, [...begun, event('cancelled', 9)], [])).toBeNull();
    expect(owedForBreak({ ...row, state: 'cancelled', endedAt: t(9) }, [...begun, event('cancelled', 9)], [mark(1, { how: 'no-contact-route' })])).toBeNull();
  });

  test('is not told again for what the member was never told: the watch period, a review while it has an end', () => {
    const watched = [...begun, event('changed', 5, { watchUntil: t(400) }), event('reviewed', 6, { reviewAt: t(100) })];
    expect(owedForBreak({ ...row, reviewAt: t(100) }, watched, [mark(1)])).toBeNull();
    const open = { endsAt: null, reviewAt: t(100) };
    const events = [event('approved', 0, open), event('reviewed', 90, { ...open, reviewAt: t(200) })];
    expect(owedForBreak({ ...row, ...open, reviewAt: t(200) }, events, [mark(1)])).toMatchObject({ what: 'changed', since: t(90) });
  });

  test('is not told again when it was changed and changed back', () => {
    expect(owedForBreak(row, [...begun, event('changed', 5, { endsAt: t(336) }), event('changed', 6)], [mark(1)])).toBeNull();
  });

  test('is told again when a colleague changed it while the teller could not know, but not for the teller’s own act', () => {
    const change = (by: string) => event('changed', 2, { endsAt: t(336), by, receivedAt: t(5) });
    const now = { ...row, endsAt: t(336) };
    expect(owedForBreak(now, [...begun, change('s-lena')], [mark(3)])).toMatchObject({ what: 'changed', since: t(2), by: 's-lena' });
    expect(owedForBreak(now, [...begun, change('s-tom')], [mark(3)])).toBeNull();
  });

  test('that was decided against is owed to whoever asked for it or was told to expect it', () => {
    const no = [event('proposed', -1), event('declined', 4)];
    const cancelled = { ...row, state: 'cancelled', endedAt: t(4) } as const;
    const ofEntry = (at: number, how: ToldMark['how'] = 'message') => [mark(at, { aboutKind: 'ledger', aboutId: 'l', how })];
    expect(owedForBreak({ ...cancelled, kind: 'requested' }, no, [])).toEqual({ what: 'declined', since: t(4), by: 's-tom' });
    expect(owedForBreak(cancelled, no, [], ofEntry(3))?.what).toBe('declined');
    expect([owedForBreak(cancelled, no, []), owedForBreak(cancelled, no, [], ofEntry(5)), owedForBreak(cancelled, no, [], ofEntry(3, 'no-contact-route')), owedForBreak({ ...cancelled, kind: 'requested' }, no, [mark(6)])]).toEqual([null, null, null, null]);
  });

  test('without a history is told once, and again when it was ended early', () => {
    expect(owedForBreak({ ...row, state: 'ended' }, [], [mark(1)])).toBeNull();
    expect(owedForBreak({ ...row, state: 'lifted', endedAt: t(9) }, [], [mark(1)])).toMatchObject({ what: 'lifted', since: t(9) });
    expect(owedForBreak({ ...row, state: 'lifted', endedAt: t(9) }, [], [mark(10)])).toBeNull();
  });

  test('whatever happens to it, telling the member now settles it, and the order of rows does not matter', () => {
    const any = fc.record({ kind: fc.constantFrom('approved', 'changed', 'reviewed', 'lifted'), at: fc.integer({ min: 0, max: 50 }), late: fc.integer({ min: 0, max: 9 }), end: fc.integer({ min: 60, max: 200 }), by: fc.constantFrom('s-tom', 's-lena') });
    fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 4 }), (acts, tellings) => {
      const events = acts.map((act, i) => event(act.kind as BreakEvent['kind'], act.at + i / 100, { endsAt: t(act.end), by: act.by, receivedAt: t(act.at + act.late) }));
      const latest = events.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)!;
      const state = latest.kind === 'lifted' ? 'lifted' : 'active';
      const now = { ...row, endsAt: latest.endsAt, state, endedAt: state === 'lifted' ? latest.at : null } as const;
      const marks = tellings.map((at) => mark(at));
      expect(owedForBreak(now, events, [...marks, mark(99)])).toBeNull();
      expect(owedForBreak(now, events.toReversed(), marks.toReversed())).toEqual(owedForBreak(now, events, marks));
      expect(owedForBreak(now, events, [])).not.toBeNull();
    }));
  });
});
