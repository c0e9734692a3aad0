import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { openStore, type Store } from '../../electron/service/store/index.ts';
import { Applier } from '../../electron/service/sync/apply.ts';
import { facts, type SyncContext } from '../../electron/service/sync/context.ts';
import { Outcomes } from '../../electron/service/sync/outcomes.ts';
import { Overlay } from '../../electron/service/sync/overlay.ts';
import { KEY } from './support/desk.ts';
import { people, post, temporary } from './support/world.ts';

const now = (): string => '2026-12-01T12:00:00.000Z';
const page = (from: number, to: number, v = 1): unknown[] => Array.from({ length: to - from }, (_, n) => ({ t: 'post', id: `p-${from + n}`, v, op: 'put', row: post(from + n) }));

function applier(): { store: Store; applier: Applier } {
  const opened = openStore({ databaseFile: join(temporary(), 'desk.db'), key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(opened.error.fault);
  const store = opened.value;
  onTestFinished(() => store.close());
  const actor = () => ({ id: people.imogen.id, role: people.imogen.role, memberId: null });
  const context: SyncContext = { store, overlay: new Overlay(store, actor, now), actor, now, clientId: () => 'client', notify: () => {}, changed: () => {}, log: () => {} };
  return { store, applier: new Applier(context, new Outcomes(context)) };
}

test('a page that is stopped half-way leaves rows but never a cursor ahead of them', async () => {
  const { store, applier: each } = applier();
  let asked = 0;
  const end = { facts: { [facts.cursor]: 'after' }, acks: { client: 7 }, complete: true };
  const options = { target: 'visible' as const, news: false, stopped: () => (asked += 1) > 1 };
  expect(await each.page(page(0, 1_000), end, options)).toBeNull();
  expect(store.rowCount()).toBeGreaterThan(0);
  expect(store.rowCount()).toBeLessThan(1_000);
  expect([store.meta.get(facts.cursor), store.meta.get(facts.acked)]).toEqual([null, null]);
  expect(await each.page(page(0, 1_000), end, { ...options, stopped: () => false })).toEqual(new Set(['posts']));
  expect(store.rowCount()).toBe(1_000);
  expect([store.meta.get(facts.cursor), store.meta.get(facts.acked)]).toEqual(['after', '7']);
});

test('a page delivered again changes nothing, an older one after a newer neither', async () => {
  const { store, applier: each } = applier();
  const end = { facts: {}, acks: null, complete: false };
  const options = { target: 'visible' as const, news: false, stopped: () => false };
  await each.page(page(0, 10, 5), end, options);
  expect(await each.page(page(0, 10, 5), end, options)).toEqual(new Set());
  expect(await each.page(page(0, 10, 4), end, options)).toEqual(new Set());
  expect(store.versionOf('post', 'p-1')).toBe(5);
});

test('a database error in a page leaves no half of its transaction', async () => {
  const { store, applier: each } = applier();
  store.db.exec(`CREATE TRIGGER "refuse" BEFORE INSERT ON "posts" WHEN new."id" = 'p-30' BEGIN SELECT raise(ABORT, 'test'); END`);
  const end = { facts: { [facts.cursor]: 'after' }, acks: null, complete: true };
  await expect(each.page(page(0, 50), end, { target: 'visible', news: false, stopped: () => false })).rejects.toThrow('test');
  expect(store.rowCount()).toBe(0);
  expect(store.meta.get(facts.cursor)).toBeNull();
});
