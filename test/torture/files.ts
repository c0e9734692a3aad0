import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in memory where there is one: thousands of databases need no disk. */
export function scratch(): string {
  const memory = '/dev/shm';
  return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'duty-desk-torture-'));
}

/** Removes a folder of {@link scratch}. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

const size = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** Bytes in the write-ahead log of a database. */
export const logBytes = (file: string): number => size(`${file}-wal`);

/**
 * Copies a database as a crash would leave it: the file and its log, nothing of the process. With `survives`, only so
 * many bytes of the log reached the disk, as after a power cut.
 */
export function copyDatabase(from: string, to: string, survives: number | null = null): void {
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
  for (const part of ['-wal', '.keycheck']) if (existsSync(from + part)) copyFileSync(from + part, to + part);
  if (survives !== null && size(`${to}-wal`) > survives) truncateSync(`${to}-wal`, survives);
}
