import { existsSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkpointer } from '../../electron/service/store/checkpoint.ts';
import type { Store } from '../../electron/service/store/index.ts';
import { opened, request, temporary } from './support/files.ts';

const MIB = 1024 * 1024;
const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Over eight MiB in short relaxed commits: fewer pages than SQLite copies back by itself. */
function writeMuch(store: Store): void {
  for (let n = 0; n < 82; n++) store.transact(() => store.meta.set(`fact-${n}`, `${n}`.padEnd(MIB / 10, 'x')), true);
}

test('a long log is copied back on a thread of its own, and everything is there afterwards', async () => {
  const folder = temporary();
  const store = opened(folder);
  const { databaseFile } = request(folder);
  writeMuch(store);
  expect(size(databaseFile)).toBeLessThan(MIB);
  expect(size(`${databaseFile}-wal`)).toBeGreaterThan(8 * MIB);
  // Each asks for a copy while the log is long; the copy itself runs beside.
  while (size(databaseFile) < 8 * MIB) await store.relieve();
  store.close();
  const again = opened(folder);
  expect(again.meta.get('fact-81')).toBe('81'.padEnd(MIB / 10, 'x'));
  expect(again.db.pragma('quick_check', { simple: true })).toBe('ok');
});

test('a log that has been copied back is cut, so that its length tells what waits', async () => {
  const folder = temporary();
  const store = opened(folder);
  const { databaseFile } = request(folder);
  writeMuch(store);
  while (size(`${databaseFile}-wal`) > MIB) {
    await store.relieve();
    store.transact(() => store.meta.set('small', String(Math.random())), true);
  }
  expect(store.meta.get('fact-0')?.startsWith('0')).toBe(true);
});

test('during a bulk the log begins anew before it is very long, though its file keeps its length; afterwards that is cut', async () => {
  const folder = temporary();
  const store = opened(folder);
  const log = `${request(folder).databaseFile}-wal`;
  const lengths: number[] = [];
  store.bulk(true);
  for (let n = 0; n < 1_600; n++) {
    store.transact(() => store.meta.set(`fact-${n % 160}`, `${n}`.padEnd(MIB / 10, 'x')), true);
    await store.relieve();
    lengths.push(size(log));
  }
  // Of 160 MiB.
  expect(Math.max(...lengths)).toBeLessThan(80 * MIB);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  store.bulk(false);
  expect(store.meta.get('fact-159')?.startsWith('1599')).toBe(true);
  // The same words again would change no page.
  for (let turn = 0; size(log) > MIB; turn++) {
    for (let n = 0; n < 160; n++) store.transact(() => store.meta.set(`fact-${n}`, `${turn}`.padEnd(MIB / 10, String(turn))), true);
    await store.relieve();
    store.transact(() => store.meta.set('small', String(turn)), true);
  }
  expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
});

test('ending the thread in the middle of a copy waits for it: nothing is lost, and nobody else holds the file', async () => {
  const folder = temporary();
  const store = opened(folder);
  const { databaseFile, key } = request(folder);
  const copying = checkpointer(databaseFile, key, () => {}, () => {});
  await copying.start();
  writeMuch(store);
  const before = size(databaseFile);
  void copying.start();
  while (size(databaseFile) === before) await setImmediate();
  copying.stop();
  store.close();
  // Only the last connection to a database takes its log away.
  expect(existsSync(`${databaseFile}-wal`)).toBe(false);
  expect(opened(folder).meta.get('fact-42')?.startsWith('42')).toBe(true);
});

test('a thread that cannot work says so once and hands the work back', async () => {
  const folder = temporary();
  const store = opened(folder);
  writeMuch(store);
  const told: string[] = [];
  const copying = checkpointer(request(folder).databaseFile, '00'.repeat(32), (_level, text) => told.push(text), () => told.push('unavailable'));
  await copying.start();
  expect(told).toHaveLength(2);
  expect(told).toContain('unavailable');
  expect(copying.start()).toBeNull();
  copying.stop();
});
