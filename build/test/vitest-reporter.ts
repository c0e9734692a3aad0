import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Counts } from './counts.ts';

function count(counts: Counts, module: TestModule, test: TestCase): void {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'failed') counts.failed += 1;
  else counts.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: 'note' in result ? (result.note ?? '') : '' });
}

/** Writes what a vitest run came to, with the reasons for skipped tests and how long each file took, into the file that DUTY_TEST_REPORT names. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: [], files: [] };
    for (const module of modules) {
      counts.files.push({ file: `${module.relativeModuleId} (${module.project.name})`, seconds: module.diagnostic().duration / 1_000 });
      // A file that cannot be loaded has no tests to fail, so it fails itself.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) count(counts, module, test);
    }
    writeFileSync(process.env['DUTY_TEST_REPORT'] ?? 'vitest-counts.json', JSON.stringify(counts));
  }
}
