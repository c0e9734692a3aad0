import { expect, test, type Locator, type Page } from '@playwright/test';
import { asks, conversation, inboxWorld } from '../desk/support/inbox-world.ts';
import { row } from '../desk/support/member-world.ts';
import { ago, given, NOW, staff, type Put } from '../desk/support/world.ts';
import { ask, openTeam, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { press as pressKeys, write } from './support/story.ts';
import { together } from './support/together.ts';

// One team for all: desks are launched once, and before every test its rows are as they were.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam(NOW);
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  const known = new Set(staff.map((one) => one.id));
  // The small world is there; what the inbox adds comes on top.
  await team.again((inboxWorld() as Put[]).filter((one) => !(one.t === 'staff' && known.has(one.row.id))));
});

const part = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name: new RegExp(`^${name}`, 'u') });
const lines = (page: Page, name: string): Locator => part(page, name).getByRole('listitem');

/** Opens Today by key, as it is once the first copy is whole. */
async function openToday(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  // The page listens to keys once it shows something.
  await expect(page.getByRole('option').first()).toBeVisible();
  await together(page, 'g', 'd');
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 14 May' })).toBeVisible();
}

test('what would hurt most comes first, and is acted on in place by key', async () => {
  const { page } = await team.back('s-tom');
  await openToday(page);
  await expect(page.getByText('Good afternoon, Tom. One risk message has no reply yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('region').first()).toHaveAccessibleName(/^Risk/);
  await expect(page.locator('.today-line--risk')).toBeFocused();
  await expect(page.locator('.today-line--risk')).toContainText('i don’t feel safe tonight');
  // Down past the risk that was answered to the message that nobody has sorted; one key sorts it.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(lines(page, 'Not yet triaged').getByRole('button')).toBeFocused();
  await page.keyboard.press('2');
  await expect(part(page, 'Not yet triaged')).toHaveCount(0);
  await expect(part(page, 'Replies due').getByRole('button', { name: /softstatic/ })).toBeVisible();
  // A case is claimed from here, and its line says so.
  const oldest = lines(page, 'Oldest cases').first().getByRole('button');
  await oldest.focus();
  await page.keyboard.press('c');
  await expect(oldest).toContainText('You');
  await page.keyboard.press('Home');
  await expect(page.locator('.today-line--risk')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/inbox\/k-risk$/);
});

test('until one touches anything the place is at the top, whatever comes first meanwhile; afterwards it stays', async () => {
  const { page } = await team.back('s-tom');
  await openToday(page);
  const first = page.locator('.today-line').first();
  await expect(first).toBeFocused();
  const waits = (id: string, minutes: number) => conversation(id, 'm-otto', [asks(minutes, 'i am not safe')], { state: 'open', purpose: 'risk' }) as Put[];
  await team.ingest(waits('k-before', 40));
  await expect(first).toContainText('ottoinorbit');
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift');
  await team.ingest(waits('k-long-before', 80));
  await expect(page.locator('.today-line--risk')).toHaveCount(3);
  await expect(page.locator('.today-line').nth(1)).toBeFocused();
});

test('a volunteer sees cases and no message', async () => {
  const { page } = await team.back('s-imogen');
  await openToday(page);
  await expect(lines(page, 'Oldest cases').first()).toBeVisible();
  await expect(part(page, 'Risk')).toHaveCount(0);
  await expect(page.getByText('i don’t feel safe tonight')).toHaveCount(0);
});

test('what a colleague handed on is read by key, one’s own is written and handed on without a line, and both are kept', async () => {
  await team.ingest([given('l-fox', 'm-fox', 4, ago(120), ago(-60_000)), row('handover', { id: 'ho-1', by: 's-imogen', at: ago(60), from: ago(300), readers: 'team', generated: [{ what: 'with-staff', t: 'case', id: 'c-hazel', by: 's-imogen', at: ago(70) }], text: 'plumjam was upset in chat. Please leave them to Tom.', replaces: null })]);
  const { page } = await team.back('s-tom');
  await openToday(page);
  const press = (...keys: readonly string[]): Promise<void> => pressKeys(page, ...keys);
  const pane = page.getByRole('complementary', { name: 'Cover and handover' });
  const own = pane.getByRole('region', { name: 'Handover' });
  const received = pane.getByRole('region', { name: 'From Imogen' });
  await expect(received).toContainText('plumjam was upset in chat. Please leave them to Tom.');
  await expect(received).toContainText('halfpasthazel: unkind conflict. Imogen handed it to staff');
  await press('e');
  await expect(received).toContainText(', read');
  await expect(received).not.toContainText('Please leave them to Tom.');
  // To the handover by key, from line to line, and into what one is about.
  await press('h');
  const lines = own.getByRole('listitem').getByRole('button');
  await expect(lines.first()).toBeFocused();
  await press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await press('ArrowUp', 'Enter');
  await expect(page).toHaveURL(/#\/inbox\/k-risk$/u);

  // The note is kept while it is written, and handed on without the last of the lines.
  await press('g', 'd', 'w');
  const note = pane.getByRole('textbox', { name: /^Your note for/u });
  await expect(note).toBeFocused();
  await write(page, 'northstar_lily: I am replying today.');
  await expect(pane.getByText(/^Saved here/u)).toBeVisible();
  await expectNoViolations(page, 'written');
  // Esc leaves the note for the lines, so that the next key is no part of it.
  await press('Escape');
  await expect(page.locator('.today-line').first()).toBeFocused();
  await press('w');
  await press('Control+Shift+h');
  const dialog = page.getByRole('dialog', { name: /^Hand on/u });
  await expect(dialog.getByRole('button', { name: 'Hand on' })).toBeFocused();
  await expectNoViolations(page, 'before it is handed on');
  const ticks = dialog.getByRole('checkbox');
  const before = await ticks.count();
  await ticks.last().focus();
  await press('Space');
  await expect(ticks.last()).not.toBeChecked();
  await press('Control+Shift+h');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Handed on', { exact: true })).toBeVisible();
  await expect(note).toHaveValue('');
  await expect(note).toBeFocused();
  await expect.poll(async () => (await ask(page, 'handovers.list', {})).rows.map(({ lines: count, saving }) => [count, saving])).toEqual([[before - 1, 'sent'], [1, 'sent']]);

  // Kept, and read again whenever it is needed.
  await page.locator('.today-line').first().focus();
  await press('g', 'h');
  await expect(page.getByRole('listbox', { name: 'Handovers' })).toBeFocused();
  await press('ArrowDown');
  await expect(page.getByRole('option', { name: /Imogen Hart/u })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('article')).toContainText('Please leave them to Tom.');
  await expectNoViolations(page, 'kept handovers');
  await press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 14 May' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on today, ${theme}`, async () => {
    const { page } = await team.back('s-tom');
    await page.evaluate(async (to) => {
      const now = await window.desk.ask('settings.get', {});
      if (now.ok) await window.desk.tell('settings.set', { ...now.value, theme: to });
    }, theme);
    await openToday(page);
    await expectNoViolations(page);
  });
}

test('of much that members have not been told a few lines stand there and the rest is counted, to read and to hand on', async () => {
  await team.ingest(Array.from({ length: 8 }, (_, i) => given(`l-many-${i}`, 'm-moss', 1, ago(60 + i), ago(-60_000))));
  const { page } = await team.back('s-tom');
  await openToday(page);
  const { untold, lines: all } = await ask(page, 'handover.get', {});
  const owed = all.filter(({ key }) => key.startsWith('untold/'));
  const pane = page.getByRole('region', { name: 'Handover' });
  await expect(pane.getByRole('listitem').filter({ hasText: 'has not been told' })).toHaveCount(5);
  // Also what was owed before is counted: the list has all of it.
  await pane.getByRole('button', { name: `and ${untold - 5} more not yet told`, exact: true }).press('Enter');
  await expect(page).toHaveURL(/#\/told$/u);
  await together(page, 'g', 'd');
  await expect(pane).toBeVisible();
  await page.keyboard.press('Control+Shift+h');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /has not been told/u })).toHaveCount(5);
  await dialog.getByRole('checkbox', { name: `and ${owed.length - 5} more not yet told` }).uncheck();
  await dialog.getByRole('button', { name: 'Keep writing' }).click();
  await expect(pane.getByText(`${owed.length - 5} lines are left out.`)).toBeVisible();
});

test('while the first copy is on its way nobody says how much there is', async () => {
  const first = await openTeam(NOW);
  try {
    // More than one answer holds, so that the copy can stand still half-way.
    await first.ingest(Array.from({ length: 1_200 }, (_, i) => given(`l-old-${i}`, 'm-moss', 1, ago(60 * 24 * 200 + i), ago(60 * 24 * 100))));
    const { page, line } = await first.join('s-priya', [], {}, 'cases', /\/snapshot\?page=/u);
    await expect(page.locator('.first-copy')).toBeVisible();
    for (const [key, name] of [['c', 'Cases'], ['i', 'Inbox'], ['m', 'Members'], ['b', 'Breaks'], ['t', 'Not yet told'], ['r', 'Risk reviews']] as const) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await together(page, 'g', key);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }
    line.hold(null);
    await page.evaluate(() => { location.hash = '#/cases'; });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Cases \d+ open$/u);
  } finally {
    await first.close();
  }
});
