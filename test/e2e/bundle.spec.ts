import { expect, test, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ago, given, openCase, post, put, type Put } from '../desk/support/world.ts';
import { readPdf } from '../support/pdf.ts';
import { sheet } from './support/above.ts';
import { ask, openTeam, tell, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { inStep, write } from './support/story.ts';

// One desk for all, which finds an empty folder before every test.
let team: Team;
let page: Page;
const out = mkdtempSync(join(tmpdir(), 'duty-desk-bundles-'));
test.beforeAll(async () => {
  team = await openTeam();
  ({ page } = await team.join('s-lena', [`--duty-save=${out}`]));
});
test.afterEach(async () => {
  for (const name of readdirSync(out)) rmSync(join(out, name));
  // What it said of the last one is gone.
  await team.back('s-lena');
});
test.afterAll(async () => {
  await team.close();
  rmSync(out, { recursive: true, force: true });
});

async function openDialog(page: Page, memberId: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, `#/members/${memberId}`);
  await page.getByRole('button', { name: 'Evidence bundle' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Make an evidence bundle of/ })).toBeVisible();
}

const day = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

test('a lead makes a bundle by keyboard: a tagged PDF with everything in it, reporters only with a reason', async () => {
  await team.ingest([given('l-1', 'm-hazel', 7, ago(4_000), ago(-60_000)), put('note', { id: 'n-1', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: ago(90), text: 'A note for staff.' })]);
  await inStep(page);
  await openDialog(page, 'm-hazel');
  await expect(page.getByText('Nothing in it is covered')).toBeVisible();
  const settings = await ask(page, 'settings.get', {});
  for (const theme of ['light', 'dark'] as const) {
    await tell(page, 'settings.set', { ...settings, theme });
    await expectNoViolations(page);
  }

  // What it is for has the focus, and nothing is made before it is said.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say what it is for')).toBeVisible();
  await page.keyboard.type('Appeal of Thursday');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Save as PDF/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await write(page, 'The safeguarding lead asks');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Evidence bundle saved, \d+ pages$/)).toBeVisible();
  await expect(page.getByRole('dialog', { name: /evidence bundle/ })).toHaveCount(0);
  // The focus is back where the dialog was asked for.
  await expect(page.getByRole('button', { name: 'Evidence bundle' })).toBeFocused();

  const file = join(out, `evidence-bundle-${day()}.pdf`);
  expect(readdirSync(out)).toEqual([`evidence-bundle-${day()}.pdf`]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const pdf = readPdf(readFileSync(file));
  expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB', title: 'Evidence bundle' });
  expect(pdf.pages).toBeGreaterThan(4);
  expect(pdf.outline).toEqual(expect.arrayContaining(['Chronology', 'Cases', 'Points', 'Points over time']));
  for (const face of ['HankenGrotesk', 'Literata', 'AtkinsonHyperlegibleNext']) expect(pdf.fonts.join(), face).toContain(face);
  for (const words of ['About halfpasthazel', 'Appeal of Thursday', 'Made by Lena Moss, team lead', 'maybe if you weren’t so desperate', 'mossandmugs', 'that was aimed at me', 'Entry 1. 7 points: Reason l-1', '0 + 7 = 7 active points', '1 note for staff only is left out', `2 of ${pdf.pages}`, `${pdf.pages} of ${pdf.pages}`]) {
    expect(pdf.text).toContain(words);
  }
  expect(pdf.text).not.toContain('A note for staff.');
  const sent = (await ask(page, 'outbox.list', {})).sent.map((row) => row.title);
  expect(sent).toEqual(expect.arrayContaining(['Recorded a named export', 'Recorded that reporters were shown']));
});

test('one case, from its menu', async () => {
  await inStep(page);
  await page.evaluate(() => { location.hash = '#/cases/c-hazel'; });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Evidence bundle of this case' }).click();
  await page.getByLabel('What is it for?').fill('A second look');
  await page.getByLabel('Put the member’s name in the file’s name').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Evidence bundle saved/)).toBeVisible();
  const { text } = readPdf(readFileSync(join(out, `evidence-bundle-halfpasthazel-${day()}.pdf`)));
  expect(text).toContain('One case about halfpasthazel');
  expect(text).not.toContain('mossandmugs');
  expect(text).not.toContain('Points over time');
});

test('a long one shows how far it is, can be left, and can be stopped', async () => {
  const rows: Put[] = Array.from({ length: 300 }, (_none, n) => [
    post(`p-m${n}`, 'm-moss', `Post number ${n}. ${'so many words '.repeat(30)}`, { createdAt: ago(9_000 - n) }),
    openCase(`c-m${n}`, { postId: `p-m${n}`, memberId: 'm-moss', body: `Post number ${n}. ${'so many words '.repeat(30)}` }, { openedAt: ago(8_999 - n) }),
  ]).flat();
  await team.ingest(rows);
  await inStep(page);
  await openDialog(page, 'm-moss');
  await page.getByLabel('What is it for?').fill('A long one');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop, save nothing' }).click();
  await expect(page.getByRole('button', { name: /^Save as PDF/ })).toBeVisible();
  expect(readdirSync(out)).toEqual([]);

  await page.getByRole('button', { name: /^Save as PDF/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  // The desk goes on meanwhile.
  await page.evaluate(() => { location.hash = '#/outbox'; });
  await expect(page.getByText(/^Evidence bundle saved, \d+ pages$/)).toBeVisible({ timeout: 60_000 });
  const file = join(out, `evidence-bundle-${day()}.pdf`);
  expect(existsSync(file)).toBe(true);
  expect(readPdf(readFileSync(file)).text).toContain('Post number 299.');

  // Looked at last: on a busy machine the bundle is done before everything on the sheet has been.
  await openDialog(page, 'm-moss');
  await page.getByLabel('What is it for?').fill('A long one');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectNoViolations(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
});
