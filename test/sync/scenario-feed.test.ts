import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../electron/community/server/store/store.ts';
import { failure } from '../../electron/service/sync/failures.ts';
import { createApiClient, type Community } from '../../electron/service/sync/index.ts';
import { fail } from '../../shared/result.ts';
import { hookWrites, patchStatements } from '../torture/hooks.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { apart, decided, killed, online, together } from './support/lives.ts';
import { community, member, openCase, post, temporary, THEN } from './support/world.ts';

type Page = Awaited<ReturnType<Community['changes']>>;
const cut = fail(failure('transport', 'ECONNRESET'));
/** A community whose feed comes in pages of `limit` rows, each looked at on its way. */
const paged = (limit: number, look: (page: Page) => Page = (page) => page) =>
  (client: Community): Community => ({ ...client, changes: async (cursor, _limit, signal) => look(await client.changes(cursor, limit, signal)) });
const posts = (from: number, to: number, body?: string) => Array.from({ length: to - from }, (_, n) => ({ op: 'put', t: 'post', row: { ...post(from + n), ...(body === undefined ? {} : { body }) } }) as const);

test('SIGKILL at every statement of page apply: the cursor is never ahead of the rows, and the next start goes on', async () => {
  const world = await community();
  const unhooked = await online(world);
  patchStatements(unhooked.store.db);
  await unhooked.close();
  const first = await online(world, { folder: unhooked.folder });
  await apart(first);
  did(first.sync, act.close(1, 'no-action', 'mine'));
  world.server.ingest([...posts(100, 112), { op: 'del', t: 'post', id: 'p-3' }, { op: 'put', t: 'case', row: { ...openCase(1), frozenBody: 'as reported again' } }]);
  const before = first.store.meta.get('sync.cursor');
  const left: string[] = [];
  hookWrites(first.store.db, { before: () => void left.push(killed(first.folder)), after: () => {} });
  together(first);
  await decided(first);
  left.push(killed(first.folder));
  expect(left.length).toBeGreaterThan(20);
  const seen = new Set<string>();
  for (const folder of left) {
    const { store, close } = desk(world, { folder });
    const [moved, whole] = [store.meta.get('sync.cursor') !== before, store.reader.get('post', 'p-111') !== undefined && store.reader.get('post', 'p-3') === undefined];
    seen.add(`${moved} ${whole}`);
    // The words of the person are there at every instant, and shown.
    expect(store.reader.get('case', 'c-1')).toMatchObject({ state: 'closed', closingNote: 'mine' });
    expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
    await close();
  }
  // Rows and cursor are old together or new together.
  expect([...seen].toSorted()).toEqual(['false false', 'true true']);
  const again = await online(world, { folder: left[Math.floor(left.length / 2)]! });
  expect(rowsOf(again.store)).toEqual(serverRows(world, 'imogen'));
});

test('page 3 of 7 fails: the two before it stay, the rest comes later', async () => {
  const world = await community();
  let failing = false;
  let pages = 0;
  const mine = await online(world, { wrap: paged(10, (page) => (failing && (pages += 1) === 3 ? cut : page)) });
  await apart(mine);
  for (let n = 0; n < 7; n++) world.server.ingest(posts(100 + n * 10, 110 + n * 10));
  failing = true;
  together(mine);
  await mine.until(() => mine.sync.connection().state === 'offline');
  expect(mine.store.reader.get('post', 'p-119')).toBeDefined();
  expect(mine.store.reader.get('post', 'p-120')).toBeUndefined();
  mine.sync.poke('person');
  await mine.settled();
  expect(pages).toBeGreaterThanOrEqual(8);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

const text = JSON.stringify({ epoch: 'e', changes: [], next: 'x', more: false, remaining: 0, acks: {} });
test.each([
  ['a wrong content-length', { 'content-length': String(text.length + 400) }, Buffer.from(text)],
  ['a content-length that is too short', { 'content-length': String(text.length - 40) }, Buffer.from(text.slice(0, -40))],
  ['gzip cut short', { 'content-encoding': 'gzip' }, gzipSync(text).subarray(0, 40)],
  ['gzip that is none', { 'content-encoding': 'gzip' }, Buffer.from(text)],
] as const)('%s in place of a page changes nothing here and passes', async (_name, headers, body) => {
  const world = await community();
  const bad = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.write(body, () => response.socket?.end());
  });
  await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => { bad.closeAllConnections(); bad.close(); });
  const broken = createApiClient({ url: `http://127.0.0.1:${(bad.address() as AddressInfo).port}`, token: () => 'token' });
  let through = false;
  const mine = await online(world, { wrap: (client) => ({ ...client, changes: (...asked) => (through ? broken : client).changes(...asked) }) });
  const before = rowsOf(mine.store);
  through = true;
  world.server.ingest(posts(50, 51));
  await mine.until(() => mine.sync.connection().state === 'offline');
  expect(rowsOf(mine.store)).toEqual(before);
  through = false;
  mine.sync.poke('person');
  await mine.until(() => mine.store.reader.get('post', 'p-50') !== undefined);
});

test('a page replayed, an older page after a newer, the cursor going back: no row goes back, and the end is the same', async () => {
  const world = await community();
  const kept: Page[] = [];
  let replay: Page[] = [];
  const mine = await online(world, {
    wrap: paged(1_000, (page) => {
      const earlier = replay.shift();
      if (earlier) return earlier;
      if (page.ok && page.value.changes.length > 0) kept.push(page);
      return page;
    }),
  });
  for (let n = 1; n <= 4; n++) {
    world.server.ingest(posts(1, 2, `version ${n}`));
    await mine.until(() => mine.store.reader.get('post', 'p-1')?.body === `version ${n}` && mine.sync.connection().state === 'up-to-date');
  }
  expect(kept.length).toBeGreaterThanOrEqual(4);
  const shown: string[] = [];
  replay = [kept.at(-1)!, kept.at(-1)!, kept[1]!, kept[0]!];
  world.server.ingest(posts(50, 51));
  await mine.until(() => {
    shown.push(mine.store.reader.get('post', 'p-1')!.body);
    mine.sync.poke('poll');
    return replay.length === 0 && mine.store.reader.get('post', 'p-50') !== undefined;
  });
  await mine.settled();
  expect([...new Set(shown)]).toEqual(['version 4']);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('two server transactions would commit out of order while a client pulls: the second waits for the first, and no page passes over it', async () => {
  const file = join(temporary(), 'c.sqlite');
  const one = openStore(file, { durable: false });
  const two = openStore(file, { durable: false });
  const impatient = new BetterSqlite3(file, { timeout: 1 });
  onTestFinished(() => { one.close(); two.close(); impatient.close(); });
  const put = (n: number) => ({ op: 'put', t: 'post', row: post(n) }) as const;
  one.transact(null, (writing) => writing.write(put(0)));
  const start = two.head();
  let read: { readonly rows: number; readonly end: number } | null = null;
  const first = one.transact(null, (writing) => {
    writing.write(put(1));
    // Meanwhile a client pulls over the other connection, and a second writer wants to be quicker.
    const page = two.feed.after('lead', start, 1_000, two.head());
    read = { rows: page.rows.length, end: page.end };
    expect(() => impatient.exec('BEGIN IMMEDIATE')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    return writing.tx;
  });
  expect(read).toEqual({ rows: 0, end: start });
  const second = two.transact(null, (writing) => { writing.write(put(2)); return writing.tx; });
  expect(second).toBe(first + 1);
  expect(two.feed.after('lead', start, 1_000, two.head()).rows.map((row) => row.id)).toEqual(['p-1', 'p-2']);
});

test('changes that come in another order than they were made are all taken in: each row has its own version', async () => {
  const world = await community();
  const mine = await online(world, {
    wrap: paged(1_000, (page) => (page.ok ? { ...page, value: { ...page.value, changes: page.value.changes.toReversed() } } : page)),
  });
  await apart(mine);
  for (let n = 0; n < 12; n++) world.server.ingest(posts(100 + n, 101 + n));
  world.server.ingest([{ op: 'del', t: 'post', id: 'p-101' }]);
  together(mine);
  await mine.settled();
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('a row updated many times between the pages ends as it is over there', async () => {
  const world = await community();
  let turn = 0;
  const mine = await online(world, {
    wrap: paged(4, (page) => {
      if (turn > 0 && turn < 20) for (let n = 0; n < 3; n++) world.server.ingest(posts(1, 2, `edit ${(turn += 1)}`));
      return page;
    }),
  });
  await apart(mine);
  for (let n = 0; n < 6; n++) world.server.ingest(posts(100 + n * 4, 104 + n * 4));
  turn = 1;
  together(mine);
  await mine.until(() => turn >= 20 && mine.store.reader.get('post', 'p-1')?.body === world.server.store.records.get('post', 'p-1')?.body);
  await mine.settled();
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('a tombstone for a row that was never seen, and a child before its parent, harm nothing', async () => {
  const world = await community();
  const mine = await online(world, { wrap: paged(1) });
  await apart(mine);
  world.server.ingest(posts(200, 201));
  world.server.ingest([{ op: 'del', t: 'post', id: 'p-200' }]);
  world.server.ingest([{ op: 'put', t: 'report', row: { id: 'r-1', caseId: 'c-90', postId: 'p-90', reporterId: 'm-80', reason: 'unkind', words: 'First of all', at: THEN } }]);
  world.server.ingest([{ op: 'put', t: 'case', row: openCase(90) }]);
  world.server.ingest(posts(90, 91));
  world.server.ingest([{ op: 'put', t: 'member', row: member(80) }]);
  together(mine);
  await mine.settled();
  expect(mine.store.reader.get('report', 'r-1')).toMatchObject({ caseId: 'c-90', words: 'First of all' });
  expect(mine.store.quarantine.count()).toBe(0);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
  did(mine.sync, act.hide(90), act.close(90, 'hidden'));
  await mine.settled();
  expect(world.server.store.records.get('case', 'c-90')?.state).toBe('closed');
});
