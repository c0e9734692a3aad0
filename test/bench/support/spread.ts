/** Smallest, middle and largest of some figures, to three significant places behind the point. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

const tidy = (n: number): number => Math.round(n * 1_000) / 1_000;

/** The {@link Spread} of at least one figure. Throws RangeError for none. */
export function spread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const [min, median, max] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (min === undefined || median === undefined || max === undefined) throw new RangeError('No figures.');
  return { min: tidy(min), median: tidy(median), max: tidy(max) };
}
