import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sum } from '../../../../shared/model/week/alternatives.ts';
import { protect as protectCounts, SMALL, type Count as Cell, type Shown } from '../../../../shared/model/week/small-counts.ts';
import { attacker } from './support/attacker.ts';

/** A count with the ways in which it is broken down; parts add up to it. */
interface Count {
  readonly id: string;
  readonly count: number;
  readonly breakdowns: readonly (readonly Count[])[];
}


const leaf = (id: string, count: number): Count => ({ id, count, breakdowns: [] });
const whole = (id: string, ...breakdowns: readonly Count[][]): Count => ({ id, count: breakdowns[0]!.reduce((s, one) => s + one.count, 0), breakdowns });
const nodes = (node: Count): Count[] => [node, ...node.breakdowns.flat().flatMap(nodes)];
const protect = (root: Count): Map<string, Shown> => protectCounts(
  nodes(root).map(({ id, count }) => ({ id, count, role: 'shown' })),
  nodes(root).flatMap((node) => node.breakdowns.map((parts): Sum => [[node.id, -1], ...parts.map(({ id }) => [id, 1] as const)])),
);
const shown = (root: Count): Record<string, string> => Object.fromEntries([...protect(root)].map(([id, one]) => [id, one.kind === 'exact' ? String(one.count) : one.kind === 'small' ? '<3' : '–']));

/** The small counts of which somebody who sees this can be sure, knowing what adds up to what. Withheld counts are tried up to `most`. */
function recoveredFrom(root: Count, seen: ReadonlyMap<string, Shown>, most: number): string[] {
  const sees = new Map([...seen].map(([id, one]) => [id, one.kind === 'exact' ? { low: one.count, high: one.count } : one.kind === 'small' ? { low: 0, high: SMALL - 1 } : { low: SMALL, high: most }]));
  const known = nodes(root).flatMap((node) => node.breakdowns.map((parts) => ({ of: [[node.id, -1] as const, ...parts.map(({ id }) => [id, 1] as const)], low: 0, high: 0 })));
  const counts = new Map(nodes(root).map(({ id, count }) => [id, count]));
  const values = attacker(sees, known, most, (id) => counts.get(id)!);
  return nodes(root).filter(({ id, count }) => count < SMALL && values(id, [...Array(SMALL).keys()]).length < 2).map(({ id }) => id);
}

const recovered = (root: Count): string[] => recoveredFrom(root, protect(root), 2 * root.count + 8);

/** Totals with one or two breakdowns, a part of the first broken down again. */
const trees = fc.tuple(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 20 })).map(([parts, second, split, cut]) => {
  const first = parts.map((count, n) => (n === 0 && split > 0 ? whole(`a${n}`, [leaf('a0x', Math.min(split, count)), leaf('a0y', count - Math.min(split, count))]) : leaf(`a${n}`, count)));
  const total = parts.reduce((s, one) => s + one, 0);
  const at = Math.min(cut, total);
  return second ? whole('total', first, [leaf('b0', at), leaf('b1', total - at)]) : whole('total', first);
});

describe('counts that leave the desk', () => {
  it('stand as they are from three on', () => {
    expect(shown(whole('total', [leaf('report', 12), leaf('pending', 3)]))).toEqual({ total: '15', report: '12', pending: '3' });
  });

  it('below three are shown as such, and what gives them away is withheld', () => {
    expect(shown(whole('total', [leaf('report', 12), leaf('pending', 1), leaf('appeal', 5)]))).toEqual({ total: '18', report: '12', pending: '<3', appeal: '–' });
  });

  it('two below three say no more than that when their sum leaves a choice', () => {
    expect(shown(whole('total', [leaf('a', 1), leaf('b', 2), leaf('c', 9)]))).toEqual({ total: '12', a: '<3', b: '<3', c: '9' });
    expect(shown(whole('total', [leaf('a', 2), leaf('b', 2), leaf('c', 9)]))).toMatchObject({ a: '<3', b: '<3' });
    expect(recovered(whole('total', [leaf('a', 2), leaf('b', 2), leaf('c', 9)]))).toEqual([]);
  });

  it('are not worked out through another breakdown of the same total', () => {
    const root = whole('total', [leaf('report', 12), leaf('pending', 1)], [leaf('board', 10), leaf('chat', 3)]);
    expect(recovered(root)).toEqual([]);
  });

  it('cannot be recovered by trying every value, whatever the table', () => {
    fc.assert(fc.property(trees, (root) => {
      expect(recovered(root)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('are withheld only where leaving one in would give a small one away', () => {
    fc.assert(fc.property(trees, (root) => {
      const seen = protect(root);
      for (const [id, one] of seen) {
        if (one.kind !== 'withheld') continue;
        const less = new Map(seen).set(id, { kind: 'exact', count: nodes(root).find((node) => node.id === id)!.count });
        expect(recoveredFrom(root, less, 26)).not.toEqual([]);
      }
    }), { numRuns: 100 });
  });

  it('look the same in every export of the same figures', () => {
    fc.assert(fc.property(trees, (root) => {
      expect([...protect(root)]).toEqual([...protect(structuredClone(root))]);
    }));
  });
});

/** Tables that share their sums: some counts that hang together, and what is known of them whatever else is not. */
const systems = fc.integer({ min: 3, max: 9 }).chain((size) => fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: size, maxLength: size }),
  roles: fc.array(fc.constantFrom('shown', 'shown', 'shown', 'derived', 'free'), { minLength: size, maxLength: size }),
  sums: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 2, maxLength: 5 }).chain((places) => fc.tuple(...places.map((at) => fc.tuple(fc.constant(at), fc.constantFrom(1, -1)))) as fc.Arbitrary<[number, 1 | -1][]>), { minLength: 1, maxLength: 5 }),
})).map(({ counts, roles, sums }) => ({ cells: counts.map((count, n): Cell => ({ id: `n${n}`, count, role: roles[n]! as Cell['role'] })), sums: [counts.map((_, n): Sum[number] => [`n${n}`, 1]), ...sums.map((sum): Sum => sum.map(([at, sign]) => [`n${at}`, sign]))] }));

describe('counts of tables that share sums', () => {
  it('cannot be worked out by trying every value, though every sum is known', () => {
    let held = 0;
    fc.assert(fc.property(systems, ({ cells, sums }) => {
      const seen = protectCounts(cells, sums);
      // Where nothing helps, nothing is said.
      if ([...seen.values()].every((one) => one.kind === 'withheld')) return;
      held += 1;
      const value = new Map(cells.map((one) => [one.id, one.count]));
      const sees = new Map(cells.map(({ id }) => {
        const one = seen.get(id);
        return [id, one === undefined ? { low: 0, high: Infinity } : one.kind === 'exact' ? { low: one.count, high: one.count } : one.kind === 'small' ? { low: 0, high: SMALL - 1 } : { low: value.get(id)! < SMALL ? 0 : SMALL, high: Infinity }];
      }));
      const known = sums.map((of) => { const sum = of.reduce((all, [id, sign]) => all + sign * value.get(id)!, 0); return { of, low: sum, high: sum }; });
      // The sum of all is known, so none can be larger.
      const values = attacker(sees, known, Math.max(12, cells.reduce((sum, { count }) => sum + count, 0)), (id) => value.get(id)!);
      for (const { id } of cells.filter((one) => one.count < SMALL && one.role !== 'free')) expect(values(id, [...Array(12).keys()]).length, id).toBeGreaterThan(1);
    }), { numRuns: 400 });
    expect(held).toBeGreaterThan(100);
  });
});
