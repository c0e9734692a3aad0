import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repoRoot } from '../../../../build/lib/paths.ts';

/** One way in which a peer is measured. */
export interface PeerWay {
  readonly peer: 'watermelon' | 'powersync' | 'pouch';
  /** Rows that are written together; 0 for all at once. */
  readonly batch: number;
  /** Under the desk's cipher. */
  readonly cipher: boolean;
}

const PAGE = 1_000;

/** Each peer as it is usually used, in pages as the desk writes them, and under the desk's cipher where it can carry one. */
export const ways: readonly PeerWay[] = [
  { peer: 'watermelon', batch: PAGE, cipher: true },
  { peer: 'watermelon', batch: 0, cipher: true },
  { peer: 'watermelon', batch: 0, cipher: false },
  { peer: 'powersync', batch: PAGE, cipher: true },
  { peer: 'powersync', batch: PAGE, cipher: false },
  { peer: 'pouch', batch: PAGE, cipher: false },
  { peer: 'pouch', batch: 0, cipher: false },
];

/** How a way is called among the figures. */
export const nameOf = ({ peer, batch, cipher }: PeerWay): string => `${peer}, ${batch === 0 ? 'all at once' : `${batch} at a time`}${cipher ? ', same cipher' : ', no cipher'}`;

const INSTALL_MS = 300_000;
const packages = fileURLToPath(new URL('../../peers/', import.meta.url));
const cache = join(repoRoot, 'node_modules', '.cache', 'duty-desk-bench-peers');
const parts = ['package.json', 'package-lock.json'] as const;

/**
 * Installs the peers as their lock file says into a cache folder, unless they are there, and answers the package.json
 * beside them; or why they could not be installed. Nothing of them runs at installation: what they need is in their packages.
 */
export function installPeers(): { readonly modules: string } | { readonly missing: string } {
  const stamp = join(cache, 'installed.json');
  const wanted = readFileSync(join(packages, 'package-lock.json'), 'utf8');
  const modules = join(cache, 'package.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { modules };
  mkdirSync(cache, { recursive: true });
  for (const part of parts) copyFileSync(join(packages, part), join(cache, part));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: cache, encoding: 'utf8', timeout: INSTALL_MS, shell: process.platform === 'win32' });
  if (npm.status !== 0) return { missing: npm.error?.message ?? (npm.stderr.trim().split('\n').filter((line) => line.includes('error'))[0] ?? `npm ended with ${npm.status ?? npm.signal}`) };
  writeFileSync(stamp, wanted);
  return { modules };
}
