import { expect, test, type Page } from '@playwright/test';
import { given, put, rest } from '../desk/support/world.ts';
import { sheet } from './support/above.ts';
import { ask, openTeam, tell, type Colleague, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(180_000);

// One team for all: desks are launched once, and before every test the same four things are not told.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  const later = '2036-07-01T10:00:00.000Z';
  const onCase = given('l-case', 'm-hazel', 7, '2026-05-14T13:00:00.000Z', later).row as Parameters<typeof put<'ledgerEntry'>>[1];
  await team.again([
    put('ledgerEntry', { ...onCase, wording: 'Unkind conflict', reasonId: 'unkind-conflict', caseId: 'c-hazel' }),
    given('l-plain', 'm-hazel', 3, '2026-05-14T12:00:00.000Z', later),
    given('l-plum', 'm-plum', 4, '2026-05-14T13:10:00.000Z', later),
    rest('b-fox', 'm-fox', 'active', '2026-05-14T13:15:00.000Z', later, { decidedBy: 's-lena', decidedAt: '2026-05-14T13:15:00.000Z' }),
  ]);
});

const untold = async ({ page }: Colleague): Promise<string[]> => (await ask(page, 'told.list', {})).rows.map((row) => row.aboutId);

/** One after the other: two Electrons that start at once now and then keep each other waiting. */
async function joined(staffId: string): Promise<Colleague> {
  const desk = await team.back(staffId);
  await expect.poll(() => desk.page.evaluate(() => window.desk.ask('told.count', {}).then((answer) => answer.ok && answer.value.count))).toBe(4);
  return desk;
}

async function goToTold(page: Page): Promise<void> {
  await together(page, 'g', 't');
  await expect(page.getByRole('heading', { name: /^Not yet told/ })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Not yet told' })).toBeFocused();
}

const row = (page: Page, name: RegExp) => page.getByRole('option', { name });
const words = (page: Page) => page.getByRole('dialog').getByRole('textbox');

test('a member is told of two things in one message, by key; a colleague’s list is shorter for it', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  const { page } = tom;
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await goToTold(page);
  await expect(page.getByRole('option')).toHaveCount(4);
  for (const theme of ['light', 'dark'] as const) {
    await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme });
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
    await expectNoViolations(page);
  }

  // Both things of theirs are ticked; the first key replaces the first part.
  await page.keyboard.press('Enter');
  await expect(words(page)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /7 points/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /3 points/ })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  await write(page, 'You kept on at somebody who had asked you to stop.');
  await expect(page.getByRole('button', { name: '1 part still to write' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(words(page)).toBeVisible();
  for (const theme of ['dark', 'light'] as const) {
    await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme });
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
    await expectNoViolations(page);
  }

  // Closed, and the desk closed too: not a word is lost.
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: 'Not yet told' })).toBeFocused();
  await expect(row(page, /halfpasthazel.*7 points/)).toContainText('Begun');
  const again = await team.rejoin(tom);
  await expect(again.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await goToTold(again.page);
  await again.page.keyboard.press('j');
  await again.page.keyboard.press('w');
  await expect(words(again.page)).toHaveValue(/You kept on at somebody who had asked you to stop\./);
  await expect(words(again.page)).toHaveValue(/All in all you have 10 points now\./);
  await write(again.page, 'And before that you posted the same thing again and again.');
  await again.page.keyboard.press('Control+Enter');
  await expect(sheet(again.page)).toHaveCount(0);
  await expect(again.page.getByText('Message to halfpasthazel')).toBeVisible();
  await expect(again.page.getByRole('option')).toHaveCount(2);
  await expect(again.page.getByRole('listbox', { name: 'Not yet told' })).toBeFocused();
  await expect.poll(() => untold(lena)).toEqual(['l-plum', 'b-fox']);
  expect((await ask(again.page, 'outbox.list', {})).needsYou).toEqual([]);
});

test('by email, or not at all with the reason, until everyone has been told', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await goToTold(page);
  await page.keyboard.press('End');
  await page.keyboard.press('e');
  await expect(page.getByRole('radio', { name: 'Email' })).toBeChecked();
  await expect(words(page)).toHaveValue(/decided on a break from the boards and chat/);
  await write(page, 'There were three fights this week.');
  await page.getByRole('button', { name: 'Copy the text' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tom.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('There were three fights this week.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(3);

  for (const [name, left] of [['plumjam', 2], ['halfpasthazel', 0]] as const) {
    await page.keyboard.press(name === 'plumjam' ? 'End' : 'Home');
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: new RegExp(name) })).toBeVisible();
    await write(page, `Nobody has a way to reach ${name}.`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('option')).toHaveCount(left);
  }
  await expect(page.getByText('Everyone has been told')).toBeVisible();
  await expectNoViolations(page);
});

test('begun without a connection: it says that nothing has reached them, and goes out in order', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  const { page } = tom;
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await goToTold(page);
  await tom.line.cut();
  await expect.poll(async () => (await ask(page, 'connection.get', {})).offlineSince).not.toBeNull();
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByText('has not reached them until the connection is back')).toBeVisible();
  await write(page, 'It was about how you wrote on Monday.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(3);
  await expect(page.getByText('Saved here. Sent when you are online again.')).toBeVisible();
  // Taken back while it waits: the words are there again.
  await page.keyboard.press('Control+z');
  await expect(row(page, /plumjam/)).toContainText('Begun');
  expect((await ask(page, 'outbox.list', {})).waiting).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(words(page)).toHaveValue(/It was about how you wrote on Monday\./);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(3);
  expect(await untold(lena)).toHaveLength(4);
  await tom.line.mend();
  await tell(page, 'sync.now', {});
  await expect.poll(() => untold(lena)).toEqual(['l-plain', 'l-case', 'b-fox']);
});

test('how many points am I on: answered from the member, with the figures of now', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  const before = new Set((await ask(page, 'outbox.list', {})).sent.map(({ id }) => id));
  // The queue goes to its first case once it has come, and would take the address back.
  await expect(page).toHaveURL(/#\/cases\/c-/u);
  await page.evaluate(() => { location.hash = '#/members/m-hazel'; });
  await expect(page.getByRole('button', { name: 'How many points' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(words(page)).toHaveValue(/You’re on 10 points at the moment:/);
  await expectNoViolations(page);
  await write(page, 'Good of you to ask about the last two.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await expect.poll(async () => (await ask(page, 'outbox.list', {})).sent.filter(({ id }) => !before.has(id)).map((one) => one.mutation)).toEqual(['message.send@1']);
  expect(await untold(tom)).toHaveLength(4);
});

test('a volunteer sees what is not told and whose it is to tell, and never writes what they may not send', async () => {
  const imogen = await joined('s-imogen');
  const { page } = imogen;
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await goToTold(page);
  await expect(page.getByText('Staff and team leads tell members')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Not yet told', exact: true })).toBeVisible();
  await expectNoViolations(page);
  // Enter leads to who they are, and opens no message.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/members\/m-hazel$/u);
  await expect(page.getByRole('heading', { level: 1, name: /halfpasthazel/ })).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tell them' })).toHaveCount(0);
});
