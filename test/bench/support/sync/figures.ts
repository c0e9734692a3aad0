/** A figure to three significant places behind the point. */
export const tidy = (n: number): number => Math.round(n * 1_000) / 1_000;

/** The value below which `share` (0 to 1) of the figures lie. Throws RangeError for none. */
export function quantile(figures: readonly number[], share: number): number {
  const found = figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))];
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
