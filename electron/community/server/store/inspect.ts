import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from './schema.ts';

/** What a file is: not there, not ours to open, or a community's database of some version. `practice`: with invented people. */
export type Inspected =
  | { readonly kind: 'absent' | 'folder' | 'not-a-database' | 'something-else' | 'unreadable' }
  | { readonly kind: 'newer' | 'older' | 'current'; readonly version: number; readonly practice: boolean };

const unreadable = /^(SQLITE_(CANTOPEN|IOERR|PERM|READONLY|AUTH)|EACCES|EPERM|EISDIR)/;

/** Looks at a file without changing anything in it. */
export function inspect(file: string): Inspected {
  if (!existsSync(file)) return { kind: 'absent' };
  if (statSync(file).isDirectory()) return { kind: 'folder' };
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const version = db.pragma('user_version', { simple: true }) as number;
    const tables = new Set(db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
    // An empty file is a database to SQLite, and a new one to us.
    if (version === 0 && tables.size === 0) return { kind: 'absent' };
    if (!['record', 'counter', 'meta', 'push'].every((name) => tables.has(name))) return { kind: 'something-else' };
    const practice = db.prepare("SELECT 1 FROM meta WHERE name = 'practice'").get() !== undefined;
    return { kind: version > SCHEMA_VERSION ? 'newer' : version < SCHEMA_VERSION ? 'older' : 'current', version, practice };
  } catch (error) {
    return { kind: unreadable.test((error as { code?: string }).code ?? '') ? 'unreadable' : 'not-a-database' };
  } finally {
    db?.close();
  }
}

/** Whether SQLite finds a file whole; costs time in proportion to it. */
export function isWhole(file: string): boolean {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return db.pragma('quick_check', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
