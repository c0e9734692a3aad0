import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import type { Actor, Verdict } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const hours = (n: number): string => plusMs(T0, n * 3_600_000);
const days = (n: number): string => hours(24 * n);
const { bea, imogen, tom, priya } = people;

const world = (): Rows => new Rows(memberRow('hazel'), memberRow('bea-on-boards'));
let made = 0;
const entry = (more: object = {}): object => {
  made += 1;
  return { id: `led-${made}`, memberId: 'hazel', reasonId: 'unkind-conflict', wording: 'whatever a desk says', band: 'middle', points: 7, offBandReason: null, policyId: 'policy-1', at: T0, caseId: null, conversationId: null, evidence: '', privateNote: '', ...more };
};
const give = (rows: Rows, more: object = {}, now = T0, actor: Actor = imogen, proposalId: string | null = null): Verdict => rows.act(actor, 'ledger.give@1', { entry: entry({ at: now, ...more }), proposalId }, now);
const proposed = (rows: Rows): string[] => rows.all('break').map((one) => `${one.id} ${one.state}`);

describe('giving points (domain.md 2.2, 2.3)', () => {
  test('fixes wording, band and expiry, whatever the desk says', () => {
    const rows = world();
    expect(said(give(rows))).toBe('applied');
    expect(rows.all('ledgerEntry')[0]).toMatchObject({ kind: 'given', wording: 'Unkind conflict, including trying to provoke or attacking another member', band: 'middle', at: T0, expiresAt: '2026-07-14T09:00:00.000Z', by: 'imogen', offBandReason: null });
  });

  test('outside the reason’s band needs a reason, and the points decide the band', () => {
    const rows = world();
    expect(said(give(rows, { points: 12 }))).toBe('rejected text-missing');
    expect(said(give(rows, { points: 12, offBandReason: 'Three people at once.' }))).toBe('applied');
    expect(rows.all('ledgerEntry')[0]).toMatchObject({ band: 'upper', expiresAt: '2026-08-14T09:00:00.000Z', offBandReason: 'Three people at once.' });
  });

  test('for something not on the list takes the band that was named, if the points lie in it', () => {
    const rows = world();
    expect(said(give(rows, { reasonId: null, wording: 'Sold revision notes', band: 'lower', points: 5 }))).toBe('rejected invalid');
    expect(said(give(rows, { reasonId: null, wording: 'Sold revision notes', band: 'lower', points: 0 }))).toBe('applied');
    expect(rows.all('ledgerEntry')[0]).toMatchObject({ wording: 'Sold revision notes', band: 'lower', points: 0 });
  });

  test.each([
    ['an instant-break reason', { reasonId: 'spam' }, 'rejected wrong-state'],
    ['a reason that the policy does not have', { reasonId: 'made-up' }, 'rejected invalid'],
    ['a policy that is not there', { policyId: 'policy-9' }, 'rejected not-found'],
    ['a time before the policy', { at: '2025-11-02T23:59:59.999Z' }, 'rejected wrong-state'],
    ['a member who is not there', { memberId: 'nobody' }, 'rejected not-found'],
    ['fewer points than none', { points: -1 }, 'rejected invalid'],
  ])('%s is refused', (_what, more, answer) => {
    const rows = world();
    expect(said(rows.act(imogen, 'ledger.give@1', { entry: entry(more), proposalId: null }, T0))).toBe(answer);
    expect(rows.all('ledgerEntry')).toEqual([]);
  });

  test('a policy with a gap refuses the points in it and stops nothing', () => {
    const rows = world();
    rows.write({ t: 'policy', row: { ...publishedPolicy, bands: publishedPolicy.bands.map((one) => (one.band === 'middle' ? { ...one, max: 6 } : one)) } });
    expect([said(give(rows, { points: 7 })), said(give(rows, { points: 6 }))]).toEqual(['rejected wrong-state', 'applied']);
  });

  test('volunteers give none, and nobody gives any to their own account', () => {
    const rows = world();
    expect(said(give(rows, {}, T0, bea))).toBe('rejected forbidden');
    expect(said(give(rows, { memberId: 'bea-on-boards' }, T0, { ...imogen, memberId: 'bea-on-boards' }))).toBe('rejected own-post');
  });

  test('an account that was merged counts for the one that carries on; a deleted one gets none', () => {
    const rows = world();
    rows.write(memberRow('old', { state: 'merged', mergedInto: 'hazel' }), memberRow('gone', { state: 'deleted' }));
    expect(said(give(rows, { memberId: 'old' }))).toBe('applied');
    expect(rows.all('ledgerEntry')[0]).toMatchObject({ memberId: 'hazel' });
    expect(said(give(rows, { memberId: 'gone' }))).toBe('rejected wrong-state');
  });

  test('a desk that was offline may use the version before for a fortnight, never one that is yet to come', () => {
    const rows = world();
    const second = { ...publishedPolicy, id: 'policy-2', version: 2, effectiveFrom: days(1) };
    rows.write({ t: 'policy', row: second });
    expect(said(give(rows, { policyId: 'policy-2' }, T0))).toBe('rejected wrong-state');
    expect([14.9, 15].map((n) => said(give(rows, { policyId: 'policy-1' }, days(n))))).toEqual(['applied', 'rejected wrong-state']);
  });

  test('a clock that is ahead gives no points in the future', () => {
    const rows = world();
    rows.act(imogen, 'ledger.give@1', { entry: entry({ at: days(3) }), proposalId: null }, T0);
    expect(rows.all('ledgerEntry')[0]).toMatchObject({ at: T0, expiresAt: '2026-07-14T09:00:00.000Z' });
  });
});

describe('crossing the threshold (domain.md 2.4)', () => {
  const to24 = (rows: Rows): void => { for (const points of [9, 8, 7]) give(rows, { points }); };

  test('proposes one break with its history, and says the sum', () => {
    const rows = world();
    to24(rows);
    expect(proposed(rows)).toEqual([]);
    give(rows, { points: 7 }, hours(1));
    expect(rows.all('break')).toMatchObject([{ id: 'hazel:b1', state: 'proposed', kind: 'enforced', proposedBy: null, startsAt: hours(1), endsAt: days(7).replace('T09', 'T10'), reason: '24 + 7 = 31: reached 30 active points.' }]);
    expect(rows.all('breakEvent')).toMatchObject([{ breakId: 'hazel:b1', kind: 'proposed', by: null }]);
    give(rows, { points: 7 }, hours(2));
    expect(proposed(rows)).toEqual(['hazel:b1 proposed']);
  });

  test('two desks offline: both entries stand, one proposal, and both would have called it the same', () => {
    const [one, other] = [world(), world()];
    for (const rows of [one, other]) { made = 0; to24(rows); }
    made = 100;
    give(one, { points: 7 }, hours(1));
    made = 200;
    give(other, { points: 6 }, hours(2), tom);
    expect(proposed(one)).toEqual(proposed(other));
    made = 200;
    give(one, { points: 6 }, hours(2), tom);
    expect(one.all('ledgerEntry')).toHaveLength(5);
    expect(proposed(one)).toEqual(['hazel:b1 proposed']);
  });

  test('counts over merged accounts, and follows the ladder past breaks', () => {
    const rows = world();
    rows.write(memberRow('old', { state: 'merged', mergedInto: 'hazel' }));
    rows.write({ t: 'break', row: { id: 'past', memberId: 'old', scope: 'both', kind: 'enforced', state: 'ended', startsAt: days(-60), endsAt: days(-53), reviewAt: null, watchUntil: null, conditions: '', reason: '', caseId: null, entryId: null, proposedBy: null, proposedAt: days(-61), decidedBy: 'tom', decidedAt: days(-60), endedAt: null } });
    rows.write({ t: 'ledgerEntry', row: { ...(entry({ memberId: 'old', points: 25 }) as object), kind: 'given', voids: null, by: 'tom', band: 'upper', expiresAt: days(80) } as never });
    give(rows, { points: 5 });
    expect(rows.all('break').find((one) => one.state === 'proposed')).toMatchObject({ id: 'hazel:b2', endsAt: days(14) });
  });

  test('is not proposed again while a break answers it, and is after that', () => {
    const rows = world();
    to24(rows);
    give(rows, { points: 7 });
    rows.act(tom, 'break.cancel@1', { breakId: 'hazel:b1', reason: 'Talked it over.', at: T0 }, T0);
    give(rows, { points: 7 });
    expect(proposed(rows)).toEqual(['hazel:b1 cancelled']);
    const later = new Rows(memberRow('hazel'));
    give(later, { points: 25, offBandReason: 'x' }, T0);
    give(later, { points: 9 }, days(50));
    give(later, { points: 9 }, days(111));
    give(later, { points: 25, offBandReason: 'x' }, days(112));
    expect(proposed(later)).toEqual(['hazel:b1 proposed']);
  });
});

describe('voiding (domain.md 2.2, 2.11)', () => {
  const voiding = (rows: Rows, actor: Actor, more: object = {}, now = days(2)): string => said(rows.act(actor, 'ledger.void@1', { entryId: 'void-1', voids: rows.all('ledgerEntry')[0]!.id, reason: 'The wrong account.', at: now, ...more }, now));

  test('by who gave them, or a lead; once; with a reason; from then on', () => {
    const rows = world();
    give(rows);
    expect([voiding(rows, tom), voiding(rows, bea), voiding(rows, imogen, { reason: ' ' }), voiding(rows, priya), voiding(rows, imogen, { entryId: 'void-2' })]).toEqual(['rejected forbidden', 'rejected forbidden', 'rejected text-missing', 'applied', 'conflict already-decided']);
    const ledger = rows.all('ledgerEntry');
    expect([activePoints(ledger, days(1)), activePoints(ledger, days(2))]).toEqual([7, 0]);
    expect(voiding(rows, imogen, { entryId: 'void-3', voids: 'void-1' })).toBe('rejected wrong-state');
  });
});

describe('proposals of volunteers (domain.md 2.11)', () => {
  const proposal = { id: 'prop', memberId: 'hazel', reasonId: 'derailing', wording: 'x', band: 'lower', points: 3, caseId: null, evidence: '', privateNote: '', at: T0 };
  const propose = (rows: Rows, more: object = {}): string => said(rows.act(bea, 'ledger.propose@1', { proposal: { ...proposal, ...more } }, T0));

  test('stay within the band, and staff accept by giving, or decline with a reason', () => {
    const rows = world();
    expect([propose(rows, { points: 6 }), propose(rows, { memberId: 'bea-on-boards' }), propose(rows), propose(rows)]).toEqual(['rejected forbidden', 'rejected own-post', 'applied', 'rejected id-taken']);
    expect(said(give(rows, { reasonId: 'derailing', points: 2 }, hours(1), imogen, 'prop'))).toBe('applied');
    expect(rows.get('pointsProposal', 'prop')).toMatchObject({ state: 'accepted', decidedBy: 'imogen', entryId: rows.all('ledgerEntry')[0]!.id });
    expect(said(give(rows, {}, hours(1), tom, 'prop'))).toBe('conflict already-decided');
    expect(propose(rows, { id: 'prop-2' })).toBe('applied');
    const decline = (reason: string, actor: Actor = tom): string => said(rows.act(actor, 'ledger.decline@1', { proposalId: 'prop-2', reason, at: T0 }, T0));
    expect([decline(''), decline('x', bea), decline('Kindly meant.'), decline('Again.')]).toEqual(['rejected text-missing', 'rejected forbidden', 'applied', 'conflict already-decided']);
    expect(rows.get('pointsProposal', 'prop-2')).toMatchObject({ state: 'declined', declineReason: 'Kindly meant.' });
  });
});

test('whatever is asked for in whatever order, totals are never negative and a break is proposed exactly when the total crosses', () => {
  const step = fc.record({ points: fc.integer({ min: 0, max: 15 }), hour: fc.integer({ min: 0, max: 4_000 }), kind: fc.constantFrom('give', 'give', 'void') });
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const rows = world();
    for (const { points, hour, kind } of steps.toSorted((a, b) => a.hour - b.hour)) {
      const now = hours(hour);
      const before = activePoints(rows.all('ledgerEntry'), now);
      const open = rows.all('break').length > 0;
      if (kind === 'give') give(rows, { points, offBandReason: 'so' }, now);
      else rows.act(priya, 'ledger.void@1', { entryId: `v${hour}`, voids: rows.all('ledgerEntry').find((one) => one.kind === 'given')?.id ?? 'none', reason: 'so', at: now }, now);
      const after = activePoints(rows.all('ledgerEntry'), now);
      expect(after).toBeGreaterThanOrEqual(0);
      if (!open) expect(rows.all('break').length).toBe(before < 30 && after >= 30 ? 1 : 0);
    }
    expect(rows.all('break').length).toBeLessThanOrEqual(1);
  }));
});
