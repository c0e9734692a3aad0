import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store, type StoreFault } from '../../../electron/service/store/index.ts';
import { tables } from '../../../electron/service/store/tables.ts';
import { columnList, decodeRow } from '../../../electron/service/store/rows.ts';
import { communityNow, createApiClient, createSync, type Community, type Draft, type Sync } from '../../../electron/service/sync/index.ts';
import type { Connection, Notice } from '../../../shared/contract/bridge/state.ts';
import type { Outcome } from '../../../shared/contract/entities/cases.ts';
import { entityNames } from '../../../shared/contract/entities/index.ts';
import { mayRead, viewerOf } from '../../../shared/model/visibility.ts';
import { people, temporary, type World } from './world.ts';

export const KEY = 'ab'.repeat(32);
const WAIT_MS = 10_000;

export interface DeskOptions {
  readonly who?: keyof typeof people;
  readonly folder?: string;
  readonly url?: string;
  readonly token?: () => string;
  readonly wrap?: (community: Community) => Community;
}

/** A desk as a test drives it: a real store and sync, with what they tell written down. */
export interface TestDesk {
  readonly folder: string;
  readonly store: Store;
  readonly sync: Sync;
  readonly notices: Notice[];
  readonly states: Connection['state'][];
  readonly changed: string[][];
  readonly faults: StoreFault[];
  /** Resolves once `holds`, looked at after everything that the sync tells; rejects after `withinMs`, ten seconds unless given. */
  until(holds: () => boolean, what?: string, withinMs?: number): Promise<void>;
  /** Everything sent and everything pulled. */
  settled(): Promise<void>;
  /** Stops and closes; the folder stays for a restart. */
  close(): Promise<void>;
}

/** Opens a desk of a colleague on a community; it does not start by itself. */
export function desk(world: World, options: DeskOptions = {}): TestDesk {
  const who = options.who ?? 'imogen';
  const folder = options.folder ?? temporary();
  const opened = openStore({ databaseFile: join(folder, 'desk.db'), key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(`The desk does not open: ${JSON.stringify(opened.error)}`);
  const store = opened.value;
  const client = createApiClient({ url: options.url ?? world.server.url, token: options.token ?? (() => world.tokens[who]) });
  const seen = { notices: [] as Notice[], states: [] as Connection['state'][], changed: [] as string[][], faults: [] as StoreFault[] };
  const waiting = new Set<() => void>();
  const look = (): void => { for (const check of waiting) check(); };
  const sync = createSync(store, {
    community: options.wrap?.(client) ?? client,
    actor: { id: people[who].id, role: people[who].role, memberId: null },
    clientId: randomUUID(),
    now: () => communityNow(client),
    onConnection: ({ state }) => { if (seen.states.at(-1) !== state) seen.states.push(state); look(); },
    onChanged: (names) => { seen.changed.push([...names]); look(); },
    onNotice: (notice) => { seen.notices.push(notice); look(); },
    onPresence: look,
    onFault: (fault) => { seen.faults.push(fault); look(); },
    log: () => {},
  });
  const until = (holds: () => boolean, what = 'what the test waits for', withinMs = WAIT_MS): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (!store.db.open || !holds()) return;
        waiting.delete(check);
        clearTimeout(late);
        clearInterval(often);
        resolve();
      };
      const late = setTimeout(() => {
        waiting.delete(check);
        clearInterval(often);
        reject(new Error(`${what} did not come: ${JSON.stringify(store.db.open ? sync.connection() : 'closed')} ${seen.states.join(' ')}`));
      }, withinMs);
      // The other end may change without telling this desk anything.
      const often = setInterval(check, 10);
      waiting.add(check);
      check();
    });
  const close = async (): Promise<void> => {
    await sync.stop();
    store.close();
  };
  onTestFinished(close);
  const settled = (): Promise<void> => until(() => sync.connection().state === 'up-to-date' && sync.connection().queued === 0, 'everything sent and pulled');
  return { folder, store, sync, ...seen, until, settled, close };
}

/** Every row of a desk's visible tables by kind and id. */
export function rowsOf(store: Store): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  for (const t of entityNames) {
    const all = store.db.prepare<[], unknown[]>(`SELECT ${columnList(t)} FROM "${tables[t].name}"`).raw().all();
    for (const values of all) {
      const row = decodeRow(t, values) as { id: string };
      rows.set(`${t}/${row.id}`, row);
    }
  }
  return rows;
}

/** Every row that a colleague may read on the server, by kind and id. */
export function serverRows({ server }: World, who: keyof typeof people): Map<string, unknown> {
  const reader = viewerOf(server.store.records.get('staff', people[who].id)!, server.store.records, at());
  return new Map(entityNames.flatMap((t) => server.store.records.all(t).filter((row) => mayRead(reader, t, row)).map((row) => [`${t}/${row.id}`, row] as const)));
}

const at = (): string => new Date().toISOString();

/** Drafts of what people do. */
export const act = {
  close: (n: number, outcome: Outcome, text = '', ifVersion: number | null = null): Draft => ({ name: 'case.close@1', entity: `case/c-${n}`, ifVersion, args: { caseId: `c-${n}`, outcome, text, at: at() } }),
  reopen: (n: number): Draft => ({ name: 'case.reopen@1', entity: `case/c-${n}`, ifVersion: null, args: { caseId: `c-${n}`, text: '', at: at() } }),
  hide: (n: number, text = 'unkind'): Draft => ({ name: 'post.hide@1', entity: `post/p-${n}`, ifVersion: null, args: { postId: `p-${n}`, caseId: `c-${n}`, text, at: at() } }),
  restore: (n: number): Draft => ({ name: 'post.restore@1', entity: `post/p-${n}`, ifVersion: null, args: { postId: `p-${n}`, caseId: `c-${n}`, text: '', at: at() } }),
  note: (n: number, text: string): Draft => ({ name: 'note.add@1', entity: `case/c-${n}`, ifVersion: null, args: { aboutKind: 'case', aboutId: `c-${n}`, visibility: 'team', text, at: at() } }),
  claim: (n: number): Draft => ({ name: 'case.claim@1', entity: `case/c-${n}`, ifVersion: null, args: { caseId: `c-${n}`, at: at() } }),
  release: (n: number): Draft => ({ name: 'case.release@1', entity: `case/c-${n}`, ifVersion: null, args: { caseId: `c-${n}`, at: at() } }),
  takeOver: (n: number, from: string): Draft => ({ name: 'case.takeOver@1', entity: `case/c-${n}`, ifVersion: null, args: { caseId: `c-${n}`, from, at: at() } }),
  pass: (n: number, toStaffId: string | null): Draft => ({ name: 'case.pass@1', entity: `case/c-${n}`, ifVersion: null, args: { caseId: `c-${n}`, toStaffId, text: 'for you', at: at() } }),
};

/** Enqueues and answers the ids; a refusal fails the test. */
export function did(sync: Sync, ...drafts: Draft[]): string[] {
  const saved = sync.enqueue(drafts);
  if (!saved.ok) throw new Error(`${saved.error.code}: ${saved.error.message}`);
  return saved.value;
}
