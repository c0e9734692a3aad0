import { expect, onTestFinished, test } from 'vitest';
import { entities, isEntityName } from '../../shared/contract/entities/index.ts';
import type { Connection } from '../../shared/contract/bridge/state.ts';
import { ago } from '../desk/support/world.ts';
import { act, desk, rowsOf, type TestDesk } from '../sync/support/desk.ts';
import type { World } from '../sync/support/world.ts';
import { openHostile } from './support/fuzz/hostile-community.ts';
import { amount, heapInUse, progress, tell } from './support/fuzz/measure.ts';

// A community that answers whatever it likes (feed, snapshot, push, live), against the real sync on a real store.

const ANSWERS = amount('DUTY_FUZZ_ANSWERS', 1_500);
/** Longer than the deadline of any request; without progress for so long it hangs. */
const HANG_MS = 60_000;
const MOST_GROWTH = 64 * 1024 * 1024;
const RESTING: ReadonlySet<Connection['state']> = new Set<Connection['state']>(['up-to-date', 'offline', 'backing-off', 'sign-in-needed', 'blocked']);

const ids = ['m-1', 'm-2', 'm-3', 'p-1', 'p-2', 'p-3', 'c-1', 'c-2', 's-imogen', 's-tom', 'sp-1', 'k-1', 'k-2', 'r-1', 'l-1', 'b-1', 'policy-1', 'x'];
const instants = [ago(0), ago(60), ago(-60), ago(100_000), '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00.000Z'];

/** Rows that their own schema refuses. */
function unfit({ store }: TestDesk): string[] {
  return [...rowsOf(store)].filter(([key, row]) => {
    const t = key.split('/')[0] ?? '';
    return !isEntityName(t) || !entities[t].safeParse(row).success;
  }).map(([key]) => key);
}

test(`${ANSWERS} answers of a hostile community: the sync goes on, and no row is written that the schema refuses`, { timeout: 3_600_000 }, async () => {
  const hostile = await openHostile({ ids, instants }, amount('DUTY_FUZZ_SEED', 11));
  onTestFinished(() => hostile.close());
  // The desk needs of a world its address and a token alone.
  const each = desk({ tokens: { imogen: 'a-token' } } as unknown as World, { url: hostile.url });
  each.sync.start();
  let flat = 0;
  let notes = 0;
  let cycles = 0;
  let most = 0;
  for (let checked = 0; hostile.total() < ANSWERS; ) {
    const before = hostile.total();
    const heard = hostile.answered.get('/v1/sync/live') ?? 0;
    // A queue that grows without end would measure the queue; a line is refused as long as it is long.
    if (each.sync.connection().queued < 20) each.sync.enqueue([act.note((notes += 1) % 3, `note ${notes}`)]);
    each.sync.poke('person');
    await each.until(() => hostile.total() > before && RESTING.has(each.sync.connection().state), 'an end of the cycle', HANG_MS);
    // In step, the desk opens the live channel, and that answers as it likes too; it backs off, so this is not waited for each time.
    if ((cycles += 1) % 25 === 0) await each.until(() => each.sync.connection().state !== 'up-to-date' || (hostile.answered.get('/v1/sync/live') ?? 0) > heard, 'the live channel', HANG_MS);
    for (const list of [each.notices, each.states, each.changed]) list.length = 0;
    expect(each.faults).toEqual([]);
    if (flat === 0 && hostile.total() > ANSWERS / 5) flat = heapInUse();
    if (hostile.total() < checked + 100) continue;
    if (Math.floor(hostile.total() / 5_000) > Math.floor(checked / 5_000)) progress('answers', hostile.total(), ANSWERS);
    checked = hostile.total();
    most = Math.max(most, rowsOf(each.store).size);
    expect(unfit(each)).toEqual([]);
  }
  expect(unfit(each)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  for (const path of ['/v1/me', '/v1/sync/changes', '/v1/sync/snapshot', '/v1/sync/mutations', '/v1/sync/live']) expect(hostile.answered.get(path) ?? 0, path).toBeGreaterThan(0);
  // Some of it was written, or nothing was tried.
  expect(most).toBeGreaterThan(50);
  const growth = heapInUse() - flat;
  tell('answers', { answersFuzzed: hostile.total(), answersHeapGrowthBytes: Math.max(0, growth), mostRows: most, quarantined: each.store.quarantine.count() });
  expect(growth).toBeLessThan(MOST_GROWTH);
});
