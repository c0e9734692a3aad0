import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openStore, type Store } from '../../electron/service/store/index.ts';
import { createApiClient, createSync, type Community, type Sync } from '../../electron/service/sync/index.ts';
import type { LiveChannel, LiveHandlers } from '../../electron/service/sync/community.ts';
import type { Connection } from '../../shared/contract/bridge/state.ts';
import type { Staff } from '../../shared/contract/entities/people.ts';
import type { TortureCommunity } from './community.ts';
import { copyDatabase, logBytes } from './files.ts';
import { Crash, hookWrites, patchStatements } from './hooks.ts';
import { Line } from './line.ts';
import type { VirtualTime } from './time.ts';

export const KEY = 'ab'.repeat(32);
const RESTING: ReadonlySet<Connection['state']> = new Set<Connection['state']>(['up-to-date', 'offline', 'backing-off', 'sign-in-needed', 'blocked', 'paused']);

/** A made-up failure of the disk that the sync takes for the end. */
export const DISK_BROKEN = 'SQLITE_IOERR_WRITE';

/** What a sync stands on. */
export interface DeskParts {
  readonly store: Store;
  readonly community: Community;
}

/** A planted fault of a desk changes its store or its community. */
export type DeskFault = (parts: DeskParts) => Partial<DeskParts>;

export interface DeskSurroundings {
  readonly folder: string;
  readonly time: VirtualTime;
  readonly server: () => TortureCommunity;
  readonly staff: Staff;
  readonly token: () => string;
  readonly fault: DeskFault;
  /** After every commit that the sync tells of. */
  readonly onChanged: (desk: TortureDesk) => void;
  readonly onThrown: (text: string) => void;
}

/** Opens a database of a desk; an error ends the test. */
export function openAt(file: string): Store {
  const opened = openStore({ databaseFile: file, key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(`The desk does not open: ${JSON.stringify(opened.error)}`);
  patchStatements(opened.value.db);
  return opened.value;
}

/** A real sync on a real store that can be ended at any statement and opened again from what a crash leaves on the disk. */
export class TortureDesk {
  readonly around: DeskSurroundings;
  readonly line: Line;
  store!: Store;
  sync!: Sync;
  alive = false;
  lives = 0;
  /** The highest version seen of each row in this epoch: no row goes back. */
  readonly highest = new Map<string, number>();
  #file: string;
  #statements = 0;
  #crashAt = Infinity;
  #crashLosesPower = false;
  #failFrom = Infinity;
  #failTo = 0;
  #failCode = 'SQLITE_FULL';
  #relaxed = false;
  #durable: number | null = null;
  #live: { readonly change: () => void } | null = null;
  #state: Connection['state'] = 'connecting';

  constructor(around: DeskSurroundings, template: string | null) {
    this.around = around;
    this.line = new Line(around.server, around.time, { crash: (power) => this.crash(power), dead: () => !this.alive });
    this.#file = join(around.folder, '0', 'desk.db');
    if (template !== null) copyDatabase(template, this.#file);
    this.open();
  }

  get resting(): boolean {
    return !this.alive || RESTING.has(this.#state);
  }

  /** Ends the process at the `n`th write from now. */
  armCrash(n: number, power: boolean): void {
    this.#crashAt = this.#statements + n;
    this.#crashLosesPower = power;
  }

  /** Makes writes fail for a while, beginning `skip` writes from now. */
  failWrites(skip: number, n: number, code: string): void {
    this.#failFrom = this.#statements + skip;
    this.#failTo = this.#failFrom + n;
    this.#failCode = code;
  }

  disarm(): void {
    this.#crashAt = Infinity;
    this.#failFrom = Infinity;
  }

  #before(sql: string): void {
    if (!this.alive) throw new Crash();
    this.#statements += 1;
    if (this.#statements >= this.#crashAt) {
      this.crash(this.#crashLosesPower);
      throw new Crash();
    }
    // Taking back needs no room, and settings none either.
    if (/^(ROLLBACK|PRAGMA|SAVEPOINT|RELEASE)/i.test(sql.trimStart())) return;
    if (this.#statements >= this.#failFrom && this.#statements < this.#failTo) throw Object.assign(new Error('made up'), { code: this.#failCode });
  }

  #after(sql: string): void {
    if (sql.startsWith('PRAGMA synchronous')) this.#relaxed = sql.includes('NORMAL');
    // With synchronous=FULL whatever is in the log when a commit returns has reached the disk.
    else if (!this.#relaxed && !this.store.db.inTransaction) this.#durable = logBytes(this.#file);
  }

  open(): void {
    const opened = openAt(this.#file);
    this.disarm();
    // What a power cut took is fetched anew.
    this.highest.clear();
    this.#relaxed = false;
    this.#durable = logBytes(this.#file);
    const { around } = this;
    const { time, server, staff } = around;
    this.store = opened;
    this.alive = true;
    this.#state = 'connecting';
    this.lives += 1;
    const life = this.lives;
    const now = (): boolean => this.alive && this.lives === life;
    hookWrites(opened.db, { before: (sql) => this.#before(sql), after: (sql) => this.#after(sql) });
    const client = createApiClient({ url: 'http://torture.test', token: around.token, fetch: this.line.fetch });
    const community: Community = {
      ...client,
      sayPresence: () => Promise.resolve({ ok: true, value: null }),
      // The hints of the live channel without its stream; a line that is down ends it.
      live: (_cursor, handlers) => this.#openLive(handlers, now),
    };
    const planted = around.fault({ store: opened, community });
    this.store = planted.store ?? opened;
    this.sync = createSync(this.store, {
      community: planted.community ?? community,
      actor: { id: staff.id, role: server().store.records.get('staff', staff.id)!.role, memberId: null },
      clientId: randomUUID(),
      now: () => time.instant(),
      onConnection: ({ state }) => { if (now()) this.#state = state; },
      onChanged: () => { if (now()) around.onChanged(this); },
      onNotice: () => {},
      onFault: (fault) => {
        if (!now()) return;
        // A fault that does not pass by itself has a screen; the person closes the desk and opens it again.
        if (fault.detail === DISK_BROKEN) this.crash();
        else around.onThrown(`the sync stopped: ${fault.fault} ${fault.detail ?? ''}`);
      },
      log: () => {},
      time,
    });
    this.sync.start();
  }

  /** The hints of the live channel without its stream; a line that is down ends it. */
  #openLive(handlers: LiveHandlers, now: () => boolean): LiveChannel {
    let open = true;
    const end = (): void => {
      open = false;
      this.#live = null;
      handlers.onEnd({ kind: 'transport', sentence: '', detail: null, retryAfterMs: null, expectedSeq: null, problem: null });
    };
    const live = {
      change: () => {
        if (!open || !now()) return;
        if (this.line.up) handlers.onChange();
        else end();
      },
    };
    this.around.time.after(1, () => {
      if (!open || !now()) return;
      if (!this.line.up) return end();
      this.#live = live;
      handlers.onOpen();
    });
    return {
      close: () => {
        open = false;
        if (this.#live === live) this.#live = null;
      },
    };
  }

  /** The community has something new. */
  hint(): void {
    this.#live?.change();
  }

  /** Ends the process here and now; what is on the disk stays. A power cut also loses what no commit waited for. */
  crash(power = false): void {
    if (!this.alive) return;
    this.alive = false;
    const next = join(this.around.folder, String(this.lives), 'desk.db');
    copyDatabase(this.#file, next, power ? this.#durable : null);
    this.#file = next;
    this.#leave();
  }

  #leave(): void {
    this.#live = null;
    this.line.faults = [];
    const { sync, store } = this;
    void sync.stop().catch(() => {});
    // The statement under way throws first; then the handle goes.
    setImmediate(() => store.db.close());
  }

  /** Ends without last words; the file is not looked at again. */
  async drop(): Promise<void> {
    if (!this.alive) return;
    this.alive = false;
    await this.sync.stop();
    this.store.db.close();
  }

  /** Ends in an orderly way. */
  async quit(): Promise<void> {
    if (!this.alive) return;
    await this.sync.stop();
    if (!this.alive) return;
    this.alive = false;
    this.#live = null;
    this.store.close();
  }
}
