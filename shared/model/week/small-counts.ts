import { alternative, prepared, type Sum, type Sums, type World } from './alternatives.ts';

/**
 * A count that others can be worked out from. `shown` leaves the desk; `derived` does not, but follows from those that do and
 * is as much a secret; `free` is neither. `steady` leaves the desk and stands in the sums of other weeks too, so that it is never
 * withheld for the sake of another, and nothing else may rest on its being uncertain.
 */
export interface Count {
  readonly id: string;
  readonly count: number;
  readonly role: 'shown' | 'derived' | 'free';
  /** Is withheld only where nothing else helps. */
  readonly dear?: boolean;
}

/** How a count leaves the desk: as it is, as "<3", or withheld because a small one could be worked out from it. */
export type Shown = { readonly kind: 'exact'; readonly count: number } | { readonly kind: 'small' } | { readonly kind: 'withheld' };

/** Counts below this are shown as "<3" (domain.md 2.13). */
export const SMALL = 3;

/** Whether a count may differ by so much while all that is shown stays true. */
function mayMove({ id, count, role }: Count, by: number, withheld: ReadonlySet<string>): boolean {
  if (role !== 'shown') return count + by >= 0;
  return count < SMALL ? count + by >= 0 && count + by < SMALL : withheld.has(id) && count + by >= SMALL;
}

interface Search {
  readonly cells: ReadonlyMap<string, Count>;
  readonly sums: Sums;
  readonly withheld: ReadonlySet<string>;
  readonly fits?: (world: World) => boolean;
}

/** Another world in which everything shown is the same and this count is not: by how much each count differs in it. Null when none was found. */
function otherWorld({ cells, sums, withheld, fits }: Search, one: Count): World | null {
  for (const step of [1, -1]) {
    const found = alternative(sums, one.id, step, (id, by) => mayMove(cells.get(id)!, by, withheld), fits);
    if (found !== null) return found;
  }
  return null;
}

/** The counts that stand in a sum with a given one, nearest first and then the smallest. */
function around(cells: ReadonlyMap<string, Count>, sums: readonly Sum[], id: string): Count[] {
  const reached = new Set([id]);
  const found: Count[] = [];
  for (let edge = reached; edge.size > 0; ) {
    const near = sums.filter((sum) => sum.some(([other]) => edge.has(other))).flatMap((sum) => sum.map(([other]) => other));
    edge = new Set(near.filter((other) => !reached.has(other)));
    for (const other of edge) reached.add(other);
    found.push(...[...edge].map((other) => cells.get(other)!).toSorted((a, b) => Number(a.dear ?? false) - Number(b.dear ?? false) || a.count - b.count));
  }
  return found;
}

/** Counts that hang together by their sums, with these. */
function together(cells: readonly Count[], sums: readonly Sum[]): { readonly cells: Count[]; readonly sums: Sum[] }[] {
  const group = new Map(cells.map((one) => [one.id, [one]]));
  for (const sum of sums) {
    const [first] = sum;
    if (first === undefined) continue;
    const into = group.get(first[0])!;
    for (const [id] of sum) {
      const own = group.get(id)!;
      if (own === into) continue;
      into.push(...own);
      for (const one of own) group.set(one.id, into);
    }
  }
  const sumsOf = Map.groupBy(sums, (sum) => group.get(sum[0]?.[0] ?? ''));
  return [...new Set(group.values())].map((own) => ({ cells: own, sums: sumsOf.get(own) ?? [] }));
}

/** Which counts to withhold so that no small one can be worked out; null when no way is enough. */
function toWithhold(cells: readonly Count[], sums: readonly Sum[]): ReadonlySet<string> | null {
  const byId = new Map(cells.map((one) => [one.id, one]));
  const secrets = cells.filter((one) => one.count < SMALL && one.role !== 'free');
  const withheld = new Set<string>();
  const worlds = new Map<string, World | null>();
  const search: Search = { cells: byId, sums: prepared([...byId.keys()], sums), withheld };
  const look = (one: Count): boolean => {
    worlds.set(one.id, otherWorld(search, one));
    return worlds.get(one.id) !== null;
  };
  for (const secret of secrets) {
    if (look(secret)) continue;
    for (const other of around(byId, sums, secret.id)) {
      if (other.role !== 'shown' || other.count < SMALL || withheld.has(other.id)) continue;
      withheld.add(other.id);
      if (look(secret)) break;
    }
    if (worlds.get(secret.id) === null) return null;
  }
  // What turns out not to be needed is shown after all, what is dear first and then the largest.
  for (const { id } of cells.filter((one) => withheld.has(one.id)).toSorted((a, b) => Number(b.dear ?? false) - Number(a.dear ?? false) || b.count - a.count)) {
    const resting = secrets.filter((one) => worlds.get(one.id)!.has(id));
    const before = resting.map((one) => [one.id, worlds.get(one.id)!] as const);
    withheld.delete(id);
    if (resting.every(look)) continue;
    withheld.add(id);
    for (const [secret, world] of before) worlds.set(secret, world);
  }
  return withheld;
}

/**
 * How each shown count leaves the desk so that no count below three can be worked out from the others, whatever is added up
 * (domain.md 2.13): each of `sums` is what stays the same, a sum of counts with their signs, even to someone who knows what it
 * comes to. For each small count a whole other world is found that looks the same and has another number there; that is the
 * proof, however cleverly somebody computes. Depends on the counts alone. Where no way of withholding is enough, nothing is
 * shown of all that hangs together with it, small or not.
 */
export function protect(cells: readonly Count[], sums: readonly Sum[]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const part of together(cells, sums)) {
    const withheld = toWithhold(part.cells, part.sums);
    for (const { id, count, role } of part.cells) {
      if (role === 'shown') shown.set(id, withheld === null || withheld.has(id) ? { kind: 'withheld' } : count < SMALL ? { kind: 'small' } : { kind: 'exact', count });
    }
  }
  return new Map(cells.flatMap(({ id }) => (shown.has(id) ? [[id, shown.get(id)!] as const] : [])));
}

/** Whether no small count can be worked out even by someone who knows something more, which `fits` says of a world. `shown` is how everything else is shown. */
export function staysHidden(cells: readonly Count[], sums: readonly Sum[], shown: ReadonlyMap<string, Shown>, fits: (world: World) => boolean): boolean {
  const byId = new Map(cells.map((one) => [one.id, one]));
  const search: Search = { cells: byId, sums: prepared([...byId.keys()], sums), withheld: new Set(cells.filter((one) => shown.get(one.id)?.kind === 'withheld').map((one) => one.id)), fits };
  return cells.every((one) => one.count >= SMALL || one.role === 'free' || otherWorld(search, one) !== null);
}
