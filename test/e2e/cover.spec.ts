import { expect, test, type Locator, type Page } from '@playwright/test';
import { londonDate } from '../../shared/london-days.ts';
import { bankHolidayDates } from '../../shared/model/cover/bank-holidays.ts';
import { sayDate } from '../../shared/model/cover/words.ts';
import { sheet } from './support/above.ts';
import { ask, openTeam, tell, type Team } from './support/team.ts';
import { expectNoViolations, expectNoViolationsInAnyTheme } from './support/axe.ts';
import { tabTo } from './support/tab-to.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

/** An instant some hours from now: this community's clock is the computer's. */
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const row = (t: string, value: object) => ({ op: 'put', t, row: value }) as never;

/** Open at every hour, so that nothing here depends on the hour at which it runs. */
const calendar = (kind: 'weekday' | 'weekend', weekdays: readonly number[]) => row('coverCalendar', {
  id: `cal-${kind}`, kind, effectiveFrom: hours(-2_000), publishedAt: hours(-2_000), publishedBy: null, closures: [], hours: weekdays.map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' })),
  targets: kind === 'weekend' ? [] : (['risk', 'untriaged', 'concern', 'tech', 'outside'] as const).map((purpose) => ({ purpose, firstReplyMinutes: 6 * 1_440, nextReplyMinutes: 6 * 1_440 })),
});
/** A day soon that no bank holiday closes already. */
const soon = [1, 2, 3, 4, 5].map((day) => londonDate(hours(24 * day))).find((date) => !bankHolidayDates.has(date))!;

// One team for all: desks are launched once, and every test begins with the same hours, conversation and texts.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  await team.again([
    calendar('weekday', [1, 2, 3, 4, 5]), calendar('weekend', [6, 7]),
    row('conversation', { id: 'con-1', memberId: 'm-hazel', subject: '', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: hours(-1), lastMessageAt: hours(-1) }),
    row('message', { id: 'msg-1', conversationId: 'con-1', memberId: 'm-hazel', from: 'member', by: null, body: 'Why was my post changed?', at: hours(-1) }),
    row('triageMark', { id: 'tri-1', conversationId: 'con-1', purpose: 'concern', suggested: null, suggestedWords: [], by: 's-tom', at: hours(-1) }),
    row('savedReply', { id: 'r-1', name: 'Asking about points', purpose: 'concern', body: 'Hi {{name}}, {{how many points}}.', editedBy: 's-lena', editedAt: hours(-50), archived: false }),
    ...['999 or A&E', 'Crisis messenger'].map((name, i) => row('signpost', { id: `sp-${i}`, name, text: `${name}.`, whenToUse: 'Tonight.', position: i + 1, archived: false })),
  ]);
});

/** In step, and the page listens to keys. */
async function inStep(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  await expect(page.getByRole('option').first()).toBeVisible();
}

const sections = { hours: 'Cover hours', shifts: 'Shifts', texts: 'Replies and signposts', suggestions: 'Suggestions' } as const;

async function openSection(page: Page, section: keyof typeof sections): Promise<void> {
  await together(page, 'g', 's');
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: new RegExp(`^${sections[section]}`, 'u') });
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: sections[section], level: 2 })).toBeVisible();
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('a lead closes a day by keyboard and sees first what it does to a clock; another desk reads it', async () => {
  const [lead, other] = [await team.back('s-lena'), await team.back('s-tom')];
  const { page } = lead;
  await inStep(page);
  await openSection(page, 'hours');
  await tabTo(page, page.getByRole('button', { name: 'Close a day' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Close a day?' });
  await expect(dialog.getByLabel('Day')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(soon);
  await expect(dialog.getByText('1 of 1 clock that runs now would be due at another time.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^halfpasthazel Concern/u })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close the day' })).toHaveAttribute('aria-disabled', 'true');
  await type(page, dialog.getByLabel('Why'), 'Team day');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Close a day' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: sayDate(soon) })).toContainText('Team day');

  await inStep(other.page);
  await openSection(other.page, 'hours');
  await expect(other.page.getByRole('listitem').filter({ hasText: sayDate(soon) })).toContainText('Team lead');
  // Opening it again is one key on the row, with what it does beside it.
  await tabTo(page, page.getByRole('button', { name: `Open again: ${sayDate(soon)}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/1 of 1 clock/u)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(other.page.getByText('Team day')).toHaveCount(0);
});

test('other hours are written by keyboard and published after a question; what overlaps is said', async () => {
  const { page } = await team.back('s-lena');
  await inStep(page);
  await openSection(page, 'hours');
  await tabTo(page, page.getByRole('button', { name: 'Change weekday hours or targets' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Weekday hours and targets' })).toBeFocused();
  await expect(page.getByText('Nothing differs from the hours in force then.')).toBeVisible();
  await type(page, page.getByLabel('Monday opens'), '9.30');
  await type(page, page.getByLabel('Monday closes'), '5pm');
  await tabTo(page, page.getByRole('button', { name: 'Same every day' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Friday closes')).toHaveValue('17:00');
  await tabTo(page, page.getByRole('button', { name: 'Add hours on Friday' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('16:00');
  await expect(page.getByText(/^On Friday, 09:30 to 17:00 and 16:00 to 19:00 overlap\.$/u)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('18:00');
  await type(page, page.getByLabel('Concern or question, first reply within'), '3 h');
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: 'Publish these weekday hours?' });
  await expect(question.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await tabTo(page, question.getByRole('button', { name: 'Publish', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hours saved here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change weekday hours or targets' })).toBeFocused();
  await expect(page.getByText(/^Begins Mon /u)).toBeVisible();
  await expect(page.getByText('Mon to Thu 09:30 to 17:00, Fri 09:30 to 17:00 and 18:00 to 19:00')).toBeVisible();
});

test('a shift is set by keyboard, names who is on beside the screens, and is taken off and brought back', async () => {
  const { page } = await team.back('s-lena');
  await inStep(page);
  await openSection(page, 'shifts');
  // Of next week, because of this one's last minute nothing would be left.
  await page.keyboard.press(']');
  await expect(page.getByText(/^Nobody on the inbox/u).first()).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a shift' });
  await expect(dialog.getByRole('combobox', { name: 'Colleague' })).toBeFocused();
  await page.keyboard.press('Enter');
  const tom = page.getByRole('option', { name: /^Tom Okafor/u });
  await expect(tom).toBeVisible();
  await page.keyboard.type('Tom');
  await expect(tom).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Colleague' })).toContainText('Tom Okafor');
  await type(page, dialog.getByLabel('From'), '0:00');
  await type(page, dialog.getByLabel('To', { exact: true }), '0:00');
  await expect(dialog.getByText('The next day')).toBeVisible();
  await type(page, dialog.getByLabel('For'), '2');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const cover = page.getByRole('region', { name: /^On cover until/u });
  await expect(cover.getByText('Tom Okafor')).toBeVisible();
  const shift = page.getByRole('row', { name: /Tom Okafor/u });
  await expect(shift).toContainText('now');
  await page.keyboard.press(']');
  await expect(shift).toHaveCount(1);
  await expect(shift).not.toContainText('now');
  await page.keyboard.press('t');
  await expect(shift).toContainText('now');
  await tabTo(page, page.getByRole('button', { name: /^Take off Tom Okafor/u }));
  await page.keyboard.press('Enter');
  await expect(shift).toHaveCount(0);
  await expect(cover.getByText('Tom Okafor')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(shift).toHaveCount(1);
});

test('staff reword a saved reply, never without a part to write; another desk sees it; signposts move by key', async () => {
  const [tom, lena] = [await team.back('s-tom'), await team.back('s-lena')];
  const { page } = tom;
  await inStep(page);
  await openSection(page, 'texts');
  await tabTo(page, page.getByRole('button', { name: 'Edit Asking about points' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Edit the reply' })).toBeFocused();
  await type(page, page.getByLabel('Words'), 'Hi [name], of course you can ask.');
  await expect(page.getByText('It needs a part to write besides the name, so that nobody can send it as it is.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Edit the reply' })).toBeVisible();
  await write(page, ' [how many points, and until when]');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Edit Asking about points' })).toBeFocused();
  await inStep(lena.page);
  await openSection(lena.page, 'texts');
  await expect(lena.page.getByText('how many points, and until when')).toBeVisible();
  await expect(lena.page.getByText(/^Tom Okafor, today/u)).toBeVisible();
  const down = page.getByRole('button', { name: 'Move 999 or A&E down' });
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 4 })).toHaveText(['Asking about points', 'Crisis messenger', '999 or A&E']);
  await expect(down).toBeFocused();
});

test('a volunteer reads all of it and may change none, and is told whose the weekly report is', async () => {
  const { page } = await team.back('s-imogen');
  await inStep(page);
  await openSection(page, 'hours');
  await expect(page.getByText('Team leads change them.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Change/u })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Close a day' })).toHaveAttribute('aria-disabled', 'true');
  await openSection(page, 'shifts');
  await expect(page.getByText(/Team leads set them\.$/u)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^(Add|Change|Take off)/u })).toHaveCount(0);
  await expect(sheet(page)).toHaveCount(0);
  await openSection(page, 'texts');
  await expect(page.getByText(/Staff and team leads change it\.$/u)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Edit|Move|Put away|New)/u })).toHaveCount(0);
  // The words for suggestions too, and no figures of how colleagues agreed.
  await openSection(page, 'suggestions');
  await expect(page.getByText('Version 1, which came with the desk.')).toBeVisible();
  await expect(page.getByText('How people agreed')).toHaveCount(0);
  await tabTo(page, page.locator('summary').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open] li').first()).toBeVisible();
  await expectNoViolations(page);
  // The weekly report is not theirs, and says whose it is.
  await together(page, 'g', 'w');
  await expect(page.getByText('Staff and team leads read the weekly report')).toBeVisible();
  await expectNoViolations(page, 'the weekly report');
});

test('every section, form and dialog is free of violations, in any theme', async () => {
  test.slow();
  const { page } = await team.back('s-lena');
  await inStep(page);
  const settings = await ask(page, 'settings.get', {});
  await tell(page, 'cover.day', { date: soon, why: 'Team day' });
  await tell(page, 'settings.set', { ...settings, theme: 'light' });
  for (const section of ['hours', 'shifts', 'texts'] as const) {
    await page.evaluate((to) => { location.hash = `#/settings/${to}`; }, section);
    await expect(page.getByRole('heading', { name: sections[section], level: 2 })).toBeVisible();
    await expectNoViolationsInAnyTheme(page);
    for (const name of { hours: ['Close a day', 'Change weekday hours or targets'], shifts: ['Add a shift'], texts: ['New reply', 'New signpost'] }[section]) {
      await page.getByRole('button', { name, exact: name !== 'Add a shift' }).first().press('Enter');
      await expect(page.getByRole('button', { name: /^(Close the day|Publish|Add the shift|Save)/u })).toBeVisible();
      await expectNoViolationsInAnyTheme(page);
      await page.getByRole('button', { name: /^(Let it go|Cancel)/u }).press('Enter');
    }
  }
});
