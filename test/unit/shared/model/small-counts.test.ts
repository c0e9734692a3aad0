import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, SMALL, type Count, type Shown } from '../../../../shared/model/week/small-counts.ts';

const leaf = (id: string, count: number): Count => ({ id, count, breakdowns: [] });
const whole = (id: string, ...breakdowns: readonly Count[][]): Count => ({ id, count: breakdowns[0]!.reduce((s, one) => s + one.count, 0), breakdowns });
const nodes = (node: Count): Count[] => [node, ...node.breakdowns.flat().flatMap(nodes)];
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
