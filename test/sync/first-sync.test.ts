import { expect, test } from 'vitest';
import { desk, rowsOf, serverRows } from './support/desk.ts';
import { community, member, openCase, people, post } from './support/world.ts';

test('a first sync brings every row that the person may read', async () => {
  const world = await community({ cases: 30 });
  for (const who of ['imogen', 'tom'] as const) {
    const { sync, store, settled } = desk(world, { who });
    sync.start();
    await settled();
    expect(rowsOf(store)).toEqual(serverRows(world, who));
  }
});

test('a first sync stopped between pages goes on where it was, and tells its progress', async () => {
  const world = await community();
  world.server.ingest(Array.from({ length: 3_500 }, (_, n) => ({ op: 'put', t: 'post', row: post(1_000 + n) }) as const));
  let pages = 0;
  const underWay = Promise.withResolvers<void>();
  const first = desk(world, {
    wrap: (community) => ({
      ...community,
      async snapshot(page, signal) {
        const answer = await community.snapshot(page, signal);
        pages += 1;
        if (pages === 4) underWay.resolve();
        return answer;
      },
    }),
  });
  first.sync.start();
  await underWay.promise;
  await first.close();
  const asked: (string | null)[] = [];
  const second = desk(world, { folder: first.folder, wrap: (community) => ({ ...community, snapshot: (page, signal) => (asked.push(page), community.snapshot(page, signal)) }) });
  expect(second.store.rowCount()).toBeGreaterThan(1_000);
  expect(second.store.rowCount()).toBeLessThan(3_500);
  second.sync.start();
  await second.settled();
  expect(asked[0]).not.toBeNull();
  expect(rowsOf(second.store)).toEqual(serverRows(world, 'imogen'));
});

test('later changes, deletions and merges come by the feed', async () => {
  const world = await community();
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  world.server.ingest([
    { op: 'put', t: 'post', row: { ...post(1), body: 'edited', editedAt: '2026-05-14T09:00:00.000Z' } },
    { op: 'put', t: 'case', row: openCase(77) },
    { op: 'del', t: 'post', id: 'p-2' },
    { op: 'put', t: 'member', row: member(9) },
  ]);
  await until(() => store.reader.get('member', 'm-9') !== undefined);
  expect(store.reader.get('post', 'p-1')?.body).toBe('edited');
  expect(store.reader.get('post', 'p-2')).toBeUndefined();
  world.server.mergeMembers('m-2', 'm-3');
  await until(() => store.reader.get('member', 'm-2')?.state === 'merged');
  expect(store.reader.get('member', 'm-2')?.mergedInto).toBe('m-3');
  expect(store.reader.get('case', 'c-1')?.memberId).toBe('m-3');
});

test('what is lost with a permission goes away here', async () => {
  const world = await community();
  const { sync, store, settled, until } = desk(world, { who: 'priya' });
  sync.start();
  await settled();
  world.server.applyAsColleague(people.priya.id, 'note.add@1', { aboutKind: 'case', aboutId: 'c-1', visibility: 'staff', text: 'for staff', at: '2026-05-14T09:00:00.000Z' });
  const notes = (): unknown[] => [...rowsOf(store).keys()].filter((key) => key.startsWith('note/'));
  await until(() => notes().length === 1);
  world.server.ingest([{ op: 'put', t: 'staff', row: { ...people.priya, role: 'moderator' } }]);
  await until(() => notes().length === 0 && sync.connection().state === 'up-to-date');
  expect(rowsOf(store)).toEqual(serverRows(world, 'priya'));
});
