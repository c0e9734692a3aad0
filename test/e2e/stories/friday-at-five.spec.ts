import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { weeksWorld } from '../../desk/support/weeks-world.ts';
import { row } from '../../desk/support/member-world.ts';
import { put, rest } from '../../desk/support/world.ts';
import { notice, sheet } from '../support/above.ts';
import { goAlong, inStep, press, scene, write } from '../support/story.ts';
import { ask, openTeam, type Team } from '../support/team.ts';

test.setTimeout(240_000);

/** Friday 15 May 2026, five in the afternoon in London. */
const FRIDAY = '2026-05-15T16:00:00.000Z';

let team: Team;
let out = '';
test.beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'duty-desk-five-'));
  team = await openTeam(FRIDAY);
  await team.ingest([
    ...weeksWorld(), put('policy', publishedPolicy),
    row('coverCalendar', {
      id: 'cal', kind: 'weekday', effectiveFrom: '2026-01-01T00:00:00.000Z', publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: null, closures: [], hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })),
      targets: (['risk', 'untriaged', 'concern', 'tech', 'outside'] as const).map((purpose) => ({ purpose, firstReplyMinutes: 240, nextReplyMinutes: 480 })),
    }),
    rest('b-moss', 'm-moss', 'scheduled', '2026-05-19T09:00:00.000Z', '2026-05-26T09:00:00.000Z', { scope: 'boards', decidedAt: '2026-05-14T09:00:00.000Z' }),
  ]);
});
test.afterEach(async () => {
  await team.close();
  rmSync(out, { recursive: true, force: true });
});

async function toSection(page: Page, name: RegExp): Promise<void> {
  await press(page, 'g', 's');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).press('Enter');
}

test('a team lead on Friday at five', async () => {
  const { page } = await team.join('s-lena', [`--duty-save=${out}`], {}, null);

  await scene('Lena opens the week that is over, each figure beside its usual range', async () => {
    await inStep(page);
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await press(page, 'g', 'w');
    await expect(page.getByRole('heading', { level: 1, name: 'Week 19 4 to 10 May 2026' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Posts approved \d+ (same as|\d+ (more|fewer) than) in week 18; Usual \d+/ })).toBeFocused();
  });

  await scene('one number is higher than she thought: she opens the rows behind it, one of the cases, and comes back to where she was', async () => {
    await press(page, 'ArrowRight', 'Enter');
    const rows = page.getByRole('listbox', { name: 'Behind Posts reported' });
    await expect(rows).toBeFocused();
    await press(page, 'j');
    await expect(rows.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(page).toHaveURL(/#\/cases\/c-w13-\d+$/);
    await press(page, 'Escape');
    await expect(rows).toBeFocused();
    await press(page, 'Escape');
    await expect(page.getByRole('button', { name: /^Posts reported \d/ })).toBeFocused();
  });

  await scene('the week goes to the trustees without names: to read, to reckon with, and as plain tables', async () => {
    for (const [key, done] of [['p', /^Week 19 saved as a PDF/], ['x', 'Week 19 saved as a spreadsheet'], ['c', /^Week 19 saved as \d+ tables$/]] as const) {
      await press(page, 'e');
      await expect(page.getByRole('menu')).toBeFocused();
      await press(page, key);
      await expect(page.getByText(done)).toBeVisible({ timeout: 60_000 });
    }
    const endings = new Set(readdirSync(out, { recursive: true, encoding: 'utf8' }).map((one) => one.split('.').at(-1)));
    expect([...endings]).toEqual(expect.arrayContaining(['pdf', 'xlsx', 'csv']));
  });

  await scene('the team agreed on another policy: a break at 28, and words that are kept for half a year; what it changes is said before', async () => {
    await toSection(page, /^Points policy/);
    await page.getByRole('button', { name: 'New version' }).press('Enter');
    await page.getByLabel('A break is proposed at').fill('28');
    await page.getByLabel('Words, once it is over').fill('6');
    await expect(page.getByText(/^Nobody would stand at 28 points or more/)).toBeVisible();
    await press(page, 'Control+Enter');
    const question = page.getByRole('alertdialog', { name: 'Publish version 2 of the points policy?' });
    await expect(question.getByRole('button', { name: 'Go on writing' })).toBeFocused();
    await question.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await expect(page.getByText('Version 2 saved here')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New version' })).toBeFocused();
  });

  await scene('nobody is in on the 29th: the day is closed, so that no clock runs out on it', async () => {
    await toSection(page, /^Cover hours/);
    await page.getByRole('button', { name: 'Close a day' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Close a day?' });
    await expect(dialog.getByLabel('Day')).toBeFocused();
    await dialog.getByLabel('Day').fill('29 May 2026');
    await dialog.getByLabel('Why').fill('Team day');
    await expect(dialog.getByRole('button', { name: 'Close the day' })).not.toHaveAttribute('aria-disabled');
    await press(page, 'Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Close a day' })).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: '29 May 2026' })).toContainText('Team day');
  });

  await scene('a break that has not begun is moved by a day, as the member asked, and the message can wait', async () => {
    await press(page, 'g', 'b');
    await goAlong(page, 'Breaks along time', /^mossandmugs/);
    await press(page, 'Shift+ArrowRight', 'Enter');
    await expect(sheet(page).getByLabel('Reason')).toBeFocused();
    await write(page, 'They asked for a day later.');
    await press(page, 'Control+Enter');
    await expect(notice(page, 'Break changed')).toBeVisible();
    await expect(sheet(page).getByRole('heading', { name: /^Tell / })).toBeVisible();
    await press(page, 'Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(page.getByRole('listbox', { name: 'Breaks along time' })).toBeFocused();
    expect(await ask(page, 'breaks.get', { id: 'b-moss' })).toMatchObject({ startsAt: '2026-05-20T09:00:00.000Z' });
  });

  await scene('an appeal came in: everything about one member goes into one document, with what it is for', async () => {
    await press(page, 'Control+k');
    await page.keyboard.type('halfpasthazel');
    await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('option', { name: /halfpasthazel/ }).first()).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Enter');
    await expect(page).toHaveURL(/#\/members\/m-hazel$/);
    const bundle = page.getByRole('button', { name: 'Evidence bundle' });
    await bundle.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Make an evidence bundle of/ })).toBeVisible();
    await page.keyboard.type('Appeal of Thursday');
    await press(page, 'Control+Enter');
    await expect(page.getByText(/^Evidence bundle saved, \d+ pages$/)).toBeVisible({ timeout: 60_000 });
    await expect(bundle).toBeFocused();
  });

  await scene('everything has reached the community, and the week is over', async () => {
    await inStep(page);
    expect(await ask(page, 'outbox.list', {})).toMatchObject({ needsYou: [], waiting: [] });
  });
});
