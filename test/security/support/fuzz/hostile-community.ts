import fc from 'fast-check';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { entities, entityNames } from '../../../../shared/contract/entities/index.ts';
import { problemTypes } from '../../../../shared/contract/wire.ts';
import { VirtualTime } from '../../../torture/time.ts';
import { oftenBent } from './bend.ts';
import { fitting, NASTY, type Pools } from './from-schema.ts';

/** A community that answers whatever it likes, over real HTTP. */
export interface HostileCommunity {
  readonly url: string;
  /** Answers so far, by path. */
  readonly answered: ReadonlyMap<string, number>;
  total(): number;
  close(): Promise<void>;
}

const EPOCH = 'epoch-1';
/** Made at once, and drawn from this often before others are made: making them costs more than all else here. */
const POOL = 500;
const DRAWN = 5_000;
const NOW = '2026-05-14T13:20:00.000Z';

/** Who the desk is told to be, whenever the answer is not a broken one. */
const whoami = (): unknown => ({ staff: { id: 's-imogen', name: 'Imogen Hart', role: 'moderator' }, community: { id: 'com-1', name: 'C', practice: true }, epoch: EPOCH, serverTime: NOW, schema: { oldest: 1, newest: 1 }, capabilities: { live: true, presence: true, mutations: ['note.add@1'] } });

/** Values in the order of a seed. */
function supply<T>(values: fc.Arbitrary<T>, seed: number): () => T {
  let made: T[] = [];
  let drawn = 0;
  return () => {
    if (drawn % DRAWN === 0) made = fc.sample(values, { numRuns: POOL, seed: seed + drawn });
    // A step that shares nothing with the length meets all of them, each time with other neighbours.
    return made[(drawn++ * 7 + Math.floor(drawn / POOL)) % made.length]!;
  };
}

const problems = fc.record({ type: fc.constantFrom(...problemTypes.filter((type) => type !== 'account-closed')), title: fc.constantFrom(...NASTY), status: fc.integer({ min: 0, max: 999 }), expectedSeq: fc.integer({ min: -1, max: 99 }), current: fc.dictionary(fc.string(), fc.jsonValue()) }, { requiredKeys: ['type', 'title'] });

/** A change of the feed, half of them broken in the row, some in the change itself. */
function changes(pools: Pools): fc.Arbitrary<unknown> {
  const put = fc.constantFrom(...entityNames).chain((t) => fc.record({ t: fc.constant(t), id: fc.constantFrom(...pools.ids), v: fc.nat(1_000_000), op: fc.constant('put'), row: oftenBent(fitting(entities[t], pools), true) }).map((change) => {
    // Most rows carry the id that their change says, or none would be written.
    const { row } = change;
    return typeof row === 'object' && row !== null && change.v % 8 !== 0 ? { ...change, row: { ...row, id: change.id } } : change;
  }));
  const del = fc.record({ t: fc.constantFrom(...entityNames), id: fc.constantFrom(...pools.ids), v: fc.nat(1_000_000), op: fc.constant('del'), mergedInto: fc.option(fc.constantFrom(...pools.ids)) });
  return fc.oneof({ weight: 6, arbitrary: put }, { weight: 1, arbitrary: del }, { weight: 1, arbitrary: oftenBent(put, true) }, { weight: 1, arbitrary: fc.jsonValue() });
}

/** Opens a hostile community on this computer. The same seed answers the same to the same questions. */
export async function openHostile(pools: Pools, seed: number): Promise<HostileCommunity> {
  const answered = new Map<string, number>();
  const dice = new VirtualTime(seed);
  const roll = (sides: number): number => Math.floor(dice.random() * sides);
  const change = supply(changes(pools), seed);
  const refusal = supply(oftenBent(problems, true), seed);
  const junk = supply(fc.jsonValue(), seed);
  const status = supply(fc.constantFrom('applied', 'duplicate', 'rejected', 'conflict', 'blocked'), seed);
  const bend = (): number => roll(12);
  let cursors = 0;
  let versions = 0;
  // Mostly each change is newer than those before it, or the first high number would shut out all others.
  const newer = (one: unknown): unknown => (typeof one === 'object' && one !== null && 'v' in one && roll(8) > 0 ? { ...one, v: (versions += 1) } : one);
  // Now and then one of the cases that a desk's own notes are about, as it should be: without any, nothing would ever be sent.
  const subject = supply(fc.tuple(fc.constantFrom('c-0', 'c-1', 'c-2'), fitting(entities.case, pools)).map(([id, row]) => ({ t: 'case', id, v: 0, op: 'put', row: { ...(row as object), id } })), seed);
  const list = (): unknown[] => [...Array.from({ length: roll(12) }, () => newer(change())), ...(roll(8) === 0 ? [newer(subject())] : [])];
  const acks = (): Record<string, number> => (roll(4) === 0 ? { x: roll(9) } : {});

  /** The answer as it would be, were the community an honest one with odd rows. */
  function honest(path: string, body: string): unknown {
    if (path === '/v1/me') return whoami();
    if (path === '/v1/sync/changes') return { epoch: roll(60) === 0 ? 'epoch-2' : EPOCH, changes: list(), next: `c-${(cursors += 1)}`, more: roll(8) === 0, remaining: roll(3), acks: acks() };
    if (path === '/v1/sync/snapshot') return { epoch: EPOCH, cursor: 'c-0', changes: list(), next: roll(3) === 0 ? `p-${(cursors += 1)}` : null, done: roll(9), total: 9, essentials: roll(2) === 0, acks: acks() };
    const sent = (JSON.parse(body || '{}') as { mutations?: { seq: number }[] }).mutations ?? [];
    return { results: sent.map(({ seq }) => ({ seq: roll(20) === 0 ? seq + 1 : seq, status: status(), ...(roll(3) === 0 ? { problem: refusal() } : {}) })), lastSeq: (sent.at(-1)?.seq ?? 0) + (roll(20) === 0 ? 5 : 0) };
  }

  function live(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (let n = roll(5); n >= 0; n -= 1) {
      const data = [JSON.stringify({ cursor: 'c-1' }), JSON.stringify(junk()), '{', 'x'.repeat(roll(2_000)), JSON.stringify({ staffId: 's-tom', name: NASTY[roll(NASTY.length)], kind: 'case', targetId: pools.ids[roll(pools.ids.length)], doing: 'viewing', at: NOW })][roll(5)]!;
      response.write(`event: ${['change', 'resync', 'presence', 'x', ''][roll(5)]}\ndata: ${data.replaceAll('\n', ' ')}\n\n`);
    }
    response.end();
  }

  function reply(path: string, body: string, response: ServerResponse): void {
    const json = (value: unknown, code = 200, type = 'application/json', more: Record<string, string> = {}): void => void response.writeHead(code, { 'content-type': type, ...more }).end(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null'));
    const value = honest(path, body);
    // Mostly what is in the answer is odd; sometimes the answer itself is none.
    if (path === '/v1/me' ? roll(10) > 0 : roll(10) > 3) return json(value);
    const text = JSON.stringify(value);
    switch (bend()) {
      case 0: return json(refusal(), [400, 401, 403, 404, 409, 410, 413, 422, 426, 429, 500, 502, 503][roll(13)]!, 'application/problem+json', { 'retry-after': ['0', '5', 'x', '-1', '99999999999', 'Thu, 01 Jan 1970 00:00:00 GMT'][roll(6)]! });
      case 1: return json(text.slice(0, roll(text.length)));
      case 2: return json(junk());
      case 3: return json('<html>Sign in to the guest network</html>', 200, 'text/html');
      case 4: return json({ ...(value as object), [['epoch', 'changes', 'next', 'more', 'results', 'staff', 'cursor', 'acks', 'lastSeq'][roll(9)]!]: junk() });
      case 5: return json('['.repeat(20_000));
      case 6: return json(value, 302, 'application/json', { location: 'http://127.0.0.1:9/elsewhere' });
      case 7: return json(`\u0000${text}`);
      case 8: return void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(text).subarray(0, 20 + roll(60)));
      case 9: return void response.writeHead(200, { 'content-type': 'application/json', date: ['x', 'Thu, 01 Jan 2099 00:00:00 GMT', ''][roll(3)]! }).end(text);
      case 10: return void response.socket?.destroy();
      default: return json(text.replace(/"(\w+)":/, '"__proto__":{"polluted":1},"$1":'));
    }
  }

  const server = createServer((request: IncomingMessage, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      answered.set(path, (answered.get(path) ?? 0) + 1);
      if (path === '/v1/sync/live') live(response);
      else reply(path, Buffer.concat(parts).toString('utf8'), response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    total: () => [...answered.values()].reduce((sum, n) => sum + n, 0),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}
