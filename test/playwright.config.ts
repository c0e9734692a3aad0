import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const SECOND_MS = 1_000;

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '{e2e,security,package}/**/*.spec.ts',
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  globalSetup: fileURLToPath(new URL('support/playwright-setup.ts', import.meta.url)),
  fullyParallel: false,
  // A third of a test's time is waiting for windows and lines, so two processors serve three.
  workers: Math.max(3, availableParallelism() + 1),
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A test that starts programs waits long on a machine that does other things as well.
  timeout: 120 * SECOND_MS,
  expect: { timeout: 20 * SECOND_MS },
  // Nothing personal is kept: no traces, no videos, no pictures.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  reporter: 'list',
});
