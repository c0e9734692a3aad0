import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FRIDAY, lateCase, weeksWorld } from '../desk/support/weeks-world.ts';
import { sheet } from './support/above.ts';
import { expectNoViolations } from './support/axe.ts';
import { readPdf } from '../support/pdf.ts';
import { ask, openTeam, tell, type Team } from './support/team.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(180_000);

let team: Team;
let out = '';
test.beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'duty-desk-weeks-'));
  team = await openTeam(FRIDAY);
  await team.ingest(weeksWorld());
});
test.afterEach(async () => {
  await team.close();
  rmSync(out, { recursive: true, force: true });
});

const behind = (page: Page, name: string) => page.getByRole('dialog', { name });
const line = (page: Page, name: string | RegExp) => page.getByRole('treegrid').getByRole('row', { name });

async function openWeekly(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await together(page, 'g', 'w');
}

test('a lead’s Friday: the week is reviewed, a figure opened down to a case and back, a note written, the week exported without names and with them, by keyboard', async () => {
  const { app, page } = await team.join('s-lena', [`--duty-save=${out}`]);
  const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  await openWeekly(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Week 19 4 to 10 May 2026' })).toBeVisible();
  await expect(page.getByText('Compared with week 18. Shaded: the usual range of the past 12 weeks.')).toBeVisible();
  await expectNoViolations(page, 'the week');

  // One comes by key and goes on by key: the first figure has the focus, and says what its picture shows.
  const first = page.getByRole('button', { name: /^Posts approved \d+ (same as|\d+ (more|fewer) than) in week 18; Usual \d+( to \d+)?/ });
  await expect(first).toBeFocused();
  await press('ArrowRight');
  const reported = page.getByRole('button', { name: /^Posts reported \d/ });
  await expect(reported).toBeFocused();

  // What exactly is counted is one key away, and goes along.
  await press('d');
  await expect(page.getByRole('status').filter({ hasText: 'Posts reported' })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Posts reported' })).toHaveCount(0);

  // Down to a row, to the case behind it, and back to the same place.
  await press('Enter');
  const rows = behind(page, 'Posts reported').getByRole('listbox', { name: 'Behind Posts reported' });
  await expect(rows).toBeFocused();
  await expectNoViolations(page, 'what is behind a figure');
  await press('j');
  await expect(rows.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await press('v');
  await expect(behind(page, 'Posts reported').getByRole('row', { name: /^Week 18 \d+$/ })).toBeVisible();
  await press('v', 'Enter');
  await expect(page).toHaveURL(/#\/cases\/c-w13-\d+$/);
  await expect(page.getByRole('button', { name: 'Back to week 19' })).toBeVisible();
  await press('Escape');
  await expect(rows).toBeFocused();
  await expect(rows.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await press('Escape');
  await expect(behind(page, 'Posts reported')).toHaveCount(0);
  await expect(reported).toBeFocused();

  // Along the lines of the table; a note is written where it is read.
  await press('j', 'j');
  await expect(line(page, /^Posts not approved/)).toBeFocused();
  await press('n');
  await page.keyboard.type('Ask Tom about Tuesday');
  await press('Enter');
  await expect(line(page, /^Posts not approved/)).toContainText('Ask Tom about Tuesday');
  await expect(line(page, /^Posts not approved/)).toBeFocused();
  const opened = line(page, /^Cases opened /);
  await opened.focus();
  await press('ArrowRight');
  await expect(opened).toHaveAttribute('aria-expanded', 'true');
  await press('ArrowRight');
  await expect(line(page, /^Posts reported/)).toBeFocused();
  await press('ArrowLeft');
  await expect(opened).toBeFocused();

  // Every plot says its gist, goes value by value, and has a table behind it.
  const days = page.getByRole('slider', { name: /^Cases each day: \d+ in all, most on / });
  await days.focus();
  await expect(days).toHaveAttribute('aria-valuetext', /^Mon 4, bank holiday: \d+ opened/);
  await press('ArrowRight');
  await expect(days).toHaveAttribute('aria-valuetext', /^Tue 5: \d+ opened/);
  const hours = page.getByRole('slider', { name: /^When messages came in: / });
  await hours.focus();
  await press('ArrowDown', 'ArrowRight');
  await expect(hours).toHaveAttribute('aria-valuetext', /^Tue 01:00 to 02:00: no messages/);
  await press('v');
  await expect(page.getByRole('region', { name: 'Cases each day as a table' }).getByRole('row', { name: /^Mon 4, bank holiday/ })).toBeVisible();
  // With all that can be open at once.
  await press('d');
  await expectNoViolations(page, 'the tables behind the plots, a breakdown, what is counted');
  await press('d', 'v');

  // Other weeks: before, the one that is going, and one that is typed.
  await press('[');
  await expect(page.getByRole('heading', { level: 1, name: /^Week 18/ })).toBeVisible();
  await press(']', ']');
  await expect(page.locator('.weekly-head__going')).toHaveText(/So far, until today 14:\d\d\./);
  // Typed faster than the sheet comes: nothing of it is lost, and nothing goes to what is below.
  await Promise.all(['w', '5', '4'].map((key) => page.keyboard.press(key)));
  await expect(page.getByRole('textbox', { name: 'Week' })).toHaveValue('54');
  await expect(page.getByText('There is no such week. Type 46, or 2026-W46.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Week' }).fill('19');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Week 19/ })).toBeVisible();
  await expect(line(page, /^Posts not approved/)).toContainText('Ask Tom about Tuesday');

  // Out of the desk without names in each format, by two keys.
  await expect(sheet(page)).toHaveCount(0);
  const exportAs = async (key: string, said: string | RegExp): Promise<void> => {
    await press('e');
    await expect(page.getByRole('menu')).toBeFocused();
    await press(key);
    await expect(page.getByText(said)).toBeVisible({ timeout: 60_000 });
    // The menu is gone, and has given the focus back to where it was.
    await expect(page.getByRole('button', { name: 'Go to a week' })).toBeFocused();
  };
  await exportAs('p', /^Week 19 saved as a PDF, \d+ pages?$/);
  await exportAs('x', 'Week 19 saved as a spreadsheet');
  await exportAs('c', /^Week 19 saved as \d+ tables$/);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const pdf = readPdf(readFileSync(join(out, files.find((one) => one.endsWith('.pdf'))!)));
  expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB' });
  expect(pdf.text).toContain('Week 19');
  expect(pdf.text).not.toMatch(/halfpasthazel|mossandmugs/);
  expect(readFileSync(join(out, files.find((one) => one.endsWith('.xlsx'))!)).subarray(0, 2).toString()).toBe('PK');
  expect(files.filter((one) => one.endsWith('.csv')).length).toBeGreaterThan(2);
  for (const one of files.filter((name) => name.endsWith('.csv'))) expect(readFileSync(join(out, one), 'utf8'), one).not.toMatch(/halfpasthazel|mossandmugs/);

  // With names only for a reason, which then stands with the community.
  await press('e');
  await expect(page.getByRole('menu')).toBeFocused();
  await expectNoViolations(page, 'the export menu');
  await press('End', 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Export week 19 with members’ names?' });
  await expect(dialog.getByRole('textbox', { name: 'Why must names be in it?' })).toBeFocused();
  await expectNoViolations(page, 'an export with names');
  await press('Control+Enter');
  await expect(dialog.getByText('Say why names must be in it')).toBeVisible();
  await write(page, 'The safeguarding lead asked who was given points.');
  await press('Control+Enter');
  await expect(page.getByText(/^Week 19 saved with names as a PDF/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toHaveCount(0);
  const named = readdirSync(out).find((one) => one.endsWith('.pdf') && one.includes('names'))!;
  expect(readPdf(readFileSync(join(out, named))).text).toContain('mossandmugs');
  await expect.poll(async () => (await ask(page, 'outbox.list', {})).sent.map((one) => one.title)).toContain('Recorded a named export');

  // What arrives later about a week that was looked at is said, with what it changed.
  await team.ingest(lateCase());
  await tell(page, 'sync.now', {});
  await expect(page.getByText(/^Facts about it arrived after /)).toContainText(/Cases opened: \d+ then, \d+ now/);

  await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme: 'dark', textSize: 200 });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 900));
  await expect(page.locator('html[data-theme=dark][data-layout=narrow]')).toBeAttached();
  await expectNoViolations(page, 'narrow, dark, twice the size');
  expect(await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.weekly__body')].every((one) => one.scrollWidth <= one.clientWidth))).toBe(true);
});
