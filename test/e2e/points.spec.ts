import { expect, test, type Locator, type Page } from '@playwright/test';
import { instantOf } from '../../shared/time.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { given, put, smallWorld, type Put } from '../desk/support/world.ts';
import { notice, sheet } from './support/above.ts';
import { ask, openTeam, tell, type Colleague, type Team } from './support/team.ts';
import { expectNoViolationsInAnyTheme } from './support/axe.ts';
import { tabTo } from './support/tab-to.ts';
import { write } from './support/story.ts';

const DAY = 86_400_000;
const fromNow = (days: number): string => instantOf(Date.now() + days * DAY);

/** The member whom these tests are about, with their reported post. */
const theirs = smallWorld().filter(({ row }) => ['m-hazel', 'p-hazel', 'c-hazel'].includes(row.id) || ('caseId' in row && row.caseId === 'c-hazel'));

// One team for all: desks are launched once, and every test has a halfpasthazel of its own, whose case goes when it is over.
let team: Team;
let n = 0;
/** An id of the small world as this test has it. */
const own = (id: string): string => `${id}-${n}`;
test.beforeAll(async () => {
  team = await openTeam();
  await team.ingest([put('policy', publishedPolicy)]);
  await team.remove('case', ['c-hazel']);
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  n += 1;
  // The community runs on today's clock; halfpasthazel is on 24 points.
  const points = [9, 8, 7].map((many, i) => given(`l-${many}`, 'm-hazel', many, fromNow(-10 + i), fromNow(30 + 10 * i)));
  const rows = [...theirs, ...points];
  const made = rows.reduce((text, { row: { id } }) => text.replaceAll(JSON.stringify(id), JSON.stringify(own(id))), JSON.stringify(rows));
  await team.ingest(JSON.parse(made) as Put[]);
});
test.afterEach(async () => {
  await team.settle();
  await team.remove('case', [own('c-hazel')]);
});

const queue = (page: Page): Locator => page.getByRole('listbox', { name: 'Cases' });
const row = (page: Page, name: RegExp): Locator => queue(page).getByRole('option', { name });
const pane = (page: Page): Locator => page.getByRole('region', { name: 'Standing of halfpasthazel' });
const total = (page: Page, points: number): Promise<void> => expect(pane(page).locator('.member-pane__number')).toHaveText(String(points));
const bar = (page: Page): Locator => page.getByRole('group', { name: 'What can be done' });

/** A colleague's desk with halfpasthazel's case in front of them, reached by key. */
async function atTheCase(staffId: string, points = 24): Promise<Colleague> {
  const desk = await team.back(staffId);
  const { page } = desk;
  await expect.poll(() => standingOn(page)).toBe(points);
  await expect(row(page, /halfpasthazel/)).toBeVisible();
  await queue(page).focus();
  await page.keyboard.press('Home');
  await expect(row(page, /halfpasthazel/)).toHaveAttribute('aria-selected', 'true');
  await total(page, points);
  return desk;
}

/** Opens the dialog, finds the guideline and sets the points, all by key. */
async function choose(page: Page, guideline: string, points: string): Promise<Locator> {
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: /points (?:to|for) halfpasthazel/ });
  await expect(dialog.getByRole('combobox', { name: 'Which guideline?' })).toBeFocused();
  await page.keyboard.type(guideline);
  await page.keyboard.press('Enter');
  const many = dialog.getByRole('spinbutton', { name: 'How many?' });
  await expect(many).toBeFocused();
  await page.keyboard.type(points);
  await expect(many).toHaveAttribute('aria-valuenow', points);
  return dialog;
}

/** Puts words of one's own where the draft asks for them, and sends. */
async function sendWith(page: Page, dialog: Locator, words: string): Promise<void> {
  const send = dialog.getByRole('button', { name: /^Give/ }).last();
  await expect(send).toHaveAccessibleDescription('1 part still to write');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Message to halfpasthazel' })).toBeFocused();
  await write(page, words);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
}

/** halfpasthazel's points on a desk; null while it does not know them yet. */
const standingOn = (page: Page): Promise<number | null> => page.evaluate((id) => window.desk.ask('members.standing', { id }).then((answer) => (answer.ok ? answer.value.activePoints : null)), own('m-hazel'));

test('points that reach 30 are given from a case, sent and told, all by keyboard; a colleague sees it', async () => {
  const tom = await atTheCase('s-tom');
  const { page } = tom;
  const dialog = await choose(page, 'unk', '7');
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/^Unkind conflict/);
  await expect(dialog.getByRole('status').filter({ hasText: '24 plus 7 is 31.' })).toContainText('This reaches 30, so the desk will propose a break.');
  await expect(dialog.getByRole('table')).toContainText('31');
  await expect(dialog.getByText('Evidence attached')).toBeVisible();
  await sendWith(page, dialog, 'It was aimed at somebody who had only just joined.');

  await expect(notice(page, '7 points given to halfpasthazel')).toContainText('A break is proposed.');
  await total(page, 31);
  await expect(pane(page).getByText('1 ahead')).toBeVisible();
  await expect(bar(page).getByText('7 points given by you')).toBeVisible();
  await expect(bar(page).getByText('Closes as points')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Closed: points')).toBeVisible();

  const lena = await team.back('s-lena');
  await expect.poll(() => standingOn(lena.page), { timeout: 20_000 }).toBe(31);
  // Each is a change of its own, and may come with another page of the feed.
  await expect.poll(async () => (await ask(lena.page, 'members.standing', { id: own('m-hazel') })).breaks).toMatchObject([{ state: 'proposed' }]);
  const { counting } = await ask(lena.page, 'members.standing', { id: own('m-hazel') });
  const entry = counting.find((one) => one.wording.startsWith('Unkind'))!;
  await expect.poll(async () => (await ask(lena.page, 'points.voidSheet', { entryId: entry.id })).entry.told).toBe(true);
});

test('what was begun is there again; the same begun offline is whole, and is sent later', async () => {
  const tom = await atTheCase('s-tom');
  const { page, line } = tom;
  await line.cut();
  await expect(page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  const dialog = await choose(page, 'vaguepost', '6');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(bar(page).getByText('6 points, not given yet')).toBeVisible();
  await page.keyboard.press('p');
  await expect(dialog.getByRole('spinbutton', { name: 'How many?' })).toBeFocused();
  await sendWith(page, dialog, 'Please say it to us and not about them.');
  await expect(notice(page, '6 points given to halfpasthazel')).toContainText('Saved here.');
  await total(page, 30);
  expect((await ask(page, 'outbox.list', {})).waiting.map((one) => one.mutation)).toEqual(['case.claim@1', 'ledger.give@1', 'message.send@1', 'told.mark@1']);
  // Taken back with one key, nothing of it is left; and once more.
  await page.keyboard.press('Control+z');
  await total(page, 24);
  expect((await ask(page, 'outbox.list', {})).waiting.map((one) => one.mutation)).toEqual(['case.claim@1']);
  await sendWith(page, await choose(page, 'vaguepost', '6'), 'Please say it to us and not about them.');
  await line.mend();
  await tell(page, 'sync.now', {});
  await expect.poll(async () => (await ask(page, 'outbox.list', {})).waiting.length, { timeout: 20_000 }).toBe(0);
  expect((await ask(page, 'outbox.list', {})).needsYou).toEqual([]);
  const lena = await team.back('s-lena');
  await expect.poll(() => standingOn(lena.page), { timeout: 20_000 }).toBe(30);
});

test('a volunteer proposes, staff decide on another desk, and the volunteer learns of it', async () => {
  const imogen = await atTheCase('s-imogen');
  const proposing = await choose(imogen.page, 'derail', '3');
  await imogen.page.keyboard.press('+');
  await imogen.page.keyboard.press('+');
  // A volunteer stays inside the band.
  await expect(proposing.getByRole('spinbutton', { name: 'How many?' })).toHaveAttribute('aria-valuenow', '4');
  await imogen.page.keyboard.press('-');
  await imogen.page.keyboard.press('Enter');
  await write(imogen.page, 'Took the whole thread with it.');
  await imogen.page.keyboard.press('Control+Enter');
  await expect(notice(imogen.page, '3 points proposed for halfpasthazel')).toBeVisible();

  const tom = await atTheCase('s-tom');
  const { page } = tom;
  await expect(pane(page).getByText('Took the whole thread with it.')).toBeVisible();
  await page.keyboard.press('m');
  await tabTo(page, pane(page).getByRole('button', { name: 'Decide …' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Give points to halfpasthazel' });
  await expect(dialog.getByText('Imogen Hart proposed 3 points')).toBeVisible();
  await expect(dialog.getByRole('spinbutton', { name: 'How many?' })).toBeFocused();
  await page.keyboard.press('4');
  await sendWith(page, dialog, 'It went off the topic for the others.');
  await total(page, 28);
  await expect(pane(page).getByText('Points proposed')).toHaveCount(0);
  // What had the focus is gone; it goes on beside it.
  await expect(pane(page)).toBeFocused();
  await expect(notice(imogen.page, 'Tom Okafor gave halfpasthazel 4 points')).toContainText('You had proposed 3.');
});

test('a proposal is declined with a reason, by key, and the volunteer reads it', async () => {
  const imogen = await atTheCase('s-imogen');
  await choose(imogen.page, 'backseat', '1');
  await imogen.page.keyboard.press('Enter');
  await imogen.page.keyboard.type('Twice today.');
  await imogen.page.keyboard.press('Control+Enter');
  await expect(notice(imogen.page, '1 point proposed for halfpasthazel')).toBeVisible();
  const { page } = await atTheCase('s-tom');
  await page.keyboard.press('m');
  await tabTo(page, pane(page).getByRole('button', { name: 'Decline' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Decline these points?' });
  await expect(dialog.getByRole('textbox', { name: 'Why, for Imogen' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Say why first')).toBeVisible();
  await write(page, 'Kindly meant, I had a word.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(pane(page)).toBeFocused();
  await expect(notice(imogen.page, 'Tom Okafor declined the points you proposed for halfpasthazel')).toContainText('Kindly meant, I had a word.');
});

test('points are voided with a reason: what that does stands there first', async () => {
  const lena = await atTheCase('s-lena');
  const { page } = lena;
  await page.keyboard.press('m');
  await tabTo(page, pane(page).getByRole('button', { name: /^9 Reason l-9/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Void these 9 points of halfpasthazel?' });
  await expect(dialog.getByRole('textbox', { name: 'Why, for the record' })).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('24 active points become 15.');
  await page.keyboard.type('It was somebody else.');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, '9 points of halfpasthazel voided')).toBeVisible();
  await total(page, 15);
});

test('from the member’s own screen points are given and told later, and voided from the ledger', async () => {
  const { page } = await atTheCase('s-tom');
  await page.evaluate((id) => { location.hash = `#/members/${id}`; }, own('m-hazel'));
  await expect(page.getByRole('button', { name: 'Give points' })).toBeVisible();
  const dialog = await choose(page, 'backseat', '2');
  // No post is known here, so nothing is attached.
  await expect(dialog.getByText('Evidence attached')).toHaveCount(0);
  await tabTo(page, dialog.getByRole('button', { name: 'Give now, tell later' }));
  await page.keyboard.press('Enter');
  await expect(notice(page, '2 points given to halfpasthazel')).toContainText('not yet told');
  // What is left to do is one key away from the notice that says so.
  await notice(page, '2 points given to halfpasthazel').getByRole('button', { name: 'Write to them' }).press('Enter');
  await expect(page.getByRole('dialog', { name: /halfpasthazel/ }).getByText('Backseat moderating').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /halfpasthazel/ })).toHaveCount(0);
  const ledger = page.getByRole('region', { name: 'Points ledger' });
  await tabTo(page, ledger.getByRole('button', { name: /^Backseat moderating/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, ledger.getByRole('button', { name: 'Void …' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Void these 2 points of halfpasthazel?' }).getByRole('status')).toContainText('26 active points become 24.');
  await page.keyboard.type('Said in jest.');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, '2 points of halfpasthazel voided')).toBeVisible();
  await expect(ledger.getByTitle('Said in jest.')).toBeVisible();
});

test('an instant-break reason goes on to proposing a break', async () => {
  const { page } = await atTheCase('s-tom');
  await page.keyboard.press('p');
  await page.keyboard.type('spam');
  await expect(page.getByText('This needs no points: it proposes a break at once')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Propose a break for halfpasthazel' });
  await expect(dialog.getByRole('combobox', { name: 'Instant-break reason' })).toContainText('Posting spam');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // Without points, from the case itself.
  await page.keyboard.press('b');
  await expect(dialog.getByRole('combobox', { name: 'Instant-break reason' })).toContainText('None of these');
});

test('axe finds nothing in the dialogs about points, in any theme', async () => {
  test.setTimeout(180_000);
  const { page } = await atTheCase('s-tom');
  const clean = (what = '') => expectNoViolationsInAnyTheme(page, what);
  await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme: 'light', contrast: 'normal' });
  await expect(page.locator('html[data-theme=light]')).toBeAttached();
  await page.keyboard.press('p');
  await expect(sheet(page)).toBeVisible();
  await clean('empty');
  await page.keyboard.type('unkind');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: /^Outside Middle/ })).toBeVisible();
  await clean('outside the band');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzz');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('textbox', { name: 'What was it?' })).toBeVisible();
  await clean('not on the list');
  await page.getByRole('button', { name: 'Evidence attached' }).press('Enter');
  await expect(page.getByText('A copy is kept with the points.', { exact: false })).toBeVisible();
  await clean('evidence');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Let go' }).press('Enter');
  await pane(page).getByRole('button', { name: /^9 Reason l-9/ }).press('Enter');
  await expect(sheet(page)).toBeVisible();
  await clean('void');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
});
