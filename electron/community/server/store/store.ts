import type { EntityName } from '../../../../shared/contract/entities/index.ts';
import { feed, type Feed } from './feed.ts';
import { openDatabase } from './open.ts';
import { pushes, type Pushes } from './pushes.ts';
import { records, type Change, type Records } from './records.ts';
import { snapshots, type Snapshots } from './snapshot.ts';
import { tokens, type Tokens } from './tokens.ts';

/** What a transaction changed, told after its commit: kinds, colleagues whose own row changed, and who pushed. */
export interface Committed {
  readonly tx: number;
  readonly kinds: ReadonlySet<EntityName>;
  readonly staffIds: ReadonlySet<string>;
  readonly by: string | null;
}

/** An open transaction with its number. */
export interface Writing {
  readonly tx: number;
  /** Writes a change; false when it changes nothing. */
  write(change: Change): boolean;
}

/** A community's database: one file, one writer. */
export interface CommunityStore {
  readonly records: Records;
  readonly feed: Feed;
  readonly snapshots: Snapshots;
  readonly pushes: Pushes;
  readonly tokens: Tokens;
  /** Bound into every cursor; a new one sends every desk through a snapshot (sync.md, invariant 10). */
  epoch(): string;
  newEpoch(): string;
  /** The latest transaction's number; all smaller ones are settled, because SQLite has one writer. */
  head(): number;
  /** Tombstones up to here are gone, so an older cursor has expired. */
  horizon(): number;
  /** Forgets tombstones up to a transaction and expires the cursors before it. */
  expireBefore(tx: number): void;
  /** Free facts about this database, by name. */
  meta(name: string): string | null;
  setMeta(name: string, value: string): void;
  /** Runs `work` in one transaction with the next number; what it throws undoes all of it, the number too. */
  transact<R>(by: { readonly staffId: string; readonly clientId: string | null } | null, work: (writing: Writing) => R): R;
  /** Reads that must agree with one another. */
  reading<R>(work: () => R): R;
  /** Calls `listener` after each commit. */
  onCommit(listener: (committed: Committed) => void): void;
  close(): void;
}

/** Opens a community's database file, making it when it is not there. Throws when the file is newer or damaged. */
export function openStore(file: string, options: { durable?: boolean } = {}): CommunityStore {
  const db = openDatabase(file, options.durable ?? true);
  const rows = records(db);
  const bump = db.prepare<[], number>("UPDATE counter SET value = value + 1 WHERE name = 'tx' RETURNING value").pluck();
  const counter = db.prepare<[string], number>('SELECT value FROM counter WHERE name = ?').pluck();
  const getMeta = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const setMeta = db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const listeners: ((committed: Committed) => void)[] = [];
  const epoch = (): string => getMeta.get('epoch')!;
  return {
    records: rows,
    feed: feed(db),
    snapshots: snapshots(db),
    pushes: pushes(db),
    tokens: tokens(db),
    epoch,
    newEpoch() {
      setMeta.run('epoch', crypto.randomUUID());
      return epoch();
    },
    head: () => counter.get('tx')!,
    horizon: () => counter.get('horizon')!,
    expireBefore(tx) {
      db.transaction(() => {
        db.prepare('DELETE FROM record WHERE gone = 1 AND tx <= ?').run(tx);
        db.prepare("UPDATE counter SET value = max(value, ?) WHERE name = 'horizon'").run(tx);
      }).immediate();
    },
    meta: (name) => getMeta.get(name) ?? null,
    setMeta: (name, value) => void setMeta.run(name, value),
    transact(by, work) {
      const kinds = new Set<EntityName>();
      const staffIds = new Set<string>();
      let tx = 0;
      const result = db.transaction(() => {
        tx = bump.get()!;
        return work({
          tx,
          write(change) {
            if (!rows.write(tx, change, by?.clientId ?? null)) return false;
            kinds.add(change.t);
            if (change.t === 'staff') staffIds.add(change.op === 'put' ? change.row.id : change.id);
            return true;
          },
        });
      }).immediate();
      for (const listener of listeners) listener({ tx, kinds, staffIds, by: by?.staffId ?? null });
      return result;
    },
    reading: (work) => db.transaction(work).deferred(),
    onCommit: (listener) => void listeners.push(listener),
    close: () => void db.close(),
  };
}
