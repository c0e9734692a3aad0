import { expect, test, type Page } from '@playwright/test';
import type { Settings } from '../../shared/contract/bridge/state.ts';
import { put } from '../desk/support/world.ts';
import { openTeam, type Colleague, type Team } from './support/team.ts';
import { expectNoViolations, expectNoViolationsInAnyTheme } from './support/axe.ts';

// Each looks at some twenty states of the page, one after the other.
test.setTimeout(180_000);

let team: Team;
let desk: Colleague;
test.beforeAll(async () => {
  team = await openTeam();
  desk = await team.join('s-imogen');
  await expect(desk.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
});
test.afterAll(() => team.close());

async function use(page: Page, change: Partial<Settings>, theme: string): Promise<void> {
  await page.evaluate((some) => window.desk.ask('settings.get', {}).then((answer): unknown => answer.ok && window.desk.tell('settings.set', { ...answer.value, ...some })), change);
  await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, hash);
}

/** Opens each dialog of a case and everything that floats, looks, and closes it again. */
async function everyDialog(page: Page): Promise<void> {
  await goTo(page, '#/cases/c-hazel');
  await expect(page.getByRole('heading', { name: /^Unkind conflict/ })).toBeVisible();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  for (const key of ['t', 'w', 'e', 's', 'f', '?', 'Control+k', 'Control+Shift+Enter']) {
    await page.keyboard.press(key);
    await expect(dialog, key).toBeVisible();
    await expectNoViolationsInAnyTheme(page);
    await page.keyboard.press('Escape');
    await expect(dialog, key).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test('axe finds nothing on any screen or dialog, in any theme', async () => {
  const { page } = desk;
  await use(page, { theme: 'light', contrast: 'normal' }, 'light');
  for (const id of ['c-hazel', 'c-fox', 'c-plum', 'c-moss', 'c-priya']) {
    await goTo(page, `#/cases/${id}`);
    await expect(page.locator(`[id="queue-${id}"]`)).toHaveAttribute('aria-selected', 'true');
    await expectNoViolationsInAnyTheme(page);
  }
  await everyDialog(page);
  await page.keyboard.press('u');
  await expect(page.getByRole('region', { name: /^Risk record about/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save record' })).toBeVisible();
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('u');
  await page.keyboard.press('x');
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('Escape');
  // What the forum has not done stands in the outbox too.
  await team.ingest(['f-1', 'f-2'].map((id) => put('forumAct', { id, kind: 'hide', aboutKind: 'post', aboutId: 'p-hazel', memberId: 'm-hazel', by: 's-tom', at: new Date().toISOString(), state: 'needs-you', why: 'The forum keeps showing this post. Take it away there by hand.', rowId: null, dueAt: null })));
  await goTo(page, '#/outbox');
  await expect(page.getByRole('article', { name: 'Take a post off the forum', exact: true })).toHaveCount(2);
  await expectNoViolationsInAnyTheme(page);
  await page.getByRole('button', { name: 'Give up' }).first().press('Enter');
  await expect(page.getByRole('article', { name: 'Take a post off the forum', exact: true })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  for (const [hash, heading] of [['#/told', 'Not yet told'], ['#/risk', 'Risk reviews'], ['#/outbox', 'Outbox'], ['#/quarantine', 'Rows that did not fit'], ['#/settings/connection', 'Connection'], ['#/settings/appearance', 'Appearance'], ['#/settings/keyboard', 'Keyboard'], ['#/settings/computer', 'This computer']] as const) {
    await goTo(page, hash);
    await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
    await expectNoViolationsInAnyTheme(page);
  }
});

test('axe finds nothing in a narrow window with text twice the size', async () => {
  const { app, page } = desk;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 900));
  await use(page, { theme: 'light', contrast: 'normal', textSize: 200 }, 'light');
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'narrow');
  await goTo(page, '#/cases');
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('option', { name: /halfpasthazel/ }).click();
  await expect(page.getByRole('button', { name: 'Back to the queue' })).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(760);
});
