/** A figure that is a number of things, with the things themselves, so that every figure opens its rows. */
export interface Tally {
  /** Unique among all figures: `cases.opened`, `cases.opened/kind/pending`. */
  readonly id: string;
  readonly count: number;
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
  /** How the things of one value are broken down again. */
  readonly parts?: Readonly<Record<string, readonly By<T>[]>>;
}

const parts = <T extends { readonly id: string }>(id: string, things: readonly T[], { name, of, known = [], parts: inner = {} }: By<T>): Tally[] => {
  const byKey = new Map<string, T[]>(known.map((key) => [key, []]));
  for (const thing of things) {
    const key = of(thing);
    const own = byKey.get(key);
    if (own) own.push(thing);
    else byKey.set(key, [thing]);
  }
  const others = [...byKey.keys()].filter((key) => !known.includes(key)).toSorted();
  return [...known, ...others].map((key) => ({ ...tally(`${id}/${name}/${key}`, byKey.get(key)!, inner[key] ?? []), key }));
};

/** Counts things and breaks the count down in each of the ways. */
export function tally<T extends { readonly id: string }>(id: string, things: readonly T[], ways: readonly By<T>[]): Tally {
  return { id, key: id, rows: things.map((thing) => thing.id), count: things.length, breakdowns: ways.map((way) => parts(id, things, way)) };
}

/** A figure that is something added up, points say, over the things of a count and of each of its parts. */
export interface Sum {
  readonly id: string;
  readonly key: string;
  readonly value: number;
  readonly rows: readonly string[];
  readonly breakdowns: readonly (readonly Sum[])[];
}

/** Adds something up over a count and its parts; `id` takes the place of the count's own. */
export function added(of: Tally, id: string, amount: (row: string) => number): Sum {
  const { rows, key, breakdowns } = of;
  const value = rows.reduce((sum, row) => sum + amount(row), 0);
  return { id, key: key === of.id ? id : key, value, rows, breakdowns: breakdowns.map((parts) => parts.map((part) => added(part, `${id}${part.id.slice(of.id.length)}`, amount))) };
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
