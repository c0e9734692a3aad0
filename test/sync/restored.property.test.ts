import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backup, restore } from '../../electron/community/server/store/backup.ts';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { community, temporary, type World } from './support/world.ts';

// Backups and restores at any point of a desk's day. What its person said is on the community's side once in the end, whatever the backup had of it.

const WAIT_MS = 40_000;

type Step = 'say' | 'settle' | 'apart' | 'together' | 'backup' | 'restore';
const step = fc.constantFrom<Step>('say', 'say', 'settle', 'apart', 'together', 'backup', 'restore', 'restore');

async function day(steps: readonly Step[]): Promise<void> {
  const world: World = await community();
  const mine = desk(world);
  // Longer than the usual ten seconds: each restore is a whole copy, and a test may share its machine.
  const calm = (): Promise<void> => mine.until(() => mine.sync.connection().state === 'up-to-date' && mine.sync.connection().queued === 0, 'everything sent and pulled', WAIT_MS);
  mine.sync.start();
  await calm();
  const kept = [join(temporary(), 'b0.sqlite')];
  await backup(world.file, kept[0]!);
  const said: string[] = [];
  let alone = false;
  for (const one of steps) {
    if (one === 'say') {
      said.push(`words ${said.length}`);
      did(mine.sync, act.note(said.length % 4, said.at(-1)!));
    } else if (one === 'settle') {
      if (!alone) await calm();
    } else if (one === 'apart' || one === 'together') {
      alone = one === 'apart';
      mine.sync.setPaused(alone);
    }
    else if (one === 'backup') {
      kept.push(join(temporary(), 'b.sqlite'));
      await backup(world.file, kept.at(-1)!);
    } else {
      await restore(kept.at(-1)!, world.file, { served: true, stamp: String(said.length) });
      world.server.lookElsewhere();
    }
  }
  mine.sync.setPaused(false);
  mine.sync.poke('person');
  await mine.until(() => world.server.store.records.all('note').length >= said.length, 'every note on the community’s side', WAIT_MS);
  await mine.until(() => mine.store.meta.get('sync.epoch') === world.server.store.epoch(), 'the new history', WAIT_MS);
  await calm();
  expect(world.server.store.records.all('note').map((note) => note.text).sort()).toEqual([...said].sort());
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
  expect(mine.sync.entries().filter((entry) => entry.state === 'needs-you')).toEqual([]);
  await mine.close();
  await world.server.close();
}

/** Found once: answered, and then the answer's history taken away before the feed had shown it. */
const found: Step[] = ['restore', 'say', 'restore', 'settle', 'say', 'say', 'say'];

test('whatever is restored and when, every change arrives once and the copy is the community’s', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9, size: 'max' }), day), { numRuns: 5, examples: [[found]] });
}, 120_000);
