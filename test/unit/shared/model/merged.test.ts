import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { memberRow, Rows } from './support/rows.ts';

const account = (id: string, mergedInto: string | null) => memberRow(id, mergedInto === null ? {} : { state: 'merged', mergedInto });

describe('merged accounts', () => {
  it('lead to the one that carries on, however often they were merged, and count as one', () => {
    const rows = new Rows(account('a', null), account('b', 'a'), account('c', 'b'), account('d', 'a'), account('x', null));
    expect(['a', 'b', 'c', 'd', 'x'].map((id) => survivorOf(rows, id)?.id)).toEqual(['a', 'a', 'a', 'a', 'x']);
    expect(accountsOf(rows, 'a')).toEqual(['a', 'b', 'd', 'c']);
    expect(accountsOf(rows, 'x')).toEqual(['x']);
  });

  it('lead nowhere when the last is not there, or when they lead in a circle', () => {
    const rows = new Rows(account('lost', 'gone'), account('p', 'q'), account('q', 'p'));
    expect([survivorOf(rows, 'lost'), survivorOf(rows, 'p'), survivorOf(rows, 'unknown')]).toEqual([undefined, undefined, undefined]);
    expect(accountsOf(rows, 'p')).toEqual(['p', 'q']);
  });

  it('make one group of everybody in it, and the total of the group is the sum of its accounts', () => {
    // Each account leads to an earlier one or to none, so there is no circle; ten hops is the longest chain that is followed.
    const trees = fc.array(fc.record({ pick: fc.nat(), points: fc.nat({ max: 12 }) }), { minLength: 1, maxLength: 10 });
    fc.assert(fc.property(trees, (picks) => {
      const id = (n: number): string => `m${n}`;
      const rows = new Rows(...picks.map(({ pick }, n) => account(id(n), n === 0 || pick % 3 === 0 ? null : id(pick % n))));
      const entries = picks.map(({ points }, n) => ({ id: `e${n}`, memberId: id(n), kind: 'given' as const, voids: null, points, at: '2026-05-01T10:00:00.000Z', expiresAt: '2026-06-01T10:00:00.000Z' }));
      const mains = new Set(picks.map((_, n) => survivorOf(rows, id(n))?.id ?? ''));
      const groups = [...mains].map((main) => accountsOf(rows, main));
      expect(groups.flat().toSorted()).toEqual(picks.map((_, n) => id(n)).toSorted());
      for (const group of groups) for (const one of group) expect(survivorOf(rows, one)?.id).toBe(group[0]);
      const totals = groups.map((group) => activePoints(entries.filter((entry) => group.includes(entry.memberId)), '2026-05-02T10:00:00.000Z'));
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(picks.reduce((sum, { points }) => sum + points, 0));
    }));
  });
});
