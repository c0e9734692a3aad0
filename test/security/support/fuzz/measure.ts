import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The variable that names a folder for figures; `npm run security` reads them there. */
export const FIGURES_VARIABLE = 'DUTY_FUZZ_FIGURES';

let collect: (() => void) | null = null;

/** Memory that is really in use, bytes: after everything that can go was let go. */
export function heapInUse(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  return process.memoryUsage().heapUsed;
}

/** How many calls or answers to try: a dose in `npm test`, what the variable says in `npm run security`. */
export function amount(variable: string, dose: number): number {
  return Number(process.env[variable] ?? dose);
}

/** A promise, or a failure when it has not settled after a time that nothing bearable takes. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hangs`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells figures to whoever asked for them, and a person who reads along. */
export function tell(name: string, figures: Readonly<Record<string, number>>): void {
  const folder = process.env[FIGURES_VARIABLE];
  if (folder !== undefined) writeFileSync(`${folder}/${name}.json`, JSON.stringify(figures));
}

/** Says how far a long run is, now and then. */
export function progress(name: string, done: number, all: number): void {
  if (process.env[FIGURES_VARIABLE] !== undefined) process.stderr.write(`   ${name}: ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}\n`);
}
