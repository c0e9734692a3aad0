import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakAsOf, breakMoments, type BreakAct } from '../../../../shared/model/break-history.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { instantOf } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';
import { memberRow, people, Rows } from './support/rows.ts';

const day = 86_400_000;
const t = (days: number): string => instantOf(Date.UTC(2026, 0, 5, 10) + days * day);

const row: Break = {
  id: 'b', memberId: 'm', scope: 'both', kind: 'enforced', state: 'active', startsAt: t(2), endsAt: t(9), reviewAt: null, watchUntil: t(20), conditions: '', reason: 'why', caseId: null, entryId: null,
  proposedBy: 'tom', proposedAt: t(0), decidedBy: 'imogen', decidedAt: t(1), endedAt: null,
};
const act = (kind: BreakAct['kind'], at: string, more: Partial<BreakAct> = {}): BreakAct => ({ id: `${kind} ${at}`, kind, by: 'tom', at, receivedAt: at, reason: '', scope: row.scope, startsAt: row.startsAt, endsAt: row.endsAt, reviewAt: null, watchUntil: row.watchUntil, conditions: '', ...more });
const told = (one: Break, acts: readonly BreakAct[], at: string): string[] => breakMoments(one, acts, at).map((moment) => `${moment.what} ${(Date.parse(moment.at) - Date.parse(t(0))) / day}`);

describe('a break as it stood', () => {
  const acts = [act('proposed', t(0)), act('approved', t(1)), act('changed', t(4), { endsAt: t(12) })];

  it('is nothing before somebody proposed it, and then what the last act by then left', () => {
    expect(breakAsOf(row, acts, t(-1))).toBeNull();
    expect([0.5, 1.5, 3, 5, 11, 12].map((days) => breakAsOf(row, acts, t(days))).map((then) => [then?.state, then?.endsAt])).toEqual([
      ['proposed', t(9)], ['scheduled', t(9)], ['active', t(9)], ['active', t(12)], ['active', t(12)], ['ended', t(12)],
    ]);
  });

  it('that was lifted, cancelled or declined stops at that act', () => {
    expect(breakAsOf(row, [...acts, act('lifted', t(6))], t(7))).toMatchObject({ state: 'lifted', endedAt: t(6) });
    expect(breakAsOf(row, [act('proposed', t(0)), act('declined', t(1))], t(3))).toMatchObject({ state: 'cancelled' });
    expect(breakAsOf(row, [act('proposed', t(0)), act('approved', t(1)), act('cancelled', t(1.5))], t(3))).toMatchObject({ state: 'cancelled' });
  });

  it('tells what happened, with what came by time alone', () => {
    expect(told(row, acts, t(30))).toEqual(['proposed 0', 'approved 1', 'started 2', 'changed 4', 'ended 12', 'watch-over 20']);
    expect(told(row, acts, t(5))).toEqual(['proposed 0', 'approved 1', 'started 2', 'changed 4']);
    expect(told(row, [...acts, act('lifted', t(6))], t(30))).toEqual(['proposed 0', 'approved 1', 'started 2', 'changed 4', 'lifted 6', 'watch-over 20']);
    // One that begins as it is decided on does not begin a second time.
    expect(told(row, [act('proposed', t(0)), act('approved', t(2))], t(3))).toEqual(['proposed 0', 'approved 2']);
  });

  it('is read from its row where the forum sent no acts', () => {
    expect([-1, 0.5, 1.5, 3, 9].map((days) => breakAsOf(row, [], t(days))?.state)).toEqual([undefined, 'proposed', 'scheduled', 'active', 'ended']);
    expect(told({ ...row, state: 'lifted', endedAt: t(5) }, [], t(30))).toEqual(['proposed 0', 'approved 1', 'started 2', 'lifted 5', 'watch-over 20']);
    expect(breakAsOf({ ...row, state: 'ended', endedAt: t(6) }, [], t(7))).toMatchObject({ state: 'ended', endedAt: t(6) });
  });
});

/** What may be asked of one break, some of it refused: the rules decide. */
const step = fc.record({ after: fc.integer({ min: 1, max: 40 }), what: fc.constantFrom('approve', 'decline', 'change', 'review', 'lift', 'cancel'), length: fc.integer({ min: 1, max: 30 }), wait: fc.integer({ min: 0, max: 10 }) });

describe('a history that the rules made', () => {
  it('shows at every instant what the rules left by then, and nothing of later', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), fc.array(fc.integer({ min: -5, max: 300 }), { minLength: 4, maxLength: 12 }), (steps, looks) => {
      const rows = new Rows(memberRow('m'));
      const kept: { at: string; row: Break }[] = [];
      const keep = (at: string): void => { const one = rows.get('break', 'b'); if (one) kept.push({ at, row: one }); };
      let now = 0;
      rows.act(people.tom, 'break.propose@1', { break: { id: 'b', memberId: 'm', scope: 'boards', kind: 'enforced', startsAt: t(3), endsAt: t(10), reviewAt: null, watchUntil: null, conditions: '', reason: 'why', caseId: null, entryId: null }, reasonId: null, at: t(0) }, t(0));
      keep(t(0));
      for (const { after, what, length, wait } of steps) {
        now += after;
        const at = t(now);
        const terms = { scope: 'boards', startsAt: what === 'change' ? (rows.get('break', 'b')?.startsAt ?? at) : t(now + wait), endsAt: t(now + wait + length), reviewAt: null, watchUntil: t(now + wait + length + 3), conditions: '' };
        const shared = { breakId: 'b', reason: 'because', at };
        if (what === 'approve' || what === 'decline') rows.act(people.imogen, 'break.decide@1', { ...shared, approve: what === 'approve', ...terms, ladder: null }, at);
        else if (what === 'change') rows.act(people.imogen, 'break.change@1', { ...shared, ...terms }, at);
        else if (what === 'review') rows.act(people.imogen, 'break.review@1', { ...shared, reviewAt: t(now + 5) }, at);
        else rows.act(people.imogen, what === 'lift' ? 'break.lift@1' : 'break.cancel@1', shared, at);
        keep(at);
      }
      const last = rows.get('break', 'b');
      if (!last) throw new Error('The proposal was refused.');
      const acts = rows.all('breakEvent').filter((event) => event.breakId === 'b');
      for (const look of looks) {
        const at = t(look + 0.5);
        const known = kept.findLast((one) => one.at <= at)?.row;
        const then = breakAsOf(last, acts, at);
        if (known === undefined) expect(then).toBeNull();
        else expect(then).toMatchObject({ state: breakStateAt(known, at), startsAt: known.startsAt, endsAt: known.endsAt, reviewAt: known.reviewAt, watchUntil: known.watchUntil });
        // As it was told then: with the row and the acts of that time alone.
        const thenTold = known === undefined ? [] : breakMoments(known, acts.filter((event) => event.at <= at), at);
        expect(breakMoments(last, acts, at)).toEqual(thenTold);
      }
    }), { numRuns: runs(300) });
  });
});
