import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FaultKind } from '../shared/contract/bridge/state.ts';
import { faultOfError } from './faults.ts';

/** Where a profile keeps what. Everything personal is in the database, which is encrypted. */
export interface Profile {
  readonly folder: string;
  readonly database: string;
  /** How the database's key is kept, without the key itself. */
  readonly keyRecord: string;
  /** What checks the passphrase of the screen's lock, where the keychain keeps the key. */
  readonly lockRecord: string;
  /** The key of a practice profile, beside the profile folder and not in it. */
  readonly practiceKey: string;
  /** The practice community's own files, beside the profile folder. */
  readonly practiceFolder: string;
  /** That the community ended the account, until another is connected; nothing of anybody. */
  readonly ended: string;
  readonly settings: string;
  readonly windowBounds: string;
  readonly log: string;
  /** Fetched updates, and what is remembered of looking for them; nothing personal. */
  readonly update: string;
}

const DATABASE = 'desk.sqlite';

/** The places of a profile in a folder. */
export function profileAt(folder: string): Profile {
  const beside = join(dirname(folder), basename(folder));
  return {
    folder,
    database: join(folder, DATABASE),
    keyRecord: join(folder, 'key.json'),
    lockRecord: join(folder, 'lock.json'),
    practiceKey: join(`${beside}.keys`, 'practice.key'),
    practiceFolder: `${beside}.practice`,
    ended: join(folder, 'ended.json'),
    settings: join(folder, 'settings.json'),
    windowBounds: join(folder, 'window.json'),
    log: join(folder, 'log', 'desk.log'),
    update: join(folder, 'update'),
  };
}

/** Whether a profile has never been used: a folder that is not there, or is empty. */
export function isUnused(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Why nothing can be kept in a folder, found out by trying: 'read-only', 'disk-full' or 'unknown'; null when all is well. */
export function folderProblem(folder: string): FaultKind | null {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, Buffer.alloc(4_096), { mode: 0o600 });
    return null;
  } catch (error) {
    return faultOfError(error);
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // A folder that takes no file has none to remove.
    }
  }
}

/** The database with its WAL, backups and whatever else belongs to it, by file name. */
function databaseFiles(profile: Profile): string[] {
  if (!existsSync(profile.folder)) return [];
  return readdirSync(profile.folder).filter((name) => name === DATABASE || name.startsWith(`${DATABASE}-`) || name.startsWith(`${DATABASE}.`));
}

/** Whether there is a database. A lock file or the like that an emptied profile leaves behind is none. */
export function hasDatabase(profile: Profile): boolean {
  return (statSync(profile.database, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Moves the database and its key record into a folder named after the instant, and returns that folder. Nothing is
 * deleted: whoever has the key can still open what was set aside. `at` is an ISO 8601 instant.
 */
export function moveDatabaseAside(profile: Profile, at: string): string {
  const folder = join(profile.folder, 'set-aside', at.slice(0, 19).replaceAll(':', '.'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of [...databaseFiles(profile), basename(profile.keyRecord)]) {
    if (existsSync(join(profile.folder, name))) renameSync(join(profile.folder, name), join(folder, name));
  }
  if (existsSync(profile.practiceKey)) renameSync(profile.practiceKey, `${profile.practiceKey}.${at.slice(0, 19).replaceAll(':', '.')}`);
  return folder;
}

/** Deletes the key: from here on nobody reads the database any more, whatever becomes of its file. */
export function destroyKey(profile: Profile): void {
  rmSync(profile.keyRecord, { force: true });
  rmSync(profile.practiceKey, { force: true });
  rmSync(profile.lockRecord, { force: true });
}

/** Deletes the key first and then the database: after sign-out, and for a database whose key was never kept. */
export function destroyDatabase(profile: Profile): void {
  destroyKey(profile);
  for (const name of databaseFiles(profile)) rmSync(join(profile.folder, name), { force: true, recursive: true });
}
