import { expect, test } from 'vitest';
import { act, desk, did } from './support/desk.ts';
import { CHANGES, Faults, LIVE, ME, SNAPSHOT } from './support/faults.ts';
import { community, people, post } from './support/world.ts';

test('twenty changes, one after another, show on a colleague’s desk by the live channel', async () => {
  const world = await community({ cases: 20 });
  const one = desk(world);
  const two = desk(world, { who: 'priya' });
  for (const each of [one, two]) each.sync.start();
  await Promise.all([one.settled(), two.settled()]);
  await two.until(() => world.server.liveCount() === 2);
  for (let n = 0; n < 20; n++) {
    did(one.sync, act.close(n, 'no-action'));
    await two.until(() => two.store.reader.get('case', `c-${n}`)?.state === 'closed');
  }
  expect(two.sync.connection().state).toBe('up-to-date');
});

test('an idle desk with a live channel asks nothing', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, settled, until } = desk(world);
  sync.start();
  await settled();
  await until(() => world.server.liveCount() === 1 && sync.connection().state === 'up-to-date');
  expect([faults.count(ME), faults.count(LIVE)]).toEqual([1, 1]);
  expect(faults.count(CHANGES)).toBeLessThanOrEqual(2);
});

test('a channel that ends is opened again and nothing is missed', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  await until(() => world.server.liveCount() === 1);
  world.server.reset();
  world.server.ingest([{ op: 'put', t: 'post', row: post(70) }]);
  await until(() => store.reader.get('post', 'p-70') !== undefined);
  sync.poke('person');
  await until(() => world.server.liveCount() === 1);
  world.server.ingest([{ op: 'put', t: 'post', row: post(71) }]);
  await until(() => store.reader.get('post', 'p-71') !== undefined);
  expect(world.server.liveCount()).toBe(1);
});

test('sleep and a lost network end the channel; waking brings it back', async () => {
  const world = await community();
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  sync.setPaused(true);
  await until(() => sync.connection().state === 'paused');
  world.server.ingest([{ op: 'put', t: 'post', row: post(72) }]);
  expect(store.reader.get('post', 'p-72')).toBeUndefined();
  sync.setPaused(false);
  await until(() => store.reader.get('post', 'p-72') !== undefined);
  sync.power('suspend');
  world.server.ingest([{ op: 'put', t: 'post', row: post(73) }]);
  sync.power('resume');
  await until(() => store.reader.get('post', 'p-73') !== undefined && sync.connection().state === 'up-to-date');
});

test('who views a case is seen by colleagues, and that they left', async () => {
  const world = await community();
  const one = desk(world);
  const two = desk(world, { who: 'priya' });
  for (const each of [one, two]) each.sync.start();
  await Promise.all([one.settled(), two.settled()]);
  await two.until(() => world.server.liveCount() === 2);
  one.sync.presence.say('case', 'c-1', 'writing');
  await two.until(() => two.sync.presence.of('c-1').length === 1);
  expect(two.sync.presence.of('c-1')[0]).toMatchObject({ staffId: people.imogen.id, doing: 'writing' });
  expect(one.sync.presence.of('c-1')).toEqual([]);
  one.sync.presence.say('case', 'c-2', 'viewing');
  await two.until(() => two.sync.presence.of('c-1').length === 0 && two.sync.presence.of('c-2').length === 1);
  one.sync.presence.say('case', 'c-2', 'gone');
  await two.until(() => two.sync.presence.of('c-2').length === 0);
});

test('stopping does not wait for an answer that does not come', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const held = Promise.withResolvers<undefined>();
  faults.fault = (path) => (path === SNAPSHOT ? held.promise : undefined);
  const { sync, until, close } = desk(world);
  sync.start();
  await until(() => sync.connection().state === 'snapshot');
  await expect(close()).resolves.toBeUndefined();
  held.resolve(undefined);
});
