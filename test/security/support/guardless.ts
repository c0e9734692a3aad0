import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../build/lib/paths.ts';
import { run } from '../../../build/lib/run.ts';

const BUILD_MS = 180_000;

/** Builds the desk with guards that can be taken away, and answers its folder. Throws when a guard is not where its test believes it. */
export async function buildGuardless(): Promise<string> {
  const folder = join(repoRoot, 'node_modules', '.cache', 'duty-desk-guardless');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(repoRoot, 'package.json'), join(folder, 'package.json'));
  const cli = join(repoRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const config = join(repoRoot, 'test', 'security', 'support', 'guardless.config.ts');
  const built = await run(process.execPath, [cli, 'build', '--config', config, '--logLevel', 'warn'], { cwd: repoRoot, env: { ...process.env, DUTY_TEST_GUARDLESS: folder }, show: true, timeoutMs: BUILD_MS });
  if (built.code !== 0) throw new Error('The desk without guards could not be built.');
  return folder;
}
