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

/**
 * An attacker who tries every value: the values that a hidden count can have, given everything that is shown. Shares no code
 * with what it attacks. Withheld counts are tried up to `most`.
 */
function candidates(root: Count, seen: ReadonlyMap<string, Shown>, most: number): Map<string, Set<number>> {
  const found = new Map(nodes(root).map(({ id }) => [id, new Set<number>()]));
  const sums = nodes(root).flatMap((node) => node.breakdowns.map((parts) => ({ of: node.id, parts: parts.map(({ id }) => id) })));
  const values = (id: string): number[] => {
    const one = seen.get(id)!;
    if (one.kind === 'exact') return [one.count];
    return one.kind === 'small' ? [0, 1, 2] : Array.from({ length: most - 2 }, (_, n) => n + 3);
  };
  const leaves = nodes(root).filter((one) => one.breakdowns.length === 0).map(({ id }) => id);
  const guess = new Map<string, number>();
  const settle = (): boolean => {
    const value = (id: string): number | null => {
      if (guess.has(id)) return guess.get(id)!;
      const of = sums.filter((one) => one.of === id).map((one) => one.parts.map(value));
      const totals = of.map((parts) => parts.reduce<number>((s, part) => s + (part ?? NaN), 0));
      if (totals.some((total) => Number.isNaN(total)) || new Set(totals).size !== 1 || !values(id).includes(totals[0]!)) return null;
      return totals[0]!;
    };
    const all = nodes(root).map(({ id }) => [id, value(id)] as const);
    if (all.some(([, at]) => at === null)) return false;
    for (const [id, at] of all) found.get(id)!.add(at!);
    return true;
  };
  const go = (at: number): void => {
    if (at === leaves.length) { settle(); return; }
    for (const one of values(leaves[at]!)) { guess.set(leaves[at]!, one); go(at + 1); }
  };
  go(0);
  return found;
}

const recovered = (root: Count): string[] => {
  const seen = protect(root);
  const found = candidates(root, seen, Math.max(8, ...nodes(root).map(({ count }) => count + 4)));
  return nodes(root).filter(({ id, count }) => count < SMALL && found.get(id)!.size < 2).map(({ id }) => id);
};

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
        const found = candidates(root, less, 26);
        expect(nodes(root).some((node) => node.count < SMALL && found.get(node.id)!.size < 2)).toBe(true);
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
      const values = attacker(sees, known, 12, (id) => value.get(id)!);
      for (const { id } of cells.filter((one) => one.count < SMALL && one.role !== 'free')) expect(values(id, [...Array(12).keys()]).length, id).toBeGreaterThan(1);
    }), { numRuns: 400 });
    expect(held).toBeGreaterThan(100);
  });
});
