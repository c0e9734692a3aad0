/** A test that was skipped, and why. */
export interface Skipped {
  name: string;
  reason: string;
}

/** What a phase of the tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: Skipped[];
}

/** The counts of nothing. */
export const NONE: Counts = { passed: 0, failed: 0, skipped: [] };

/** The sum of some counts. */
export function sum(parts: readonly Counts[]): Counts {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
  };
}

/** The closing line, in the form that CI reads. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** Counts that a runner ended with; a runner that failed without a failed test counts as one failure of its own. */
export function reconcile(counts: Counts | null, exitCode: number): Counts {
  if (counts === null) return { ...NONE, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
