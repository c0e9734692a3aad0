/** What somebody sees of a number: from its least to its greatest value. */
export interface Seen {
  readonly low: number;
  readonly high: number;
}

/** A sum of numbers, each times something, that lies between two values. */
export interface Known {
  readonly of: readonly (readonly [id: string, times: number])[];
  readonly low: number;
  readonly high: number;
}

interface Puzzle {
  readonly known: readonly Known[];
  readonly sumsOf: ReadonlyMap<string, readonly number[]>;
}

function puzzleOf(known: readonly Known[]): Puzzle {
  const sumsOf = new Map<string, number[]>();
  for (const [n, { of }] of known.entries()) for (const [id] of of) sumsOf.set(id, [...(sumsOf.get(id) ?? []), n]);
  return { known, sumsOf };
}

/** Narrows what can be, from the sums of some numbers on, until nothing changes; false when nothing fits any more. Every number must be bounded. */
function narrow(seen: Map<string, Seen>, { known, sumsOf }: Puzzle, from: Iterable<number>): boolean {
  const queue = new Set(from);
  for (const n of queue) {
    queue.delete(n);
    const { of, low, high } = known[n]!;
    let [least, most] = [0, 0];
    for (const [id, times] of of) {
      const at = seen.get(id)!;
      least += times * (times > 0 ? at.low : at.high);
      most += times * (times > 0 ? at.high : at.low);
    }
    if (least > high || most < low) return false;
    for (const [id, times] of of) {
      const was = seen.get(id)!;
      const [own, ownMost] = times > 0 ? [times * was.low, times * was.high] : [times * was.high, times * was.low];
      // What the others leave to this one.
      const [a, b] = [(low - (most - ownMost)) / times, (high - (least - own)) / times];
      const now = { low: Math.max(was.low, Math.ceil(Math.min(a, b) - 1e-9)), high: Math.min(was.high, Math.floor(Math.max(a, b) + 1e-9)) };
      if (now.low > now.high) return false;
      if (now.low === was.low && now.high === was.high) continue;
      seen.set(id, now);
      for (const other of sumsOf.get(id)!) queue.add(other);
      break;
    }
  }
  return true;
}

/** So many worlds are tried for one value. Whoever has not found one by then counts it as impossible, which is on the attacker's side. */
const PATIENCE = 4_000;

/**
 * One way in which everything fits, or null when there is none: every value of the most constrained number is tried, then of the next.
 * `hint` says with which value to begin; it makes nothing possible that is not.
 */
function fits(seen: Map<string, Seen>, puzzle: Puzzle, changed: Iterable<number>, hint: (id: string) => number, tries: { left: number }): ReadonlyMap<string, Seen> | null {
  tries.left -= 1;
  if (tries.left < 0 || !narrow(seen, puzzle, changed)) return null;
  let open: string | null = null;
  let width = Infinity;
  for (const [id, { low, high }] of seen) if (high > low && high - low < width) [open, width] = [id, high - low];
  if (open === null) return seen;
  const { low, high } = seen.get(open)!;
  const near = Math.min(high, Math.max(low, hint(open)));
  for (let away = 0; away <= high - low; away += 1) {
    for (const value of away === 0 ? [near] : [near - away, near + away]) {
      if (value < low || value > high) continue;
      const found = fits(new Map(seen).set(open, { low: value, high: value }), puzzle, puzzle.sumsOf.get(open) ?? [], hint, tries);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The sums and numbers that hang together with one: what is known already ties nothing together. */
function around(id: string, seen: ReadonlyMap<string, Seen>, { known, sumsOf }: Puzzle): { readonly seen: Map<string, Seen>; readonly puzzle: Puzzle } {
  const reached = new Set([id]);
  const sums = new Set<number>();
  for (const one of reached) for (const n of sumsOf.get(one) ?? []) {
    sums.add(n);
    for (const [other] of known[n]!.of) if (seen.get(other)!.low < seen.get(other)!.high) reached.add(other);
  }
  const near = [...sums].map((n) => known[n]!);
  return { seen: new Map([...reached, ...near.flatMap(({ of }) => of.map(([other]) => other))].map((one) => [one, seen.get(one)!])), puzzle: puzzleOf(near) };
}

/**
 * An attacker who tries everything. Shares no code with what it attacks. The answer says, of a number, which of some values it
 * can have given all that is seen and known; it stops at the second, for then the attacker has lost. Numbers without an upper bound are tried up to `most`.
 * `hint` is where the search begins: with what is really so it finds sooner what else could be.
 */
export function attacker(seen: ReadonlyMap<string, Seen>, known: readonly Known[], most: number, hint: (id: string) => number): (id: string, of: readonly number[]) => number[] {
  const puzzle = puzzleOf(known.map(({ of, low, high }) => ({ of, low: Math.max(low, -1e9), high: Math.min(high, 1e9) })));
  const bounded = new Map([...seen].map(([one, { low, high }]) => [one, { low, high: Math.min(high, most) }]));
  const had = new Map<string, Set<number>>();
  const possible = narrow(bounded, puzzle, known.keys());
  return (id, of) => {
    const own = had.get(id) ?? new Set();
    had.set(id, own);
    const { low, high } = bounded.get(id)!;
    if (!possible || own.size > 1) return [...own];
    const near = around(id, bounded, puzzle);
    for (const value of of) {
      if (own.size > 1) break;
      if (own.has(value) || value < low || value > high) continue;
      const world = new Map(near.seen).set(id, { low: value, high: value });
      const found = fits(world, near.puzzle, near.puzzle.known.keys(), hint, { left: PATIENCE });
      // What fits says of every other number that it can be what it is there.
      for (const [other, at] of found ?? []) had.set(other, (had.get(other) ?? new Set()).add(at.low));
    }
    return [...own];
  };
}
