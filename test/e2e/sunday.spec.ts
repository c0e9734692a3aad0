import { expect, test, type Locator, type Page } from '@playwright/test';
import { given, put } from '../desk/support/world.ts';
import { expectNoViolations } from './support/axe.ts';
import { starts, talk } from './support/letters.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';

test.setTimeout(180_000);

/** Sunday 19:30 and Monday 10:10 in London. */
const SUNDAY = '2026-05-17T18:30:00.000Z';
const MONDAY = '2026-05-18T09:10:00.000Z';

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(SUNDAY);
  await team.ingest([
    ...starts(),
    put('shift', { id: 'sh-sunday', staffId: 's-imogen', startsAt: '2026-05-17T16:00:00.000Z', endsAt: '2026-05-17T21:00:00.000Z', covers: 'reports', cancelled: false }),
    put('shift', { id: 'sh-friday', staffId: 's-tom', startsAt: '2026-05-15T09:00:00.000Z', endsAt: '2026-05-15T17:00:00.000Z', covers: 'everything', cancelled: false }),
    put('shift', { id: 'sh-monday', staffId: 's-tom', startsAt: '2026-05-18T09:00:00.000Z', endsAt: '2026-05-18T17:00:00.000Z', covers: 'everything', cancelled: false }),
    given('l-fox', 'm-fox', 4, '2026-05-16T12:00:00.000Z', '2026-06-16T12:00:00.000Z'),
    ...talk('v-plum', 'm-plum', [{ body: 'can i ask how breaks work', at: '2026-05-17T12:00:00.000Z' }], { state: 'open', purpose: 'concern' }),
  ]);
});
test.afterEach(() => team.close());

const join = (staffId: string): Promise<Colleague> => team.join(staffId, [], {}, null);
const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'Cover and handover' });
const own = (page: Page): Locator => pane(page).getByRole('region', { name: 'Handover' });
const inStep = (page: Page): Promise<void> => expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

test('a volunteer’s Sunday evening: today, a search, a handover written and handed on; staff read it on Monday and see more, all by key', async () => {
  const { page } = await join('s-imogen');
  // The desk opens on Today, on what needs somebody first.
  await expect(page.getByRole('heading', { level: 1, name: 'Sunday 17 May' })).toBeVisible();
  await expect(page.getByText('Good evening, Imogen.')).toBeVisible();
  await inStep(page);
  await expect(page.locator('.today-line').first()).toBeFocused();
  await expect(pane(page)).not.toContainText('plumjam has waited for a reply');

  // A post comes to mind, is found by its words, and read in its thread.
  await expect.poll(async () => (await ask(page, 'search.find', { text: 'nervous', kinds: [], spaceId: null, year: null, order: 'best', after: null })).indexing).toBeNull();
  await keys(page, 'Control+Shift+f');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.type('desperate attention');
  const found = page.getByRole('listbox', { name: 'Found' }).getByRole('option').filter({ hasText: 'halfpasthazel' });
  await expect(found.first()).toBeVisible();
  await keys(page, 'ArrowDown', 'Enter');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toHaveCount(0);

  // The case needs somebody who may decide on it: handed to staff, with a word why.
  await keys(page, 'g', 'd');
  const oldest = page.getByRole('main').getByRole('region', { name: /^Oldest cases/u }).getByRole('button', { name: /halfpasthazel/u });
  await expect(oldest).toBeVisible();
  await oldest.focus();
  await keys(page, 'Enter');
  await expect(page).toHaveURL(/#\/cases\/c-hazel$/u);
  await expect(page.getByText('that was aimed at me')).toBeVisible();
  await keys(page, 's');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('The third time this month, please look at it together.');
  await keys(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Back on Today the handover knows; the note is kept while it is written.
  await keys(page, 'g', 'd');
  await expect(own(page)).toContainText('halfpasthazel: unkind conflict. You handed it to staff today');
  await keys(page, 'w');
  const note = pane(page).getByRole('textbox', { name: 'Your note for tomorrow' });
  await expect(note).toBeFocused();
  await page.keyboard.type('plumjam was upset in chat. Please leave them to Tom.');
  await expect(pane(page).getByText(/^Saved here/u)).toBeVisible();
  await expect(pane(page)).toContainText('For Tom. Everyone on the team reads it.');
  await expectNoViolations(page, 'written');
  await keys(page, 'Control+Shift+h');
  const dialog = page.getByRole('dialog', { name: 'Hand on to Tom' });
  await expect(dialog.getByRole('button', { name: 'Hand on' })).toBeFocused();
  await expectNoViolations(page, 'before it is handed on');
  // One line is left out: the arrows and Tab reach each of them.
  const lines = dialog.getByRole('checkbox');
  const before = await lines.count();
  await lines.last().focus();
  await keys(page, 'Space');
  await expect(dialog.getByRole('checkbox', { name: /paperkite_09 was given 4 points by Tom/u })).not.toBeChecked();
  await keys(page, 'Control+Shift+h');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Handed on', { exact: true })).toBeVisible();
  await expect(note).toHaveValue('');
  await expect(note).toBeFocused();
  await expect.poll(async () => (await ask(page, 'handovers.list', {})).rows.map(({ lines: count, saving }) => [count, saving])).toEqual([[before - 1, 'sent']]);

  // Monday, another desk and file: what she left stands on top, and below it what she could not see.
  await team.setNow(MONDAY);
  const tom = await join('s-tom');
  await inStep(tom.page);
  const received = pane(tom.page).getByRole('region', { name: 'From Imogen' });
  await expect(received).toContainText('plumjam was upset in chat. Please leave them to Tom.');
  await expect(received).toContainText('halfpasthazel: unkind conflict. Imogen handed it to staff');
  await expect(received).not.toContainText('paperkite_09');
  await expect(own(tom.page)).toContainText('plumjam has waited for a reply since');
  await expect(own(tom.page)).toContainText('Since you signed off, Fri 18:00');
  await keys(tom.page, 'e');
  await expect(received).toContainText(', read');
  await expect(received).not.toContainText('Please leave them to Tom.');
  // To the handover by key, from line to line, and into what one is about.
  await keys(tom.page, 'h');
  await expect(own(tom.page).getByRole('button', { name: 'plumjam' })).toBeFocused();
  await keys(tom.page, 'ArrowDown');
  await expect(own(tom.page).getByRole('button', { name: 'halfpasthazel' }).first()).toBeFocused();
  await keys(tom.page, 'ArrowUp', 'Enter');
  await expect(tom.page).toHaveURL(/#\/inbox\/v-plum$/u);

  // Kept, and read again whenever it is needed.
  await keys(tom.page, 'g', 'h');
  await expect(tom.page.getByRole('option', { name: /Imogen Hart/u })).toHaveAttribute('aria-selected', 'true');
  await expect(tom.page.getByRole('listbox', { name: 'Handovers' })).toBeFocused();
  await expect(tom.page.getByRole('article')).toContainText('Please leave them to Tom.');
  await expectNoViolations(tom.page, 'kept handovers');
  await keys(tom.page, 'Escape');
  await expect(tom.page.getByRole('heading', { level: 1, name: 'Monday 18 May' })).toBeVisible();
});
