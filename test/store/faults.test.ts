import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import { openStore, SCHEMA_VERSION, type Store } from '../../electron/service/store/index.ts';
import type { Post } from '../../shared/contract/entities/cases.ts';
import { KEY, mountSmall, opened, OTHER_KEY, request, temporary } from './support/files.ts';

const at = '2026-05-14T08:00:00.000Z';
const post = (n: number, body = 'words '.repeat(60)): Post => ({ id: `p-${n}`, spaceId: 's', threadId: 't', title: null, authorId: 'm', body, state: 'visible', stateAt: null, stateBy: null, createdAt: at, editedAt: null, editedBy: null });
const fill = (store: Store, from: number, to: number): void =>
  store.transact(() => { for (let n = from; n < to; n++) store.feed.apply({ op: 'put', t: 'post', id: `p-${n}`, v: 1, row: post(n) }, 'visible'); });
const waiting = (store: Store): number => store.outbox.add({ id: 'e-1', name: 'note.add@1', entity: 'case/c', ifVersion: null, args: {}, caseId: null, state: 'queued', was: null, heldBy: null, madeFrom: null, at });

test('a new database is made, and opens again with its rows', () => {
  const folder = temporary();
  const store = opened(folder);
  fill(store, 0, 10);
  store.close();
  store.close();
  expect(opened(folder).rowCount()).toBe(10);
});

test('a newer database is refused and left alone, and says what waits in it', () => {
  const folder = temporary();
  const store = opened(folder);
  waiting(store);
  store.db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
  store.close();
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'newer-database', unsent: 1 } });
});

test('a wrong key is told from damage', () => {
  const folder = temporary();
  const store = opened(folder);
  fill(store, 0, 100);
  store.close();
  expect(openStore(request(folder, OTHER_KEY))).toMatchObject({ ok: false, error: { fault: 'wrong-key' } });
  const file = request(folder).databaseFile;
  const bytes = readFileSync(file);
  bytes.fill(7, 0, 4096);
  writeFileSync(file, bytes);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'damaged' } });
  expect(openStore(request(folder, OTHER_KEY))).toMatchObject({ ok: false, error: { fault: 'wrong-key' } });
  // Without the key check the size still tells the worst damage.
  rmSync(`${file}.keycheck`);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'wrong-key' } });
  truncateSync(file, 1000);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'damaged' } });
});

test('after a crash a damaged page is found at the start', () => {
  const folder = temporary();
  const store = opened(folder);
  fill(store, 0, 500);
  waiting(store);
  store.close();
  const file = request(folder).databaseFile;
  // As after a crash: without the desk's last words in the file.
  const again = opened(folder);
  again.db.pragma('wal_checkpoint(TRUNCATE)');
  again.db.exec(`DELETE FROM meta WHERE "key" = 'store.closed'`);
  again.db.pragma('wal_checkpoint(TRUNCATE)');
  const crashed = temporary();
  for (const end of ['', '.keycheck']) writeFileSync(request(crashed).databaseFile + end, readFileSync(file + end));
  const bytes = readFileSync(request(crashed).databaseFile);
  bytes.fill(9, bytes.length - 20_000, bytes.length - 12_000);
  writeFileSync(request(crashed).databaseFile, bytes);
  expect(openStore(request(crashed))).toMatchObject({ ok: false, error: { fault: 'damaged' } });
});

test('a truncated database is damaged', () => {
  const folder = temporary();
  const store = opened(folder);
  fill(store, 0, 500);
  store.close();
  const file = request(folder).databaseFile;
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'damaged' } });
});

test('a second process is kept out until the first ends, however it ends', async () => {
  const folder = temporary();
  const index = fileURLToPath(new URL('../../electron/service/store/index.ts', import.meta.url));
  const script = `import(${JSON.stringify(index)}).then(({ openStore }) => { const s = openStore(${JSON.stringify(request(folder))}); console.log(s.ok ? 'open' : s.error.fault); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await new Promise<string[]>((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text])));
  expect(line).toBe('open');
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'in-use' } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(openStore(request(folder)).ok && opened).toBeTruthy();
});

test('a full disk is a fault of its own, loses nothing that was saved, and passes', (context) => {
  const folder = join(temporary(), 'small');
  mkdirSync(folder);
  mountSmall(context, folder, '3m');
  const store = opened(folder);
  fill(store, 0, 50);
  let fault: ReturnType<Store['faultOf']> = null;
  try {
    for (let n = 50; n < 50_000; n += 50) fill(store, n, n + 50);
  } catch (error) {
    fault = store.faultOf(error);
  }
  expect(fault?.fault).toBe('disk-full');
  const kept = store.rowCount();
  expect(kept % 50).toBe(0);
  expect(kept).toBeGreaterThanOrEqual(50);
  expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
  execFileSync('mount', ['-o', 'remount,size=30m', folder]);
  fill(store, 100_000, 100_050);
  expect(store.rowCount()).toBe(kept + 50);
  store.close();
});

test('a disk without room for a new database says so', (context) => {
  const folder = join(temporary(), 'tiny');
  mkdirSync(folder);
  mountSmall(context, folder, '64k');
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(40_000));
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'disk-full' } });
});

test('a place that cannot be written is read-only', (context) => {
  const folder = join(temporary(), 'fixed');
  mkdirSync(folder);
  mountSmall(context, folder, '10m');
  opened(folder).close();
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  expect(openStore(request(folder))).toMatchObject({ ok: false, error: { fault: 'read-only' } });
});

/** Runs a script as somebody whom permissions hold: this user, or nobody in place of root. Skips where nobody may not run programs of this place. */
function asOrdinary(context: TestContext, script: string): string {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const index = JSON.stringify(fileURLToPath(new URL('../../electron/service/store/index.ts', import.meta.url)));
  const run = (source: string) => spawnSync(process.execPath, ['-e', source], { encoding: 'utf8', ...nobody });
  if (run(`import(${index}).then(() => {})`).status !== 0) context.skip('root runs the tests, and nobody else may read the program');
  const { stdout, stderr } = run(`import(${index}).then(({ openStore }) => { ${script} });`);
  return stdout.trim() + stderr;
}

test.for(['a file', 'a folder'])('%s that cannot be written is read-only, for an ordinary user', (what, context) => {
  const folder = temporary();
  const store = opened(folder);
  waiting(store);
  store.close();
  const { databaseFile } = request(folder);
  if (process.getuid?.() === 0) for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))]) chownSync(path, 65_534, 65_534);
  if (what === 'a file') chmodSync(databaseFile, 0o400);
  else chmodSync(folder, 0o500);
  onTestFinished(() => chmodSync(folder, 0o700));
  const script = `const s = openStore(${JSON.stringify(request(folder))}); console.log(JSON.stringify(s.ok ? 'open' : s.error)); if (s.ok) s.value.close();`;
  expect(JSON.parse(asOrdinary(context, script))).toMatchObject({ fault: 'read-only' });
  // Once the person has mended it, it opens, also with what the try has left beside it.
  chmodSync(folder, 0o700);
  chmodSync(databaseFile, 0o600);
  expect(asOrdinary(context, script)).toBe('"open"');
  expect(opened(folder).outbox.get('e-1')).toMatchObject({ state: 'queued' });
});

test('a key that is no key is refused before anything is written', () => {
  const folder = temporary();
  expect(openStore(request(folder, 'secret'))).toMatchObject({ ok: false, error: { fault: 'unknown' } });
  expect(opened(folder, KEY).rowCount()).toBe(0);
  expect(existsSync(request(folder).databaseFile)).toBe(true);
});
