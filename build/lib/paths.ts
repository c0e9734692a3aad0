import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const repoRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A short name for this checkout, so that two checkouts never share a practice community. */
export const checkoutKey = createHash('sha256').update(repoRoot).digest('hex').slice(0, 10);

function home(): string {
  return process.env['HOME'] || homedir();
}

/** The per-user folder for what can be fetched again, such as an Electron runtime. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'duty-desk');
  if (platform === 'darwin') return join(home(), 'Library', 'Caches', 'duty-desk');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home(), 'AppData', 'Local'), 'duty-desk', 'cache');
  return join(home(), '.cache', 'duty-desk');
}

/** The per-user folder for what must last between runs: profiles and the practice community. */
export function stateDir(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['XDG_STATE_HOME']) return join(env['XDG_STATE_HOME'], 'duty-desk');
  if (platform === 'darwin') return join(home(), 'Library', 'Application Support', 'duty-desk');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home(), 'AppData', 'Local'), 'duty-desk', 'state');
  return join(home(), '.local', 'state', 'duty-desk');
}
