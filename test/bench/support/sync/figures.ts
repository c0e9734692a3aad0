/** A figure to three significant places behind the point. */
export const tidy = (n: number): number => Math.round(n * 1_000) / 1_000;

/** The smallest figure that at least `share` (0 to 1) of all are not above: the nearest rank. Throws RangeError for none. */
export function quantile(figures: readonly number[], share: number): number {
  const found = figures.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(figures.length * share) - 1)];
  if (found === undefined) throw new RangeError('No figures.');
  return tidy(found);
}

/** Middle, 95th hundredth, largest and number of figures. */
export interface Distribution {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
}

/** The {@link Distribution} of at least one figure. Throws RangeError for none. */
export function distribution(figures: readonly number[]): Distribution {
  return { p50: quantile(figures, 0.5), p95: quantile(figures, 0.95), max: quantile(figures, 1), count: figures.length };
}

/** How much the second figure grows by where the first grows by one, over all pairs (least squares); null where the first does not differ. */
export function slope(pairs: readonly (readonly [number, number])[]): number | null {
  const middle = (of: (pair: readonly [number, number]) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [middle((pair) => pair[0]), middle((pair) => pair[1])];
  const width = pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
  return width > 0 ? tidy(pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) / width) : null;
}
