import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the executable stands inside an unpacked Electron. */
export function executableIn(dist: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The version that an unpacked Electron says it is, or null when the folder holds none. */
export function versionIn(dist: string): string | null {
  const file = join(dist, 'version');
  if (!existsSync(executableIn(dist)) || !existsSync(file)) return null;
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}

const FIRST_MAJOR_WITH_NODE_API_10 = 36;

/** Whether the SQLite package runs inside this Electron; if not, the desk service runs on Node beside it. */
export function runsSqlite(version: string): boolean {
  return Number.parseInt(version, 10) >= FIRST_MAJOR_WITH_NODE_API_10;
}
