/** With fewer weeks than this nothing can be called usual. */
const FEWEST = 4;

/** The value at a share of the way through the sorted values, by nearest rank: one of the values themselves. */
function ranked(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** The usual range of what was before: from the 10th to the 90th percentile by nearest rank, so of twelve weeks without the lowest and the highest. Null with fewer than four values. */
export function usualRange(before: readonly (number | null)[]): { readonly low: number; readonly high: number } | null {
  const values = before.filter((value) => value !== null).toSorted((a, b) => a - b);
  return values.length < FEWEST ? null : { low: ranked(values, 0.1), high: ranked(values, 0.9) };
}
