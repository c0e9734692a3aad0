import type { Count } from './small-counts.ts';

/** A figure that is a number of things, with the things themselves, so that every figure opens its rows. */
export interface Tally extends Count {
  /** The value that this part has in its breakdown, `unkind-conflict`; the figure's own name at the top. */
  readonly key: string;
  /** Ids of what was counted, in the order given. */
  readonly rows: readonly string[];
  readonly breakdowns: readonly (readonly Tally[])[];
}

/** A way to break a figure down: its name and the value that a thing has. Every thing has one, so that parts add up. */
export interface By<T> {
  readonly name: string;
  readonly of: (thing: T) => string;
  /** Values that are shown even when nothing has them, in this order; others follow by name. */
  readonly known?: readonly string[];
}

const parts = <T extends { readonly id: string }>(id: string, things: readonly T[], { name, of, known = [] }: By<T>): Tally[] => {
  const byKey = new Map<string, string[]>(known.map((key) => [key, []]));
  for (const thing of things) {
    const key = of(thing);
    const rows = byKey.get(key);
    if (rows) rows.push(thing.id);
    else byKey.set(key, [thing.id]);
  }
  const others = [...byKey.keys()].filter((key) => !known.includes(key)).toSorted();
  return [...known, ...others].map((key) => ({ id: `${id}/${name}/${key}`, key, rows: byKey.get(key)!, count: byKey.get(key)!.length, breakdowns: [] }));
};

/** Counts things and breaks the count down in each of the ways. */
export function tally<T extends { readonly id: string }>(id: string, things: readonly T[], ways: readonly By<T>[]): Tally {
  return { id, key: id, rows: things.map((thing) => thing.id), count: things.length, breakdowns: ways.map((way) => parts(id, things, way)) };
}

/** A figure that is how long something took: of how many, the median and the 90th percentile in milliseconds; null when there were none. */
export interface Spans {
  readonly id: string;
  readonly rows: readonly string[];
  readonly of: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

/** The quantile of values in order, between the two nearest where it falls between (type 7 of Hyndman and Fan). Null for none. */
export function quantile(sorted: readonly number[], q: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

/** How long things took. */
export function spans(id: string, things: readonly { readonly id: string; readonly ms: number }[]): Spans {
  const sorted = things.map((thing) => thing.ms).toSorted((a, b) => a - b);
  return { id, rows: things.map((thing) => thing.id), of: things.length, medianMs: quantile(sorted, 0.5), p90Ms: quantile(sorted, 0.9) };
}
