import type { CommunityServer } from '../../../../electron/community/server/server.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { pushResponse, type PushResult } from '../../../../shared/contract/wire.ts';
import { NOW } from '../../../desk/support/world.ts';
import type { Pools } from './from-schema.ts';

/** A change that is asked for, by name, whatever its arguments are. */
export interface Wish {
  readonly name: MutationName;
  readonly args: unknown;
}

/** Somebody with a colleague's token and a program of their own. All that they are sent is kept as it came. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly clientId: string;
  /** Every byte so far, as text. */
  heard(): string;
  /** Cursors and page tokens so far, as the addresses that would use them. */
  positions(): readonly string[];
  /** Asks for an address; answers the status. */
  ask(path: string): Promise<number>;
  push(wishes: readonly Wish[]): Promise<PushResult[]>;
  /** Pushes on another client's queue; answers the status. */
  pushAs(clientId: string, wishes: readonly Wish[]): Promise<number>;
  say(kind: string, targetId: string): Promise<number>;
  /** A whole snapshot, and the feed after it. */
  readAll(): Promise<void>;
  /** Positions that were never given out: every stage, every kind, other roles, other people, any transaction. */
  forge(pools: Pools): Promise<void>;
  listen(): Promise<{ close(): Promise<void> }>;
}

const BATCH = 50;
const pack = (value: unknown): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const unpack = (text: string): unknown[] => JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];

/** A colleague's token in somebody's hands. */
export function asPerson(server: CommunityServer, id: string, role: Role, token = server.issueToken(id)): Person {
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' };
  const parts: string[] = [];
  const positions: string[] = [];
  const clientId = crypto.randomUUID();
  let seq = 0;
  const asked = async (path: string, body?: unknown): Promise<{ status: number; text: string }> => {
    const response = await fetch(server.url + path, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    const text = await response.text();
    parts.push(text, JSON.stringify([...response.headers]));
    return { status: response.status, text };
  };
  const pushed = (client: string, wishes: readonly Wish[], first: number) => asked('/v1/sync/mutations', {
    clientId: client, schema: 1, ackedThrough: 0,
    mutations: wishes.map(({ name, args }, n) => ({ seq: first + n, id: crypto.randomUUID(), name, entity: `thing/${crypto.randomUUID()}`, ifVersion: null, args: typeof args === 'object' && args !== null && !Array.isArray(args) ? args : {} })),
  });
  const follow = async (start: string): Promise<void> => {
    for (let next: string | null = start, cursor = ''; next !== null; ) {
      positions.push(next);
      const { status, text } = await asked(next);
      if (status !== 200) return;
      const page = JSON.parse(text) as { next: string | null; cursor?: string; more?: boolean };
      if (next.startsWith('/v1/sync/snapshot')) {
        cursor = page.cursor ?? cursor;
        next = page.next === null ? `/v1/sync/changes?cursor=${cursor}` : `/v1/sync/snapshot?page=${page.next}`;
      } else next = page.more === true ? `/v1/sync/changes?cursor=${page.next}` : null;
    }
  };
  return {
    id, role, clientId,
    heard: () => parts.join('\n'),
    positions: () => positions.filter((path) => path.includes('=')),
    ask: async (path) => (await asked(path)).status,
    async push(wishes) {
      const results: PushResult[] = [];
      while (results.length < wishes.length) {
        const some = wishes.slice(results.length, results.length + BATCH);
        const { status, text } = await pushed(clientId, some, seq + 1);
        if (status !== 200) throw new Error(`the push was answered ${status}: ${some[0]?.name} ${JSON.stringify(some[0]?.args).slice(0, 500)}`);
        // A batch ends where something failed; what failed is then the first, and answered for itself.
        const settled = pushResponse.parse(JSON.parse(text)).results;
        seq += settled.length;
        results.push(...settled);
      }
      return results;
    },
    pushAs: async (client, wishes) => (await pushed(client, wishes, 2)).status,
    say: async (kind, targetId) => (await asked('/v1/presence', { kind, targetId, doing: 'viewing' })).status,
    readAll: () => follow('/v1/sync/snapshot'),
    async forge({ ids }) {
      const page = positions.find((path) => path.includes('page='));
      const [, epoch] = unpack((page ?? positions.find((path) => path.includes('cursor=')) ?? '').split('=')[1] ?? '');
      const head = server.store.head();
      const forged: string[] = [];
      for (const [who, as] of [[id, role], ['s-lena', 'lead'], [id, 'lead'], ['s-lena', role]] as const) {
        for (const tx of [0, 1, Math.floor(head / 2), head - 1, head, head + 1, -1, 1e15]) forged.push(`/v1/sync/changes?cursor=${pack(['c', epoch, who, as, tx])}`);
        for (const stage of ['small', 'open'] as const) for (let kind = 0; kind < 12; kind += 1) for (const after of ['', ids[0]!]) forged.push(`/v1/sync/snapshot?page=${pack(['p', epoch, who, as, head, { stage, kind, after }, 0, 0])}`);
        for (const tx of [0, head, head + 9]) forged.push(`/v1/sync/snapshot?page=${pack(['p', epoch, who, as, head, { stage: 'archive', tx, n: 1e9 }, 0, 0])}`);
      }
      for (const path of forged) await asked(path);
    },
    async listen() {
      const abort = new AbortController();
      const response = await fetch(`${server.url}/v1/sync/live`, { headers, signal: abort.signal });
      const decoder = new TextDecoder();
      const reading = (async () => {
        for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) parts.push(decoder.decode(piece, { stream: true }));
      })().catch(() => undefined);
      return {
        async close() {
          // A change that everybody may know of comes after all that was told before.
          server.ingest([{ op: 'put', t: 'space', row: { id: 'sp-last', name: `Last ${NOW}`, kind: 'board', position: 9, archived: false } }]);
          await asked('/v1/me');
          abort.abort();
          await reading;
        },
      };
    },
  };
}
