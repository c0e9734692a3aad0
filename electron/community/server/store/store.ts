import type { EntityName } from '../../../../shared/contract/entities/index.ts';
import { actTold } from '../../upstream/acts/tell.ts';
import { actBook, type ActBook } from './acts.ts';
import { coverBook } from './cover.ts';
import { elsewhere, type Elsewhere } from './elsewhere.ts';
import { feed, type Feed } from './feed.ts';
import { imageFiles, type ImageFiles } from './images.ts';
import { openDatabase } from './open.ts';
import { pushes, type Pushes } from './pushes.ts';
import { retention, type Retention } from './retention.ts';
import { records, type Change, type Records } from './records.ts';
import { snapshots, type Snapshots } from './snapshot.ts';
import { tokens, type Tokens } from './tokens.ts';
import { upstreamBook, type UpstreamBook } from './upstream.ts';

/** What a transaction changed, told after its commit: kinds, colleagues whose own row changed, and who pushed. */
export interface Committed {
  readonly tx: number;
  readonly kinds: ReadonlySet<EntityName>;
  /** Those of the kinds of which volunteers may have a changed row, of what follows a conversation. */
  readonly shared: ReadonlySet<EntityName>;
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
  /** What is held of a forum that this server stands in front of. */
  readonly upstream: UpstreamBook;
  /** What is to be done on that forum. */
  readonly acts: ActBook;
  readonly retention: Retention;
  readonly images: ImageFiles;
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
  /** Runs `work`, with transactions of its own, so that all of them are written or none. For commands: listeners are told before it is settled. */
  together<R>(work: () => R): R;
  /** Runs `work` in one transaction with the next number; what it throws undoes all of it, the number too. */
  transact<R>(by: { readonly staffId: string; readonly clientId: string | null } | null, work: (writing: Writing) => R): R;
  /** Delivers what is with weekend cover again when a volunteer's shift has begun or ended by `now`, canonical UTC; costs next to nothing otherwise. */
  settleCover(now: string): void;
  /** When a volunteer's shift begins or ends next after `now`, or null. */
  nextShift(now: string): string | null;
  /** Reads that must agree with one another. */
  reading<R>(work: () => R): R;
  /** What other processes wrote into the file since the last question, or null; listeners are told of it as of our own commits. */
  elsewhere(): Elsewhere | null;
  /** Calls `listener` after each commit. */
  onCommit(listener: (committed: Committed) => void): void;
  close(): void;
}

/** Opens a community's database file, making it when it is not there. Throws when the file is newer or damaged. */
export function openStore(file: string, options: { durable?: boolean } = {}): CommunityStore {
  const db = openDatabase(file, options.durable ?? true);
  const rows = records(db);
  const acts = actBook(db);
  const bump = db.prepare<[], number>("UPDATE counter SET value = value + 1 WHERE name = 'tx' RETURNING value").pluck();
  const counter = db.prepare<[string], number>('SELECT value FROM counter WHERE name = ?').pluck();
  const getMeta = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const setMeta = db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const listeners: ((committed: Committed) => void)[] = [];
  const epoch = (): string => getMeta.get('epoch')!;
  const meta = { get: (name: string) => getMeta.get(name) ?? null, set: (name: string, value: string) => void setMeta.run(name, value) };
  const cover = coverBook(db, rows, meta);
  const head = (): number => counter.get('tx')!;
  const fromElsewhere = elsewhere(db, { head, epoch });

  const commit = <R>(by: { readonly staffId: string; readonly clientId: string | null } | null, work: (writing: Writing & { again(rows: Parameters<typeof cover.again>[0]): void }) => R): R => {
    const kinds = new Set<EntityName>();
    const shared = new Set<EntityName>();
    const staffIds = new Set<string>();
    let tx = 0;
    const result = db.transaction(() => {
      tx = bump.get()!;
      acts.takeChanged();
      const write = (change: Change): boolean => {
        const reaches = cover.shared(change);
        cover.note(change);
        if (!rows.write(tx, change, by?.clientId ?? null, reaches)) return false;
        kinds.add(change.t);
        if (reaches || change.op === 'del') shared.add(change.t);
        if (change.t === 'staff') staffIds.add(change.op === 'put' ? change.row.id : change.id);
        return true;
      };
      const result = work({
        tx,
        write,
        again(found) {
          cover.again(found, tx);
          for (const { t } of found) { kinds.add(t); shared.add(t); }
        },
      });
      // Desks are told of an act in the transaction that changes it, whoever does.
      for (const act of acts.takeChanged()) { const told = actTold(rows, act); if (told !== null) write(told); }
      return result;
    }).immediate();
    cover.changed(kinds);
    for (const listener of listeners) listener({ tx, kinds, shared, staffIds, by: by?.staffId ?? null });
    return result;
  };
  /** Delivers rows again whose readers a commit has changed; one that a crash left over is caught up with at the next. */
  const deliver = (): void => {
    const due = cover.due();
    if (due === null) return;
    const { portions, over } = due;
    for (const [i, found] of portions.entries()) commit(null, (writing) => { writing.again(found); if (i === portions.length - 1) over(); });
    if (portions.length === 0) over();
  };
  deliver();
  return {
    records: rows,
    feed: feed(db),
    snapshots: snapshots(db),
    pushes: pushes(db),
    tokens: tokens(db),
    upstream: upstreamBook(db),
    acts,
    retention: retention(db),
    images: imageFiles(db),
    epoch,
    newEpoch() {
      setMeta.run('epoch', crypto.randomUUID());
      return epoch();
    },
    head,
    horizon: () => counter.get('horizon')!,
    expireBefore(tx) {
      db.transaction(() => {
        db.prepare('DELETE FROM record WHERE gone = 1 AND tx <= ?').run(tx);
        db.prepare("UPDATE counter SET value = max(value, ?) WHERE name = 'horizon'").run(tx);
      }).immediate();
    },
    meta: meta.get,
    setMeta: meta.set,
    transact(by, work) {
      const result = commit(by, work);
      deliver();
      return result;
    },
    together: (work) => db.transaction(work).immediate(),
    settleCover(now) {
      if (!cover.isDue(now)) return;
      commit(null, () => cover.turn(now));
      deliver();
    },
    nextShift: (now) => cover.next(now),
    reading: (work) => db.transaction(work).deferred(),
    elsewhere() {
      const found = fromElsewhere();
      if (found === null) return null;
      cover.changed(found.kinds);
      deliver();
      for (const listener of listeners) listener({ tx: found.head, kinds: found.kinds, shared: found.kinds, staffIds: found.staffIds, by: null });
      return found;
    },
    onCommit: (listener) => void listeners.push(listener),
    close: () => void db.close(),
  };
}
