import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusLondonDays } from '../../shared/london-days.ts';
import { inLondon, instantOf, sayClock, sayDay } from '../../shared/time.ts';
import { rest, type Put } from '../desk/support/world.ts';
import { notice, sheet } from './support/above.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';
import { expectNoViolationsInAnyTheme } from './support/axe.ts';
import { aboutTheMouse, noMouse } from '../support/no-mouse/gestures.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

/** The community of these tests has this computer's time. */
const began = instantOf(Date.now());
const day = (n: number): string => plusLondonDays(began, n);

// One team for all: desks are launched once, and before every test it has one break, which a test may add to.
let team: Team;
const begin = (rows: readonly Put[] = []): Promise<void> => team.again([rest('b-zoe', 'm-zoe', 'proposed', day(0), day(7), { decidedBy: null, decidedAt: null }), ...rows]);
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(() => begin());

const timeline = (page: Page): Locator => page.getByRole('listbox', { name: 'Breaks along time' });
const bar = (page: Page, name: string | RegExp): Locator => timeline(page).getByRole('option', { name });

/** A colleague's desk that went to its breaks by key. */
async function atBreaks(staffId: string, args?: readonly string[]): Promise<Colleague> {
  const desk = await (args === undefined ? team.back(staffId) : team.join(staffId, args));
  await expect(desk.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await together(desk.page, 'g', 'b');
  await expect(timeline(desk.page)).toBeVisible();
  return desk;
}

/** Puts the message off that opens after an act; it stays under "not yet told". */
async function leaveUntold(page: Page): Promise<void> {
  await expect(sheet(page).getByRole('heading', { name: /^Tell / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
}

/** Moves along the bars by key until one is the selected one. */
async function selectBar(page: Page, name: RegExp): Promise<void> {
  await timeline(page).focus();
  await page.keyboard.press('Home');
  const bars = await timeline(page).getByRole('option').count();
  for (let at = 0; at < bars && (await bar(page, name).getAttribute('aria-selected')) !== 'true'; at += 1) await page.keyboard.press('ArrowDown');
  await expect(bar(page, name)).toHaveAttribute('aria-selected', 'true');
}

test('a break that a member asked for is scheduled for next week, all by keyboard', async () => {
  const { page } = await atBreaks('s-tom');
  await page.keyboard.press('b');
  await page.keyboard.type('mossand');
  await expect(page.getByRole('option', { name: 'mossandmugs' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('heading', { name: 'Propose a break for mossandmugs' })).toBeVisible();
  // From chat; they asked for it; one week is what the ladder suggests; later, a week from now.
  await expect(sheet(page).getByRole('radio', { name: 'Both' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  const starts = sheet(page).getByLabel('Starts on');
  await expect(starts).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('in 1 week at 18:00');
  await expect(sheet(page).getByText(/until .* 18:00 they are away from chat/)).toBeVisible();
  await sheet(page).getByLabel('Reason', { exact: true }).focus();
  await page.keyboard.type('Asked for it: exams.');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Break decided')).toBeVisible();
  // Nothing is finished until they are told: the message is next, and is worded by a person.
  await expect(sheet(page).getByRole('heading', { name: 'Tell mossandmugs' })).toBeVisible();
  await sheet(page).getByRole('textbox').first().fill('Hi, your week away from chat starts next week, as you asked. Tom');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Message to mossandmugs')).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
  await expect(bar(page, /^mossandmugs\. Scheduled\. Chat, 1 week\./)).toHaveAttribute('aria-selected', 'true');
  await expect(bar(page, /^mossandmugs.*Not yet told/)).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Break of mossandmugs' })).toContainText('They asked for it');
});

test('an overlap is refused with the break in the way shown, before anything is saved', async () => {
  await begin([rest('b-moss', 'm-moss', 'scheduled', day(3), day(17), { scope: 'boards', decidedAt: day(-1) })]);
  const { page } = await atBreaks('s-tom');
  await expect(bar(page, /^mossandmugs/)).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.type('mossand');
  await expect(page.getByRole('option', { name: 'mossandmugs', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByText('They have another break of boards then')).toBeVisible();
  await expect(sheet(page).getByRole('figure', { name: 'Their breaks on one axis' })).toContainText('In the way: Boards, 2 weeks');
  await sheet(page).getByLabel('Reason', { exact: true }).fill('Again.');
  await expect(sheet(page).getByRole('button', { name: /^Decide and write/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page).getByRole('paragraph').filter({ hasText: 'Another break is in the way' })).toBeVisible();
  // In chat there is room for one.
  await sheet(page).getByRole('radio', { name: 'Chat' }).check();
  await expect(sheet(page).getByText('They have another break')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Break decided')).toBeVisible();
});

test('a break that has not begun is moved and made longer by keys, the consequence said first', async () => {
  await begin([rest('b-moss', 'm-moss', 'scheduled', day(3), day(10), { scope: 'boards', decidedAt: day(-1) })]);
  const { page } = await atBreaks('s-tom');
  await selectBar(page, /^mossandmugs/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('group', { name: 'Dates tried out' })).toContainText(`from ${sayDay(day(5))}, ${sayClock(day(5))} until ${sayDay(day(13))}`);
  expect(await ask(page, 'breaks.get', { id: 'b-moss' })).toMatchObject({ startsAt: day(3) });
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByText('As it is: Boards, 1 week', { exact: false }).first()).toBeVisible();
  await expect(sheet(page).getByLabel('Reason')).toBeFocused();
  await write(page, 'They asked for two days later.');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Break changed')).toBeVisible();
  await leaveUntold(page);
  expect(await ask(page, 'breaks.get', { id: 'b-moss' })).toMatchObject({ startsAt: day(5), endsAt: day(13) });
  // Left alone, nothing changes; the focus is back on the calendar.
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Dates tried out' })).toHaveCount(0);
  expect(await ask(page, 'breaks.get', { id: 'b-moss' })).toMatchObject({ startsAt: day(5) });
});

test('the focus stays on the calendar while it steps, and goes to the open break and back by key', async () => {
  const { page } = await atBreaks('s-tom');
  await selectBar(page, /^Zoë/);
  const first = page.locator('.timeline__tick').first();
  const before = await first.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toHaveText(before ?? '');
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press('t');
  await expect(first).toHaveText(before ?? '');
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Break of Zoë%quiet' })).toBeVisible();
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Break of Zoë%quiet' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(timeline(page)).toBeFocused();
  // In a smaller window the break lies in a drawer, and the keys that are printed in it do what they say.
  const wide = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  await page.setViewportSize({ width: 1100, height: 760 });
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'middle');
  await page.keyboard.press('Enter');
  await expect(page.locator('.drawer').getByRole('button', { name: /^Decide/u }).first()).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog', { name: /^Decide on this break for/u })).toBeVisible();
  await page.setViewportSize(wide);
});

test('a bar is dragged before the start, and dropping it asks for the reason', async () => {
  test.skip(noMouse, aboutTheMouse);
  await begin([rest('b-moss', 'm-moss', 'scheduled', day(7), day(21), { scope: 'boards', decidedAt: day(-1) })]);
  const { page } = await atBreaks('s-tom');
  const box = await bar(page, /^mossandmugs/).locator('.break-bar__bar').boundingBox();
  if (!box) throw new Error('The bar is not drawn.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width, y, { steps: 4 });
  await page.mouse.up();
  // Half of two weeks.
  await expect(sheet(page).getByLabel('Starts on')).toHaveValue(new RegExp(`^${sayDay(day(14))} ${inLondon(day(14)).year}`));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Dates tried out' })).toHaveCount(0);
});

test('a break under way is lifted early with a reason; the history says so', async () => {
  await begin([rest('b-fox', 'm-fox', 'active', day(-4), day(10), { watchUntil: day(24) })]);
  const { page } = await atBreaks('s-tom');
  await selectBar(page, /^paperkite_09/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Break of paperkite_09' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lift early' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(sheet(page).getByText(/They can take part again from now/)).toBeVisible();
  await write(page, 'Talked it through, all fine.');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Break lifted early')).toBeVisible();
  await leaveUntold(page);
  await expect(page.getByRole('button', { name: 'Tell them' })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('You lifted the break early');
  await expect(bar(page, /^paperkite_09\. Watch after a break/)).toBeVisible();
});

test('a volunteer proposes offline, staff decide on another desk', async () => {
  const volunteer = await atBreaks('s-imogen');
  await volunteer.line.cut();
  await volunteer.page.keyboard.press('b');
  await volunteer.page.keyboard.type('halfpast');
  await expect(volunteer.page.getByRole('option', { name: 'halfpasthazel', exact: true })).toBeVisible();
  await volunteer.page.keyboard.press('Enter');
  await expect(sheet(volunteer.page).getByText('Staff decide. Until then nothing changes for them.')).toBeVisible();
  await sheet(volunteer.page).getByLabel('Reason', { exact: true }).fill('Provoking people in chat.');
  await volunteer.page.keyboard.press('Control+Enter');
  await expect(notice(volunteer.page, 'Break proposed')).toBeVisible();
  await expect(bar(volunteer.page, /halfpasthazel.*Saved here/)).toBeVisible();
  await volunteer.line.mend();
  await expect(bar(volunteer.page, /halfpasthazel.*Saved here/)).toHaveCount(0);
  const staff = await atBreaks('s-tom');
  await selectBar(staff.page, /^halfpasthazel\. Proposed/);
  await staff.page.keyboard.press('Enter');
  await expect(staff.page.getByRole('complementary')).toContainText('Imogen Hart proposed the break');
  await staff.page.keyboard.press('d');
  await expect(sheet(staff.page).getByText(/It ends by itself/)).toBeVisible();
  await staff.page.keyboard.press('Control+Enter');
  await expect(notice(staff.page, 'Break decided')).toBeVisible();
  await leaveUntold(staff.page);
  await expect(bar(volunteer.page, /^halfpasthazel\. Active/)).toBeVisible();
  await selectBar(volunteer.page, /^halfpasthazel\. Active/);
  await volunteer.page.keyboard.press('Enter');
  await expect(volunteer.page.getByRole('button', { name: 'Lift early' })).toHaveAttribute('aria-disabled', 'true');
});

test('the calendar is saved as a file: without names for everybody, with them for a lead who says why', async () => {
  const out = mkdtempSync(join(tmpdir(), 'duty-desk-calendar-'));
  try {
    const { page } = await atBreaks('s-lena', [`--duty-save=${out}`]);
    const save = page.getByRole('button', { name: 'Export the calendar' });
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByText('Nobody can tell from it whose breaks they are.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(notice(page, 'Calendar saved, 1 break')).toBeVisible();
    await expect(save).toBeFocused();
    const [file = ''] = readdirSync(out);
    expect(file).toMatch(/^breaks-from-\d{4}-\d\d-\d\d\.ics$/);
    expect(readFileSync(join(out, file), 'utf8')).not.toContain('Zoë');
    await page.keyboard.press('Enter');
    await sheet(page).getByLabel('With members’ names').check();
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByText('Say what the names are for')).toBeVisible();
    await sheet(page).getByLabel('What are the names for?').fill('Planning the rota');
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page)).toHaveCount(0);
    expect(readFileSync(join(out, file), 'utf8')).toContain('Zoë%quiet: break');
    // The text itself is not for the page.
    const refused = await page.evaluate(() => window.desk.tell('breaks.calendar', { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z', names: null }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

test('axe finds nothing on the calendar, the table, a break or its dialogs, in any theme', async () => {
  await begin([
    rest('b-moss', 'm-moss', 'scheduled', day(3), day(17), { scope: 'boards', decidedAt: day(-1) }), rest('b-fox', 'm-fox', 'active', day(-4), null, { scope: 'chat', reviewAt: day(-1) }),
    rest('b-plum', 'm-plum', 'lifted', day(-9), day(5), { endedAt: day(-1), watchUntil: day(9) }),
  ]);
  const { page } = await atBreaks('s-tom');
  const clean = (what = '') => expectNoViolationsInAnyTheme(page, what);
  await page.evaluate(() => window.desk.ask('settings.get', {}).then((answer): unknown => answer.ok && window.desk.tell('settings.set', { ...answer.value, theme: 'light' })));
  await expect(page.locator('html[data-theme=light]')).toBeAttached();
  await selectBar(page, /^mossandmugs/);
  await page.keyboard.press('Shift+ArrowRight');
  await clean();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('Other breaks');
  await clean();
  await page.keyboard.press('e');
  await expect(sheet(page).getByText(/It ends by itself/)).toBeVisible();
  await clean();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(page.getByRole('table')).toBeVisible();
  await clean();
  await page.keyboard.press('v');
  await page.keyboard.press('b');
  await expect(sheet(page)).toBeVisible();
  await clean();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
