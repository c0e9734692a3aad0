/** A test that was skipped, and why. */
export interface Skipped {
  name: string;
  reason: string;
}

/** How long the tests of one file took together, in seconds; `file` with what it ran as, such as a time zone. */
export interface Took {
  file: string;
  seconds: number;
}

/** What a phase of the tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: Skipped[];
  files: Took[];
}

/** The counts of nothing. */
export const NONE: Counts = { passed: 0, failed: 0, skipped: [], files: [] };

/** The sum of some counts. */
export function sum(parts: readonly Counts[]): Counts {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
    files: parts.flatMap((part) => part.files),
  };
}

/** The closing line, in the form that CI reads. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

const SHOWN = 10;

/** Where the time went: each part, all together, and the files that took longest, a line each. */
export function timeLines(parts: readonly { name: string; seconds: number }[], files: readonly Took[]): string[] {
  const line = (seconds: number, what: string): string => `${seconds.toFixed(1).padStart(7)} s  ${what}`;
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
  return [
    ...parts.map(({ name, seconds }) => line(seconds, name)),
    line(parts.reduce((total, { seconds }) => total + seconds, 0), 'in all'),
    ...(slowest.length === 0 ? [] : [`The ${slowest.length} files that took longest, several at a time:`]),
    ...slowest.map(({ file, seconds }) => line(seconds, file)),
  ];
}

/** Counts that a runner ended with; a runner that failed without a failed test counts as one failure of its own. */
export function reconcile(counts: Counts | null, exitCode: number): Counts {
  if (counts === null) return { ...NONE, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
