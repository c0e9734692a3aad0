import { Overlay } from '../../../../electron/service/sync/overlay.ts';
import type { Community } from '../../../../electron/service/sync/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { answer, given } from './child.ts';
import { note, openDesk } from './desk.ts';
import { distribution, tidy } from './figures.ts';
import { inMemory } from './in-memory.ts';
import { CASES, people, surroundings } from './rows.ts';

// What a desk does without its community, beside `rows` local rows: pages that are there already, saving, replay.

const { file, rows, pages, queued } = given<{ file: string; rows: number; pages: number; queued: number }>();

const memory = inMemory(rows, pages);
let duplicatesFrom = 0;
const community: Community = {
  ...memory,
  changes(...asked) {
    if (duplicatesFrom === 0) duplicatesFrom = performance.now();
    return memory.changes(...asked);
  },
};
const { store, sync, upToDate } = openDesk(file, community);
const done = upToDate();
sync.start();
await done;
const duplicateRowsPerS = ((pages * limits.pageRows) / (performance.now() - duplicatesFrom)) * 1_000;
await sync.stop();

const saving: number[] = [];
for (let n = 0; n < queued; n++) {
  const draft = note(n % CASES, `note ${n}`);
  const start = performance.now();
  const saved = sync.enqueue([draft]);
  saving.push(performance.now() - start);
  if (!saved.ok) throw new Error(saved.error.message);
}

const timed = (work: () => void): number => {
  const start = performance.now();
  store.transact(work, true);
  return performance.now() - start;
};
const overlay = new Overlay(store, () => ({ ...people[0] }), () => new Date().toISOString());
const cases = surroundings().flatMap((change) => (change.op === 'put' && change.t === 'case' ? [change] : []));
const touched = cases.map(({ row }) => ({ t: 'case', id: row.id }) as const);
const whole: number[] = [];
const concerned: number[] = [];
const ROUNDS = 9;
for (let round = 0; round < ROUNDS; round++) {
  whole.push(timed(() => overlay.rebuild()));
  // A page with every case that the entries read: all of them are taken off and put back.
  concerned.push(timed(() => overlay.around(touched, [], () => { for (const { row } of cases) store.feed.apply({ op: 'put', t: 'case', id: row.id, v: 1_000 + round, row }, 'visible'); })));
}
if (store.outbox.overlaid().length !== queued) throw new Error('Not every entry is shown.');
store.close();
answer({ duplicateRowsPerS: tidy(duplicateRowsPerS), enqueueMs: distribution(saving), replayMs: distribution(whole), replayOfPageMs: distribution(concerned) });
