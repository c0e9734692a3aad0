import { expect, test, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../shared/contract/bridge/state.ts';
import type { LaunchedDesk } from '../support/electron-app.ts';
import { stateOf } from './support/desk.ts';
import { openRealCommunity, passPassphrase, type RealCommunity } from './support/real-community.ts';
import { ask, tell } from './support/team.ts';
import { expectNoViolations, expectNoViolationsInAnyTheme } from './support/axe.ts';
import { inStep } from './support/story.ts';

// One desk for all: where the test before signed out it signs in again, and the settings are as a desk begins with them.
let community: RealCommunity;
let desk: LaunchedDesk | null = null;
let token = '';
test.beforeAll(async () => {
  community = await openRealCommunity();
});
test.afterAll(() => community.close());

async function signedIn(): Promise<LaunchedDesk> {
  if (desk === null || (await stateOf(desk.page)).phase === 'first-run') token = await community.issue('s-imogen');
  if (desk === null) return (desk = await community.desk(token));
  if ((await stateOf(desk.page)).phase === 'first-run') {
    await tell(desk.page, 'connect.community', { url: community.url, token });
    await passPassphrase(desk.page);
  }
  await tell(desk.page, 'settings.set', defaultSettings);
  return desk;
}

async function openSection(page: Page, label: string): Promise<void> {
  if (!(await page.getByRole('navigation', { name: 'Settings' }).isVisible())) await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: label }).click();
  await expect(page.getByRole('heading', { level: 2, name: label })).toBeVisible();
}

/** What the root element says about how the desk looks. */
const look = (page: Page) => page.evaluate(() => {
  const { theme, density, words, singleKeys } = document.documentElement.dataset;
  return { theme, density, words, singleKeys, text: document.documentElement.style.getPropertyValue('--text-scale') };
});

/** Claims a case while nothing is sent, so that one thing is saved here. */
async function claimUnsent(page: Page, caseId: string): Promise<void> {
  await tell(page, 'sync.pause', { paused: true });
  const { v, postV } = await ask(page, 'cases.get', { id: caseId });
  await tell(page, 'case.do', { caseId, seen: { caseV: v, postV }, step: { kind: 'claim' } });
  await expect.poll(async () => (await ask(page, 'connection.get', {})).queued).toBe(1);
}

test('text goes from 80 to 200 per cent and no further; settings apply at once, and are kept after a restart', async () => {
  const first = await signedIn();
  const { page } = first;
  await openSection(page, 'Appearance');
  const smaller = page.getByRole('button', { name: 'Smaller text' });
  const larger = page.getByRole('button', { name: 'Larger text' });
  await smaller.click();
  await smaller.click();
  await expect(smaller).toHaveAttribute('aria-disabled', 'true');
  await smaller.click({ force: true });
  await expect(page.getByText('80 %', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to 100 %' }).click();
  // Ten presses faster than they are saved, with no turn in which an answer could come between: none may undo another.
  await larger.evaluate(async (button) => {
    for (let press = 0; press < 10; press += 1) {
      (button as HTMLElement).click();
      await Promise.resolve();
    }
  });
  await expect(page.getByText('200 %', { exact: true })).toBeVisible();
  await expect(larger).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => look(page)).toMatchObject({ text: '2' });
  await page.getByRole('button', { name: 'Back to 100 %' }).click();
  await expect(page.getByText('100 %', { exact: true })).toBeVisible();

  await page.getByRole('group', { name: 'Theme' }).getByLabel('Dark').check();
  await page.getByRole('group', { name: 'Contrast' }).getByLabel('High').check();
  await page.getByRole('group', { name: 'Rows of lists' }).getByLabel('Comfortable').check();
  await page.getByRole('group', { name: 'Members’ words' }).getByLabel('Sans').check();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect(page.getByText('120 %', { exact: true })).toBeVisible();
  await expect(page.locator('.settings-saved').getByText('Saved here')).toBeVisible();
  await expect.poll(() => look(page)).toMatchObject({ theme: 'hcdark', density: 'comfortable', words: 'sans', text: '1.2' });
  await openSection(page, 'Distressing content');
  const example = page.getByRole('region', { name: 'Example' });
  const words = example.getByText('[here would stand what is hard to read');
  await expect(example).toContainText('[covered: self-harm or suicide]');
  await page.keyboard.press('v');
  await expect(words).toBeVisible();
  // Always: the key leaves it, its own cover lifts it.
  await page.getByRole('group', { name: 'Slurs and hate' }).getByLabel('Always').check();
  await expect(example).toContainText('[covered: hateful words]');
  await page.keyboard.press('v');
  await expect(words).toHaveCount(0);
  await example.getByRole('button', { name: /hateful words/u }).press('Enter');
  await expect(words).toBeVisible();
  await page.getByLabel('Cover distressing text').uncheck();
  await expect(page.getByRole('group', { name: 'Slurs and hate' })).toHaveCount(0);
  await expect(words).toBeVisible();
  await openSection(page, 'Keyboard');
  await expect(page.getByText('Choose an outcome, then close')).toBeVisible();
  await page.getByLabel('Use single keys').uncheck();
  await expect.poll(() => look(page)).toMatchObject({ singleKeys: 'off' });
  await first.close();

  desk = await community.desk();
  const { page: again } = desk;
  await expect.poll(() => look(again)).toEqual({ theme: 'hcdark', density: 'comfortable', words: 'sans', singleKeys: 'off', text: '1.2' });
  expect(await ask(again, 'settings.get', {})).toMatchObject({ coverDistressing: false, covers: { harm: 'asked', hate: 'always' }, textSize: 120 });
});

test('connection says who, where and how, and can be paused; every section is free of violations, in any theme', async () => {
  const { page } = await signedIn();
  await inStep(page);
  await openSection(page, 'Connection');
  const content = page.locator('.settings-content');
  await expect(content.getByText('The Harbour', { exact: true })).toBeVisible();
  await expect(content.getByText(community.url)).toBeVisible();
  await expect(content.getByText('Imogen Hart')).toBeVisible();
  await expect(content.getByText(/^Moderator/)).toBeVisible();
  await content.getByRole('button', { name: 'Sync now' }).click();
  await expect(content.getByText('Asked just now')).toBeVisible();
  await content.getByRole('button', { name: 'Pause the connection' }).click();
  await expect(content.getByText(/Nothing is fetched or sent until you resume/)).toBeVisible();
  await expect(content.getByRole('button', { name: 'Sync now' })).toHaveAttribute('aria-disabled', 'true');
  await content.getByRole('button', { name: 'Resume' }).click();
  await inStep(page);
  await openSection(page, 'This computer');
  await expect(content.getByText(join(community.profile), { exact: true })).toBeVisible();
  await expect(content.getByText('All of it, before it reaches the disk')).toBeVisible();

  const settings = await ask(page, 'settings.get', {});
  await tell(page, 'settings.set', { ...settings, theme: 'light' });
  for (const label of ['Connection', 'Appearance', 'Distressing content', 'Keyboard', 'This computer']) {
    await openSection(page, label);
    await expectNoViolationsInAnyTheme(page);
  }
});

test('in a low window the list of sections shows the one that was gone to', async () => {
  const { page } = await signedIn();
  const whole = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.setViewportSize({ width: 1100, height: 500 });
  await openSection(page, 'Connection');
  await page.evaluate(() => { location.hash = '#/settings/computer'; });
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'This computer' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize(whole);
});

test('a token that ended is renewed by the same person only, and what was saved here goes out', async () => {
  const { page } = await signedIn();
  await inStep(page);
  await claimUnsent(page, 'c-hazel');
  await community.revoke(token);
  await tell(page, 'sync.pause', { paused: false });
  await openSection(page, 'Connection');
  const field = page.getByLabel('New access token');
  await expect(field).toBeVisible();
  await field.fill('not-the-token');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/does not know this access token/);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('not-the-token');
  await field.fill(await community.issue('s-priya'));
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/belongs to Priya Raman.*Nothing was changed/);
  await field.fill(await community.issue('s-imogen'));
  await field.press('Enter');
  await expect(page.getByText('Access token renewed')).toBeVisible();
  await expect.poll(() => community.holder('c-hazel')).toBe('s-imogen');
});

test('signing out with nothing unsent asks once, and leaves nothing here', async () => {
  const { app, page } = await signedIn();
  await inStep(page);
  await openSection(page, 'Connection');
  // What stays until it is put away goes as well: it was for whoever was signed in.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.send('desk:event:notice', { id: 'n', kind: 'service', title: 'Something for Imogen alone', detail: '', caseId: null, outboxId: null, stays: true }));
  const told = page.getByText('Something for Imogen alone');
  await expect(told.first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Sign out and wipe this computer?' });
  await expect(dialog.getByText('All you did has been sent.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await stateOf(page)).phase).toBe('ready');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'A quiet place to look after your community' })).toBeVisible();
  await expect(told).toHaveCount(0);
  expect(existsSync(join(community.profile, 'desk.sqlite'))).toBe(false);
  expect(existsSync(join(community.profile, 'key.json'))).toBe(false);
  // Whoever connects next begins with what needs them.
  await expect(page).toHaveURL(/#\/today$/u);
});

test('signing out with something unsent offers to send it first, or to lose it by name', async () => {
  const { page } = await signedIn();
  await inStep(page);
  await claimUnsent(page, 'c-fox');
  await openSection(page, 'Connection');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Wipe this computer?' });
  await expect(dialog.getByText('1 thing is saved here and not sent; it will be lost.')).toBeVisible();
  await expectNoViolations(page);
  const wipe = dialog.getByRole('button', { name: 'Wipe' });
  await expect(wipe).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Type lose 1 to go on').fill('lose 2');
  await wipe.click({ force: true });
  expect((await stateOf(page)).phase).toBe('ready');
  await dialog.getByRole('button', { name: 'Send them first' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => community.holder('c-fox')).toBe('s-imogen');

  await inStep(page);
  await claimUnsent(page, 'c-plum');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await dialog.getByLabel('Type lose 1 to go on').fill('lose 1');
  await wipe.click();
  await expect(page.getByRole('heading', { name: 'A quiet place to look after your community' })).toBeVisible();
  expect(existsSync(join(community.profile, 'desk.sqlite'))).toBe(false);
  expect(await community.holder('c-plum')).toBeNull();
});
