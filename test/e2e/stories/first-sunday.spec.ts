import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { put } from '../../desk/support/world.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import { notice } from '../support/above.ts';
import { openCommunity, type TestCommunity } from '../support/communities.ts';
import { stateOf } from '../support/desk.ts';
import { passPassphrase } from '../support/real-community.ts';
import { goAlong, inStep, press, scene, write } from '../support/story.ts';
import { ask } from '../support/team.ts';

test.setTimeout(240_000);

/** Sunday 17 May 2026, half past seven in the evening in London. */
const SUNDAY = '2026-05-17T18:30:00.000Z';

let folder = '';
let community: TestCommunity;
let desk: LaunchedDesk;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duty-desk-sunday-'));
  community = await openCommunity({ file: join(folder, 'community.sqlite'), now: SUNDAY, team: false });
  const shift = (id: string, staffId: string, startsAt: string, endsAt: string) => put('shift', { id, staffId, startsAt, endsAt, covers: 'reports', cancelled: false });
  await community.ask({ rows: [
    shift('sh-sunday', 's-imogen', '2026-05-17T16:00:00.000Z', '2026-05-17T21:00:00.000Z'),
    shift('sh-also', 's-priya', '2026-05-17T16:00:00.000Z', '2026-05-17T21:00:00.000Z'),
    shift('sh-monday', 's-tom', '2026-05-18T09:00:00.000Z', '2026-05-18T17:00:00.000Z'),
  ] });
  desk = await launchDesk({ profile: join(folder, 'profile'), screen: null });
});
test.afterEach(async () => {
  await desk.close();
  await community.ask({ close: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

const main = (page: Page) => page.getByRole('main');
const phase = async (page: Page): Promise<string> => (await stateOf(page)).phase;

test('a new volunteer’s first Sunday', async () => {
  const { page } = desk;
  const address = page.getByLabel('Address of your community');

  await scene('Imogen opens the desk for the first time, and it says what it is and what it keeps', async () => {
    await expect(page.getByRole('heading', { name: 'A quiet place to look after your community' })).toBeVisible();
    await expect(page.getByText('What you read here is encrypted on this computer, and is wiped when you sign out.')).toBeVisible();
    await expect(address).toBeFocused();
  });

  await scene('she would rather practise: while she is in a field P is a letter, beside it P is a key', async () => {
    const start = page.getByRole('button', { name: 'Start practising' });
    await expect(start).not.toHaveAttribute('aria-keyshortcuts');
    await press(page, 'p', 'Backspace');
    await expect(address).toHaveValue('');
    await page.getByRole('radio', { name: 'Moderator' }).focus();
    await expect(start).toHaveAttribute('aria-keyshortcuts', 'P');
    await press(page, 'p');
    await expect.poll(async () => (await stateOf(page)).session, { timeout: 120_000 }).toMatchObject({ role: 'moderator', practice: true });
  });

  const guide = page.getByRole('region', { name: 'Guide through a first case' });
  await scene('a guide leads her to a first case, by what she does and not by what she clicks', async () => {
    await expect(guide).toContainText('1 of 5');
    await press(page, 'g', 'c');
    await page.getByRole('radio', { name: /^Unclaimed/ }).check();
    await page.getByRole('option', { name: /^Reported / }).first().click();
    await expect(guide).toContainText('2 of 5');
    // The day there plays by itself while the archive is still being copied: a colleague may be quicker.
    await expect(async () => {
      if ((await guide.textContent())?.includes('Go on to another')) await press(page, 'j');
      else if ((await ask(page, 'counts.get', {})).mine === 0) await press(page, 'c');
      await expect(guide).toContainText(/[34] of 5/, { timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await expect(async () => {
      // Where a colleague had acted on it before, the outcome is there already.
      await press(page, (await guide.textContent())?.includes('4 of 5') ? 'Control+Enter' : 'n');
      await expect(guide).toContainText('Your first case is cleared.', { timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await guide.getByRole('button', { name: 'Finish' }).press('Enter');
    await expect(guide).toBeHidden();
    await expect(page.getByRole('listbox', { name: 'Cases' })).toBeFocused();
  });

  await scene('that is enough practice; what she did there is forgotten', async () => {
    await press(page, 'g', 's');
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Connection' }).press('Enter');
    await page.getByRole('button', { name: 'Leave and sign out' }).press('Enter');
    await page.getByRole('alertdialog', { name: 'Leave the practice community?' }).getByRole('button', { name: 'Leave' }).press('Enter');
    await expect(address).toBeFocused();
  });

  await scene('she signs in to the Harbour with its address, her token, and a passphrase where the computer has no keychain', async () => {
    await page.keyboard.type(community.url);
    await press(page, 'Enter');
    await expect(page.getByLabel('Your access token')).toBeFocused();
    await page.keyboard.type(await community.ask<string>({ issue: 's-imogen' }));
    await press(page, 'Enter');
    await passPassphrase(page);
    await expect.poll(() => phase(page)).toBe('ready');
    await inStep(page);
    await expect(page.getByText('Good evening, Imogen.')).toBeVisible();
    await expect(page.locator('.today-line').first()).toBeFocused();
  });

  await scene('she looks up what this computer keeps of it, and why', async () => {
    await press(page, 'g', 's');
    await expect(main(page)).toBeFocused();
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: /^This computer/ }).press('Enter');
    await expect(page.getByText('A copy of what your role may see, and everything you do before it is sent. It is deleted when you sign out.')).toBeVisible();
    await expect(page.getByText('All of it, before it reaches the disk')).toBeVisible();
  });

  await scene('one post is covered; she looks, has seen enough, and passes it on without a reason', async () => {
    await press(page, 'g', 'c');
    await goAlong(page, 'Cases', /plumjam/);
    const words = main(page).getByText('thinking about self-harm');
    await expect(main(page).getByRole('button', { name: /covered: self-harm or suicide/ })).toBeVisible();
    await expect(words).toHaveCount(0);
    await press(page, 'v');
    await expect(words).toBeVisible();
    await press(page, 't');
    const sheet = page.getByRole('dialog', { name: 'Pass this case on?' });
    await expect(sheet).toContainText('You do not have to say why. Nobody counts.');
    await expect(sheet.getByRole('radio', { name: 'Whoever is free' })).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(sheet.getByRole('radio', { name: 'Priya Raman' })).toBeChecked();
    await press(page, 'Control+Enter');
    await expect(sheet).toHaveCount(0);
    await expect.poll(() => community.ask({ holder: 'c-plum' })).toBe('s-priya');
  });

  await scene('her first real case is cleared, and the next one is there', async () => {
    await goAlong(page, 'Cases', /halfpasthazel/);
    await expect(page.getByText('that was aimed at me')).toBeVisible();
    await press(page, 'c');
    await expect(page.getByText('Yours for 30 min', { exact: true })).toBeVisible();
    await press(page, 'h');
    await expect(page.getByText('Closes as hidden')).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(notice(page, 'Closed: hidden')).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Cases' })).toBeFocused();
    await expect.poll(async () => (await ask(page, 'cases.get', { id: 'c-hazel' })).closedBy?.you).toBe(true);
  });

  await scene('before she goes she hands on to Tom, who comes on Monday', async () => {
    await press(page, 'g', 'd');
    const own = page.getByRole('region', { name: 'Handover' });
    await expect(own).toContainText('1 case closed: 1 post hidden.');
    await press(page, 'w');
    await expect(page.getByRole('textbox', { name: 'Your note for tomorrow' })).toBeFocused();
    await write(page, 'A quiet evening. plumjam’s post is with Priya.');
    await press(page, 'Control+Shift+h');
    await expect(page.getByRole('dialog', { name: 'Hand on to Tom' }).getByRole('button', { name: 'Hand on' })).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByText('Handed on', { exact: true })).toBeVisible();
    await inStep(page);
    expect((await ask(page, 'outbox.list', {})).needsYou).toEqual([]);
  });
});
