/** Counts that add up to something that stays the same: each with its sign. */
export type Sum = readonly (readonly [id: string, sign: 1 | -1])[];

/** Sums prepared for many searches: the cells of each with their signs, and the sums of each cell. */
export interface Sums {
  readonly ids: readonly string[];
  readonly inSum: readonly (readonly (readonly [cell: number, sign: number])[])[];
  readonly ofCell: readonly (readonly (readonly [sum: number, sign: number])[])[];
}

/** By how much each count differs from what it is, where it does, by its id. */
export type World = ReadonlyMap<string, number>;

/** The longest chain of cells that is followed, and how many ways are tried in all before a search gives up. */
const LONGEST = 24;
const MOST_TRIES = 2_000;

/** Prepares sums. Throws on one that names a cell which is not there. */
export function prepared(ids: readonly string[], sums: readonly Sum[]): Sums {
  const places = new Map(ids.map((id, n) => [id, n]));
  const ofCell: (readonly [number, number])[][] = ids.map(() => []);
  const inSum = sums.map((sum, n) => sum.map(([id, sign]) => {
    const cell = places.get(id);
    if (cell === undefined) throw new Error(`There is no count ${id}.`);
    ofCell[cell]!.push([n, sign]);
    return [cell, sign] as const;
  }));
  return { ids, inSum, ofCell };
}

/**
 * Another set of whole numbers with the same sums, in which one cell differs by `step`: by how much each differs, by its id.
 * `may` says which differences are possible, `fits` what must be so of all together. Null when none was found; there may be one
 * all the same.
 */
export function alternative({ ids, inSum, ofCell }: Sums, start: string, step: number, may: (id: string, by: number) => boolean, fits: (world: World) => boolean = () => true): World | null {
  const by = new Int32Array(ids.length);
  const off = new Int32Array(inSum.length);
  let tries = 0;
  const put = (cell: number, change: number): void => {
    by[cell]! += change;
    for (const [sum, sign] of ofCell[cell]!) off[sum]! += sign * change;
  };
  const world = (): World => new Map([...by].flatMap((change, cell) => (change === 0 ? [] : [[ids[cell]!, change] as const])));
  /** By how much a change brings the sums nearer to what they were. */
  const gain = (cell: number, change: number): number => ofCell[cell]!.reduce((all, [sum, sign]) => all + Math.abs(off[sum]!) - Math.abs(off[sum]! + sign * change), 0);
  const go = (left: number): boolean => {
    const sum = off.findIndex((each) => each !== 0);
    if (sum === -1) return fits(world());
    if (left === 0 || tries > MOST_TRIES) return false;
    const ways = inSum[sum]!.map(([cell, sign]) => ({ cell, change: -Math.sign(off[sum]!) * sign }))
      // Going back where it came from would be walking in a circle.
      .filter(({ cell, change }) => by[cell]! * change >= 0 && may(ids[cell]!, by[cell]! + change))
      .map((way) => ({ ...way, gain: gain(way.cell, way.change) }))
      .toSorted((a, b) => b.gain - a.gain);
    for (const { cell, change } of ways) {
      tries += 1;
      put(cell, change);
      if (go(left - 1)) return true;
      put(cell, -change);
    }
    return false;
  };
  const first = ids.indexOf(start);
  if (!may(start, step)) return null;
  put(first, step);
  return go(LONGEST) ? world() : null;
}
