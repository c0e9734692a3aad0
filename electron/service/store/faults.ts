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

/** What a failure of SQLite or of the file system means for a person; null when it was neither. The detail never holds a value. */
export function faultOf(error: unknown): StoreFault | null {
  const code = failureCode(error);
  const kind = code === null ? undefined : byCode.find(([pattern]) => pattern.test(code))?.[1];
  return kind === undefined ? null : { fault: kind, detail: code, unsent: null };
}
