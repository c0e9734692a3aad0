import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { hashSources } from './build-app.ts';
import { withLock } from './lock.ts';
import { repoRoot } from './paths.ts';
import { say } from './say.ts';

const OUT = join(repoRoot, 'out', 'serve');
const HASH_FILE = join(OUT, 'built-from.sha256');
const LOCK_FILE = join(repoRoot, 'node_modules', '.cache', 'duty-desk-serve.lock');
const BUILD_DEADLINE_MS = 120_000;

/** Builds the community server into one file, out/serve/serve.js, unless it was built from the very same sources; answers that file. Only SQLite stays outside of it. */
export async function buildServer(): Promise<string> {
  const file = join(OUT, 'serve.js');
  await withLock(LOCK_FILE, BUILD_DEADLINE_MS, async () => {
    const hash = hashSources(repoRoot, ['electron/community', 'shared']);
    if (existsSync(file) && existsSync(HASH_FILE) && readFileSync(HASH_FILE, 'utf8').trim() === hash) return;
    say('Building the community server …');
    rmSync(OUT, { recursive: true, force: true });
    await build({
      root: repoRoot,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: join(repoRoot, 'electron', 'community', 'serve', 'serve-cli.ts'),
        outDir: OUT,
        target: 'node22',
        minify: false,
        rolldownOptions: { external: ['better-sqlite3', ...builtinModules, /^node:/], output: { entryFileNames: 'serve.js', format: 'es', codeSplitting: false } },
      },
    });
    // Outside of this checkout nothing else would say that it is a module.
    writeFileSync(join(OUT, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(HASH_FILE, `${hash}\n`);
  });
  return file;
}
