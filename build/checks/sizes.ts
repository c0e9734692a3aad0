import type { Problem, SourceFile } from '../lib/source-files.ts';

const LONGEST = 400;
const MEDIAN_BELOW = 90;
const COUNTED = /\.(tsx?|css)$/;
const LIST_OF_MIGRATIONS = /\/migrations\/(index|list)\.ts$/;
const GENERATED = /@generated/;

/** The number of lines of a text; a final line break does not begin another. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Files that have grown too long, one by one and on the whole. */
export function checkSizes(files: readonly SourceFile[]): Problem[] {
  const counted = files
    .filter(({ path, text }) => COUNTED.test(path) && !LIST_OF_MIGRATIONS.test(path) && !GENERATED.test(text.slice(0, 400)))
    .map(({ path, text }) => ({ path, lines: countLines(text) }));
  const tooLong = counted
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => ({ file: path, line: 0, message: `${lines} lines; no file is longer than ${LONGEST}` }));
  const middle = median(counted.map(({ lines }) => lines));
  if (middle < MEDIAN_BELOW) return tooLong;
  return [...tooLong, { file: '.', line: 0, message: `the median file has ${middle} lines; it stays below ${MEDIAN_BELOW}` }];
}
