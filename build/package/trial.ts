import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';

/** The folder, within a package's resources, that makes it a trial package. */
export const TRIAL_FOLDER = 'trial';

/**
 * Where this machine has only an Electron that is too old for SQLite, a trial package carries a Node beside it, and what
 * that Node runs: it cannot read the archive. All else is as it is shipped. `resources` is the package's resources folder.
 */
export function addTrialNode(resources: string): void {
  const trial = join(resources, TRIAL_FOLDER);
  const sqlite = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  const place = join(trial, 'node_modules', 'better-sqlite3');
  rmSync(trial, { recursive: true, force: true });
  mkdirSync(join(place, 'prebuilds'), { recursive: true });
  writeFileSync(join(trial, 'package.json'), JSON.stringify({ type: 'module' }));
  cpSync(process.execPath, join(trial, 'node'));
  chmodSync(join(trial, 'node'), 0o755);
  cpSync(join(repoRoot, 'out', 'main'), join(trial, 'out', 'main'), { recursive: true });
  for (const part of ['package.json', 'lib', `prebuilds/${process.platform}-${process.arch}.node`]) cpSync(join(sqlite, part), join(place, part), { recursive: true });
}
