import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { cipherOf, unlock } from '../../electron/service/store/cipher.ts';
import { connect } from '../../electron/service/store/connection.ts';
import type { Database } from '../../electron/service/store/index.ts';
import { openStore, SCHEMA_VERSION } from '../../electron/service/store/index.ts';
import { wipeDatabase } from '../../electron/service/store/wipe.ts';
import { everyByte, KEY, mountSmall, opened, OTHER_KEY, request, temporary } from './support/files.ts';
import { openOld, PLANTED } from './support/old.ts';

const fileIn = (folder: string): string => request(folder).databaseFile;

/** All that a database holds, by table; what the desk itself writes at each start and end is left out. */
function everything(db: Database): Map<string, unknown[]> {
  const names = db.prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_stat%' ORDER BY 1`).pluck().all();
  return new Map(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"${name === 'meta' ? ` WHERE "key" <> 'store.closed'` : ''} ORDER BY 1`).raw().all()]));
}
const schemaOf = (db: Database): unknown[] => db.prepare('SELECT "type", "name", "tbl_name", "sql" FROM sqlite_schema ORDER BY 1, 2').all();

/** What a process that is gone leaves: the file, its log and the digest of the key. */
function copied(from: string): string {
  const to = temporary();
  for (const end of ['', '-wal', '.keycheck']) if (readdirSync(from).includes(`desk.db${end}`)) copyFileSync(fileIn(from) + end, fileIn(to) + end);
  return to;
}

test('a database of an earlier desk is put under the present cipher with all that it holds, also what only its log has', () => {
  const folder = temporary();
  const old = openOld(folder, 2_000);
  old.db.exec(`CREATE VIRTUAL TABLE "words" USING fts5 ("text"); INSERT INTO "words" VALUES ('looked for'); CREATE VIEW "seen" AS SELECT 1 AS "one"; CREATE TRIGGER "after" AFTER INSERT ON "meta" BEGIN SELECT 1; END`);
  const before = { rows: everything(old.db), schema: schemaOf(old.db) };
  const crashed = copied(folder);
  old.close();
  expect(cipherOf(fileIn(crashed))).toBe('sqlcipher');
  const told: string[] = [];
  const tell = (_level: string, text: string): void => void (text.includes('cipher') && told.push(text));
  const store = openStore(request(crashed), tell);
  if (!store.ok) throw new Error(`${store.error.fault} ${store.error.detail}`);
  const { db, outbox } = store.value;
  expect(everything(db)).toEqual(before.rows);
  expect(schemaOf(db)).toEqual(before.schema);
  expect(db.prepare(`SELECT count(*) FROM "words" WHERE "words" MATCH 'looked'`).pluck().get()).toBe(1);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(outbox.add({ ...outbox.get('e-1')!, id: 'e-4' })).toBe(4);
  expect(told).toEqual([expect.stringContaining('present cipher')]);
  store.value.close();
  expect(cipherOf(fileIn(crashed))).toBe('aegis');
  expect(readdirSync(crashed).toSorted()).toEqual(['desk.db', 'desk.db.keycheck', 'desk.db.lock']);
  // Once only.
  expect(openStore(request(crashed), tell).ok).toBe(true);
  expect(told).toHaveLength(1);
});

const KILLS = 12;
const desk = fileURLToPath(new URL('support/open-desk.ts', import.meta.url));

test('killed at any instant of it, the old file or the new one is there, whole, and nothing is ever in plain words', async () => {
  const source = temporary();
  const old = openOld(source, 20_000);
  const rows = everything(old.db);
  const crashed = copied(source);
  old.close();
  const found = { sqlcipher: 0, aegis: 0, half: 0 };
  const bytes = statSync(fileIn(crashed)).size;
  for (let n = 0; n <= KILLS; n++) {
    const folder = copied(crashed);
    const child = fork(desk, [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const state = { open: false };
    const opening = once(child, 'message').then(([said]) => void (state.open = said === 'open'));
    // The first runs to its end; the others are killed when so much of the second file is there, and a little later.
    const half = (): number => statSync(`${fileIn(folder)}.converting`, { throwIfNoEntry: false })?.size ?? -1;
    if (n === 0) await opening;
    else {
      while (!state.open && half() < (bytes * (n % 4)) / 4) await setImmediate();
      for (let turns = Math.floor(Math.random() * 50); turns > 0; turns--) await setImmediate();
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    found[cipherOf(fileIn(folder))] += 1;
    if (readdirSync(folder).includes('desk.db.converting')) found.half += 1;
    expect(everyByte(folder).includes(PLANTED)).toBe(false);
    const store = opened(folder);
    expect(everything(store.db)).toEqual(rows);
    expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
    expect(readdirSync(folder).filter((name) => name.includes('.converting'))).toEqual([]);
    store.close();
  }
  // The kills fell into it, not only before or after.
  expect(found.half).toBeGreaterThan(0);
  expect(found.aegis).toBeGreaterThan(0);
}, 120_000);

test('a full disk leaves the old file as it was and says so; with room it goes on', (context) => {
  const folder = join(temporary(), 'small');
  mkdirSync(folder);
  const resize = mountSmall(context, folder, '30m');
  const old = openOld(folder, 5_000);
  const rows = everything(old.db);
  old.close();
  const bytes = readFileSync(fileIn(folder)).length;
  resize(`${Math.ceil((bytes * 1.5) / 4096) * 4}k`);
  expect(openStore(request(folder))).toEqual({ ok: false, error: { fault: 'disk-full', detail: expect.any(String), unsent: 2 } });
  expect(cipherOf(fileIn(folder))).toBe('sqlcipher');
  expect(readdirSync(folder).filter((name) => /converting|tried/.test(name))).toEqual([]);
  resize('30m');
  expect(everything(opened(folder).db)).toEqual(rows);
});

test('of an old file a wrong key is told from damage, and neither changes it', () => {
  const folder = temporary();
  openOld(folder, 300).close();
  const file = fileIn(folder);
  const whole = readFileSync(file);
  const damaged = (from: number, to: number): void => writeFileSync(file, Buffer.from(whole).fill(7, from, to));
  expect(openStore(request(folder, OTHER_KEY))).toMatchObject({ ok: false, error: { fault: 'wrong-key' } });
  damaged(100, 2_000);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'damaged' } });
  damaged(whole.length - 9_000, whole.length - 5_000);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'damaged', unsent: 2 } });
  rmSync(`${file}.keycheck`);
  writeFileSync(file, whole);
  expect(openStore(request(folder, OTHER_KEY))).toMatchObject({ ok: false, error: { fault: 'wrong-key' } });
  expect(readFileSync(file).equals(whole)).toBe(true);
  expect(opened(folder).outbox.get('e-2')).toMatchObject({ args: { text: `${PLANTED} e-2` } });
});

test('a newer database under the old cipher is refused and left alone', () => {
  const folder = temporary();
  const old = openOld(folder, 10);
  old.db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
  old.close();
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'newer-database', unsent: 2 } });
  expect(cipherOf(fileIn(folder))).toBe('sqlcipher');
});

test('on a processor that computes the new cipher in software, files stay under the old one', () => {
  const folder = temporary();
  openOld(folder, 10).close();
  const again = connect(request(folder), () => {}, () => 'sqlcipher');
  if (!again.ok) throw new Error(again.error.fault);
  again.value.db.close();
  again.value.lock.release();
  expect(cipherOf(fileIn(folder))).toBe('sqlcipher');
  // Taken to a better one, it is converted there; taken back, it stays as it is.
  opened(folder).close();
  const back = connect(request(folder), () => {}, () => 'sqlcipher');
  if (!back.ok) throw new Error(back.error.fault);
  expect(back.value.db.prepare('SELECT count(*) FROM "posts"').pluck().get()).toBe(10);
  back.value.db.close();
  back.value.lock.release();
  expect(cipherOf(fileIn(folder))).toBe('aegis');
});

test('a wipe takes what was left half done', () => {
  const folder = temporary();
  openOld(folder, 10).close();
  for (const end of ['.converting', '.converting-journal', '.tried']) writeFileSync(fileIn(folder) + end, 'half');
  wipeDatabase(fileIn(folder));
  expect(readdirSync(folder)).toEqual(['desk.db.lock']);
});

test('the first page of a file says under which cipher it lies', () => {
  const folder = temporary();
  opened(folder).close();
  expect(cipherOf(fileIn(folder))).toBe('aegis');
  expect(cipherOf(join(folder, 'absent.db'))).toBe('aegis');
  const db = new BetterSqlite3(fileIn(folder));
  onTestFinished(() => void db.close());
  unlock(db, KEY);
  expect(db.prepare('SELECT count(*) FROM "posts"').pluck().get()).toBe(0);
});
