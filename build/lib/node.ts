import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './paths.ts';
import { Stop } from './say.ts';

const OLDEST_MAJOR = 22;

/** A Node new enough for the desk service: the one running us, or else the one among the development dependencies. */
export function serviceNode(): string {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) return process.execPath;
  const bundled = join(repoRoot, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  throw new Stop(`The desk service needs Node ${OLDEST_MAJOR} or newer; run npm ci to get it.`);
}
