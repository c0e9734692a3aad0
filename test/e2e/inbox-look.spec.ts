import { expect, test, type Page } from '@playwright/test';
import type { Settings } from '../../shared/contract/bridge/state.ts';
import { member } from '../desk/support/world.ts';
import { field, letter, list, openByKey, reply, said, starts, talk, THURSDAY } from './support/letters.ts';
import { openTeam, type Colleague, type Team } from './support/team.ts';
import { expectNoViolations, expectNoViolationsInAnyTheme } from './support/axe.ts';

// Each looks at some ten states of the screen, one after the other.
test.setTimeout(180_000);

let team: Team;
let desk: Colleague;
test.beforeAll(async () => {
  team = await openTeam(THURSDAY);
  const long = Array.from({ length: 200 }, (_, n) => ({ body: `message ${n}`, at: new Date(Date.parse('2026-05-13T08:00:00.000Z') + n * 60_000).toISOString(), ...(n % 3 === 2 && { by: 's-tom' }) }));
  await team.ingest([
    ...starts(),
    member('m-rtl', 'نور 🌙 of the very long names that never end'),
    ...talk('v-risk', 'm-hazel', [{ body: 'hi. sorry to bother you', at: '2026-05-14T13:02:00.000Z' }, { body: 'i don’t feel safe tonight. [covered: distressing detail, 2 sentences] i wanted someone to know', at: '2026-05-14T13:03:00.000Z' }], { state: 'open', purpose: 'risk' }),
    ...talk('v-fox', 'm-fox', [{ body: 'can i ask how many points i am on', at: '2026-05-14T12:12:00.000Z' }]),
    ...talk('v-long', 'm-moss', long, { state: 'open', purpose: 'concern' }),
    ...talk('v-rtl', 'm-rtl', [{ body: `مرحبا 👋 ${'averylongwordwithoutanyspace'.repeat(12)}`, at: '2026-05-14T10:00:00.000Z' }], { state: 'open', purpose: 'tech' }),
  ]);
  desk = await team.join('s-tom');
  await openByKey(desk.page, /hazel/);
});
test.afterAll(() => team.close());

async function use(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate((some) => window.desk.ask('settings.get', {}).then((answer): unknown => answer.ok && window.desk.tell('settings.set', { ...answer.value, ...some })), change);
}

test('axe finds nothing in the inbox and its sheets, in any theme', async () => {
  const { page } = desk;
  await use(page, { theme: 'light', contrast: 'normal' });
  await expect(page.locator('html[data-theme=light]')).toBeAttached();
  for (const name of [/hazel/, /paperkite/, /moss/, /نور/]) {
    await openByKey(page, name);
    await expectNoViolationsInAnyTheme(page, String(name));
  }
  await openByKey(page, /paperkite/);
  const dialog = page.getByRole('dialog');
  for (const key of ['z', 'm', '/', 'h', 'Control+/']) {
    await page.keyboard.press(key);
    await expect(dialog, key).toBeVisible();
    await expectNoViolationsInAnyTheme(page, key);
    await page.keyboard.press('Escape');
    await expect(dialog, key).toHaveCount(0);
    await list(page).focus();
  }
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolationsInAnyTheme(page, 'more');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('w');
  await page.keyboard.type('Hi, [how many] points');
  await expect(reply(page).getByRole('button', { name: '1 part still to write' })).toBeVisible();
  await expectNoViolationsInAnyTheme(page, 'writing');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
});

test('what is covered is not in the page until V, and the next conversation is covered again', async () => {
  const { page } = desk;
  await openByKey(page, /hazel/);
  const cover = said(page).getByRole('button', { name: /covered/ });
  await expect(cover).toBeVisible();
  await page.keyboard.press('v');
  await expect(cover).toHaveCount(0);
  await openByKey(page, /paperkite/);
  await openByKey(page, /hazel/);
  await expect(cover).toBeVisible();
});

test('two hundred messages open at their end, and the newest is in sight', async () => {
  const { page } = desk;
  await openByKey(page, /moss/);
  await expect(said(page).getByText('message 199')).toBeInViewport();
});

test('at 320 pixels and at twice the text nothing is lost: one pane at a time, no sideways scrolling', async () => {
  const { page } = desk;
  const wide = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const fits = () => page.evaluate(() => [document.scrollingElement, ...document.querySelectorAll('.conversation, .inbox-list, .talk, .conversation__foot')].every((one) => one === null || one.scrollWidth <= one.clientWidth + 1));
  for (const [textSize, width] of [[100, 320], [200, 1280]] as const) {
    await use(page, { textSize });
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator('html[data-layout=narrow]')).toBeAttached();
    await page.evaluate(() => { location.hash = '#/inbox'; });
    await expect(letter(page, /hazel/)).toBeVisible();
    expect(await fits()).toBe(true);
    await expectNoViolations(page, `list ${width}`);
    await list(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    // The newest words are in sight first; the reply is below them.
    await expect(said(page).getByText(/how many points|nobody|message 199|wanted someone|مرحبا/).last()).toBeInViewport();
    await field(page).scrollIntoViewIfNeeded();
    await expect(field(page)).toBeInViewport();
    expect(await fits()).toBe(true);
    await expectNoViolations(page, `conversation ${width}`);
  }
  await use(page, { textSize: 100 });
  await page.setViewportSize(wide);
});

test('a notice stands over the list, never over the reply, beside three panes and beside two', async () => {
  const { page } = desk;
  const end = async (what: string): Promise<number> => page.locator(what).first().evaluate((one) => one.getBoundingClientRect().right);
  for (const [width, whose] of [[1440, /moss/], [1100, /نور/]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await openByKey(page, whose);
    await page.keyboard.press('x');
    await expect(page.locator('.notice').filter({ hasText: 'Conversation closed' }).first()).toBeVisible();
    expect(await end('.notice')).toBeLessThanOrEqual(await end('.inbox-list'));
  }
});
