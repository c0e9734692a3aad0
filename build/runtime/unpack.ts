import { unzipSync } from 'fflate';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TOP = 'Cypress/';
const EXECUTABLES = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

/** The path a zip entry gets in the unpacked Electron, or null for what is not part of Electron. */
export function placeOf(entry: string): string | null {
  if (!entry.startsWith(TOP) || entry.endsWith('/')) return null;
  const path = entry.slice(TOP.length);
  // The other app's own code, and its 115 MB start-up snapshot, are left behind.
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  if (path.split('/').includes('..')) return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** Unpacks the Electron inside the other app's zip into `dist`. */
export function unpackElectron(zip: string, dist: string): void {
  const entries = unzipSync(readFileSync(zip), { filter: (file) => placeOf(file.name) !== null });
  for (const [name, bytes] of Object.entries(entries)) {
    const place = placeOf(name);
    if (place === null) continue;
    const file = join(dist, place);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  for (const name of EXECUTABLES) chmodSync(join(dist, name), 0o755);
}
