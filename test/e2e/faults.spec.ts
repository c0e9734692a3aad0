import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultKind } from '../../shared/contract/bridge/state.ts';
import type { LaunchedDesk } from '../support/electron-app.ts';
import { casesOf, openStage, stateOf, type Stage } from './support/desk.ts';
import { changeDatabase, holdDatabase } from './support/sqlite.ts';
import { ask } from './support/team.ts';
import { killService, servicePid } from './support/service.ts';

let stage: Stage;
let profile = '';
test.beforeEach(async () => {
  stage = await openStage();
  profile = join(stage.folder, 'profile');
});
test.afterEach(() => stage.close());

const keyFile = (): string => `${profile}.keys/practice.key`;
const database = (): string => join(profile, 'desk.sqlite');
const root = process.platform === 'linux' && process.getuid?.() === 0;

async function expectFault(page: Page, kind: FaultKind): Promise<void> {
  await expect.poll(async () => (await stateOf(page)).fault?.kind).toBe(kind);
  expect(await stateOf(page)).toMatchObject({ phase: 'fault', session: null });
  expect(await page.evaluate(() => window.desk.ask('counts.get', {}))).toMatchObject({ ok: false, error: { code: 'not-ready' } });
}

const act = (page: Page, action: 'try-again' | 'start-afresh') => page.evaluate((what) => window.desk.tell('fault.act', { action: what }), action);

/** A small file system of its own at a folder; null where that is not allowed. */
function mountSmall(folder: string, megabytes: number): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}

test('a service that is killed comes back, and the page goes on; a command that a crash cuts off fails with its own code', async () => {
  const { app, page } = await stage.desk({ profile });
  // What is still being copied would be counted twice, with another number each time.
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  const cases = await casesOf(page);
  expect(cases).toBeGreaterThan(0);
  await page.evaluate(() => {
    const told: string[] = [];
    window.desk.on('changed', ({ tables }) => void told.push(...tables));
    Object.assign(window, { told });
  });
  const killed = await killService(app);
  // Asked at once: the question waits for the new service instead of failing.
  expect(await casesOf(page)).toBe(cases);
  expect(await servicePid(app)).not.toBe(killed);
  expect((await stateOf(page)).phase).toBe('ready');
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told.includes('cases'))).toBe(true);

  const pid = await servicePid(app);
  process.kill(pid!, 'SIGSTOP');
  const asked = page.evaluate(() => window.desk.tell('sync.now', {}));
  // Both travel the same line in order: once this is answered, the command has reached the main process.
  await stateOf(page);
  process.kill(pid!, 'SIGKILL');
  expect(await asked).toMatchObject({ ok: false, error: { code: 'service-stopped' } });
  await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
});

test('a service that keeps crashing stays down until a person tries again', async () => {
  const { app, page } = await stage.desk({ profile });
  await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
  for (let crash = 0; crash < 4; crash += 1) {
    const pid = await killService(app);
    if (crash < 3) {
      await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
      expect(await servicePid(app)).not.toBe(pid);
    }
  }
  await expectFault(page, 'service-stopped');
  expect(await act(page, 'start-afresh')).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(await act(page, 'try-again')).toMatchObject({ ok: true });
  await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
});

test('a database from a newer desk is refused and left alone', async () => {
  await stage.usedProfile();
  await changeDatabase(database(), readFileSync(keyFile(), 'utf8').trim(), 'PRAGMA user_version = 9990');
  const before = readFileSync(database());
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'newer-database');
  expect((await stateOf(page)).fault?.actions).toEqual(['show-folder', 'start-afresh', 'quit']);
  expect(readFileSync(database()).equals(before)).toBe(true);
});

test('a wrong key is told from damage, and starting afresh keeps what was there', async () => {
  await stage.usedProfile();
  writeFileSync(keyFile(), `${'ab'.repeat(32)}\n`);
  const before = statSync(database()).size;
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'wrong-key');
  expect(await act(page, 'start-afresh')).toMatchObject({ ok: true });
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
  await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
  const [folder = ''] = readdirSync(join(profile, 'set-aside'));
  expect(statSync(join(profile, 'set-aside', folder, 'desk.sqlite')).size).toBe(before);
  expect(existsSync(join(profile, 'set-aside', folder, 'key.json'))).toBe(true);
});

test('a key that is gone is said to be gone, and is found again when it comes back', async () => {
  await stage.usedProfile();
  const key = readFileSync(keyFile());
  rmSync(keyFile());
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'key-lost');
  writeFileSync(keyFile(), key, { mode: 0o600 });
  expect(await act(page, 'try-again')).toMatchObject({ ok: true });
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
});

test('a damaged file is said to be damaged', async () => {
  await stage.usedProfile();
  const { size } = statSync(database());
  const handle = openSync(database(), 'r+');
  for (let at = 8_192; at < size; at += 4_096) writeSync(handle, Buffer.alloc(64, 7), 0, 64, at);
  closeSync(handle);
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'damaged');
});

test('data that another program holds is in use, until it lets go', async () => {
  await stage.usedProfile();
  const other = await holdDatabase(`${database()}.lock`, '', 'BEGIN EXCLUSIVE');
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'in-use');
  await other.letGo();
  expect(await act(page, 'try-again')).toMatchObject({ ok: true });
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
});

test('a folder that cannot be written says so', async () => {
  await stage.usedProfile();
  if (root) {
    const parts = join(stage.folder, 'parts');
    const unmount = mountSmall(parts, 64);
    test.skip(unmount === null, 'mounting a file system is not allowed here');
    cpSync(profile, join(parts, 'profile'), { recursive: true, verbatimSymlinks: true });
    cpSync(`${profile}.keys`, join(parts, 'profile.keys'), { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', parts]);
    try {
      const desk = await stage.desk({ profile: join(parts, 'profile') });
      await expectFault(desk.page, 'read-only');
      execFileSync('mount', ['-o', 'remount,rw', parts]);
      expect(await act(desk.page, 'try-again')).toMatchObject({ ok: true });
      await expect.poll(async () => (await stateOf(desk.page)).phase).toBe('ready');
      await desk.close();
    } finally {
      unmount?.();
    }
    return;
  }
  chmodSync(profile, 0o500);
  const { page } = await stage.desk({ profile });
  await expectFault(page, 'read-only');
  chmodSync(profile, 0o700);
  expect(await act(page, 'try-again')).toMatchObject({ ok: true });
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
});

test('a full disk says so before anything is written, and goes on once there is room', async () => {
  test.skip(!root, 'only root may make a small file system to fill');
  const disk = join(stage.folder, 'disk');
  const unmount = mountSmall(disk, 48);
  test.skip(unmount === null, 'mounting a file system is not allowed here');
  let desk: LaunchedDesk | null = null;
  try {
    const filler = join(disk, 'filler');
    const handle = openSync(filler, 'w');
    try {
      for (;;) writeSync(handle, Buffer.alloc(4_096, 1));
    } catch {
      closeSync(handle);
    }
    desk = await stage.desk({ profile: join(disk, 'profile') });
    await expectFault(desk.page, 'disk-full');
    rmSync(filler);
    expect(await act(desk.page, 'try-again')).toMatchObject({ ok: true });
    await expect.poll(async () => (await stateOf(desk!.page)).phase).toBe('ready');
  } finally {
    await desk?.close();
    unmount?.();
  }
});
