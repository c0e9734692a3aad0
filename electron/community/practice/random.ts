/** A source of repeatable choices: the same seed gives the same sequence on every computer. Not for secrets. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** One of a list. Throws RangeError for an empty one. */
  pick<T>(list: readonly T[]): T;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** `count` different items of a list, in random order. */
  some<T>(list: readonly T[], count: number): T[];
  /** A number of the log-normal kind: mostly near `median`, sometimes far above. */
  around(median: number, spread: number): number;
}

const MIX = 0x9e3779b9;

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** Repeatable choices for one purpose: each purpose has a sequence of its own, so that a change in one leaves the others (sfc32). */
export function randomFor(seed: number | string, purpose: string): Random {
  let a = hash(`${seed}/a/${purpose}`);
  let b = hash(`${seed}/b/${purpose}`);
  let c = hash(purpose);
  let d = MIX;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from.');
    return list[Math.floor(next() * list.length)]!;
  };
  return {
    next,
    int,
    pick,
    chance: (p) => next() < p,
    some(list, count) {
      const left = [...list];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(left.splice(int(0, left.length - 1), 1)[0]!);
      return taken;
    },
    around(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(normal * spread);
    },
  };
}
