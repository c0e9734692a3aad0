import { expect, test } from 'vitest';
import type { Community } from '../../electron/service/sync/index.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { CHANGES, Faults, ME, PUSH, SNAPSHOT } from './support/faults.ts';
import { apart, online, together } from './support/lives.ts';
import { community, post } from './support/world.ts';

test('two syncs triggered at once, by whatever and however often: one runs, and the triggers are one more', async () => {
  const world = await community();
  const seen = { now: 0, most: 0, changes: 0 };
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    seen.most = Math.max(seen.most, (seen.now += 1));
    return work.finally(() => { seen.now -= 1; });
  };
  const mine = await online(world, {
    wrap: (client: Community): Community => ({
      ...client,
      me: (signal) => counted(client.me(signal)),
      changes: (...asked) => { seen.changes += 1; return counted(client.changes(...asked)); },
      push: (...asked) => counted(client.push(...asked)),
    }),
  });
  await mine.until(() => world.server.liveCount() === 1 && mine.sync.connection().state === 'up-to-date');
  seen.most = seen.changes = 0;
  for (let n = 0; n < 50; n++) {
    for (const why of ['person', 'resume', 'online', 'live', 'poll', 'enqueue'] as const) mine.sync.poke(why);
    mine.sync.power('resume');
    did(mine.sync, act.note(n % 4, `note ${n}`));
  }
  world.server.ingest([{ op: 'put', t: 'post', row: post(50) }]);
  mine.sync.start();
  await mine.until(() => mine.store.reader.get('post', 'p-50') !== undefined);
  await mine.settled();
  expect(seen.most).toBe(1);
  // One for the triggers, one for what the live channel and each batch of four cases brought; far from 350.
  expect(seen.changes).toBeLessThan(60);
  expect(world.server.store.records.all('note')).toHaveLength(50);
});

test.each([['who am I', ME], ['the copy', SNAPSHOT], ['the feed', CHANGES], ['a push', PUSH]])('quit during sync, while %s is asked: it ends at once, and the next start goes on', async (_name, path) => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const hold = Promise.withResolvers<undefined>();
  let held = false;
  const stuck = (at: string): Promise<undefined> | undefined => {
    if (at !== path) return undefined;
    held = true;
    return hold.promise;
  };
  const saved: string[] = [];
  const first = desk(world);
  if (path === SNAPSHOT || path === ME) {
    faults.fault = stuck;
    first.sync.start();
  } else {
    first.sync.start();
    await first.settled();
    await apart(first);
    saved.push(...did(first.sync, act.note(1, 'kept'), act.close(2, 'no-action')));
    world.server.ingest([{ op: 'put', t: 'post', row: post(50) }]);
    faults.fault = stuck;
    together(first);
  }
  await first.until(() => held);
  await first.close();
  // The request that was under way is let through after the desk is gone.
  hold.resolve(undefined);
  faults.fault = null;
  const again = await online(world, { folder: first.folder });
  expect([...again.sync.statesOf(saved).values()].every((state) => state === 'sent')).toBe(true);
  expect(world.server.store.records.all('note')).toHaveLength(saved.length === 0 ? 0 : 1);
  expect(rowsOf(again.store)).toEqual(serverRows(world, 'imogen'));
});
