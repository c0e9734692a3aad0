import type { Policy } from '../../../../shared/contract/entities/points.ts';

/** More than anybody gives at once; a slip of the finger should not reach the community. */
export const MOST_POINTS = 99;

/** Numbers that are in sight where a band has no end. */
const WINDOW = 5;
/** Two digits within this time are one number, milliseconds. */
const ONE_NUMBER_MS = 900;

/** The numbers in sight: the band's, and the chosen one where it lies outside. */
export function cells({ min, max }: Pick<Policy['bands'][number], 'min' | 'max'>, points: number): number[] {
  const start = max === null && points > min + WINDOW - 1 ? points - WINDOW + 1 : min;
  const end = max === null ? start + WINDOW - 1 : max;
  const inside = Array.from({ length: end - start + 1 }, (_none, i) => start + i);
  return points < start ? [points, ...inside] : points > end ? [...inside, points] : inside;
}

/** The number that a digit makes, together with the one typed just before it. */
export function typedPoints(before: { readonly text: string; readonly at: number }, digit: string, at: number): string {
  const together = before.text + digit;
  return before.text !== '' && before.text !== '0' && at - before.at < ONE_NUMBER_MS && Number(together) <= MOST_POINTS ? together : digit;
}
