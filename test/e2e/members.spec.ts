import { expect, test, type Page } from '@playwright/test';
import { inLondon, instantOf } from '../../shared/time.ts';
import { closedCase, conversation, merged, risk, row, told, voiding } from '../desk/support/member-world.ts';
import { given, put, rest, type Put } from '../desk/support/world.ts';
import { sheet } from './support/above.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';
import { expectNoViolations, expectNoViolationsInAnyTheme } from './support/axe.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(120_000);

let team: Team;
let staff: Colleague;

const DAY = 86_400_000;
let now = 0;
/** An instant some days before the community's now. */
const ago = (days: number): string => instantOf(now - Math.round(days * DAY));

/** Hazel's history, told from today. */
function history(): Put[] {
  return [
    merged('m-old', 'hazel_old', 'm-hazel'),
    given('l-1', 'm-hazel', 9, ago(100), ago(40)),
    given('l-2', 'm-hazel', 8, ago(30), ago(-30)),
    voiding('l-2v', 'l-2', 'm-hazel', ago(29), 'The wrong account.'),
    given('l-3', 'm-old', 6, ago(20), ago(-40)),
    given('l-4', 'm-hazel', 7, ago(10), ago(-50)),
    told('t-4', 'm-hazel', 'ledger', 'l-4', ago(9)),
    rest('b-1', 'm-hazel', 'ended', ago(80), ago(73), { proposedAt: ago(82), decidedAt: ago(81), watchUntil: ago(60), reason: 'Reached the line.' }),
    put('note', { id: 'n-1', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'team', by: 's-imogen', at: ago(50), text: 'Exams until mid June.' }),
    put('note', { id: 'n-2', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: ago(49), text: 'A talk with Tom.' }),
    ...closedCase('c-done', 'm-hazel', ago(15), ago(14.5), 'no-action'),
    ...conversation('con-1', 'm-hazel', [{ from: 'member', body: 'I keep thinking about self-harm when I read it.', at: ago(12) }, { from: 'team', body: 'Thank you for telling us.', at: ago(11.9) }]),
    risk('risk-1', 'm-hazel', 'today', ago(11.8)),
    row('case', { id: 'c-covered', kind: 'report', postId: 'p-none', memberId: 'm-hazel', spaceId: 'sp-life', openedAt: ago(5), frozenTitle: null, frozenBody: 'A fine day. I keep thinking about self-harm again. Goodbye.', frozenAt: ago(5), state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null }),
  ];
}

test.beforeAll(async () => {
  team = await openTeam();
  staff = await team.join('s-tom');
  await expect(staff.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  now = Date.parse((await ask(staff.page, 'members.get', { id: 'm-hazel', at: null })).asOf);
  await team.ingest(history());
  await expect.poll(async () => (await ask(staff.page, 'members.get', { id: 'm-hazel', at: null })).ledgerTotal).toBe(4);
});
test.afterAll(() => team.close());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const entries = (page: Page) => page.locator('.chronology .entry__line');
const focused = (page: Page) => page.locator(':focus');
const banner = (page: Page) => page.locator('.as-of-banner');
const figure = (page: Page, label: string) => page.locator('.figure', { hasText: label }).locator('dd');

/** Opens Hazel from the queue, by keyboard alone. */
async function openHazel(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/cases'; });
  await together(page, 'g', 'm');
  await expect(page.getByRole('combobox', { name: 'Find a member' })).toBeFocused();
  await page.getByRole('combobox').press('ControlOrMeta+a');
  await page.keyboard.type('PASTH');
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/halfpasthazel/);
}

test('anyone is found by a part of their name, merged accounts by their old one, all by keyboard', async () => {
  const { page } = staff;
  await openHazel(page);
  await page.keyboard.press('Escape');
  const field = page.getByRole('combobox', { name: 'Find a member' });
  await expect(field).toBeFocused();
  await field.press('ControlOrMeta+a');
  await page.keyboard.type('hazel_o');
  await expect(page.getByRole('option', { name: /halfpasthazel also hazel_old/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.type('nobody of this name');
  await expect(page.getByText('Nobody here is called “nobody of this name”')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
});

test('a member shows points of every account, the ledger with what became of each entry, and the way back to a case', async () => {
  const { page } = staff;
  await openHazel(page);
  await expect(figure(page, 'Active points')).toHaveText('13of 30');
  await expect(figure(page, 'Told')).toHaveText('1 of 4by message');
  await expect(page.getByText('hazel_old was merged into this account')).toBeVisible();
  const ledger = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Counts until' }) });
  await expect(ledger.getByRole('row')).toHaveCount(5);
  await expect(ledger.getByRole('row', { name: /Reason l-2/ })).toHaveText(/Voided.*The wrong account/);
  await expect(ledger.getByRole('row', { name: /Reason l-3/ })).toHaveText(/on hazel_old.*Not yet told/);
  await ledger.getByRole('button', { name: /Reason l-2/ }).press('Enter');
  await expect(page.getByText(/^Voided by Lena Moss on .*: The wrong account\.$/)).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: /break/i })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  // The picture is read by keyboard, and has its table.
  const picture = page.getByRole('slider', { name: /Active points of halfpasthazel/ });
  await picture.focus();
  await picture.press('ArrowLeft');
  await expect(picture).toHaveAttribute('aria-valuetext', /^13 points from .* 7 points given: Reason l-4$/);
  await picture.press('Home');
  await expect(picture).toHaveAttribute('aria-valuetext', /^0 points from/);
  await expect(page.getByRole('table', { name: /Active points of halfpasthazel/ })).toBeAttached();
});

test('the chronology is walked, narrowed and opened by keyboard; what distresses stays covered until asked for', async () => {
  const { page } = staff;
  await openHazel(page);
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveText(/Reported in Everyday life.*Case open/);
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText(/Told of the 7 points/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('A fine day.')).toBeVisible();
  await expect(page.locator('#member')).not.toContainText('self-harm again');
  await page.keyboard.press('v');
  await expect(page.locator('#member')).toContainText('self-harm again');
  await page.keyboard.press('v');
  await expect(page.locator('#member')).not.toContainText('self-harm again');
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveText(/Reported by 3 people in Everyday life/);
  await page.getByRole('radio', { name: /^Messages/ }).check();
  await expect(entries(page)).toHaveCount(2);
  await expect(entries(page).first()).toHaveText(/Answered: Thank you for telling us/);
  await expect(entries(page).nth(1)).toHaveText(/\[covered: self-harm or suicide\]/);
  await page.getByRole('radio', { name: /^Risk/ }).check();
  await expect(entries(page)).toHaveText([/Risk record, act today/]);
  await page.getByRole('radio', { name: /^All/ }).check();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/#\/cases\/c-covered$/);
});

test('a note is written about a member by key, for staff alone, and stands in their chronology', async () => {
  const { page } = staff;
  await page.evaluate(() => { location.hash = '#/members/m-zoe'; });
  await expect(heading(page)).toHaveText(/Zoë%quiet/);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Write a note about Zoë%quiet' });
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await write(page, 'Asked for a heads-up before anything goes public.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(entries(page).first()).toHaveText(/Asked for a heads-up before anything goes public.*Staff only/);
});

test('a member looks as they looked on a day, with one key back to now', async () => {
  const { page } = staff;
  await openHazel(page);
  // Half a day after the points and half a day before they were voided, whatever the time is now.
  const between = inLondon(ago(29.5));
  await page.keyboard.press('d');
  const field = page.getByRole('textbox', { name: 'Day' });
  await expect(field).toBeFocused();
  await page.keyboard.type('no such day');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/That is not a day/)).toBeVisible();
  await field.press('ControlOrMeta+a');
  await page.keyboard.type(`${between.toPlainDate().toString()} ${between.toPlainTime().toString({ smallestUnit: 'minute' })}`);
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeVisible();
  // The eight points still counted, nobody had voided them; what came later is not there.
  await expect(figure(page, 'Active points')).toHaveText('8of 30');
  await expect(page.locator('.member')).not.toContainText('The wrong account');
  await expect(page.locator('.member')).not.toContainText('Reason l-4');
  await expect(entries(page).first()).toHaveText(/8 points, reason l-2/);
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(figure(page, 'Active points')).toHaveText('0of 30');
  await page.keyboard.press(']');
  await page.keyboard.press('Escape');
  await expect(banner(page)).toHaveCount(0);
  await expect(figure(page, 'Active points')).toHaveText('13of 30');
  await expect(heading(page)).toHaveText(/halfpasthazel/);
});

test('a long chronology shows what one scrolls to, however one came here', async () => {
  const { page } = staff;
  await team.ingest(Array.from({ length: 250 }, (_, n) => put('note', { id: `many-${n}`, aboutKind: 'member', aboutId: 'm-moss', visibility: 'team', by: 's-tom', at: ago(60 + n / 10), text: `Line ${n}` })));
  await expect.poll(async () => (await ask(page, 'members.get', { id: 'm-moss', at: null })).counts.notes).toBe(250);
  await page.evaluate(() => { location.hash = '#/members'; });
  await page.getByRole('combobox').press('ControlOrMeta+a');
  await page.keyboard.type('mossand');
  // Chosen in the list, it is asked for before it is opened: then everything is there at once.
  await expect(page.getByRole('option', { name: /mossandmugs/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/mossandmugs/);
  for (const top of [1_200, 3_000, 6_000]) {
    await page.evaluate((to) => { document.getElementById('member')!.scrollTop = to; }, top);
    // From the head of the list to the foot of the pane there is no gap.
    await expect.poll(() => page.evaluate(() => {
      const pane = document.getElementById('member')!.getBoundingClientRect();
      const rows = document.querySelector('.chronology__rows')!.getBoundingClientRect();
      const head = document.querySelector('.chronology__head')!.getBoundingClientRect().bottom;
      const places = Array.from({ length: 12 }, (_, n) => pane.top + (n * pane.height) / 12).filter((y) => y > Math.max(head, rows.top) && y < rows.bottom);
      return places.length > 3 && places.every((y) => document.elementFromPoint(rows.left + 60, y)?.closest('.entry__line'));
    }), `scrolled to ${top}`).toBe(true);
  }
});

test('a volunteer sees no messages, risk records and staff notes, and is told so', async () => {
  const volunteer = await team.join('s-imogen');
  const { page } = volunteer;
  await expect(page.getByRole('option', { name: /halfpasthazel/ }).first()).toBeVisible();
  await openHazel(page);
  await expect(page.getByText(/Messages, risk records and notes for staff are not on this computer/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Notes 1$/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^(Messages|Risk)/ })).toHaveCount(0);
  await expect(page.locator('.member')).not.toContainText(/A talk with Tom|Thank you for telling us/);
  await volunteer.close();
});

test('axe finds nothing on members and a member, now and then, in any theme', async () => {
  const { page } = staff;
  await page.evaluate(() => window.desk.ask('settings.get', {}).then((answer): unknown => answer.ok && window.desk.tell('settings.set', { ...answer.value, theme: 'light', contrast: 'normal' })));
  await expect(page.locator('html[data-theme=light]')).toBeAttached();
  await page.evaluate(() => { location.hash = '#/members'; });
  await expect(page.getByRole('listbox', { name: 'Members' }).or(page.getByText('Find anyone by their name')).first()).toBeVisible();
  await expectNoViolationsInAnyTheme(page);
  await openHazel(page);
  // Each key has done its work before the next thing is looked at: what has the focus is asked only once.
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveText(/Reported in Everyday life.*Case open/);
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText(/Told of the 7 points/);
  // What was opened before stays open.
  if ((await focused(page).getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await expect(page.locator('.entry__detail').first()).toBeVisible();
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('d');
  await expect(page.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('ArrowDown');
  await expect(banner(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expectNoViolationsInAnyTheme(page);
  await page.keyboard.press('Escape');
});

test('in a narrow window with text twice the size everything is there, one below the other', async () => {
  const { app, page } = staff;
  await page.evaluate(() => window.desk.ask('settings.get', {}).then((answer): unknown => answer.ok && window.desk.tell('settings.set', { ...answer.value, theme: 'light', contrast: 'normal', textSize: 200 })));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 900));
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'narrow');
  await openHazel(page);
  await expectNoViolations(page);
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveText(/Reported by 3 people in Everyday life/);
  await expect(focused(page)).toBeInViewport();
  expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.getElementById('member')!.scrollWidth - document.getElementById('member')!.clientWidth])).toEqual([760, 0]);
});
