import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { entityNames } from '../../shared/contract/entities/index.ts';
import { mayRead, viewerOf } from '../../shared/model/visibility.ts';
import type { Role } from '../../shared/contract/entities/people.ts';
import { changesPage, pushResponse, snapshotPage, type PushResponse, type WireChange } from '../../shared/contract/wire.ts';
import { createCommunityServer, type CommunityServer, type CommunityServerOptions } from '../../electron/community/server/server.ts';
import type { Change } from '../../electron/community/server/store/records.ts';

export const NOW = '2026-05-14T13:20:00.000Z';
export const LATER = '2026-05-14T13:25:00.000Z';

/** A folder that is gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'community-test-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A server with a small team, two members, a thread and one open case; closed after the test. */
export async function smallServer(options: Partial<CommunityServerOptions> = {}): Promise<{ server: CommunityServer; tokens: Record<Role, string>; clock: { ms: number } }> {
  const clock = { ms: Date.parse(NOW) };
  const server = await createCommunityServer({ file: join(folder(), 'community.sqlite'), durable: false, nowMs: () => clock.ms, ...options });
  onTestFinished(() => server.close());
  server.ingest(smallWorld());
  const tokens = { moderator: server.issueToken('st-bea'), staff: server.issueToken('st-tom'), lead: server.issueToken('st-priya') };
  return { server, tokens, clock };
}

export const member = (id: string): Change => ({ op: 'put', t: 'member', row: { id, name: id, joinedAt: '2025-01-01T00:00:00.000Z', ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: ['message'] } });
export const post = (id: string, more: object = {}): Change => ({
  op: 'put', t: 'post',
  row: { id, spaceId: 'everyday', threadId: 'p1', title: null, authorId: 'm1', body: `words of ${id}`, state: 'visible', stateAt: null, stateBy: null, createdAt: '2026-05-14T10:00:00.000Z', editedAt: null, editedBy: null, ...more },
});
export const openCase = (id: string, postId: string, more: object = {}): Change => ({
  op: 'put', t: 'case',
  row: {
    id, kind: 'report', postId, memberId: 'm1', spaceId: 'everyday', openedAt: '2026-05-14T11:00:00.000Z', frozenTitle: null, frozenBody: `words of ${postId}`, frozenAt: '2026-05-14T11:00:00.000Z', state: 'open', withStaff: false,
    outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null, ...more,
  },
});
export const note = (id: string, visibility: 'team' | 'staff', text = 'a note'): Change => ({ op: 'put', t: 'note', row: { id, aboutKind: 'member', aboutId: 'm1', visibility, by: 'st-tom', at: NOW, text } });

function smallWorld(): Change[] {
  const staff = (id: string, name: string, role: Role, memberId: string | null): Change => ({ op: 'put', t: 'staff', row: { id, name, role, active: true, memberId } });
  return [
    staff('st-bea', 'Bea Whitlock', 'moderator', 'm2'), staff('st-callum', 'Callum Reid', 'moderator', null), staff('st-tom', 'Tom Okafor', 'staff', null), staff('st-priya', 'Priya Raman', 'lead', null),
    { op: 'put', t: 'space', row: { id: 'everyday', name: 'Everyday life', kind: 'board', position: 1, archived: false } },
    member('m1'), member('m2'), post('p1', { title: 'A thread' }), post('p2'), openCase('c1', 'p2'),
  ];
}

/** What an answer may hold; each test looks at what it expects. */
export interface Body {
  readonly type: string;
  readonly lastSeq: number;
  readonly cursor: string;
  readonly next: string | null;
  readonly essentials: boolean;
  readonly changes: WireChange[];
}

/** Asks as a desk does. */
export function ask(server: CommunityServer, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1' };
  const json = async (path: string): Promise<{ status: number; body: Body }> => {
    const response = await fetch(server.url + path, { headers });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const push = async (body: object): Promise<{ status: number; body: Body }> => {
    const response = await fetch(`${server.url}/v1/sync/mutations`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Body };
  };
  return { headers, json, push };
}

/** A client with a sequence of its own. */
export function client(server: CommunityServer, token: string, clientId: string = crypto.randomUUID()) {
  const asking = ask(server, token);
  let seq = 0;
  const make = (name: string, entity: string, args: object, ifVersion: number | null = null) => ({ seq: (seq += 1), id: crypto.randomUUID(), name, entity, ifVersion, args: { at: NOW, ...args } });
  const send = (mutations: object[], ackedThrough = 0) => asking.push({ clientId, schema: 1, ackedThrough, mutations });
  const sent = async (mutations: object[], ackedThrough = 0): Promise<PushResponse> => pushResponse.parse((await send(mutations, ackedThrough)).body);
  return { ...asking, clientId, make, send, sent };
}

/** What a colleague ought to have, straight from the tables. */
export function expected(server: CommunityServer, staffId: string, now: string = NOW): Record<string, unknown> {
  const viewer = viewerOf(server.store.records.get('staff', staffId)!, server.store.records, now);
  const rows = entityNames.flatMap((t) => server.store.records.all(t).filter((row) => mayRead(viewer, t, row as never)).map((row) => [`${t} ${row.id}`, row] as const));
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A desk’s copy: rows by kind and id, written only when the version is greater (sync.md, invariant 2). */
export class Copy {
  readonly rows = new Map<string, { v: number; row: unknown }>();
  cursor = '';
  acks: Record<string, number> = {};

  apply(changes: readonly WireChange[]): void {
    for (const { t, id, v, op, row } of changes) {
      const key = `${t} ${id}`;
      if ((this.rows.get(key)?.v ?? -1) < v) this.rows.set(key, { v, row: op === 'put' ? row : null });
    }
  }
  /** What is there, without tombstones. */
  visible(): Record<string, unknown> {
    return Object.fromEntries([...this.rows].filter(([, { row }]) => row !== null).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { row }]) => [key, row]));
  }
  async pullOne(asking: ReturnType<typeof ask>, limit = 1000): Promise<{ more: boolean; changes: WireChange[] }> {
    const page = changesPage.parse((await asking.json(`/v1/sync/changes?cursor=${this.cursor}&limit=${limit}`)).body);
    this.apply(page.changes as WireChange[]);
    this.cursor = page.next;
    this.acks = page.acks;
    return { more: page.more, changes: page.changes as WireChange[] };
  }
  async pullAll(asking: ReturnType<typeof ask>, limit = 1000): Promise<void> {
    while ((await this.pullOne(asking, limit)).more);
  }
  /** Takes a whole snapshot; `between` runs after each page. */
  async snapshot(asking: ReturnType<typeof ask>, between: (page: number) => void | Promise<void> = () => undefined): Promise<{ essentialsAfter: number; pages: number }> {
    let next: string | null = '';
    let essentialsAfter = -1;
    for (let n = 0; next !== null; n++) {
      const page = snapshotPage.parse((await asking.json(next === '' ? '/v1/sync/snapshot' : `/v1/sync/snapshot?page=${next}`)).body);
      this.apply(page.changes as WireChange[]);
      if (page.essentials && essentialsAfter < 0) essentialsAfter = n + 1;
      this.cursor = page.cursor;
      this.acks = page.acks;
      next = page.next;
      await between(n);
      if (next === null) return { essentialsAfter, pages: n + 1 };
    }
    throw new Error('a snapshot has at least one page');
  }
}
