import { expect, test, type Locator, type Page } from '@playwright/test';
import { instantOf } from '../../shared/time.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { given, put } from '../desk/support/world.ts';
import { ask, openTeam, type Team } from './support/team.ts';

const DAY = 86_400_000;
const fromNow = (days: number): string => instantOf(Date.now() + days * DAY);

/** They know of what counts already. */
const known = (points: number) => put('toldMark', { id: `t-${points}`, memberId: 'm-hazel', aboutKind: 'ledger', aboutId: `l-${points}`, how: 'email', messageId: null, reason: '', by: 's-tom', at: fromNow(-5) });

let team: Team;
test.beforeEach(async () => {
  team = await openTeam();
  await team.ingest([put('policy', publishedPolicy), ...[9, 8, 7].map((points, i) => given(`l-${points}`, 'm-hazel', points, fromNow(-10 + i), fromNow(30 + 10 * i))), ...[9, 8, 7].map(known)]);
});
test.afterEach(() => team.close());

const sheet = (page: Page): Locator => page.locator('.dialog');
const timeline = (page: Page): Locator => page.getByRole('listbox', { name: 'Breaks along time' });

/** Gives halfpasthazel seven points from their case, and the message that tells them, all by key. */
async function giveSeven(page: Page): Promise<void> {
  const queue = page.getByRole('listbox', { name: 'Cases' });
  await queue.focus();
  await page.keyboard.press('Home');
  await expect(queue.getByRole('option', { name: /halfpasthazel/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: 'Standing of halfpasthazel' }).locator('.member-pane__number')).toHaveText('24');
  await page.keyboard.press('p');
  await expect(sheet(page).getByRole('combobox', { name: 'Which guideline?' })).toBeFocused();
  await page.keyboard.type('unk');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('spinbutton', { name: 'How many?' })).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('textbox', { name: 'Message to halfpasthazel' })).toBeFocused();
  await page.keyboard.type('It was aimed at somebody who had only just joined.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
}

/** Decides on the break that was proposed, for chat alone and a reason of one's own, and tells them; all by key. */
async function decideAndTell(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  const bar = timeline(page).getByRole('option', { name: /^halfpasthazel/ });
  await expect(bar).toBeVisible();
  await timeline(page).focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Break of halfpasthazel' })).toContainText('24 + 7 = 31');
  await page.keyboard.press('d');
  await expect(sheet(page).getByRole('heading', { name: /^Decide on this break for halfpasthazel/ })).toBeVisible();
  // From both to chat; then two weeks instead of the one that the ladder suggests.
  await expect(sheet(page).getByRole('radio', { name: 'Both' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(sheet(page).getByText(/they are away from chat/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(sheet(page).getByRole('button', { name: /^Decide/ }).last()).toHaveAccessibleDescription('Write the reason first');
  await sheet(page).getByLabel('Reason', { exact: true }).focus();
  await page.keyboard.type('The third time in chat.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByRole('heading', { name: 'Tell halfpasthazel' })).toBeVisible();
  await expect(sheet(page).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('You went on in chat after we had asked you to stop.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
}

async function asDecided(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'breaks.list', { from: fromNow(-30), to: fromNow(60) })).breaks.map((one) => [one.member.name, one.stage, one.scope, one.told.state]), { timeout: 20_000 }).toEqual([['halfpasthazel', 'active', 'chat', 'told']]);
  expect((await ask(page, 'told.list', {})).rows.map((row) => row.member.name)).not.toContain('halfpasthazel');
}

test('points that reach 30, the break they propose, adjusted, decided and told, all by keyboard; a colleague sees it', async () => {
  const { page } = await team.join('s-tom');
  await giveSeven(page);
  await decideAndTell(page);
  await asDecided(page);
  await asDecided((await team.join('s-lena')).page);
});
