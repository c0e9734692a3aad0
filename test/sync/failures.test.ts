import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { CHANGES, Faults, ME, problemAnswer, PUSH, SNAPSHOT } from './support/faults.ts';
import { community, people, post, temporary } from './support/world.ts';

test('an answer that is lost is asked for again, and the effect stays one', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, settled, until } = desk(world);
  sync.start();
  await settled();
  faults.fault = async (path, _count, answer) => {
    if (path !== PUSH) return undefined;
    faults.fault = null;
    await answer();
    return 'cut';
  };
  const [note] = did(sync, act.note(1, 'once'), act.close(2, 'no-action'));
  await until(() => sync.connection().state === 'offline');
  expect(world.server.store.records.all('note')).toHaveLength(1);
  expect(sync.entry(note!)?.state).toBe('sending');
  sync.poke('person');
  await settled();
  expect(sync.entry(note!)?.state).toBe('sent');
  expect(world.server.store.records.all('note')).toHaveLength(1);
  expect(world.server.store.records.all('caseAction')).toHaveLength(1);
});

test('the feed may show an effect before its answer came: no flicker, no second effect', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  faults.fault = async (path, _count, answer) => {
    if (path !== PUSH) return undefined;
    await answer();
    return problemAnswer(503, 'unavailable');
  };
  const [close] = did(sync, act.close(1, 'no-action', 'fine'));
  await until(() => sync.connection().state === 'backing-off');
  const shown = new Set<string>();
  sync.poke('person');
  await until(() => {
    shown.add(store.reader.get('case', 'c-1')!.state);
    return store.meta.get('sync.acked') === '1';
  });
  expect(sync.entry(close!)?.state).toBe('sending');
  faults.fault = null;
  sync.poke('person');
  await until(() => {
    shown.add(store.reader.get('case', 'c-1')!.state);
    return sync.entry(close!)?.state === 'sent';
  });
  expect([...shown]).toEqual(['closed']);
  expect(world.server.store.records.all('caseAction')).toHaveLength(1);
});

test.each([
  ['a captive portal', () => new Response('<html>Sign in to the wifi</html>', { status: 200, headers: { 'content-type': 'text/html' } }), 'offline'],
  ['truncated JSON', () => new Response('{"epoch":"e1","changes":[', { status: 200, headers: { 'content-type': 'application/json' } }), 'offline'],
  ['an empty 200', () => new Response('', { status: 200, headers: { 'content-type': 'application/json' } }), 'offline'],
  ['null', () => new Response('null', { status: 200, headers: { 'content-type': 'application/json' } }), 'offline'],
  ['a redirection elsewhere', () => new Response(null, { status: 302, headers: { location: 'https://portal.example/' } }), 'offline'],
  ['a gateway’s 502', () => new Response('bad gateway', { status: 502, headers: { 'content-type': 'text/html' } }), 'backing-off'],
  ['503', () => problemAnswer(503, 'unavailable', { 'retry-after': '1' }), 'backing-off'],
] as const)('%s instead of a page changes nothing here and passes', async (_name, make, state) => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  const before = rowsOf(store);
  faults.fault = (path) => (path === CHANGES ? make() : undefined);
  world.server.ingest([{ op: 'put', t: 'post', row: post(50) }]);
  await until(() => sync.connection().state === state);
  expect(rowsOf(store)).toEqual(before);
  faults.fault = null;
  sync.poke('person');
  await settled();
  expect(store.reader.get('post', 'p-50')).toBeDefined();
});

test('a token that ends pauses the desk until there is another; what waits is sent then', async () => {
  const world = await community();
  let token = world.tokens.imogen;
  const { sync, settled, until } = desk(world, { token: () => token });
  sync.start();
  await settled();
  world.server.revokeToken(token);
  did(sync, act.note(1, 'kept'));
  await until(() => sync.connection().state === 'sign-in-needed');
  expect(sync.connection()).toMatchObject({ queued: 1 });
  expect(sync.connection().why).toContain('token');
  token = world.server.issueToken(people.imogen.id);
  sync.poke('person');
  await settled();
  expect(world.server.store.records.all('note')).toHaveLength(1);
});

test('a token of somebody else does not get this person’s queue', async () => {
  const world = await community();
  let token = world.tokens.imogen;
  const { sync, settled, until } = desk(world, { token: () => token });
  sync.start();
  await settled();
  token = world.tokens.tom;
  sync.power('offline');
  sync.poke('person');
  await until(() => sync.connection().state === 'sign-in-needed');
  expect(sync.connection().why).toContain('somebody else');
});

test('a new epoch brings a whole new copy at once, with what waits on top', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  world.server.store.transact(null, (writing) => writing.write({ op: 'del', t: 'post', id: 'p-3' }));
  await until(() => store.reader.get('post', 'p-3') === undefined);
  faults.fault = (path) => (path === PUSH ? problemAnswer(503, 'unavailable') : undefined);
  const [note, close] = did(sync, act.note(1, 'mine'), act.close(1, 'no-action'));
  await until(() => sync.connection().state === 'backing-off');
  world.server.ingest([{ op: 'put', t: 'post', row: post(60) }]);
  world.server.reset();
  sync.poke('person');
  await until(() => store.reader.get('post', 'p-60') !== undefined);
  expect(store.reader.get('case', 'c-1')?.state).toBe('closed');
  expect(store.reader.get('note', note!)).toBeDefined();
  faults.fault = null;
  sync.poke('person');
  await settled();
  expect(sync.statesOf([note!, close!])).toEqual(new Map([[note, 'sent'], [close, 'sent']]));
  expect(rowsOf(store)).toEqual(serverRows(world, 'imogen'));
  expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
  // The indexes of the replacement are there under new names.
  expect(store.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE "type" = 'index' AND "name" LIKE '%_g1'`).pluck().get()).toBeGreaterThan(10);
});

test('rows that do not fit are kept aside and shown; the page goes on, and a good version clears them', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  const bad = [
    { t: 'post', id: 'p-1', v: 1_000_000, op: 'put', row: { ...post(1), body: 7 } },
    { t: 'post', id: 'p-2', v: 1_000_000, op: 'put', row: { ...post(2), body: 'NUL \u0000 inside' } },
    { t: 'post', id: 'p-3', v: 1_000_000, op: 'put', row: { ...post(3), body: 'half \ud83d' } },
    { t: 'nonsense', id: 'x', v: 1, op: 'put', row: {} },
    { t: '__proto__', id: '__proto__', v: 1, op: 'put', row: {} },
    { t: 'post', v: 1, op: 'put', row: {} },
    { t: 'post', id: 'p-9', v: 2 ** 60, op: 'put', row: post(9) },
    null,
    7,
  ];
  faults.fault = async (path, _count, answer) => {
    if (path !== CHANGES) return undefined;
    faults.fault = null;
    const page = (await (await answer()).json()) as { changes: unknown[] };
    return Response.json({ ...page, changes: [...bad, ...page.changes] });
  };
  world.server.ingest([{ op: 'put', t: 'post', row: post(50) }]);
  await until(() => store.reader.get('post', 'p-50') !== undefined);
  expect(store.quarantine.count()).toBe(bad.length);
  expect(store.reader.get('post', 'p-1')?.body).toBe('Words of post 1');
  expect(store.quarantine.list(20).find((row) => row.id === 'p-3')?.raw).toContain('half \\ud83d');
  world.server.ingest([{ op: 'put', t: 'post', row: { ...post(1), body: 'good again' } }]);
  await until(() => store.reader.get('post', 'p-1')?.body === 'good again');
  await until(() => sync.connection().state === 'up-to-date');
});

test('a mutation that no batch can carry is the person’s; the others go', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, settled, until } = desk(world);
  sync.start();
  await settled();
  sync.setPaused(true);
  await until(() => sync.connection().state === 'paused');
  const ids = did(sync, act.note(1, 'first'), act.note(2, 'huge'), act.note(3, 'third'));
  faults.fault = (path) => (path === PUSH && (faults.size > 1 || faults.body.includes('huge')) ? problemAnswer(413, 'payload-too-large') : undefined);
  sync.setPaused(false);
  await until(() => sync.connection().needsYou === 1 && sync.connection().queued === 0);
  expect([...sync.statesOf(ids).values()]).toEqual(['sent', 'needs-you', 'sent']);
  expect(world.server.store.records.all('note').map((note) => note.text)).toEqual(['first', 'third']);
});

test('a community restored to before what it had confirmed gets that again, once', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const other = await community();
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  did(sync, act.note(1, 'before the restore'));
  await settled();
  // The other server stands for the same community, restored from a backup of the morning.
  faults.fault = async (path) => {
    if (path.startsWith('/v1/')) return forward(other.server.url, other.tokens.imogen, faults);
    return undefined;
  };
  did(sync, act.note(2, 'after the restore'));
  await until(() => other.server.store.records.all('note').length === 2 && sync.connection().queued === 0);
  expect(other.server.store.records.all('note').map((note) => note.text)).toEqual(['before the restore', 'after the restore']);
  expect(rowsOf(store)).toEqual(serverRows(other, 'imogen'));
});

async function forward(url: string, token: string, { request }: Faults): Promise<Response> {
  const { method, path, search, body } = request!;
  if (path.endsWith('/live')) return problemAnswer(503, 'unavailable');
  const answer = await fetch(url + path + search, { method, headers: { authorization: `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' }, ...(method === 'POST' ? { body } : {}) });
  return new Response(await answer.text(), { status: answer.status, headers: { 'content-type': answer.headers.get('content-type') ?? '' } });
}

test('a disk that fills up stops nothing but the writing, and the desk goes on once there is room', async (context) => {
  const folder = join(temporary(), 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    context.skip('a small file system cannot be mounted here (needs root and the right to mount)');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  const world = await community();
  const { sync, store, settled, until, close } = desk(world, { folder });
  sync.start();
  await settled();
  world.server.ingest(Array.from({ length: 3_000 }, (_, n) => ({ op: 'put', t: 'post', row: { ...post(100 + n), body: 'words '.repeat(150) } }) as const));
  await until(() => sync.connection().state === 'blocked');
  expect(sync.connection().why).toContain('no room');
  expect(store.reader.get('case', 'c-1')).toBeDefined();
  // Small things may still fit; when one does not, it says so and nothing of it is kept.
  let saved = 0;
  let answer = sync.enqueue([act.note(1, 'x'.repeat(19_000))]);
  for (; answer.ok && saved < 500; saved++) answer = sync.enqueue([act.note(1, 'x'.repeat(19_000))]);
  expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(sync.connection().queued).toBe(saved);
  execFileSync('mount', ['-o', 'remount,size=60m', folder]);
  sync.poke('person');
  await settled();
  expect(world.server.store.records.all('note')).toHaveLength(saved);
  expect(rowsOf(store)).toEqual(serverRows(world, 'imogen'));
  expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
  await close();
});

test('a server in trouble is not asked in a hot loop', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, settled, until } = desk(world);
  sync.start();
  await settled();
  const before = faults.count(ME) + faults.count(CHANGES) + faults.count(PUSH) + faults.count(SNAPSHOT);
  faults.fault = () => problemAnswer(503, 'unavailable', { 'retry-after': '30' });
  did(sync, act.note(1, 'waits'));
  await until(() => sync.connection().state === 'backing-off');
  for (let i = 0; i < 50; i++) did(sync, act.note(1, `and more ${i}`));
  const asked = faults.count(ME) + faults.count(CHANGES) + faults.count(PUSH) + faults.count(SNAPSHOT) - before;
  expect(asked).toBeLessThanOrEqual(3);
  faults.fault = null;
  sync.poke('person');
  await settled();
  expect(world.server.store.records.all('note')).toHaveLength(51);
});
