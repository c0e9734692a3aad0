import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup, restore } from '../../electron/community/server/store/backup.ts';
import { failure } from '../../electron/service/sync/failures.ts';
import type { Community } from '../../electron/service/sync/index.ts';
import { fail } from '../../shared/result.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { apart, killed, online, together, watched } from './support/lives.ts';
import { community, post, temporary } from './support/world.ts';

const cut = fail(failure('transport', 'ECONNRESET'));
const posts = (from: number, to: number, body?: string) => Array.from({ length: to - from }, (_, n) => ({ op: 'put', t: 'post', row: { ...post(from + n), ...(body === undefined ? {} : { body }) } }) as const);

test('a cursor older than the community’s retention (410): a new copy, with what waits on top and what was deleted gone', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [close] = did(mine.sync, act.close(1, 'no-action', 'kept'));
  world.server.ingest([{ op: 'del', t: 'post', id: 'p-2' }, ...posts(50, 51)]);
  world.server.store.expireBefore(world.server.store.head());
  together(mine);
  await mine.settled();
  expect(mine.states).toContain('snapshot');
  expect(mine.sync.entry(close!)?.state).toBe('sent');
  expect(mine.store.reader.get('post', 'p-2')).toBeUndefined();
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('offline, then a crash, in the middle of the staged snapshot: the old copy is shown until the new one is whole', async () => {
  const world = await community();
  world.server.ingest(posts(1_000, 3_600));
  let page = 0;
  let left = '';
  const wrap = (client: Community): Community => ({
    ...client,
    async snapshot(at, signal) {
      page += 1;
      if (page !== 3) return client.snapshot(at, signal);
      left = killed(mine.folder);
      return cut;
    },
  });
  const mine = await online(world);
  await mine.close();
  const again = desk(world, { folder: mine.folder, wrap });
  const [note] = did(again.sync, act.note(1, 'kept'));
  world.server.ingest([{ op: 'del', t: 'post', id: 'p-1000' }, ...posts(2_000, 2_001, 'new words')]);
  world.server.reset();
  again.sync.start();
  await again.until(() => again.sync.connection().state === 'offline');
  // Offline half-way: nothing of the half that came is shown.
  expect(again.store.reader.get('post', 'p-1000')).toBeDefined();
  expect(again.store.reader.get('post', 'p-2000')?.body).toBe('Words of post 2000');
  expect(again.store.reader.get('note', note!)).toBeDefined();
  expect(again.store.staging.exists()).toBe(true);
  again.sync.poke('person');
  await again.settled();
  expect(rowsOf(again.store)).toEqual(serverRows(world, 'imogen'));
  // The same from what a crash at that instant leaves.
  const crashed = desk(world, { folder: left });
  expect(crashed.store.reader.get('post', 'p-1000')).toBeDefined();
  expect(crashed.sync.entry(note!)).toMatchObject({ args: { text: 'kept' } });
  crashed.sync.start();
  await crashed.settled();
  expect(rowsOf(crashed.store)).toEqual(serverRows(world, 'imogen'));
  expect(world.server.store.records.all('note')).toHaveLength(1);
});

test('power loss: the last commits of pages vanish whole, what a person saved does not', async () => {
  const world = await community();
  const mine = await watched(world);
  await apart(mine);
  const [note] = did(mine.sync, act.note(1, 'on the disk before it was said'));
  const durable = mine.durable();
  world.server.ingest(posts(100, 160));
  // As a page is written: nothing durable follows it.
  mine.store.transact(() => {
    mine.store.feed.apply({ op: 'put', t: 'post', id: 'p-100', v: 1_000, row: post(100) }, 'visible');
    mine.store.meta.set('sync.cursor', 'after the page');
  }, true);
  expect(mine.durable()).toBe(durable);
  const left = killed(mine.folder, durable);
  const again = desk(world, { folder: left });
  expect(again.store.reader.get('post', 'p-100')).toBeUndefined();
  expect(again.store.meta.get('sync.cursor')).not.toBe('after the page');
  expect(again.sync.entry(note!)).toMatchObject({ state: 'queued', args: { text: 'on the disk before it was said' } });
  expect(again.store.db.pragma('quick_check', { simple: true })).toBe('ok');
  again.sync.start();
  await again.settled();
  expect(rowsOf(again.store)).toEqual(serverRows(world, 'imogen'));
});

test('restored to a backup with nothing new to send: what was confirmed since goes again, once, and a refusal stays settled', async () => {
  const world = await community();
  const mine = await online(world);
  did(mine.sync, act.note(1, 'before the backup'));
  await mine.settled();
  const kept = join(temporary(), 'backup.sqlite');
  await backup(world.file, kept);
  const [closed] = did(mine.sync, act.note(2, 'after the backup'), act.close(1, 'no-action'));
  await mine.settled();
  await restore(kept, world.file, { served: true, stamp: 'x' });
  world.server.lookElsewhere();
  await mine.until(() => world.server.store.records.all('note').length === 2, 'the note that the backup lacks');
  await mine.settled();
  expect(mine.sync.entry(closed!)?.state).toBe('sent');
  expect(world.server.store.records.all('note').map((one) => one.text)).toEqual(['before the backup', 'after the backup']);
  expect(world.server.store.records.get('case', 'c-1')?.state).toBe('closed');
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
  // A second new history that lacks nothing sends nothing.
  const head = world.server.store.head();
  world.server.reset();
  await mine.until(() => mine.store.meta.get('sync.epoch') === world.server.store.epoch(), 'the third history');
  await mine.settled();
  expect(world.server.store.head()).toBe(head);
});
