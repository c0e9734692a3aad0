import { expect, test } from 'vitest';
import { opened, temporary } from './support/files.ts';
import { openStore } from '../../electron/service/store/index.ts';
import { copyFileSync } from 'node:fs';
import { request } from './support/files.ts';

/** What another process would find if this one ended now: the files as they are. */
function afterACrash(folder: string): { get(key: string): string | null } {
  const other = temporary();
  for (const end of ['', '-wal', '.keycheck']) copyFileSync(request(folder).databaseFile + end, request(other).databaseFile + end);
  const store = openStore(request(other));
  if (!store.ok) throw new Error(store.error.fault);
  const { meta } = store.value;
  const known = new Map(['relaxed', 'durable', 'fact'].map((key) => [key, meta.get(key)]));
  store.value.close();
  return { get: (key) => known.get(key) ?? null };
}

test('a bulk is seen at once and committed together; durable work and facts commit it first', () => {
  const folder = temporary();
  const store = opened(folder);
  store.bulk(true);
  store.transact(() => store.meta.set('relaxed', '1'), true);
  expect(store.meta.get('relaxed')).toBe('1');
  expect(afterACrash(folder).get('relaxed')).toBeNull();
  store.transact(() => store.meta.set('durable', '1'));
  expect(afterACrash(folder).get('relaxed')).toBe('1');
  expect(afterACrash(folder).get('durable')).toBe('1');
  store.transact(() => store.meta.set('relaxed', '2'), true);
  store.meta.set('fact', '1');
  expect(afterACrash(folder).get('fact')).toBe('1');
  expect(afterACrash(folder).get('relaxed')).toBe('2');
  store.transact(() => store.meta.set('relaxed', '3'), true);
  store.bulk(false);
  expect(afterACrash(folder).get('relaxed')).toBe('3');
  expect(store.db.pragma('synchronous', { simple: true })).toBe(2);
});

test('a failure undoes what the bulk has open and leaves durable writing in order', () => {
  const store = opened(temporary());
  store.bulk(true);
  store.transact(() => store.meta.set('relaxed', '1'), true);
  expect(() => store.transact(() => { store.meta.set('relaxed', '2'); throw new Error('half-way'); }, true)).toThrow('half-way');
  expect(store.meta.get('relaxed')).toBeNull();
  expect(store.db.inTransaction).toBe(false);
  expect(store.db.pragma('synchronous', { simple: true })).toBe(2);
  store.bulk(false);
});

test('work inside work is a part of it', () => {
  const store = opened(temporary());
  expect(() => store.transact(() => {
    store.meta.set('fact', 'outer');
    expect(() => store.transact(() => { store.meta.set('fact', 'inner'); throw new Error('inner'); })).toThrow('inner');
    expect(store.meta.get('fact')).toBe('outer');
    throw new Error('outer');
  })).toThrow('outer');
  expect(store.meta.get('fact')).toBeNull();
});

test('a bulk is committed between two steps before its commit takes long, and not before', async () => {
  const folder = temporary();
  const store = opened(folder);
  store.bulk(true);
  store.transact(() => store.meta.set('relaxed', 'little'), true);
  await store.relieve();
  expect(afterACrash(folder).get('relaxed')).toBeNull();
  store.transact(() => { for (let n = 0; n < 5_000; n++) store.meta.set('relaxed', String(n)); }, true);
  await store.relieve();
  expect(afterACrash(folder).get('relaxed')).toBe('4999');
  expect(store.db.inTransaction).toBe(false);
  store.bulk(false);
});
