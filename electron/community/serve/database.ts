import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup } from '../server/store/backup.ts';
import { inspect } from '../server/store/inspect.ts';
import { takeServing } from '../server/store/serving-lock.ts';
import { openStore, type CommunityStore } from '../server/store/store.ts';
import { ServeFailure } from './failure.ts';

/** Only its owner reads a community's database: SQLite gives its side files the same mode. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Why a database cannot be used, as a sentence. */
const unusable = (message: string): ServeFailure => new ServeFailure('database', message);

/** Says what went wrong with a file in a sentence of its own; other errors stay as they are. */
export function asFailure(error: unknown, file: string): unknown {
  const code = (error as { code?: string } | null)?.code ?? '';
  if (/^(ENOENT|ENOTDIR|EEXIST)$/.test(code)) return unusable(`There is no such file or folder: ${file}`);
  if (/^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY|PERM))/.test(code)) return unusable(`This account may not write here: ${file}`);
  if (/^(ENOSPC|SQLITE_FULL)/.test(code)) return unusable(`There is no space left for ${file}`);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return unusable(`The database is damaged: ${file}. Restore the last backup.`);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return unusable(`Another process keeps the database busy: ${file}. Try again.`);
  return error;
}

/** Whether a file can be served, or is not there yet. Throws a sentence for what it is otherwise. */
export function lookAt(file: string): 'absent' | 'older' | 'current' {
  const found = inspect(file);
  switch (found.kind) {
    case 'absent': return 'absent';
    case 'not-a-database': throw unusable(`This file is no database: ${file}`);
    case 'something-else': throw unusable(`This is a database of something else: ${file}`);
    case 'folder': throw unusable(`This is a folder, not a database: ${file}`);
    case 'unreadable': throw unusable(`This file cannot be opened: ${file}`);
    case 'newer': throw unusable(`This database was written by a newer server (its version is ${found.version}). Use that server: ${file}`);
    default:
      if (found.practice) throw unusable(`This is a practice community, with invented people: ${file}`);
      return found.kind;
  }
}

/** The right to serve a file that can be served; says so in a sentence when it cannot, or when another server has it. */
export function lockServing(file: string): { release(): void } {
  let lock: { release(): void } | null;
  try {
    lookAt(file);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    lock = takeServing(file);
  } catch (error) {
    throw asFailure(error, file);
  }
  if (lock === null) throw new ServeFailure('inUse', `Another server has this database open: ${file}`);
  return lock;
}

/**
 * Opens a community's database, made when it is not there and `create` is set. An older one is copied to `FILE.version-N`
 * first and then brought up to date. `locked`: the right to serve is taken already. Throws a sentence when it cannot be used.
 */
export async function openKept(file: string, { create, locked }: { readonly create: boolean; readonly locked: boolean }): Promise<CommunityStore> {
  try {
    const state = lookAt(file);
    if (state === 'absent' && !create) throw unusable(`There is no database yet: ${file}. The first “staff add” makes it.`);
    if (state === 'absent') makePrivate(file);
    if (state !== 'older') return openStore(file);
    const lock = locked ? null : lockServing(file);
    try {
      const found = inspect(file);
      const before = `${file}.version-${'version' in found ? found.version : 0}`;
      if (!existsSync(before)) await backup(file, before);
      return openStore(file);
    } finally {
      lock?.release();
    }
  } catch (error) {
    throw asFailure(error, file);
  }
}
