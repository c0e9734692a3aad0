import { expect, test } from 'vitest';
import type { Community } from '../../electron/service/sync/index.ts';
import { limits } from '../../shared/limits.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { apart, online } from './support/lives.ts';
import { community } from './support/world.ts';

const CASES = 200;
const QUEUED = 10_000;

test('10,000 queued after a week offline go out exactly once, in order, in bounded batches', async () => {
  const world = await community({ cases: CASES });
  const sizes: number[] = [];
  const bytes: number[] = [];
  const wrap = (client: Community): Community => ({
    ...client,
    push(body, signal) {
      sizes.push(body.mutations.length);
      bytes.push(JSON.stringify(body).length);
      return client.push(body, signal);
    },
  });
  const before = await online(world);
  await apart(before);
  for (let round = 0; round < QUEUED / CASES; round++) did(before.sync, ...Array.from({ length: CASES }, (_, n) => act.note(n, `round ${round}`)));
  await before.close();
  const mine = desk(world, { folder: before.folder, wrap });
  expect(mine.sync.connection().queued).toBe(QUEUED);
  mine.sync.start();
  await mine.until(() => mine.sync.connection().state === 'up-to-date' && mine.sync.connection().queued === 0, 'the drain', 110_000);
  const notes = world.server.store.records.all('note');
  expect(notes).toHaveLength(QUEUED);
  for (let n = 0; n < CASES; n += 37) {
    const own = notes.filter((note) => note.aboutId === `c-${n}`).map((note) => note.text);
    expect(own).toEqual(Array.from({ length: QUEUED / CASES }, (_, round) => `round ${round}`));
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.pushMutations);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(limits.pushBytes);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(QUEUED);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
  expect(mine.store.overlayBase.all()).toEqual([]);
}, 120_000);
