import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { repoRoot } from './paths.ts';
import { run } from './run.ts';
import { say, Stop } from './say.ts';

const SOURCE_DIRS = ['electron', 'renderer', 'shared'];
const SOURCE_FILES = ['build/electron.vite.config.ts', 'build/lib/page-plugins.ts', 'build/lib/start-chunks.ts', 'build/lib/paths.ts', 'package.json', 'package-lock.json'];
const HASH_FILE = join(repoRoot, 'node_modules', '.cache', 'duty-desk-build.sha256');
const LOCK_FILE = join(repoRoot, 'node_modules', '.cache', 'duty-desk-build.lock');
const BUILD_DEADLINE_MS = 180_000;
const BUILT = ['out/main/main.js', 'out/main/service.js', 'out/main/practice.js', 'out/main/desk.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** A fingerprint of everything the build reads, or of what is in some folders alone. */
export function hashSources(root: string = repoRoot, dirs: readonly string[] = SOURCE_DIRS): string {
  const hash = createHash('sha256').update(process.version);
  // What the build takes from the environment (electron.vite.config.ts).
  for (const name of ['DUTY_UPDATE_URL', 'DUTY_UPDATE_KEY', 'DUTY_UPDATE_PUBLISHER']) hash.update(`${process.env[name] ?? ''}\0`);
  const files = dirs.flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  for (const file of [...files, ...SOURCE_FILES.map((name) => join(root, name))]) {
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function isCurrent(hash: string): boolean {
  if (!BUILT.every((file) => existsSync(join(repoRoot, file)))) return false;
  return existsSync(HASH_FILE) && readFileSync(HASH_FILE, 'utf8').trim() === hash;
}

/** Builds the app into out/ unless what is there was built from the very same sources. */
export async function buildApp(options: { force?: boolean } = {}): Promise<void> {
  await withLock(LOCK_FILE, BUILD_DEADLINE_MS, async () => {
    const hash = hashSources();
    if (!options.force && isCurrent(hash)) return;
    say('Building the desk …');
    rmSync(HASH_FILE, { force: true });
    const cli = join(repoRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const config = join(repoRoot, 'build', 'electron.vite.config.ts');
    const built = await run(process.execPath, [cli, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: repoRoot,
      show: true,
      timeoutMs: BUILD_DEADLINE_MS,
    });
    if (built.code !== 0) throw new Stop('The desk could not be built; the reason stands above.');
    writeFileSync(HASH_FILE, `${hash}\n`);
  });
}
