import { expect, test, type Page } from '@playwright/test';
import { questions } from '../../shared/contract/bridge/calls.ts';
import { expectNoViolations } from './support/axe.ts';
import { openRealCommunity, PASSPHRASE, type RealCommunity } from './support/real-community.ts';
import { openTeam, type Team } from './support/team.ts';

let community: RealCommunity;
let team: Team;
test.beforeAll(async () => {
  [community, team] = await Promise.all([openRealCommunity(), openTeam()]);
});
test.afterAll(() => Promise.all([community.close(), team.close()]));

const words = (page: Page) => page.getByRole('textbox', { name: 'Note' });

test('a locked desk shows and answers nothing, opens by its passphrase alone, and is as it was', async () => {
  const { app, page, close } = await community.desk(await community.issue('s-tom'));
  await page.evaluate(() => { location.hash = '#/cases/c-hazel'; });
  await expect(page.getByRole('heading', { name: /^Unkind conflict/ })).toBeVisible();
  await page.getByText('maybe if you', { exact: false }).first().selectText();
  await page.keyboard.press('Control+c');
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain('maybe if you');
  await page.keyboard.press('w');
  await words(page).fill('half a thought');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('desk:event:waiting', { count: 2 }));
  await app.evaluate(({ powerMonitor }) => { powerMonitor.emit('suspend'); });
  await expect(page.getByRole('heading', { name: 'Duty Desk is locked' })).toBeVisible();
  await expect(page.getByText('2 messages wait that must not be missed.')).toBeVisible();
  await expect(page.getByText('This computer was asleep or locked.')).toBeVisible();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await expect(words(page)).toBeHidden();
  await expectNoViolations(page);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/halfpasthazel|half a thought|maybe if you/u);
  await expect.poll(copied).toBe('');

  // Whoever asks, by whatever name.
  const answers = await page.evaluate(async (names) => Promise.all(names.map(async (name) => ({ name, ok: (await window.desk.ask(name as 'desk.state', {})).ok }))), Object.keys(questions));
  expect(answers.filter(({ ok }) => ok).map(({ name }) => name).toSorted()).toEqual(['desk.state', 'settings.get']);
  expect(await page.evaluate(() => window.desk.tell('sync.now', {}).then((answer) => answer.ok))).toBe(false);

  // No key reaches what is beneath.
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Duty Desk is locked' })).toBeVisible();
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the passphrase of this computer.', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Duty Desk is locked' })).toHaveCount(0);
  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue('half a thought');
  await close();
});

test('the screen is hidden and shown by a key, over a dialog too; a practice desk locks only by hand', async () => {
  const { app, page } = await team.join('s-imogen');
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hazel');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('combobox')).toHaveValue('hazel');
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByRole('heading', { name: 'The screen is hidden' })).toBeVisible();
  await expect(page.getByText('halfpasthazel').first()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveValue('hazel');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');

  await app.evaluate(({ powerMonitor }) => { powerMonitor.emit('suspend'); });
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByText('You locked it.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the desk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
});
