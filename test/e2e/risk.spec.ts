import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from '../support/pdf.ts';
import { sheet } from './support/above.ts';
import { ask, openTeam, tell, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { inStep, write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(180_000);

/** A Saturday at 19:00 in London, and the Monday after at 11:00. */
const SATURDAY = '2026-05-16T18:00:00.000Z';
const MONDAY = '2026-05-18T10:00:00.000Z';

// One team for all: desks are launched once, and before every test it is Saturday and there is no record.
let team: Team;
const out = mkdtempSync(join(tmpdir(), 'duty-desk-risk-'));
test.beforeAll(async () => {
  team = await openTeam(SATURDAY);
  await team.join('s-tom', [`--duty-save=${out}`]);
});
test.afterAll(async () => {
  await team.close();
  rmSync(out, { recursive: true, force: true });
});
test.beforeEach(async () => {
  await team.setNow(SATURDAY);
  await team.again();
});

const part = (page: Page, field: string) => page.locator(`[data-risk-field=${field}]`);
const answered = (page: Page, field: string) => part(page, field).getByRole('radio', { checked: true });

async function toCase(page: Page): Promise<void> {
  await inStep(page);
  await page.evaluate(() => { location.hash = '#/cases/c-hazel'; });
  await expect(page.getByRole('region', { name: 'Standing of halfpasthazel' })).toBeVisible();
}

async function inBothThemes(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme });
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
    await expectNoViolations(page);
  }
}

async function toReviews(page: Page): Promise<void> {
  await together(page, 'g', 'r');
  await expect(page.getByRole('listbox', { name: 'Risk records' })).toBeFocused();
}

test('it is printed for a service: tagged, with what was chosen, and other members left out', async () => {
  const { page } = await team.back('s-tom');
  await toCase(page);
  await page.keyboard.press('u');
  await part(page, 'decision').getByRole('textbox').focus();
  await write(page, 'Talk to paperkite_09 as well.');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'More for this record' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Print as PDF' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is it for?' })).toBeFocused();
  await inBothThemes(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say what it is for')).toBeVisible();
  await write(page, 'For the duty social worker');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The record is saved as a PDF')).toBeVisible({ timeout: 60_000 });
  const [file] = readdirSync(out);
  expect(file).toMatch(/^risk-record-\d{4}-\d\d-\d\d\.pdf$/u);
  const pdf = readPdf(readFileSync(join(out, file!)));
  expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB', title: 'Risk record' });
  for (const words of ['halfpasthazel', 'For the duty social worker', 'desperate for attention', 'Not asked', 'another member', 'It holds no score']) expect(pdf.text).toContain(words);
  expect(pdf.text).not.toContain('paperkite');
  const refused = await page.evaluate(() => window.desk.tell('risk.document', { recordId: 'x', purpose: 'x', history: true, evidence: true, colleagues: true }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('at 200 % and in a narrow window nothing is lost: a drawer, one pane at a time, its own keys', async () => {
  const { page, app } = await team.back('s-tom');
  await toCase(page);
  await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), textSize: 200 });
  const was = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bounds = window!.getBounds();
    window!.setSize(900, 700);
    return bounds;
  });
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'narrow');
  await page.keyboard.press('u');
  const drawer = page.getByRole('dialog', { name: 'Risk record' });
  await expect(drawer).toBeVisible();
  await part(page, 'decision').getByRole('textbox').focus();
  await page.keyboard.type('Ring the lead.');
  expect(await drawer.evaluate((one) => one.scrollWidth <= one.clientWidth + 1)).toBe(true);
  await expectNoViolations(page);
  await page.keyboard.press('Control+s');
  await expect(drawer.getByText('Written by you')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.locator('#evidence')).toBeFocused();
  await together(page, 'g', 'r');
  await expect(page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Written by you')).toBeVisible();
  await expectNoViolations(page);
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds), was);
});

test('a half-written record survives closing the desk, and without a connection says whom it has not reached', async () => {
  let tom = await team.back('s-tom');
  await toCase(tom.page);
  await tom.page.keyboard.press('u');
  await part(tom.page, 'decision').getByRole('textbox').focus();
  await write(tom.page, 'Ring the lead, then reply.');
  await expect.poll(async () => (await ask(tom.page, 'risk.reviews', { closed: false })).begun.length).toBe(1);
  tom = await team.rejoin(tom);
  await inStep(tom.page);
  await expect(tom.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await together(tom.page, 'g', 'r');
  await expect(tom.page.getByText('is begun and not saved')).toBeVisible();
  await expectNoViolations(tom.page);
  await toCase(tom.page);
  await tom.page.keyboard.press('u');
  await expect(part(tom.page, 'decision').getByRole('textbox')).toHaveValue('Ring the lead, then reply.');

  tom.line.cut();
  await tom.page.getByRole('checkbox', { name: 'Raise it to the team leads at once' }).check();
  await tom.page.keyboard.press('Control+s');
  await expect(tom.page.getByText('It is saved here and has not reached them. Ring the lead on duty.')).toBeVisible();
  await expect(tom.page.getByText('Saved here').first()).toBeVisible();
  tom.line.mend();
  await expect(tom.page.getByText('It is saved here and has not reached them.')).toHaveCount(0);
});

test('on Saturday evening a risk is recorded, raised, corrected; on Monday it is reviewed and closed, all by key', async () => {
  const tom = await team.back('s-tom');
  const lena = await team.back('s-lena');
  const { page } = tom;
  await inStep(lena.page);
  await expect(lena.page.getByRole('option', { name: /halfpasthazel/ })).toBeVisible();
  await toCase(page);
  await page.keyboard.press('u');
  const pane = page.getByRole('region', { name: 'Risk record about halfpasthazel' });
  await expect(pane).toBeFocused();
  await expect(pane.locator('.risk-quote')).toContainText('desperate for attention');
  await inBothThemes(page);

  // Their own words only: what is marked is taken over with one key.
  await page.locator('.evidence .member-words--evidence').first().evaluate((words) => {
    const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()!;
    document.getSelection()!.setBaseAndExtent(text, 6, text, 6 + 'if you weren’t so'.length);
  });
  await page.keyboard.press('q');
  await expect(pane.locator('.risk-quote .member-words')).toHaveText('“if you weren’t so”');

  // The first question has the focus next; arrows choose.
  await answered(page, 'thoughts').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(answered(page, 'thoughts')).toHaveAccessibleName('Yes');
  await part(page, 'urgency').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  // Not without its reason, which has the focus then.
  await expect(page.getByRole('textbox', { name: 'Why so soon' })).toBeFocused();
  await write(page, 'Says tonight, and is alone until ten.');
  await part(page, 'reviewDueAt').getByRole('textbox').focus();
  await page.keyboard.type('Mon 10:00');
  await page.getByRole('checkbox', { name: 'Raise it to the team leads at once' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  await expect(pane.getByText('nobody has looked yet')).toBeVisible();
  await expect(pane.locator('.risk-pane')).toBeFocused();
  await expect(pane.getByText('Review Mon 18 May')).toBeVisible();
  await expect(pane.locator('.state-line--sent')).toBeVisible();
  // The lead hears of it without a word of what is in it, and finds it on top.
  await expect(lena.page.getByText('Tom Okafor raised a risk record')).toBeVisible();
  await inBothThemes(page);
  await toReviews(lena.page);
  await expect(lena.page.getByRole('option', { name: /halfpasthazel.*Raised/ })).toBeVisible();
  await expect(lena.page.getByText('Says tonight')).toHaveCount(0);
  await lena.page.keyboard.press('Enter');
  await expect(lena.page.getByRole('textbox', { name: 'Why so soon' })).toHaveValue('Says tonight, and is alone until ten.');
  await expect(lena.page.getByRole('heading', { name: /^Read by/ })).toBeVisible();
  await expect(pane.getByText('Lena Moss looked')).toBeVisible();

  // She corrects what was misread: with a reason, and what stood before stays in sight, on both desks.
  await answered(lena.page, 'thoughts').focus();
  await lena.page.keyboard.press('ArrowRight');
  await lena.page.keyboard.press('Control+s');
  await expect(lena.page.getByRole('textbox', { name: 'Why it changes' })).toBeFocused();
  await lena.page.keyboard.type('They wrote of last year.');
  await lena.page.keyboard.press('Control+s');
  for (const desk of [lena.page, page]) await expect(part(desk, 'thoughts').locator('.risk-before')).toContainText('Yes');
  await expect(part(page, 'thoughts').locator('.risk-before')).toContainText('Lena Moss');
  await expect(answered(page, 'thoughts')).toHaveAccessibleName('No');

  // On Monday its review is overdue, on top of the list and beside its name in the navigation.
  await team.setNow(MONDAY);
  await expect(page.getByRole('link', { name: /^Reviews ?, 1 due for review/ })).toBeVisible();
  await toReviews(page);
  await expect(page.getByRole('option', { name: /Review overdue/ })).toBeVisible();
  await inBothThemes(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Review', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How are things now?' })).toBeFocused();
  await inBothThemes(page);
  await write(page, 'Slept, is at school, mum knows.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 2 days');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('option', { name: /Review Wed 20 May/ })).toBeVisible();
  await page.getByRole('button', { name: 'More for this record' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Close the record' }).press('Enter');
  await write(page, 'With their own doctor now.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect.poll(async () => (await ask(lena.page, 'risk.reviews', { closed: true })).rows.length).toBe(1);
});
