/**
 * A count with the ways in which it is broken down: by kind, by reason. The parts of each breakdown add up to the count; a
 * part may be broken down again. `id` is unique in the whole tree.
 */
export interface Count {
  readonly id: string;
  readonly count: number;
  readonly breakdowns: readonly (readonly Count[])[];
}

/** How a count leaves the desk: as it is, as "<3", or withheld because a small one could be worked out from it. */
export type Shown = { readonly kind: 'exact'; readonly count: number } | { readonly kind: 'small' } | { readonly kind: 'withheld' };

/** Counts below this are shown as "<3" (domain.md 2.13). */
export const SMALL = 3;

/** What somebody who has the export can know of a count: its least and its greatest possible value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const everyNode = (node: Count): Count[] => [node, ...node.breakdowns.flat().flatMap(everyNode)];
const meet = (a: Interval, b: Interval): Interval => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) });
const sum = (parts: readonly Interval[]): Interval => ({ low: parts.reduce((s, one) => s + one.low, 0), high: parts.reduce((s, one) => s + one.high, 0) });

function stated({ id, count }: Count, withheld: ReadonlySet<string>): Interval {
  if (count < SMALL) return { low: 0, high: SMALL - 1 };
  return withheld.has(id) ? { low: SMALL, high: Infinity } : { low: count, high: count };
}

/**
 * What can be worked out of every count from all that is shown, by its id. Breakdowns form a tree, so that one pass up and
 * one down find the exact least and greatest values.
 */
export function worksOut(root: Count, withheld: ReadonlySet<string>): Map<string, Interval> {
  const below = new Map<string, Interval>();
  const up = (node: Count): Interval => {
    const own = node.breakdowns.reduce((so, parts) => meet(so, sum(parts.map(up))), stated(node, withheld));
    below.set(node.id, own);
    return own;
  };
  const known = new Map<string, Interval>();
  const down = (node: Count, own: Interval): void => {
    known.set(node.id, own);
    for (const parts of node.breakdowns) {
      for (const part of parts) {
        // What is left of the whole when the other parts are as large, or as small, as they can be.
        const others = sum(parts.filter((one) => one !== part).map((one) => below.get(one.id)!));
        down(part, meet(below.get(part.id)!, { low: own.low - others.high, high: own.high - others.low }));
      }
    }
  };
  down(root, up(root));
  return known;
}

/** The small counts that can be worked out exactly from what is shown, in the tree's order. */
export function recoverable(root: Count, withheld: ReadonlySet<string>): string[] {
  const known = worksOut(root, withheld);
  return everyNode(root).filter(({ id, count }) => count < SMALL && known.get(id)!.low === known.get(id)!.high).map(({ id }) => id);
}

/** The counts that stand in a sum with a given one, nearest first: its siblings by size, its whole, its parts, then theirs. */
function around(root: Count, id: string): Count[] {
  const sums: Count[][] = everyNode(root).flatMap((node) => node.breakdowns.map((parts) => [...[...parts].sort((a, b) => a.count - b.count), node]));
  const reached = new Set([id]);
  const found: Count[] = [];
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of sums.filter((members) => members.some((member) => reached.has(member.id)))) {
      for (const member of one) if (!reached.has(member.id)) found.push(member);
    }
    for (const member of found) {
      if (reached.has(member.id)) continue;
      reached.add(member.id);
      grew = true;
    }
  }
  return found;
}

/**
 * How each count of a tree is shown so that no count below three can be worked out from the others, whatever is added up
 * (domain.md 2.13). Depends on the counts alone, so that the same week looks the same in every export. As few are withheld
 * as leaving out one after another allows.
 */
export function protect(root: Count): Map<string, Shown> {
  const withheld = new Set<string>();
  for (let open = recoverable(root, withheld); open.length > 0; open = recoverable(root, withheld)) {
    const next = open.flatMap((id) => around(root, id)).find((one) => one.count >= SMALL && !withheld.has(one.id));
    if (!next) break;
    withheld.add(next.id);
  }
  for (const { id } of everyNode(root).filter((one) => withheld.has(one.id)).toSorted((a, b) => b.count - a.count)) {
    withheld.delete(id);
    if (recoverable(root, withheld).length > 0) withheld.add(id);
  }
  return new Map(everyNode(root).map(({ id, count }) => [id, count < SMALL ? { kind: 'small' } : withheld.has(id) ? { kind: 'withheld' } : { kind: 'exact', count }]));
}
