import { expect, test, type Locator, type Page } from '@playwright/test';
import { asks, conversation, replied } from '../desk/support/inbox-world.ts';
import { ago, member, NOW, post, put, type Put } from '../desk/support/world.ts';
import { expectNoViolations } from './support/axe.ts';
import { ask, openTeam, type Team } from './support/team.ts';
import { together } from './support/together.ts';

test.setTimeout(180_000);

const note = (id: string, visibility: 'team' | 'staff', text: string, about: 'member' | 'case' = 'member'): Put => put('note', { id, aboutKind: about, aboutId: about === 'member' ? 'm-hazel' : 'c-hazel', visibility, text, by: 's-lena', at: ago(30) });

let team: Team;
test.beforeAll(async () => {
  team = await openTeam(NOW);
  await team.ingest([
    member('m-soft', 'softstatic'),
    post('p-brass', 'm-moss', 'my trombone is so loud that the neighbours knock on the wall', { threadId: 't-1', createdAt: ago(95) }),
    post('p-dark', 'm-plum', 'the trombone case hides my self-harm from mum', { createdAt: ago(400) }),
    ...conversation('k-brass', 'm-soft', [asks(40, 'somebody took my trombones at school'), replied(30, 'That sounds horrible.\n\nLena')], { state: 'open', purpose: 'concern' }) as Put[],
    note('n-team', 'team', 'Trombone lessons do them good.'),
    note('n-case', 'team', 'The clarinet was a joke.', 'case'),
    note('n-staff', 'staff', 'Their mother rang about the trombone.'),
  ]);
});
test.afterAll(() => team.close());

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search everything' });
const results = (page: Page): Locator => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const facet = (page: Page, name: RegExp): Locator => page.getByRole('navigation', { name: 'Narrow down' }).getByRole('button', { name });

/** Opens the search by key, once everything is here and findable. */
async function openSearch(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  await expect.poll(async () => (await ask(page, 'search.find', { text: 'trombone', kinds: [], spaceId: null, year: null, order: 'best', after: null })).indexing).toBeNull();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
}

test('found as one types, narrowed, opened at its place and come back from, all by keyboard', async () => {
  const { page } = await team.join('s-tom');
  await openSearch(page);
  await expect(page.getByText('a word in any of its forms')).toBeVisible();
  await expectNoViolations(page, 'nothing typed');
  await page.keyboard.type('trombone');
  await expect(results(page)).toHaveCount(5);
  await expect(page.getByText('5 found')).toBeVisible();
  await expect(page.locator('.found__words--member mark').first()).toHaveText(/^trombones?$/u);
  // Distressing words stay covered until they are asked for.
  const dark = results(page).filter({ hasText: 'plumjam' });
  await expect(dark).toContainText('[covered: self-harm or suicide]');
  await expect(page.locator('body')).not.toContainText('about self-harm');
  await expectNoViolations(page, 'results');

  // A message: its conversation, that message in front of the person; Esc leads back to the search as it was.
  await page.keyboard.type(' kind:mes');
  await expect(page.getByRole('option', { name: /^message/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('trombone kind:message ');
  await expect(results(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Take out: kind message' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/inbox\/k-brass$/u);
  await expect(page.locator('#message-k-brass\\.1')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/search$/u);
  await expect(results(page)).toHaveCount(1);
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeFocused();

  // A note: the member's chronology, that entry open.
  await page.keyboard.press('/');
  await page.keyboard.type('"mother rang"');
  await expect(results(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/members\/m-hazel$/u);
  await expect(page.getByRole('button', { name: /Their mother rang|Note/u, expanded: true })).toBeFocused();
  await page.keyboard.press('Escape');

  // A note on a case: the case, that line of its history.
  await page.keyboard.press('/');
  await page.keyboard.type('clarinets');
  await expect(results(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/cases\/c-hazel$/u);
  await expect(page.locator('#history-n-case')).toBeFocused();
  await page.keyboard.press('Escape');

  // A post that no case is about is read beside the results, in its thread; facets narrow by key as well.
  await page.keyboard.press('/');
  await page.keyboard.type('trombone');
  await expect(results(page)).toHaveCount(5);
  await facet(page, /^Posts/u).press('Enter');
  await expect(facet(page, /^Posts/u)).toHaveAttribute('aria-pressed', 'true');
  await expect(results(page)).toHaveCount(2);
  await field(page).focus();
  await field(page).fill('trombone wall');
  await expect(results(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Does anyone else get nervous?' })).toBeFocused();
  const pane = page.getByRole('complementary', { name: 'The post in its thread' });
  await expect(pane).toContainText('the neighbours knock on the wall');
  await expect(pane).toContainText('some of us talk about real things');
  await expectNoViolations(page, 'a post beside');
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeFocused();

  // A space is completed by a part of its name, and set in quotes where it needs them.
  await field(page).fill('trombone in:');
  await page.keyboard.type('life');
  await expect(page.getByRole('option', { name: 'Everyday life board' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('trombone in:"Everyday life" ');
  await expect(results(page)).toHaveCount(2);

  // What is not understood is said, and the rest is searched all the same.
  await field(page).fill('trombone is:blue');
  await expect(page.getByText('is left out. After is: stands one of open')).toBeVisible();
  await expect(results(page)).toHaveCount(2);
  await field(page).fill('xylophone');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  // What led somewhere is offered again.
  await expect(page.getByRole('button', { name: '"mother rang"' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/search/u);

  // The palette leads on with what was typed, and keeps what was chosen.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('trombone lessons');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('option', { name: /Trombone lessons do them good/u })).toBeVisible();
  await palette.getByRole('option', { name: 'Search everything for “trombone lessons”' }).click();
  await expect(field(page)).toHaveValue('trombone lessons');
  await expect(results(page)).toHaveCount(1);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('comfortable');
  await expect(palette.getByRole('option').first()).toHaveText(/Comfortable rows/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectNoViolations(page, 'results in the dark');
  await page.keyboard.press('Control+K');
  await expect(palette.getByRole('group', { name: 'Lately' }).getByRole('option')).toHaveText([/Dark theme/u, /Comfortable rows/u, /Forget these/u]);
});

test('a volunteer finds nothing that is staff’s, not even its count; a key of one’s own and what one wants to be told of are kept', async () => {
  const { page } = await team.join('s-imogen');
  await openSearch(page);
  await page.keyboard.type('trombone');
  await expect(results(page)).toHaveCount(3);
  await expect(page.getByText('3 found')).toBeVisible();
  await expect(results(page).filter({ hasText: 'Trombone lessons do them good.' })).toBeVisible();
  await expect(facet(page, /^Messages/u)).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(/mother rang|took my trombones/u);
  await field(page).fill('"mother rang"');
  await expect(page.getByText('Nothing found')).toBeVisible();

  // The key that goes to the search is given another; whose it is already is said.
  await page.evaluate(() => { location.hash = '#/settings/keyboard'; });
  await page.getByRole('searchbox', { name: 'Find a key' }).fill('go to the search');
  await page.getByRole('button', { name: 'Go to the search: change the key' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the key' });
  await expect(dialog.getByLabel('Press the new key')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByText('Ctrl K is in use')).toBeVisible();
  await expectNoViolations(page, 'a key in use');
  await page.keyboard.press('Backspace');
  await together(page, 'g', 'z');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('was G F')).toBeVisible();
  await page.getByRole('link', { name: /^Notifications/u }).press('Enter');
  await page.getByRole('group', { name: 'A case that a colleague passes to you' }).getByLabel('Off').check();
  await page.getByRole('button', { name: '30 minutes' }).press('Enter');
  await expect(page.getByRole('banner').getByText('Quiet until 14:5')).toBeVisible();
  await expectNoViolations(page, 'notifications');
  // During a quiet nothing shows; what came is shown when it ends, but for what was switched off.
  const act = (id: string, kind: 'passed' | 'taken-over'): Put => put('caseAction', { id, caseId: 'c-hazel', kind, by: 's-lena', at: ago(0), receivedAt: ago(0), text: null, outcome: null, toStaffId: 's-imogen' });
  await team.ingest([act('a-1', 'passed'), act('a-2', 'taken-over')]);
  await expect.poll(async () => (await ask(page, 'cases.get', { id: 'c-hazel' })).actions.length).toBe(2);
  await expect(page.getByText(/Lena Moss (?:passed|took over)/u)).toHaveCount(0);
  await page.getByRole('button', { name: 'End the quiet' }).press('Enter');
  await expect(page.getByText('Lena Moss took over the case about halfpasthazel').first()).toBeVisible();
  await expect(page.getByText('Lena Moss passed')).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await together(page, 'g', 'z');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).locator('.key-list__line').filter({ hasText: 'Go to the search' })).toHaveText(/Z/u);
  await page.keyboard.press('Escape');
  expect((await ask(page, 'settings.get', {})).notices).toMatchObject({ 'passed-to-you': 'off', inbox: 'away' });
});
