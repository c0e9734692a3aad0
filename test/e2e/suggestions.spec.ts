import { expect, test, type Page } from '@playwright/test';
import { ask, openTeam, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { tabTo } from './support/tab-to.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(240_000);

let team: Team;
test.beforeEach(async () => {
  team = await openTeam();
});
test.afterEach(() => team.close());

async function openSuggestions(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  await expect(page.getByRole('option').first()).toBeVisible();
  await together(page, 'g', 's');
  await tabTo(page, page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: /^Suggestions/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 1, which came with the desk.')).toBeVisible();
}

test('a lead tries a text, adds an entry by keyboard and publishes it; a colleague’s desk suggests by it', async () => {
  const lead = await team.join('s-lena');
  const other = await team.join('s-tom');
  const { page } = lead;
  await openSuggestions(page);
  await expectNoViolations(page);
  await tabTo(page, page.getByLabel('A message'));
  await write(page, 'the wombat ate my post. i dont want to be here anymore');
  await expect(page.getByText('Risk, because of the marked phrase.')).toBeVisible();
  await expect(page.locator('mark')).toHaveText('dont want to be here');

  await tabTo(page, page.getByRole('button', { name: 'New version' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Version 2' })).toBeFocused();
  const group = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tech', exact: true }) });
  await tabTo(page, group.getByRole('button', { name: 'Add an entry' }));
  await page.keyboard.press('Enter');
  const fresh = group.locator('details[open]');
  await expect(fresh.getByLabel('Why')).toBeFocused();
  await page.keyboard.type('Names the wombat.');
  await tabTo(page, fresh.getByLabel('With another'));
  await page.keyboard.press('ArrowLeft');
  await expect(fresh.getByLabel('Enough alone')).toBeChecked();
  await tabTo(page, fresh.getByLabel('Phrases: Names the wombat.'));
  await page.keyboard.type('(wombat');
  await expect(group.getByText(/brackets come in pairs/)).toBeVisible();
  await expect(page.getByText('Something does not fit yet')).toBeVisible();
  await page.keyboard.type('*|platypus*)');
  await expect(page.getByText('Something does not fit yet')).toHaveCount(0);
  await expectNoViolations(page, 'a new entry among its neighbours', group);

  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: 'Publish version 2 of the words for suggestions?' });
  await expect(question.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await tabTo(page, question.getByRole('button', { name: 'Publish version 2' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New version' })).toBeFocused({ timeout: 30_000 });
  await expect(page.getByText('Version 2, published by you')).toBeVisible();

  await expect.poll(async () => (await ask(other.page, 'lexicon.get', {})).version).toBe(2);
  await together(other.page, 'g', 's');
  await tabTo(other.page, other.page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: /^Suggestions/ }));
  await other.page.keyboard.press('Enter');
  await other.page.getByLabel('A message').fill('a platypus!');
  await expect(other.page.getByText('Tech, because of the marked phrase.')).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'New version' })).toHaveAttribute('aria-disabled', 'true');
});
