import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { wantsRewriting } from './aging/room.ts';
import { cipherOf, unlock, type Cipher } from './cipher.ts';
import { convert } from './convert.ts';
import type { Database, StoreFault, StoreLog } from './database.ts';
import { failureCode, faultOf } from './faults.ts';
import { keyFits, writeKeyCheck } from './key-check.ts';
import { takeLock, type Lock } from './lock.ts';
import { migrate, SCHEMA_VERSION, versionOfSchema } from './migrate.ts';
import { suitableCipher } from './suits.ts';

/** How long SQLite itself waits for a lock, milliseconds; a backup tool may hold the file for a moment. */
const BUSY_MS = 2_000;
const PAGE_BYTES = 4_096;
const OWNER_WRITES = 0o200;
/** The page cache in kibibytes, negative as SQLite wants it: what questions need, and what a bulk of new rows does, which touches every index everywhere. */
const CACHE_KIB = { questions: -16_000, bulk: -32_000 } as const;

/** An open, migrated database with the lock that keeps other processes out. */
export interface Connection {
  readonly db: Database;
  readonly lock: Lock;
  readonly migrated: readonly number[];
}

/** Changes that only this computer has; null when the file does not tell any more. */
function unsentIn(db: Database): number | null {
  try {
    return db.prepare<[], number>(`SELECT count(*) FROM "outbox" WHERE "state" IN ('queued', 'sending', 'held', 'needs-you')`).pluck().get() ?? null;
  } catch {
    return null;
  }
}

function fault(kind: StoreFault['fault'], detail: string | null, unsent: number | null = null): Result<never, StoreFault> {
  return fail({ fault: kind, detail, unsent });
}

function classified(error: unknown, file: string, db?: Database): Result<never, StoreFault> {
  const known = faultOf(error, file);
  const unsent = db?.open ? unsentIn(db) : null;
  return fail({ ...(known ?? { fault: 'unknown' as const, detail: error instanceof Error ? error.message : null }), unsent });
}

/** The library says "not a database" for a wrong key and for a damaged first page; key-check.ts tells which. */
function notADatabase(file: string, key: string): StoreFault['fault'] {
  const fits = keyFits(file, key);
  if (fits !== null) return fits ? 'damaged' : 'wrong-key';
  const { size } = statSync(file);
  return size < PAGE_BYTES || size % PAGE_BYTES !== 0 ? 'damaged' : 'wrong-key';
}

/** Gives SQLite the cache that it needs for what comes. */
export function cacheFor(db: Database, what: keyof typeof CACHE_KIB): void {
  db.pragma(`cache_size = ${CACHE_KIB[what]}`);
}

function setUp(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = OFF');
  // A sort or a temporary table must never lie in a file without the cipher.
  db.pragma('temp_store = MEMORY');
  // What is deleted is overwritten where its page is written anyway; free pages stay, but under the cipher.
  db.pragma('secure_delete = FAST');
  cacheFor(db, 'questions');
  db.pragma('mmap_size = 0');
}

/** The desk's last words in the file: present only when it was closed in an orderly way. */
const CLOSED = 'store.closed';

/** Writes that this database was closed in an orderly way, so that the next start need not read all of it. */
export function markClosed(db: Database): void {
  db.prepare('INSERT OR REPLACE INTO "meta" ("key", "value") VALUES (?, ?)').run(CLOSED, '1');
}

/** After a crash the whole file is read once; after an orderly end it is trusted. Answers what is wrong, or null. */
function damageIn(db: Database): string | null {
  const orderly = db.prepare('DELETE FROM "meta" WHERE "key" = ?').run(CLOSED).changes > 0;
  if (orderly) return null;
  const verdict = db.pragma('quick_check(1)', { simple: true }) as string;
  return verdict === 'ok' ? null : 'quick_check';
}

/** Makes a file anew, which alone makes it smaller. Where there is no room for that it stays as it is. */
function rewrite(found: Database, databaseFile: string, key: string, log: StoreLog): void {
  const before = statSync(databaseFile).size;
  try {
    convert(found, databaseFile, key, 'aegis');
    log('info', `Database rewritten: ${before} bytes before, ${statSync(databaseFile).size} now.`);
  } catch (error) {
    log('warn', `Database not rewritten: ${failureCode(error) ?? 'unknown'}`);
    if (!found.open) throw error;
  }
}

function openLocked(request: OpenRequest, existed: boolean, lock: Lock, log: StoreLog, suitable: typeof suitableCipher): Result<Connection, StoreFault> {
  const { databaseFile, key } = request;
  let db: Database | undefined;
  const giveUp = (failure: Result<never, StoreFault>): Result<never, StoreFault> => {
    db?.close();
    return failure;
  };
  const open = (cipher: Cipher): Database => {
    db = new BetterSqlite3(databaseFile, { timeout: BUSY_MS });
    unlock(db, key, cipher);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  };
  try {
    const lies = existed ? cipherOf(databaseFile) : null;
    const cipher = lies === 'aegis' ? lies : suitable(databaseFile);
    const found = open(lies ?? cipher);
    const version = versionOfSchema(found);
    if (version > SCHEMA_VERSION) return giveUp(fault('newer-database', `schema ${version}, this desk knows ${SCHEMA_VERSION}`, unsentIn(found)));
    if (lies !== null && lies !== cipher) {
      const start = performance.now();
      convert(found, databaseFile, key, lies);
      log('info', `Database put under the present cipher in ${Math.round(performance.now() - start)} ms.`);
    }
    if (found.open && lies === 'aegis' && wantsRewriting(found)) rewrite(found, databaseFile, key, log);
    const ready = found.open ? found : open(cipher);
    setUp(ready);
    const migrated = migrate(ready, databaseFile);
    const damage = existed ? damageIn(ready) : null;
    if (damage !== null) return giveUp(fault('damaged', damage, unsentIn(ready)));
    writeKeyCheck(databaseFile, key);
    return ok({ db: ready, lock, migrated });
  } catch (error) {
    if (failureCode(error) === 'SQLITE_NOTADB') return giveUp(fault(notADatabase(databaseFile, key), 'SQLITE_NOTADB'));
    return giveUp(classified(error, databaseFile, db));
  }
}

/**
 * SQLite gives the files beside a database its permissions. A try on a read-only database leaves them read-only, and they
 * would stay so when the person has made the database writable again.
 */
function freeSideFiles(databaseFile: string): void {
  const { mode } = statSync(databaseFile);
  if ((mode & OWNER_WRITES) === 0) return;
  for (const file of [`${databaseFile}-wal`, `${databaseFile}-shm`]) if (existsSync(file) && (statSync(file).mode & OWNER_WRITES) === 0) chmodSync(file, mode);
}

/**
 * Opens the one connection to a desk's database: locked against other processes, encrypted (AEGIS-256, raw key;
 * a file of an earlier desk is converted first), write-ahead log, `synchronous=FULL`, migrated. Every
 * failure is one of the faults that have a screen of their own. `suitable` says which cipher this computer is quick with.
 */
export function connect(request: OpenRequest, log: StoreLog, suitable = suitableCipher): Result<Connection, StoreFault> {
  const { databaseFile, key } = request;
  let lock: Lock | null = null;
  let existed: boolean;
  try {
    mkdirSync(dirname(databaseFile), { recursive: true });
    lock = takeLock(databaseFile);
    if (lock === null) return fault('in-use', null);
    existed = existsSync(databaseFile) && statSync(databaseFile).size > 0;
    if (existed) freeSideFiles(databaseFile);
    else rmSync(`${databaseFile}.keycheck`, { force: true });
  } catch (error) {
    lock?.release();
    return classified(error, databaseFile);
  }
  const opened = existed && keyFits(databaseFile, key) === false ? fault('wrong-key', null) : openLocked(request, existed, lock, log, suitable);
  if (!opened.ok) {
    lock.release();
    log('error', `The database could not be opened: ${opened.error.fault} ${opened.error.detail ?? ''}`);
  }
  return opened;
}
