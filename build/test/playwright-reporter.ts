import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import type { Counts } from './counts.ts';

/** More of a page than this helps nobody, characters. */
const PAGE_CHARACTERS = 6_000;

/** The page's accessibility tree, as Playwright keeps it beside a failure; null where no page was open. */
function pageOf({ attachments }: TestResult): string | null {
  const kept = attachments.find(({ name }) => name === 'error-context');
  const text = kept?.body?.toString('utf8') ?? (kept?.path === undefined ? '' : readFileSync(kept.path, 'utf8'));
  return /```yaml\n([^]*?)```/.exec(text)?.[1]?.slice(0, PAGE_CHARACTERS) ?? null;
}

/** Writes what a Playwright run came to, with the reasons for skipped tests and how long each file took, into the file that DUTY_TEST_REPORT names. */
export default class CountsReporter implements Reporter {
  private suite: Suite | null = null;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(_error: TestError): void {
    this.errors += 1;
  }

  // Of a machine elsewhere only the log is left: it shows what stood on the page. All people on it are invented.
  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== test.expectedStatus) process.stdout.write(`  the page of “${test.title}” when it failed:\n${(pageOf(result) ?? 'none was open').replaceAll(/^/gm, '    ')}\n`);
  }

  onEnd(_result: FullResult): void {
    const counts: Counts = { passed: 0, failed: this.errors, skipped: [], files: [] };
    const took = new Map<string, number>();
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const file = relative(repoRoot, test.location.file);
      took.set(file, (took.get(file) ?? 0) + test.results.reduce((sum, { duration }) => sum + duration, 0) / 1_000);
      if (outcome === 'expected') counts.passed += 1;
      else if (outcome !== 'skipped') counts.failed += 1;
      else counts.skipped.push({ name: `${file} > ${test.title}`, reason: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '' });
    }
    counts.files = [...took].map(([file, seconds]) => ({ file, seconds }));
    writeFileSync(process.env['DUTY_TEST_REPORT'] ?? 'playwright-counts.json', JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
