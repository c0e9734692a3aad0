import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isWhole } from './inspect.ts';
import { openStore } from './store.ts';

/** All of a database in one step: a snapshot that no writer moves, also where another process serves the file. */
const WHOLE = { progress: () => 0x7fffffff } as const;

function forget(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

/** Makes sure that a file, or the names in a folder, survive a power cut. */
function onDisk(path: string, folder = false): void {
  // Windows flushes only what may be written to.
  const handle = openSync(path, folder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A copy that is one file and that only its owner reads; SQLite gives its side files the same mode. */
async function copy(from: string, to: string): Promise<void> {
  forget(to);
  closeSync(openSync(to, 'wx', 0o600));
  const source = new Database(from, { fileMustExist: true });
  try {
    await source.backup(to, WHOLE);
  } finally {
    source.close();
  }
  const made = new Database(to);
  made.pragma('journal_mode = DELETE');
  made.close();
  chmodSync(to, 0o600);
}

/**
 * Copies a community's database into a new file, also while a server writes to it. The copy is read through before it gets
 * its name, so that a name means a whole backup. Throws when there is such a file already or the copy is not whole.
 */
export async function backup(file: string, to: string): Promise<void> {
  const draft = `${to}.part`;
  try {
    await copy(file, draft);
    if (!isWhole(draft)) throw new Error('The copy is not whole: the database may be damaged.');
    onDisk(draft);
    if (existsSync(to)) throw Object.assign(new Error('There is a file of that name already.'), { code: 'EEXIST' });
    renameSync(draft, to);
    if (process.platform !== 'win32') onDisk(dirname(to), true);
  } finally {
    forget(draft);
  }
}

/** Who may come in stays as it is at the restore: a token that has ended since the backup must not count again. */
function keepTokens(staged: Database.Database, file: string): boolean {
  try {
    staged.prepare('ATTACH ? AS now').run(file);
  } catch {
    return false;
  }
  try {
    staged.transaction(() => {
      staged.exec('DELETE FROM token; INSERT INTO token SELECT hash, staff_id, created_at, revoked_at, closes FROM now.token');
    }).immediate();
    return true;
  } catch {
    return false;
  } finally {
    staged.exec('DETACH now');
  }
}

/** A name that no file has yet: what was kept aside before is never written over. */
function unused(name: string): string {
  for (let n = 2, tried = name; ; n += 1) {
    if (!existsSync(tried)) return tried;
    tried = `${name}-${n}`;
  }
}

/** There would be no way back from a restore. */
export class NotKeptAside extends Error {
  override readonly name = 'NotKeptAside';
}

/** How a restore went: the file with what was there before, null when there was nothing to read; whether tokens are those of before the restore. */
export interface Restored {
  readonly keptAside: string | null;
  readonly tokensKept: boolean;
}

/**
 * Puts a backup in a database's place. The restored history is a new one, so that every desk copies anew
 * (sync.md, invariant 10), and it is so before any desk can ask. `served`: a server has the file open; it then changes
 * within one transaction of SQLite's. `stamp` names the file with what was there before. Throws {@link NotKeptAside}, and
 * changes nothing, when what a server has open cannot be copied.
 */
export async function restore(from: string, file: string, { served, stamp }: { readonly served: boolean; readonly stamp: string }): Promise<Restored> {
  const staged = `${file}.restoring`;
  const aside = unused(`${file}.before-restore-${stamp}`);
  try {
    await copy(from, staged);
    const there = existsSync(file);
    // A running server expects every table that it would have made at its start.
    openStore(staged).close();
    const db = new Database(staged);
    let tokensKept: boolean;
    try {
      db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run('epoch', randomUUID());
      tokensKept = there && keepTokens(db, file);
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
    const keptAside = there && (await backup(file, aside).then(() => true, (error: unknown) => {
      // Under a server the file is written over in its place: without a copy aside there would be no way back.
      if (served) throw new NotKeptAside('What is there now could not be copied aside.', { cause: error });
      return false;
    })) ? aside : null;
    if (served) {
      const source = new Database(staged);
      try {
        await source.backup(file, WHOLE);
      } finally {
        source.close();
      }
    } else {
      // What cannot be read as a database is kept as it is, beside the one that takes its place.
      if (there && keptAside === null) for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, aside + end);
      onDisk(staged);
      // SQLite left none behind when the copy aside was made; one of another history would be played into this one.
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      // In one step: a crash leaves the one or the other.
      renameSync(staged, file);
      if (process.platform !== 'win32') onDisk(dirname(file), true);
    }
    return { keptAside: served ? keptAside : there ? aside : null, tokensKept };
  } finally {
    forget(staged);
  }
}
