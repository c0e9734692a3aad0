import { expect, test, type Locator, type Page } from '@playwright/test';
import { notice, sheet } from './support/above.ts';
import { act, ask, openTeam, type Team } from './support/team.ts';

let team: Team;
test.beforeEach(async () => {
  team = await openTeam();
});
test.afterEach(() => team.close());

const queue = (page: Page): Locator => page.getByRole('listbox', { name: 'Cases' });
const row = (page: Page, name: RegExp): Locator => queue(page).getByRole('option', { name });

/** Comes to a case by its address and has the focus on the queue, as whoever goes along it by key. */
async function select(page: Page, id: string, name: RegExp): Promise<void> {
  await expect(row(page, name)).toBeVisible();
  await page.evaluate((to) => { location.hash = `#/cases/${to}`; }, id);
  await expect(row(page, name)).toHaveAttribute('aria-selected', 'true');
  await queue(page).focus();
}

test('while several are ticked, a key that is for one case does nothing to the one in front, and says why', async () => {
  const { page } = await team.join('s-tom');
  await select(page, 'c-hazel', /halfpasthazel/);
  await page.keyboard.press('x');
  await select(page, 'c-plum', /plumjam/);
  await page.keyboard.press('x');
  await select(page, 'c-hazel', /halfpasthazel/);
  await expect(page.getByRole('group', { name: 'What can be done' }).getByText('2 cases are ticked and the keys are for those. These buttons are for this one.')).toBeVisible();
  const before = await ask(page, 'cases.get', { id: 'c-hazel' });
  for (const key of ['n', 'h', 'r', 'e', 't', 's', 'p', 'b', 'd', 'w', 'Control+Enter', 'Control+Shift+Enter']) await page.keyboard.press(key);
  await expect(notice(page, 'Nothing was done: 2 cases are ticked, and this key is for one case alone')).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
  expect(await ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ v: before.v, postV: before.postV, state: 'open' });
  await expect(row(page, /halfpasthazel/)).toHaveAttribute('aria-selected', 'true');

  // None of these waits for approval, which is no reason to approve what is in front.
  await page.keyboard.press('a');
  await expect(notice(page, 'Nothing was done: of what is ticked no post waits for approval')).toBeVisible();

  // The ticks gone, the key is for the case in front again.
  await queue(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(notice(page, 'Closed: no action')).toBeVisible();
});

test('what a colleague closes is ticked no more, and the keys are for the case in front again', async () => {
  const [{ page }, lena] = [await team.join('s-tom'), await team.join('s-lena')];
  await select(page, 'c-hazel', /halfpasthazel/);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(page.getByRole('toolbar', { name: '1 case ticked' })).toBeVisible();
  await act(lena.page, 'c-hazel', { kind: 'close', outcome: 'no-action', text: '' });
  await expect(row(page, /halfpasthazel/)).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: /ticked/ })).toHaveCount(0);
  await expect(queue(page).locator('[aria-checked]')).toHaveCount(0);
  await page.keyboard.press('c');
  await expect.poll(async () => (await ask(page, 'counts.get', {})).mine).toBe(1);
});
