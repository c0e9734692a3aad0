import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { unlock } from '../../electron/service/store/cipher.ts';
import { openStore } from '../../electron/service/store/index.ts';
import { backupFile, migrate, versionOfSchema } from '../../electron/service/store/migrate.ts';
import { migrations } from '../../electron/service/store/migrations/index.ts';
import type { NewRecord } from '../../electron/service/store/write/outbox.ts';
import { act, desk, did, KEY, rowsOf, serverRows } from './support/desk.ts';
import { apart, decided, online } from './support/lives.ts';
import { community, member, temporary } from './support/world.ts';

const golden = fileURLToPath(new URL('../store/golden/010.db', import.meta.url));
const module = (path: string): string => JSON.stringify(fileURLToPath(new URL(`../../electron/service/store/${path}`, import.meta.url)));

test('the app upgraded with queued entries of the first release: they show and they go', async () => {
  const folder = temporary();
  copyFileSync(golden, join(folder, 'desk.db'));
  const world = await community();
  world.server.ingest([{ op: 'put', t: 'member', row: { ...member(0), id: 'm-golden' } }]);
  const mine = desk(world, { folder });
  // The entry of the golden file has a name for an id; a desk makes UUIDs.
  const id = crypto.randomUUID();
  mine.store.db.prepare('UPDATE "outbox" SET "id" = ?').run(id);
  expect(mine.sync.entry(id)).toMatchObject({ state: 'queued', args: { text: 'golden words' } });
  mine.sync.start();
  await mine.settled();
  expect(mine.sync.entry(id)).toMatchObject({ state: 'sent', args: { text: 'golden words' } });
  expect(world.server.store.records.get('note', id)?.text).toBe('golden words');
  // Its cursor was of another history, so a whole new copy has come.
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('the app upgraded with queued entries of a format that nobody speaks any more: the words are kept and the person is asked, the rest goes', async () => {
  const world = await community();
  const before = await online(world);
  await apart(before);
  const [first] = did(before.sync, act.note(1, 'first'));
  const old = { entity: 'case/c-2', ifVersion: null, caseId: 'c-2', state: 'queued', was: null, heldBy: null, madeFrom: null, at: '2026-05-14T08:00:00.000Z' } as const;
  // As an earlier version saved them: a name that is gone, and arguments of another shape.
  const gone = crypto.randomUUID();
  const shape = crypto.randomUUID();
  before.store.transact(() => {
    before.store.outbox.add({ ...old, id: gone, name: 'note.write@0', args: { words: 'old words' } } as unknown as NewRecord);
    before.store.outbox.add({ ...old, id: shape, name: 'note.add@1', args: { about: 'c-2', text: 'older words' } });
  });
  const [last] = did(before.sync, act.close(3, 'no-action'));
  await before.close();
  const after = desk(world, { folder: before.folder });
  expect(after.sync.entries().map((entry) => entry.state)).toEqual(['queued', 'queued', 'queued', 'queued']);
  after.sync.start();
  await decided(after);
  expect([...after.sync.statesOf([first!, last!]).values()]).toEqual(['sent', 'sent']);
  expect(after.sync.entry(gone)).toMatchObject({ state: 'needs-you', args: { words: 'old words' }, problem: { type: 'unsupported-mutation' } });
  expect(after.sync.entry(shape)).toMatchObject({ state: 'needs-you', args: { text: 'older words' }, problem: { type: 'invalid' } });
  expect(after.sync.connection()).toMatchObject({ state: 'up-to-date', queued: 0, needsYou: 2 });
  expect(after.sync.settle(gone, 'discard', null).ok).toBe(true);
});

const next = migrations.at(-1)!.to + 10;

test.each(['before the version is moved', 'while the copy is made'])('a migration crashes half-way, %s: the next start goes on with everything there', async (moment) => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [note] = did(mine.sync, act.note(1, 'kept'));
  await mine.close();
  const file = join(mine.folder, 'desk.db');
  const die = 'process.kill(process.pid, "SIGKILL")';
  const script = `
    const { default: Sqlite } = await import('better-sqlite3');
    const { migrate } = await import(${module('migrate.ts')});
    const db = new Sqlite(${JSON.stringify(file)});
    const { unlock } = await import(${module('cipher.ts')});
    unlock(db, '${KEY}');
    const step = { to: ${next}, up: (db) => { db.exec('CREATE TABLE "twenty" ("x" TEXT); UPDATE "outbox" SET "args" = upper("args")'); ${die}; } };
    ${moment.startsWith('while') ? `const prepare = db.prepare.bind(db); db.prepare = (sql) => sql.startsWith('VACUUM') ? { run: (to) => { require('node:fs').writeFileSync(to, 'half a copy'); ${die}; } } : prepare(sql);` : ''}
    migrate(db, ${JSON.stringify(file)}, [step]);`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', `import { createRequire } from 'node:module'; const require = createRequire(${module('migrate.ts')});${script}`], { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
  const raw = new BetterSqlite3(file);
  unlock(raw, KEY);
  expect(versionOfSchema(raw)).toBe(migrations.at(-1)!.to);
  expect(raw.prepare(`SELECT count(*) FROM sqlite_schema WHERE "name" = 'twenty'`).pluck().get()).toBe(0);
  // The next start of that version takes the step again, whole, with a copy from before.
  expect(migrate(raw, file, [{ to: next, up: (db) => void db.exec('CREATE TABLE "twenty" ("x" TEXT)') }])).toEqual([next]);
  expect(existsSync(backupFile(file, migrations.at(-1)!.to))).toBe(true);
  raw.close();
  const copy = temporary();
  copyFileSync(backupFile(file, migrations.at(-1)!.to), join(copy, 'desk.db'));
  const back = openStore({ databaseFile: join(copy, 'desk.db'), key: KEY, keyKeptBy: 'practice-file' });
  if (!back.ok) throw new Error(back.error.fault);
  expect(back.value.outbox.get(note!)).toMatchObject({ state: 'queued', args: { text: 'kept' } });
  back.value.close();
  const after = openStore({ databaseFile: file, key: KEY, keyKeptBy: 'practice-file' });
  expect(after).toMatchObject({ ok: false, error: { fault: 'newer-database', unsent: 1 } });
});
