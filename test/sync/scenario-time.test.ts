import { expect, test } from 'vitest';
import { people } from '../torture/community.ts';
import { act, did } from './support/desk.ts';
import { days } from './support/virtual.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

test('a 503 storm with 200 clients: nobody asks in a hurry, they do not come back at once, and every note is there once', async () => {
  const boards = await days(200);
  const { time, desks, community } = boards;
  await boards.pass(MINUTE_MS);
  const asked: number[] = [];
  boards.between = () => {
    asked.push(time.now());
    return new Response(JSON.stringify({ type: 'unavailable', title: 'Later.', status: 503 }), { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '30' } });
  };
  desks.forEach((desk, n) => void did(desk.sync, act.note(n % 4, `note ${n}`)));
  await boards.pass(5 * MINUTE_MS);
  expect(desks.every((desk) => desk.sync.connection().state === 'backing-off' && desk.sync.connection().queued === 1)).toBe(true);
  // Nobody asks again within the half minute that the community asked for.
  expect(asked.length).toBeLessThanOrEqual(200 * (1 + (5 * MINUTE_MS) / 30_000));
  const inOneSecond = (instants: readonly number[]): number => {
    const seconds = new Map<number, number>();
    for (const at of instants) seconds.set(Math.floor(at / 1_000), (seconds.get(Math.floor(at / 1_000)) ?? 0) + 1);
    return Math.max(...seconds.values());
  };
  // All were refused at one instant; from then on they are spread.
  const began = asked[0]!;
  expect(inOneSecond(asked.filter((at) => at > began + 1_000))).toBeLessThan(30);

  const back: number[] = [];
  boards.between = (request) => {
    if (new URL(request.url).pathname === '/v1/me') back.push(time.now());
    return community.fetch(request);
  };
  await boards.pass(5 * MINUTE_MS);
  expect(back.length).toBeGreaterThanOrEqual(200);
  expect(inOneSecond(back)).toBeLessThan(30);
  expect(desks.every((desk) => desk.sync.connection().state === 'up-to-date' && desk.sync.entries().every((entry) => entry.state === 'sent'))).toBe(true);
  expect(community.store.records.all('note').map((note) => note.text).toSorted()).toEqual(Array.from({ length: 200 }, (_, n) => `note ${n}`).toSorted());
}, 120_000);

test('sleep for three days, wake on another network: the hotel’s page is no community, and the first open line brings everything in step', async () => {
  const boards = await days(2);
  const { desks: [mine, theirs], community } = boards;
  await boards.pass(MINUTE_MS);
  const [saved] = did(mine!.sync, act.note(1, 'before the lid was shut'));
  mine!.line.up = false;
  mine!.sync.power('suspend');
  const before = mine!.line.requests;
  boards.sleep(3 * DAY_MS);
  expect(mine!.line.requests - before).toBeLessThanOrEqual(1);
  community.ingest([{ op: 'del', t: 'post', id: 'p-3' }]);
  did(theirs!.sync, act.close(0, 'no-action'));
  await boards.pass(MINUTE_MS);

  // Another network: first the hotel's page, which says 200 to everything.
  mine!.line.up = true;
  boards.between = () => new Response('<html>Welcome to the Grand Hotel</html>', { headers: { 'content-type': 'text/html' } });
  mine!.sync.power('resume');
  mine!.sync.power('online');
  await boards.pass(10_000);
  expect(mine!.sync.connection()).toMatchObject({ state: 'offline', queued: 1 });
  expect(mine!.sync.connection().why).toContain('not a community');
  expect(mine!.store.reader.get('post', 'p-3')).toBeDefined();

  boards.between = null;
  await boards.pass(2 * MINUTE_MS);
  expect(mine!.sync.connection()).toMatchObject({ state: 'up-to-date', queued: 0 });
  expect(mine!.sync.entry(saved!)?.state).toBe('sent');
  expect(mine!.store.reader.get('post', 'p-3')).toBeUndefined();
  expect(mine!.store.reader.get('case', 'c-0')).toMatchObject({ state: 'closed', closedBy: people[1]!.id });
  expect(community.store.records.all('note')).toHaveLength(1);
});

test('offline for a week: asked for seldom, told since when, and everything goes when the line is back', async () => {
  const boards = await days(1);
  const { desks: [mine], community, time } = boards;
  await boards.pass(MINUTE_MS);
  mine!.line.up = false;
  mine!.sync.power('offline');
  await boards.pass(1_000);
  const since = mine!.sync.connection().offlineSince;
  const before = mine!.line.requests;
  for (let day = 0; day < 7; day++) {
    did(mine!.sync, act.note(day % 4, `day ${day}`));
    await boards.pass(DAY_MS);
  }
  // Full jitter up to a minute: every half minute on the average.
  expect(mine!.line.requests - before).toBeLessThan((7 * DAY_MS) / 20_000);
  expect(mine!.sync.connection()).toMatchObject({ state: 'offline', offlineSince: since, queued: 7 });
  expect(Date.parse(time.instant()) - Date.parse(since!)).toBeGreaterThanOrEqual(7 * DAY_MS);
  mine!.line.up = true;
  await boards.pass(2 * MINUTE_MS);
  expect(mine!.sync.connection()).toMatchObject({ state: 'up-to-date', queued: 0, offlineSince: null });
  expect(community.store.records.all('note').map((note) => note.text)).toHaveLength(7);
}, 60_000);
