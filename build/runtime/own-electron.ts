import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { say } from '../lib/say.ts';
import { versionIn } from './dist.ts';

const PACKAGE_DIR = join(repoRoot, 'node_modules', 'electron');
const DIST = join(PACKAGE_DIR, 'dist');
const UNREACHABLE_AFTER_MS = 20_000;
const DOWNLOAD_DEADLINE_MS = 600_000;
const DOWNLOAD_HOST = 'https://github.com/';

/** The folder and version of the electron package's own binary, or null when it was never downloaded. */
export function ownElectron(): { dist: string; version: string } | null {
  const version = versionIn(DIST);
  return version === null ? null : { dist: DIST, version };
}

function downloadAddress(env: NodeJS.ProcessEnv): string {
  return env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? DOWNLOAD_HOST;
}

async function isReachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(UNREACHABLE_AFTER_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets the electron package download its binary. Gives up at once where its host's name is not known, after 20 seconds
 * where the host is silent; its own cache is used without a network.
 */
export async function downloadOwnElectron(): Promise<{ dist: string; version: string } | null> {
  say('Fetching Electron …');
  const child = spawn(process.execPath, [join(PACKAGE_DIR, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const silent = setTimeout(() => child.kill('SIGKILL'), UNREACHABLE_AFTER_MS);
  const endless = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_DEADLINE_MS);
  void isReachable(downloadAddress(process.env)).then((reachable) => reachable && clearTimeout(silent));
  await ended;
  clearTimeout(silent);
  clearTimeout(endless);
  return ownElectron();
}
