/** From values to a share of the picture's height or width, 0 to 1. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

/** A scale over these values with some room at both ends, which never goes below nought; `fromZero` begins it there. */
export function scaleOver(values: readonly (number | null)[], { room = 0.12, fromZero = false }: { room?: number; fromZero?: boolean } = {}): Scale {
  const known = values.filter((one) => one !== null);
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const spread = most - least || Math.max(1, most * 0.2);
  const low = fromZero ? 0 : Math.max(0, least - spread * room);
  const high = Math.max(low + Number.EPSILON, most + spread * room);
  return { low, high, at: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))) };
}

/** Round numbers for the lines behind bars, nought first; about three, and always one at or above the highest. */
export function gridOver(most: number): number[] {
  const rough = Math.max(1, most) / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 4, 5, 10].map((one) => one * power).find((one) => one >= rough && Number.isInteger(one)) ?? Math.ceil(rough);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_none, n) => n * step);
}

/** A line through the values of the weeks in a box of 1000 × 100; where a week has none the line has a hole. */
export function linePath(values: readonly (number | null)[], { at }: Scale): string {
  const step = 1_000 / Math.max(1, values.length - 1);
  let drawing = false;
  return values.map((value, n) => {
    if (value === null) {
      drawing = false;
      return '';
    }
    // A lone value between two holes is a dot of no length, which a round cap makes seen.
    const to = `${drawing ? 'L' : 'M'}${(n * step).toFixed(1)} ${((1 - at(value)) * 100).toFixed(2)}`;
    const lone = !drawing && (values[n + 1] ?? null) === null ? 'h0.1' : '';
    drawing = true;
    return to + lone;
  }).join('');
}

/** How dark a square is: 0 is nothing, 4 the most. */
export function shadeOf(messages: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (messages === 0 || most === 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((messages / most) * 4))) as 1 | 2 | 3 | 4;
}
