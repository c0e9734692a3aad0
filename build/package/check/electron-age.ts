import { run } from '../../lib/run.ts';

const ASK_MS = 20_000;
const DAY_MS = 86_400_000;
/** Electron brings out a major every eight weeks and mends the last three; a release older than this lacks what Chromium mended since. */
const OLDEST_DAYS = 60;

/** How old an Electron is: whole days since its release, and the newest release of the same major; null when the registry did not say. */
export interface ElectronAge {
  readonly days: number;
  readonly newestOfMajor: string;
}

const plain = /^\d+\.\d+\.\d+$/;
const numbers = (version: string): number[] => version.split('.').map(Number);
const compare = (a: string, b: string): number => numbers(a).map((n, i) => n - (numbers(b)[i] ?? 0)).find((n) => n !== 0) ?? 0;

/** Works the age out from the registry's times of release; `now` is milliseconds since 1970. Null for a release it does not know. */
export function ageFrom(times: Readonly<Record<string, string>>, version: string, now: number): ElectronAge | null {
  const released = times[version];
  if (released === undefined) return null;
  const major = `${version.split('.')[0] ?? ''}.`;
  const newest = Object.keys(times).filter((one) => plain.test(one) && one.startsWith(major)).sort(compare).at(-1);
  return { days: Math.floor((now - Date.parse(released)) / DAY_MS), newestOfMajor: newest ?? version };
}

/** Asks the registry; null where it does not answer. */
export async function electronAge(version: string, now: number): Promise<ElectronAge | null> {
  const asked = await run('npm', ['view', 'electron', 'time', '--json'], { timeoutMs: ASK_MS });
  try {
    return asked.code === 0 ? ageFrom(JSON.parse(asked.stdout) as Record<string, string>, version, now) : null;
  } catch {
    return null;
  }
}

/** What is wrong with the age of an Electron. */
export function ageProblems(version: string, { days, newestOfMajor }: ElectronAge): string[] {
  return days > OLDEST_DAYS ? [`Electron ${version} is ${days} days old; at most ${OLDEST_DAYS} are expected, and ${newestOfMajor} is its newest`] : [];
}
