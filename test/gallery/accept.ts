import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../../build/lib/paths.ts';
import { exitCodeOf } from '../../build/lib/run.ts';

/** The variable that has test/e2e/layout.spec.ts write what it otherwise compares with. */
export const ACCEPT_VARIABLE = 'DUTY_ACCEPT_LAYOUT';

/** Takes the layout as it is now. Answers the exit code. */
export function acceptLayout(): Promise<number> {
  const args = [join(repoRoot, 'node_modules/@playwright/test/cli.js'), 'test', '--config', 'test/playwright.config.ts', 'test/e2e/layout.spec.ts'];
  const child = spawn(process.execPath, args, { cwd: repoRoot, env: { ...process.env, [ACCEPT_VARIABLE]: '1' }, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}
