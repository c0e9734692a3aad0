import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FaultKind } from '../../../shared/contract/bridge/state.ts';
import type { StoreFault } from './database.ts';

const byCode: readonly (readonly [RegExp, FaultKind])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT|^EFBIG/, 'disk-full'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM|^EROFS|^EACCES|^EPERM/, 'read-only'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'in-use'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB|^SQLITE_FORMAT|^SQLITE_IOERR_SHORT_READ|^SQLITE_IOERR_DATA|^SQLITE_IOERR_CORRUPTFS/, 'damaged'],
  [/^SQLITE_/, 'unknown'],
];

/** The code of a failure of SQLite or of the file system, or null for any other failure. */
export function failureCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** Less room than this and SQLite cannot even make its side files, bytes. */
const NO_ROOM = 256 * 1024;

/** Without room SQLite fails in many ways, by the step that met it first; the file system itself knows. */
function roomLeft(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize >= NO_ROOM;
  } catch {
    return true;
  }
}

/** What a failure of SQLite or of the file system means for a person; null when it was neither. The detail never holds a value. */
export function faultOf(error: unknown, databaseFile: string): StoreFault | null {
  const code = failureCode(error);
  const kind = code === null ? undefined : byCode.find(([pattern]) => pattern.test(code))?.[1];
  if (kind === undefined) return null;
  const full = /^SQLITE_(IOERR|CANTOPEN)/.test(code ?? '') && !roomLeft(databaseFile);
  return { fault: full ? 'disk-full' : kind, detail: code, unsent: null };
}
