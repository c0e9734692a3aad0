import { statSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { entityNames } from '../../../shared/contract/entities/index.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { agingOf } from './aging/aging.ts';
import { roomOf } from './aging/room.ts';
import { cacheFor, connect, markClosed } from './connection.ts';
import type { StoreFault, StoreLog } from './database.ts';
import { faultOf } from './faults.ts';
import { perKind, rowReader } from './rows.ts';
import { searchKeeper } from './search/keeper.ts';
import { logSlow } from './slow-log.ts';
import { quoted, tables } from './tables.ts';
import { transactions } from './transactions.ts';
import type { Store } from './types.ts';
import { keepShort } from './wal.ts';
import { draftsTable } from './write/drafts.ts';
import { feedTable } from './write/feed.ts';
import { imageFilesTable } from './write/image-files.ts';
import { metaTable } from './write/meta.ts';
import { outboxTable } from './write/outbox.ts';
import { overlayBaseTable } from './write/overlay-base.ts';
import { quarantineTable } from './write/quarantine.ts';
import { stagingTables } from './write/staging.ts';
import { weekTable } from './write/week.ts';

export type { Database, StoreFault, StoreLog } from './database.ts';
export type { Store } from './types.ts';
export { SCHEMA_VERSION } from './migrate.ts';

const silent: StoreLog = () => {};

/** A copy of an archive that has brought nothing for this long waits for its community, milliseconds. */
const PAUSE_MS = 250;

const sizeOf = (file: string): number => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

/**
 * Opens the desk's database, making and migrating it as needed. The service is its one writer; a second process gets
 * `in-use`. `log` hears of slow queries and faults, never of values.
 */
export function openStore(request: OpenRequest, log: StoreLog = silent): Result<Store, StoreFault> {
  const opened = connect(request, log);
  if (!opened.ok) return opened;
  const { db, lock, migrated } = opened.value;
  if (migrated.length > 0) log('info', `Database brought to schema ${migrated.at(-1)}.`);
  logSlow(db, log);
  const version = perKind((t) => db.prepare<[string], number>(`SELECT "v" FROM ${quoted(tables[t].name)} WHERE "id" = ?`).pluck());
  const count = perKind((t) => db.prepare<[], number>(`SELECT count(*) FROM ${quoted(tables[t].name)}`).pluck());
  const file = request.databaseFile;
  const writes = transactions(db);
  const reader = rowReader(db);
  const search = searchKeeper(db, reader);
  let copying = false;
  let wroteAt = 0;
  /** What was taken back has not left or come to the index either. */
  const orForget = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      search.forget();
      throw error;
    }
  };
  const meta = metaTable(db);
  const images = imageFilesTable(db);
  const wal = keepShort(db, file, request.key, log);
  const overlayBase = overlayBaseTable(db, search);
  const aging = agingOf(db, reader, search, overlayBase);
  /** Relaxed: what was not let go of is found again. */
  const overwriting = <T>(work: () => T): T => orForget(() => {
    if (writes.outside()) writes.flush();
    // Else what is freed keeps its bytes until something else needs the room.
    db.pragma('secure_delete = ON');
    try {
      return writes.transact(() => {
        const done = work();
        search.settle();
        return done;
      }, true);
    } finally {
      db.pragma('secure_delete = FAST');
    }
  });
  return ok({
    db,
    file,
    reader,
    versionOf: (t, id) => version(t).get(id) ?? null,
    meta: {
      get: meta.get,
      set(key, value) {
        // A fact by itself is durable, whatever a bulk has open.
        if (writes.outside()) orForget(writes.flush);
        meta.set(key, value);
      },
    },
    feed: feedTable(db, search, images),
    staging: stagingTables(db, search),
    outbox: outboxTable(db),
    overlayBase,
    quarantine: quarantineTable(db),
    drafts: draftsTable(db),
    images,
    weeks: weekTable(db),
    rowCount: () => entityNames.reduce((sum, t) => sum + (count(t).get() ?? 0), 0),
    bytes: () => sizeOf(file) + sizeOf(`${file}-wal`),
    search: { left: search.left, more: (most) => orForget(() => writes.transact(() => search.more(most, !copying), true)), busy: () => copying && performance.now() - wroteAt < PAUSE_MS, purge: () => overwriting(() => search.purge()) },
    aging: { inHand: aging.inHand, step: (...where) => overwriting(() => aging.step(...where)), own: (cutoffs) => overwriting(() => aging.own(cutoffs)) },
    room: roomOf(db, meta, wal),
    transact(work, relaxed = false) {
      if (!writes.outside()) return writes.transact(work, relaxed);
      wroteAt = performance.now();
      return orForget(() => writes.transact(() => {
        const done = work();
        search.settle();
        return done;
      }, relaxed));
    },
    bulk(on) {
      copying = on;
      cacheFor(db, on ? 'bulk' : 'questions');
      orForget(() => writes.bulk(on));
      wal.bulk(on);
    },
    flush: () => orForget(writes.flush),
    async relieve() {
      await breathe();
      if (writes.heavy()) {
        orForget(writes.flush);
        await breathe();
      }
      await wal.shorten();
    },
    faultOf: (error) => faultOf(error, file),
    close() {
      if (!db.open) return;
      try {
        writes.bulk(false);
        wal.stop();
        markClosed(db);
      } catch (error) {
        log('warn', `The database was closed without its last words: ${faultOf(error, file)?.detail ?? 'unknown'}`);
      }
      db.close();
      lock.release();
    },
  });
}
