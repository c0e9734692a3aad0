import { statSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { entityNames } from '../../../shared/contract/entities/index.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { connect, markClosed } from './connection.ts';
import type { StoreFault, StoreLog } from './database.ts';
import { faultOf } from './faults.ts';
import { perKind, rowReader } from './rows.ts';
import { logSlow } from './slow-log.ts';
import { quoted, tables } from './tables.ts';
import { transactions } from './transactions.ts';
import type { Store } from './types.ts';
import { keepShort } from './wal.ts';
import { draftsTable } from './write/drafts.ts';
import { feedTable } from './write/feed.ts';
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
  const meta = metaTable(db);
  const wal = keepShort(db, file, request.key, log);
  return ok({
    db,
    file,
    reader: rowReader(db),
    versionOf: (t, id) => version(t).get(id) ?? null,
    meta: {
      get: meta.get,
      set(key, value) {
        // A fact by itself is durable, whatever a bulk has open.
        if (writes.outside()) writes.flush();
        meta.set(key, value);
      },
    },
    feed: feedTable(db),
    staging: stagingTables(db),
    outbox: outboxTable(db),
    overlayBase: overlayBaseTable(db),
    quarantine: quarantineTable(db),
    drafts: draftsTable(db),
    weeks: weekTable(db),
    rowCount: () => entityNames.reduce((sum, t) => sum + (count(t).get() ?? 0), 0),
    bytes: () => sizeOf(file) + sizeOf(`${file}-wal`),
    transact: writes.transact,
    bulk(on) {
      writes.bulk(on);
      wal.bulk(on);
    },
    flush: writes.flush,
    async relieve() {
      await breathe();
      if (writes.heavy()) {
        writes.flush();
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
