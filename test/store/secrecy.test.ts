import { expect, test } from 'vitest';
import { logSlow } from '../../electron/service/store/slow-log.ts';
import { backupFile, migrate, SCHEMA_VERSION } from '../../electron/service/store/migrate.ts';
import { existsSync } from 'node:fs';
import { everyByte, opened, request, temporary } from './support/files.ts';

const PLANTED = ['PLANTED-message-body', 'PLANTED-member-name', 'PLANTED-token', 'PLANTED-own-words', 'PLANTED-picture', 'PLANTED-draft'];
const at = '2026-05-14T08:00:00.000Z';

test('nothing of what is kept can be read in any file: database, log, backup, lock, key check', () => {
  const folder = temporary();
  const store = opened(folder);
  store.transact(() => {
    store.meta.set('session.token', PLANTED[2]!);
    store.feed.apply({ op: 'put', t: 'member', id: 'm-1', v: 1, row: { id: 'm-1', name: PLANTED[1]!, joinedAt: at, ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: [] } }, 'visible');
    for (let n = 0; n < 200; n++) {
      const id = `msg-${n}`;
      store.feed.apply({ op: 'put', t: 'message', id, v: 1, row: { id, conversationId: 'c', memberId: 'm-1', from: 'member', by: null, body: `${PLANTED[0]} ${n}`, at } }, 'visible');
    }
    store.outbox.add({ id: 'e', name: 'note.add@1', entity: 'case/c', ifVersion: null, args: { text: PLANTED[3] }, caseId: null, state: 'queued', was: null, heldBy: null, madeFrom: null, at });
    store.overlayBase.cover('member', { ...store.reader.get('member', 'm-1')!, id: 'm-1' });
    store.images.put('img-1', { mediaType: 'image/png', still: Buffer.from(PLANTED[4]!.repeat(9)), moving: Buffer.from(PLANTED[4]!) }, at);
    store.drafts.put('reply/c', { text: PLANTED[5]!, base: '{}', at });
    store.quarantine.put({ t: 'post', id: 'x', v: 1, why: 'test', raw: PLANTED[0]!, at });
  });
  // A sort larger than the cache must not spill into a file without the cipher.
  store.db.pragma('cache_size = 10');
  store.db.prepare('SELECT * FROM messages ORDER BY body DESC').all();
  migrate(store.db, request(folder).databaseFile, [{ to: SCHEMA_VERSION + 10, up: (db) => db.exec('CREATE TABLE "later" ("x" TEXT)') }]);
  expect(existsSync(backupFile(request(folder).databaseFile, SCHEMA_VERSION))).toBe(true);
  const before = everyByte(folder);
  expect(before.length).toBeGreaterThan(100_000);
  for (const text of PLANTED) expect(before.includes(text)).toBe(false);
  store.close();
  for (const text of PLANTED) expect(everyByte(folder).includes(text)).toBe(false);
  expect(everyByte(folder).includes('SQLite format 3')).toBe(false);
});

test('a slow query is written down without its values', () => {
  const { db } = opened(temporary());
  const lines: string[] = [];
  logSlow(db, (_level, text) => lines.push(text));
  db.function('slowly', () => {
    const start = performance.now();
    while (performance.now() - start < 60);
    return 1;
  });
  db.prepare('SELECT slowly() AS x, ? AS y').get('PLANTED-value');
  db.prepare('SELECT 1').get();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('SELECT slowly() AS x, ? AS y');
  expect(lines[0]).not.toContain('PLANTED');
});
