import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backup, NotKeptAside, restore } from '../server/store/backup.ts';
import { inspect, isWhole } from '../server/store/inspect.ts';
import { takeServing } from '../server/store/serving-lock.ts';
import { asFailure, lookAt } from './database.ts';
import { misused, ServeFailure } from './failure.ts';
import type { Said } from './staff.ts';

/** An instant as it can stand in a file's name: `20261121T185500Z`. */
export const stampOf = (at: string): string => at.replace(/[-:]|\.\d+/g, '');

const unusable = (message: string): ServeFailure => new ServeFailure('database', message);

/** `backup`: one whole file, also while the server runs. `to` is a file, or a folder in which it is named by `at`, canonical UTC. */
export async function makeBackup(db: string, to: string | undefined, at: string): Promise<Said> {
  if (to === undefined) throw misused('Say where the backup goes: --to FILE, or --to FOLDER.');
  if (lookAt(db) === 'absent') throw unusable(`There is no database yet: ${db}`);
  const target = resolve(to);
  try {
    const file = existsSync(target) && statSync(target).isDirectory() ? join(target, `community-${stampOf(at)}.sqlite`) : target;
    if (existsSync(file)) throw unusable(`There is a file of that name already: ${file}`);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    await backup(db, file);
    return { lines: [file] };
  } catch (error) {
    throw asFailure(error, target);
  }
}

/** `restore`: puts a backup in the database's place, also while the server runs; every desk copies anew and sends again what it had sent since. */
export async function restoreBackup(db: string, from: string | undefined, at: string): Promise<Said> {
  if (from === undefined) throw misused('Say which backup: --from FILE.');
  const source = resolve(from);
  if (source === db) throw misused('The backup and the database are the same file.');
  if (lookAt(source) === 'absent') throw unusable(`There is no backup at ${source}`);
  if (!isWhole(source)) throw unusable(`This backup is damaged: ${source}`);
  const there = inspect(db);
  if (there.kind === 'something-else' || (there.kind === 'newer') || ('practice' in there && there.practice)) lookAt(db);
  try {
    mkdirSync(dirname(db), { recursive: true, mode: 0o700 });
    const lock = takeServing(db);
    try {
      const { keptAside, tokensKept } = await restore(source, db, { served: lock === null, stamp: stampOf(at) });
      return {
        lines: [
          `Restored${lock === null ? ', while the server runs' : ''}. Every desk copies anew, and sends again what it had sent since that backup.`,
          ...(keptAside === null ? [] : [`What was there before: ${keptAside}`]),
          tokensKept ? 'Tokens are those of just now, so what has ended since the backup stays ended.' : 'Tokens are those of the backup. Some may have ended since: look through “staff list”.',
        ],
      };
    } finally {
      lock?.release();
    }
  } catch (error) {
    if (error instanceof NotKeptAside) throw unusable(`What is there now could not be copied aside, so nothing was changed: make room beside ${db}, or stop the server first.`);
    throw asFailure(error, db);
  }
}
