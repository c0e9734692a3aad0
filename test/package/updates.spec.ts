import { expect, test } from '@playwright/test';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../build/lib/paths.ts';
import { run } from '../../build/lib/run.ts';
import { expectNoViolations } from '../e2e/support/axe.ts';
import { openStage, stateOf, type Stage } from '../e2e/support/desk.ts';
import { ask, tell } from '../e2e/support/team.ts';
import { describing, openFeed, signingKeys, type Feed } from '../security/support/update-feed.ts';
import { launchDesk } from '../support/electron-app.ts';

// The real desk, built with a place to look, as an AppImage would run it. The refusals are test/security/updates.test.ts.

const BUILD_MS = 180_000;
const NAME = 'latest-linux.yml';
const FILE = 'duty-desk-9.9.9-linux-x86_64.AppImage';
const keys = signingKeys();

let stage: Stage;
let feed: Feed;
let app = '';
test.beforeAll(async () => {
  test.setTimeout(BUILD_MS + 60_000);
  test.skip(process.platform !== 'linux', 'an AppImage');
  feed = await openFeed();
  app = join(repoRoot, 'node_modules', '.cache', 'duty-desk-updating');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  cpSync(join(repoRoot, 'package.json'), join(app, 'package.json'));
  const args = [join(repoRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--config', join(repoRoot, 'test', 'package', 'support', 'updating.config.ts'), '--logLevel', 'warn'];
  const built = await run(process.execPath, args, { cwd: repoRoot, env: { ...process.env, DUTY_TEST_UPDATING: app, DUTY_UPDATE_URL: feed.url, DUTY_UPDATE_KEY: keys.key }, timeoutMs: BUILD_MS });
  expect(built, built.stderr).toMatchObject({ code: 0 });
  stage = await openStage();
});
test.afterAll(async () => {
  await stage.close();
  await feed.close();
});

test('a newer desk is found, fetched and put in place by a person, one step at a time, and waits for what is not sent', async () => {
  test.setTimeout(180_000);
  const started = join(stage.folder, 'started');
  const newer = Buffer.from(`#!/bin/sh\necho "$@" > '${started}.draft' && mv '${started}.draft' '${started}'\n# ${'x'.repeat(400_000)}\n`);
  const description = Buffer.from(describing({ version: '9.9.9', file: FILE, bytes: newer, notes: 'Larger words on the weekly report.' }));
  feed.put(NAME, description);
  feed.put(`${NAME}.sig`, keys.sign(NAME, description));
  feed.put(FILE, newer);
  const image = join(stage.folder, 'Duty Desk.AppImage');
  writeFileSync(image, '\x7fELF____AI\x02 the desk that runs', { mode: 0o755 });

  // What the environment says now is not listened to.
  const desk = await launchDesk({ profile: join(stage.folder, 'profile'), app, args: stage.flags('staff'), env: { APPIMAGE: image, DUTY_UPDATE_URL: 'https://elsewhere.example/', DUTY_UPDATE_KEY: keys.key } });
  const { page } = desk;
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
  await expect.poll(async () => (await ask(page, 'cases.list', { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null })).rows.length).toBeGreaterThan(0);
  await page.evaluate(() => { location.hash = '#/settings/computer'; });
  await expect(page.getByText('Not yet', { exact: true })).toBeVisible();
  expect(feed.asked).toEqual([]);
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(page.getByText('Larger words on the weekly report.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByText('Duty Desk 9.9.9 is there')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: /^Fetch it/ }).click();
  await expect(page.getByRole('button', { name: 'Install now' })).toBeVisible();

  // Something is saved here and not sent.
  await tell(page, 'sync.pause', { paused: true });
  const [first] = (await ask(page, 'cases.list', { tab: 'unclaimed', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null })).rows;
  const { v, postV } = await ask(page, 'cases.get', { id: first!.id });
  await tell(page, 'case.do', { caseId: first!.id, seen: { caseV: v, postV }, step: { kind: 'claim' } });
  await expect(page.getByText('1 change made here is not sent yet.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Install now' }).click();
  await expect(page.getByText('Waiting until 1 change is sent')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Install now' })).toBeVisible();
  expect(readFileSync(image, 'latin1')).toContain('the desk that runs');

  // It goes on by itself once all is sent: the file is in place, the newer one starts with the profile, this one ends.
  const ended = new Promise<void>((resolve) => void desk.app.once('close', () => resolve()));
  await page.getByRole('button', { name: 'Install now' }).click();
  await tell(page, 'sync.pause', { paused: false });
  await ended;
  expect(readFileSync(image)).toEqual(newer);
  await expect.poll(() => existsSync(started)).toBe(true);
  expect(readFileSync(started, 'utf8').trim()).toBe(`--duty-profile=${join(stage.folder, 'profile')}`);
});
