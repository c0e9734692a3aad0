import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { NewRecord } from '../../electron/service/store/write/outbox.ts';
import type { Community } from '../../electron/service/sync/index.ts';
import { limits } from '../../shared/limits.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { CHANGES, Faults, PUSH } from './support/faults.ts';
import { apart, decided, online, together } from './support/lives.ts';
import { community, post, temporary } from './support/world.ts';

const MEGABYTES_10 = 10 * 1024 * 1024;
const posts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => ({ op: 'put', t: 'post', row: { ...post(from + n), body: 'words '.repeat(150) } }) as const);

test('a 10 MB row from the server is kept aside as it came, with its reason; its page goes on', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const mine = await online(world);
  faults.fault = async (path, _count, answer) => {
    if (path !== CHANGES) return undefined;
    faults.fault = null;
    const page = (await (await answer()).json()) as { changes: unknown[] };
    return Response.json({ ...page, changes: [{ t: 'post', id: 'p-2', v: 1_000_000, op: 'put', row: { ...post(2), body: 'x'.repeat(MEGABYTES_10) } }, ...page.changes] });
  };
  world.server.ingest([{ op: 'put', t: 'post', row: post(50) }]);
  await mine.until(() => mine.store.reader.get('post', 'p-50') !== undefined);
  const [aside] = mine.store.quarantine.list(1);
  expect(aside).toMatchObject({ t: 'post', id: 'p-2' });
  expect(aside!.why).toContain('body');
  expect(aside!.raw.length).toBeGreaterThan(MEGABYTES_10);
  expect(mine.store.reader.get('post', 'p-2')?.body).toBe('Words of post 2');
  await mine.settled();
});

test('a 10 MB mutation: refused with a sentence when it is made; one from an older desk meets 413, stays with its words, and the others go', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const refused = mine.sync.enqueue([act.note(1, 'x'.repeat(MEGABYTES_10))]);
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input', message: 'This text is too long: 20,000 characters are the most.' } });
  const [first] = did(mine.sync, act.note(1, 'first'));
  const huge = crypto.randomUUID();
  const words = 'y'.repeat(MEGABYTES_10);
  const note = act.note(2, words);
  mine.store.transact(() => void mine.store.outbox.add({ id: huge, ...note, caseId: 'c-2', state: 'queued', was: null, heldBy: null, madeFrom: null, at: '2026-05-14T08:00:00.000Z' } as NewRecord));
  const [last] = did(mine.sync, act.note(3, 'last'));
  together(mine);
  await decided(mine);
  expect([...mine.sync.statesOf([first!, last!]).values()]).toEqual(['sent', 'sent']);
  const entry = mine.sync.entry(huge)!;
  expect(entry).toMatchObject({ state: 'needs-you', problem: { type: 'payload-too-large', title: expect.stringContaining('longer than the community takes') } });
  expect(entry.args['text']).toBe(words);
  expect(world.server.store.records.all('note').map((each) => each.text)).toEqual(['first', 'last']);
});

test('a disk that is full while something is saved: nothing of it is kept, it says so, and goes once there is room', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const limit = (pages: number): void => void mine.store.db.pragma(`max_page_count = ${pages}`);
  const [kept] = did(mine.sync, act.note(1, 'before'));
  limit(mine.store.db.pragma('page_count', { simple: true }) as number);
  const full = mine.sync.enqueue(Array.from({ length: 20 }, (_, n) => act.note(n % 4, 'x'.repeat(19_000))));
  expect(full).toMatchObject({ ok: false, error: { code: 'disk-full', message: expect.stringContaining('Free some space') } });
  expect(mine.sync.entries().map((entry) => entry.id)).toEqual([kept]);
  expect(rowsOf(mine.store).size).toBe(serverRows(world, 'imogen').size + 1);
  limit(1_000_000);
  did(mine.sync, act.note(2, 'x'.repeat(19_000)));
  together(mine);
  await mine.settled();
  expect(world.server.store.records.all('note')).toHaveLength(2);
});

test('a disk that is full while a page is applied: rows and cursor stay together, what is saved is still sent, and the rest comes once there is room', async () => {
  const world = await community();
  const mine = await online(world);
  mine.store.db.pragma(`max_page_count = ${(mine.store.db.pragma('page_count', { simple: true }) as number) + 20}`);
  const cursor = mine.store.meta.get('sync.cursor');
  world.server.ingest(posts(1_000, 1_400));
  await mine.until(() => mine.sync.connection().state === 'blocked');
  expect(mine.sync.connection().why).toContain('no room');
  expect(mine.store.meta.get('sync.cursor')).toBe(cursor);
  expect(mine.faults).toEqual([]);
  expect(mine.store.db.pragma('quick_check', { simple: true })).toBe('ok');
  mine.store.db.pragma('max_page_count = 1000000');
  mine.sync.poke('person');
  await mine.settled();
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('a disk that is full at the checkpoint: closing loses nothing, and the next start has it all', async (context) => {
  const folder = join(temporary(), 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    context.skip('a small file system cannot be mounted here (needs root and the right to mount)');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  const world = await community();
  const first = await online(world, { folder });
  await apart(first);
  first.store.db.pragma('wal_checkpoint(TRUNCATE)');
  const ids = Array.from({ length: 30 }, (_, n) => did(first.sync, act.note(n % 4, `${n} ${'x'.repeat(19_000)}`))).flat();
  const size = statSync(first.store.file).size;
  // The log has all; the database would have to grow to take it in, and there is no room for that.
  const ballast = join(folder, 'ballast');
  for (let bytes = 1024 * 1024; bytes >= 4_096;) {
    try {
      writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      bytes /= 2;
    }
  }
  expect(() => first.store.db.pragma('wal_checkpoint(TRUNCATE)')).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  await first.close();
  expect(statSync(first.store.file).size).toBe(size);
  execFileSync('mount', ['-o', 'remount,size=60m', folder]);
  const again = desk(world, { folder });
  expect([...again.sync.statesOf(ids).values()].every((state) => state === 'queued')).toBe(true);
  expect(again.sync.connection().queued).toBe(30);
  again.sync.start();
  await again.settled();
  expect(world.server.store.records.all('note')).toHaveLength(30);
  await again.close();
});

test('a file that becomes read-only under the desk: it says so, keeps what it has, and the next start sends it', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [note] = did(mine.sync, act.note(1, 'kept'));
  mine.store.db.pragma('query_only = 1');
  expect(mine.sync.enqueue([act.note(2, 'not saved')])).toMatchObject({ ok: false, error: { message: expect.stringContaining('may not write') } });
  together(mine);
  await mine.until(() => mine.faults.length === 1);
  expect(mine.faults).toMatchObject([{ fault: 'read-only' }]);
  expect(mine.sync.connection()).toMatchObject({ state: 'blocked', queued: 1, why: expect.stringContaining('may not write') });
  await mine.close();
  const again = await online(world, { folder: mine.folder });
  expect(again.sync.entry(note!)?.state).toBe('sent');
  expect(world.server.store.records.all('note').map((each) => each.text)).toEqual(['kept']);
});

test.each([['forward', 1], ['back', -1]])('the clock jumps %s a year during a push: order, outcomes and instants are the community’s', async (_name, direction) => {
  const began = Date.now();
  const started = performance.now();
  const trueNow = (): number => began + performance.now() - started;
  const world = await community({ nowMs: trueNow });
  let jumps = 0;
  const mine = await online(world, {
    wrap: (client: Community): Community => ({
      ...client,
      push(body, signal) {
        const pushed = client.push(body, signal);
        // Only this computer's clock is set; timers and the community's clock go on.
        if ((jumps += 1) === 1) vi.setSystemTime(trueNow() + direction * 365 * 86_400_000);
        return pushed;
      },
    }),
  });
  vi.useFakeTimers({ toFake: ['Date'], now: trueNow() });
  onTestFinished(() => void vi.useRealTimers());
  const first = did(mine.sync, act.note(1, 'first'), act.note(2, 'second'));
  await mine.until(() => jumps >= 1);
  const then = did(mine.sync, act.note(1, 'third'), act.close(1, 'no-action', 'done'));
  await mine.settled();
  expect(jumps).toBeGreaterThanOrEqual(2);
  expect([...mine.sync.statesOf([...first, ...then]).values()]).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(world.server.store.records.all('note').map((note) => note.text)).toEqual(['first', 'second', 'third']);
  // Nothing was done in the community's future, and the desk tells its own time by the community again.
  for (const note of world.server.store.records.all('note')) expect(Date.parse(note.at)).toBeLessThanOrEqual(trueNow());
  expect(Math.abs(Date.parse(mine.sync.connection().lastSyncAt!) - trueNow())).toBeLessThan(5_000);
  world.server.ingest(posts(50, 51));
  await mine.until(() => mine.store.reader.get('post', 'p-50') !== undefined);
});

test('a push never grows over its bounds, whatever waits', async () => {
  const faults = new Faults();
  const world = await community({ cases: 120, middleware: [faults.layer] });
  const mine = await online(world);
  await apart(mine);
  for (let n = 0; n < 120; n++) did(mine.sync, act.note(n, 'é'.repeat(19_900)));
  const pushes: number[] = [];
  faults.fault = (path) => { if (path === PUSH) pushes.push(Buffer.byteLength(faults.body)); return undefined; };
  together(mine);
  await mine.settled();
  expect(pushes.length).toBeGreaterThan(2);
  expect(Math.max(...pushes)).toBeLessThanOrEqual(limits.requestBytes);
  expect(world.server.store.records.all('note')).toHaveLength(120);
});
