import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './lib/build-app.ts';
import { repoRoot } from './lib/paths.ts';
import { run } from './lib/run.ts';
import { runMain, say, Stop } from './lib/say.ts';
import { ensureElectron } from './runtime/electron.ts';

const BUILDER = join(repoRoot, 'node_modules', 'electron-builder', 'cli.js');

function shippedVersion(): string {
  const about = JSON.parse(readFileSync(join(repoRoot, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string };
  return about.version;
}

function readFlags(): { dir: boolean } {
  try {
    return { dir: parseArgs({ options: { dir: { type: 'boolean' } } }).values.dir ?? false };
  } catch (error) {
    throw new Stop(`${(error as Error).message}\nUsage: npm run package -- [--dir]`, 64);
  }
}

await runMain(async () => {
  const { dir } = readFlags();
  await buildApp();
  const electron = await ensureElectron();
  const shipped = shippedVersion();
  if (electron.version !== shipped) {
    if (!dir) throw new Stop(`Installers are built with Electron ${shipped}, which could not be fetched here; --dir makes a trial package.`);
    say(`A trial package: it holds Electron ${electron.version} of this machine instead of ${shipped}, and is not to be handed out.`);
  }
  const args = [BUILDER, '--config', 'electron-builder.yml', `--config.electronDist=${electron.dist}`, `--config.electronVersion=${electron.version}`, '--publish', 'never'];
  const made = await run(process.execPath, [...args, ...(dir ? ['--dir'] : [])], { cwd: repoRoot, show: true });
  if (made.code !== 0) throw new Stop('The package could not be made; the reason stands above.', made.code);
  say(`The package is in ${join(repoRoot, 'dist')}`);
  return 0;
});
