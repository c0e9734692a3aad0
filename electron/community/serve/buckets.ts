/** Requests that askers have left: so many at once, so many more each second. */
export interface Buckets {
  /** Takes one at `nowMs`; answers 0 when there was one, else how long to wait for the next, milliseconds. */
  take(asker: string, nowMs: number): number;
  /** How many askers are remembered. */
  readonly size: number;
}

/** Full buckets of `burst` that fill by `perSecond`. Of more than `most` askers the one that asked longest ago is forgotten. */
export function buckets({ burst, perSecond, most }: { readonly burst: number; readonly perSecond: number; readonly most: number }): Buckets {
  const known = new Map<string, { left: number; at: number }>();
  return {
    take(asker, nowMs) {
      const before = known.get(asker);
      // A clock that was set back gives nothing and takes nothing away.
      const left = before ? Math.min(burst, before.left + (Math.max(0, nowMs - before.at) / 1_000) * perSecond) : burst;
      const fine = left >= 1;
      known.delete(asker);
      known.set(asker, { left: fine ? left - 1 : left, at: nowMs });
      if (known.size > most) known.delete(known.keys().next().value!);
      return fine ? 0 : Math.ceil(((1 - left) / perSecond) * 1_000);
    },
    get size() {
      return known.size;
    },
  };
}
