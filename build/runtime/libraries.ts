import { run } from '../lib/run.ts';
import { Stop } from '../lib/say.ts';
import { aptInstall } from './apt.ts';

/** What a bare Debian lacks for Chromium. */
const PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libxtst6'];

/** The libraries that `ldd` printed as not found. */
export function missingIn(lddOutput: string): string[] {
  const names = lddOutput.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function missingLibraries(electronPath: string): Promise<string[]> {
  const ldd = await run('ldd', [electronPath], { timeoutMs: 30_000 });
  return missingIn(ldd.stdout);
}

/** Makes sure that the system libraries Electron is linked against are there. Only Linux can lack them. */
export async function ensureSystemLibraries(electronPath: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(electronPath);
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ` and ${missing.length - 3} more` : '');
  await aptInstall(PACKAGES, `Electron needs system libraries that are missing here (${shown})`);
  const still = await missingLibraries(electronPath);
  if (still.length > 0) throw new Stop(`Electron still lacks these system libraries: ${still.join(', ')}.`);
}
