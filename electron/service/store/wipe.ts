import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HALF } from './convert.ts';
import { TRIED } from './suits.ts';

/** What belongs to a database beside its own file; the lock stays, because it is another process's business too. */
const beside = (name: string, file: string): boolean =>
  file === name || ['-wal', '-shm', '-journal', '.keycheck', '.keycheck.new'].some((end) => file === name + end) || file.startsWith(`${name}.before-`) || [HALF, TRIED].some((end) => file.startsWith(name + end));

/**
 * Deletes a closed database with everything beside it, copies from before a migration and what a conversion left half done too (domain.md 2.14). Throws the
 * file system's error when a file cannot be deleted: a wipe that did not happen must not look like one.
 */
export function wipeDatabase(databaseFile: string): void {
  const [folder, name] = [dirname(databaseFile), basename(databaseFile)];
  for (const file of readdirSync(folder)) if (beside(name, file)) rmSync(join(folder, file), { force: true });
}

/** Deletes the copies from before a migration: by the time that words are let go of, the database has shown that it works. Throws the file system's error. */
export function forgetOldCopies(databaseFile: string): void {
  const [folder, name] = [dirname(databaseFile), basename(databaseFile)];
  for (const file of readdirSync(folder)) if (file.startsWith(`${name}.before-`)) rmSync(join(folder, file), { force: true });
}
