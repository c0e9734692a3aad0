import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakEnd, breakStateAt, clashOf, isOnBreak } from '../../../../shared/model/breaks.ts';
import type { Actor } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const days = (n: number): string => plusMs(T0, n * 86_400_000);
const { bea, imogen, priya } = people;

const terms = (more: object = {}): object => ({ scope: 'both', startsAt: days(1), endsAt: days(8), reviewAt: null, watchUntil: null, conditions: '', ...more });
const world = (): Rows => new Rows(memberRow('hazel'), memberRow('bea-on-boards'), memberRow('old', { state: 'merged', mergedInto: 'hazel' }));
const propose = (rows: Rows, id: string, more: object = {}, actor: Actor = bea): string =>
  said(rows.act(actor, 'break.propose@1', { break: { id, memberId: 'hazel', kind: 'requested', reason: 'Asked for it.', caseId: null, entryId: null, ...terms(), ...more }, reasonId: null, at: T0 }, T0));
const decide = (rows: Rows, id: string, more: object = {}, now = T0, actor: Actor = imogen): string => said(rows.act(actor, 'break.decide@1', { breakId: id, approve: true, ...terms(), ladder: null, reason: '', at: now, ...more }, now));
const change = (rows: Rows, id: string, more: object, now = T0): string => said(rows.act(imogen, 'break.change@1', { breakId: id, ...terms(), reason: 'They asked.', at: now, ...more }, now));
const simply = (rows: Rows, what: 'lift' | 'cancel', id: string, now: string, reason = 'so', actor: Actor = imogen): string => said(rows.act(actor, `break.${what}@1`, { breakId: id, reason, at: now }, now));
const history = (rows: Rows, id: string): string[] => rows.all('breakEvent').filter((one) => one.breakId === id).map((one) => `${one.kind} ${one.by}`);

describe('proposing and deciding (domain.md 2.4, 2.6)', () => {
  test('anybody proposes, staff decide, and every act is kept with the break as it stood', () => {
    const rows = world();
    expect([propose(rows, 'b'), decide(rows, 'b', {}, T0, bea), decide(rows, 'b', { scope: 'chat' })]).toEqual(['applied', 'rejected forbidden', 'applied']);
    expect(rows.get('break', 'b')).toMatchObject({ state: 'scheduled', scope: 'chat', decidedBy: 'imogen' });
    expect(decide(rows, 'b')).toBe('conflict already-decided');
    expect(history(rows, 'b')).toEqual(['proposed bea', 'approved imogen']);
    expect(rows.all('breakEvent').map((one) => one.scope)).toEqual(['both', 'chat']);
  });

  test.each([
    ['open-ended without a review', { endsAt: null }],
    ['an end before the start', { endsAt: days(0.5) }],
    ['over already', { startsAt: days(-9), endsAt: days(-2) }],
    ['a start in the past', { startsAt: days(-1) }],
    ['a review before the start', { reviewAt: days(1) }],
    ['a watch that ends first', { watchUntil: days(7) }],
    ['a watch without an end', { endsAt: null, reviewAt: days(30), watchUntil: days(40) }],
  ])('%s is refused', (_what, more) => {
    const rows = world();
    propose(rows, 'b');
    expect(decide(rows, 'b', more)).toBe('rejected dates-do-not-fit');
    expect(rows.get('break', 'b')?.state).toBe('proposed');
  });

  test('the ladder suggests: another length of an enforced break needs a reason, a break asked for does not', () => {
    const rows = world();
    const week = { unit: 'week', count: 1 };
    propose(rows, 'b', { kind: 'enforced' });
    expect([decide(rows, 'b', { ladder: week, endsAt: days(15) }), decide(rows, 'b', { ladder: week, endsAt: days(15), reason: 'A second attack.' })]).toEqual(['rejected text-missing', 'applied']);
    propose(rows, 'c', terms({ startsAt: days(20), endsAt: days(30) }));
    expect(decide(rows, 'c', { ladder: week, startsAt: days(20), endsAt: days(30) })).toBe('applied');
  });

  test('against it needs a reason; nobody decides about their own account', () => {
    const rows = world();
    propose(rows, 'b');
    expect([decide(rows, 'b', { approve: false }), decide(rows, 'b', { approve: false, reason: 'Talked it over.' })]).toEqual(['rejected text-missing', 'applied']);
    expect(history(rows, 'b')).toEqual(['proposed bea', 'declined imogen']);
    expect(propose(rows, 'c', { memberId: 'bea-on-boards' })).toBe('rejected own-post');
    propose(rows, 'd', { memberId: 'bea-on-boards' }, imogen);
    expect(decide(rows, 'd', {}, T0, { ...imogen, memberId: 'bea-on-boards' })).toBe('rejected own-post');
  });
});

describe('overlaps (domain.md 2.6)', () => {
  test('of one scope are refused with the clash, through merged accounts too; the next may begin as the last ends', () => {
    const rows = world();
    propose(rows, 'a', { scope: 'boards' });
    decide(rows, 'a', { scope: 'boards' });
    propose(rows, 'b', { memberId: 'old', scope: 'chat' });
    const verdict = rows.act(imogen, 'break.decide@1', { breakId: 'b', approve: true, ...terms({ startsAt: days(7) , endsAt: days(14) }), ladder: null, reason: '', at: T0 }, T0);
    expect(verdict).toMatchObject({ status: 'conflict', problem: { type: 'overlap', current: { id: 'a' } } });
    expect(decide(rows, 'b', { startsAt: days(8), endsAt: days(14) })).toBe('applied');
    propose(rows, 'c');
    expect(decide(rows, 'c', { scope: 'chat', startsAt: days(1), endsAt: days(7) })).toBe('applied');
    expect(change(rows, 'a', { scope: 'boards', endsAt: days(9) })).toBe('conflict overlap');
  });

  test('what is lifted or cancelled gives its time back', () => {
    const rows = world();
    propose(rows, 'a');
    decide(rows, 'a', { startsAt: T0 });
    expect(simply(rows, 'lift', 'a', days(3))).toBe('applied');
    propose(rows, 'b');
    expect(decide(rows, 'b', { startsAt: days(3), endsAt: days(9) }, days(3))).toBe('applied');
  });
});

describe('changing, reviewing, lifting, cancelling (domain.md 2.6)', () => {
  test('a start moves only before it; an end as long as the break is not over', () => {
    const rows = world();
    propose(rows, 'b');
    expect(change(rows, 'b', {})).toBe('rejected wrong-state');
    decide(rows, 'b');
    expect([change(rows, 'b', { startsAt: days(2), endsAt: days(9) }), change(rows, 'b', { startsAt: days(3), endsAt: days(9) }, days(4)), change(rows, 'b', { startsAt: days(2), endsAt: days(12) }, days(4)), change(rows, 'b', { startsAt: days(2), endsAt: days(12), reason: '' }, days(4)), change(rows, 'b', { startsAt: days(2), endsAt: days(20) }, days(13))])
      .toEqual(['applied', 'rejected dates-do-not-fit', 'applied', 'rejected text-missing', 'rejected wrong-state']);
    expect(history(rows, 'b').at(-1)).toBe('changed imogen');
  });

  test('a review needs what it found, and a next one while the break has no end', () => {
    const rows = world();
    propose(rows, 'b');
    decide(rows, 'b', { endsAt: null, reviewAt: days(20) });
    const review = (more: object): string => said(rows.act(imogen, 'break.review@1', { breakId: 'b', reviewAt: days(40), reason: 'Still hard.', at: days(20), ...more }, days(20)));
    expect([review({ reason: '' }), review({ reviewAt: null }), review({ reviewAt: days(19) }), review({})]).toEqual(['rejected text-missing', 'rejected dates-do-not-fit', 'rejected dates-do-not-fit', 'applied']);
    expect(rows.get('break', 'b')?.reviewAt).toBe(days(40));
  });

  test('lifted once under way, cancelled before; each once, with a reason, by staff', () => {
    const rows = world();
    propose(rows, 'b');
    expect(simply(rows, 'lift', 'b', T0)).toBe('rejected wrong-state');
    decide(rows, 'b');
    expect([simply(rows, 'lift', 'b', T0), simply(rows, 'cancel', 'b', days(2)), simply(rows, 'lift', 'b', days(2), ''), simply(rows, 'lift', 'b', days(2), 'so', bea), simply(rows, 'lift', 'b', days(2), 'so', priya), simply(rows, 'lift', 'b', days(2))])
      .toEqual(['rejected wrong-state', 'rejected wrong-state', 'rejected text-missing', 'rejected forbidden', 'applied', 'conflict already-decided']);
    propose(rows, 'c', terms({ startsAt: days(20), endsAt: days(30) }));
    expect([simply(rows, 'cancel', 'c', T0), simply(rows, 'cancel', 'c', T0)]).toEqual(['applied', 'conflict already-decided']);
  });
});

describe('where a break is', () => {
  const row: Break = { id: 'b', memberId: 'hazel', scope: 'both', kind: 'enforced', state: 'scheduled', startsAt: days(1), endsAt: days(8), reviewAt: null, watchUntil: null, conditions: '', reason: '', caseId: null, entryId: null, proposedBy: null, proposedAt: days(-1), decidedBy: 'imogen', decidedAt: T0, endedAt: null };
  test('is the clock’s to say, to the millisecond', () => {
    const at = (t: string, more: Partial<Break> = {}): string => breakStateAt({ ...row, ...more }, t);
    expect([at(plusMs(T0, -1)), at(T0), at(plusMs(days(1), -1)), at(days(1)), at(plusMs(days(8), -1)), at(days(8))]).toEqual(['proposed', 'scheduled', 'scheduled', 'active', 'active', 'ended']);
    const lifted: Partial<Break> = { state: 'lifted', endedAt: days(3) };
    expect([at(days(2), lifted), at(days(3), lifted), at(days(9), lifted)]).toEqual(['active', 'lifted', 'lifted']);
  });
  test('keeps the wall-clock time over both clock changes, and clamps months', () => {
    expect(breakEnd('2026-03-25T12:00:00.000Z', { unit: 'week', count: 1 })).toBe('2026-04-01T11:00:00.000Z');
    expect(breakEnd('2026-10-21T11:00:00.000Z', { unit: 'week', count: 1 })).toBe('2026-10-28T12:00:00.000Z');
    expect(breakEnd('2027-01-31T10:00:00.000Z', { unit: 'month', count: 1 })).toBe('2027-02-28T10:00:00.000Z');
    expect(breakEnd(T0, { unit: 'open-ended' })).toBeNull();
  });
  test('is on break exactly while it is active', () => {
    fc.assert(fc.property(fc.integer({ min: -5, max: 20 }), fc.constantFrom<Break['state']>('proposed', 'scheduled', 'active', 'cancelled'), (n, state) => {
      if (days(n) < T0) return;
      expect(isOnBreak({ ...row, state }, days(n))).toBe(breakStateAt({ ...row, state, endedAt: state === 'cancelled' ? T0 : null }, days(n)) === 'active');
    }));
  });
});

test('decided breaks of meeting scopes never overlap, whatever is asked for (checked hour by hour)', () => {
  const scope = fc.constantFrom<Break['scope']>('boards', 'chat', 'both');
  // Many begin at once, and are kept as under way; others are kept as scheduled.
  const asked = fc.record({ scope, from: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })), length: fc.option(fc.integer({ min: 1, max: 20 })), kind: fc.constantFrom('decide', 'decide', 'change', 'lift'), day: fc.integer({ min: 0, max: 30 }) });
  fc.assert(fc.property(fc.array(asked, { maxLength: 14 }), (all) => {
    const rows = world();
    let made = 0;
    for (const { scope: where, from, length, kind, day } of all.toSorted((a, b) => a.day - b.day)) {
      const now = days(day);
      const span = terms({ scope: where, startsAt: days(day + from), endsAt: length === null ? null : days(day + from + length), reviewAt: length === null ? days(day + from + 28) : null });
      if (kind === 'decide') {
        made += 1;
        rows.act(imogen, 'break.propose@1', { break: { id: `b${made}`, memberId: 'hazel', kind: 'requested', reason: 'x', caseId: null, entryId: null, ...span }, reasonId: null, at: now }, now);
        decide(rows, `b${made}`, span, now);
      } else if (kind === 'change') change(rows, `b${made}`, span, now);
      else simply(rows, 'lift', `b${made}`, now);
    }
    const decided = rows.all('break').filter((one) => one.decidedAt !== null && one.state !== 'cancelled');
    for (let hour = 0; hour < 24 * 120; hour += 12) {
      const t = plusMs(T0, hour * 3_600_000);
      const active = decided.filter((one) => one.startsAt <= t && (one.state === 'lifted' ? t < one.endedAt! : one.endsAt === null || t < one.endsAt));
      const [boards, chat] = [active.filter((one) => one.scope !== 'chat'), active.filter((one) => one.scope !== 'boards')];
      expect([boards.length, chat.length].every((n) => n <= 1)).toBe(true);
    }
    for (const one of decided) expect(clashOf({ ...one, endsAt: one.endedAt ?? one.endsAt }, decided)?.id ?? null).toBeNull();
  }), { numRuns: runs(60) });
});
