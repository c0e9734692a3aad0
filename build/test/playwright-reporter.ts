import type { FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import type { Counts } from './counts.ts';

/** Writes what a Playwright run came to, with the reasons for skipped tests, into the file that DUTY_TEST_REPORT names. */
export default class CountsReporter implements Reporter {
  private suite: Suite | null = null;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(_error: TestError): void {
    this.errors += 1;
  }

  onEnd(_result: FullResult): void {
    const counts: Counts = { passed: 0, failed: this.errors, skipped: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected') counts.passed += 1;
      else if (outcome !== 'skipped') counts.failed += 1;
      else counts.skipped.push({ name: `${relative(repoRoot, test.location.file)} > ${test.title}`, reason: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '' });
    }
    writeFileSync(process.env['DUTY_TEST_REPORT'] ?? 'playwright-counts.json', JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
