import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from './say.ts';

const POLL_MS = 100;
const HALF_MADE_MS = 10_000;

/** Whether a process with this id is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose owner is gone, or that was never written to its end. */
function dropIfStale(file: string): void {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    const stale = owner > 0 ? !isAlive(owner) : Date.now() - statSync(file).mtimeMs > HALF_MADE_MS;
    if (stale) rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Holds a lock file while `work` runs, so that two of our scripts never do the same work at once. */
export async function withLock<T>(file: string, deadlineMs: number, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const deadline = Date.now() + deadlineMs;
  while (!tryTake(file)) {
    dropIfStale(file);
    if (Date.now() > deadline) throw new Stop(`Another script has held ${file} for too long; remove the file if nothing is running.`);
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
