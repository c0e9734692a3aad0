import { expect, test, type Locator, type Page } from '@playwright/test';
import { plusLondonDays, startOfLondonDay } from '../../shared/london-days.ts';
import { epochOf, instantOf } from '../../shared/time.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { given, put, type Put } from '../desk/support/world.ts';
import { ask, openTeam, tell, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';
import { tabTo } from './support/tab-to.ts';
import { together } from './support/together.ts';

/** An instant some days from now: this community's clock is the computer's. */
/** Half-way to midnight in London: before what the form suggests, whatever hour it is. */
const laterToday = (): string => instantOf((Date.now() + epochOf(startOfLondonDay(plusLondonDays(days(0), 1)))) / 2);
const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

// One team for all: desks are launched once, and before every test the first version is the only one.
let team: Team;
const begin = (rows: readonly Put[] = []): Promise<void> => team.again([put('policy', publishedPolicy), put('staff', { id: 's-max', name: 'Max Field', role: 'lead', active: true, memberId: null }), given('l-1', 'm-hazel', 26, days(-2), days(40)), ...rows]);
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(() => begin());

/** In step, and the page listens to keys. */
async function inStep(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function openPolicy(page: Page): Promise<void> {
  await together(page, 'g', 's');
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: /^Points policy/ });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 1, in force since Mon 3 Nov 2025')).toBeVisible();
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('a lead publishes a version for tomorrow by keyboard; another desk reads it; what is given now keeps the old one', async () => {
  const lead = await team.back('s-lena');
  const other = await team.back('s-tom');
  await inStep(lead.page);
  const { page } = lead;
  await openPolicy(page);
  await tabTo(page, page.getByRole('button', { name: 'New version' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Version 2' })).toBeFocused();
  await expect(page.getByText('Nothing differs from version 1 yet.')).toBeVisible();
  await type(page, page.getByRole('group', { name: 'Lower', exact: true }).getByLabel('Up to'), '25');
  await expect(page.getByText('The middle band begins at 26 points, so it cannot end at 9.')).toBeVisible();
  // Let go by a slip, all of it is there again.
  await page.getByRole('button', { name: 'Let it go' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Version 2' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on with it' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Lower', exact: true }).getByLabel('Up to')).toHaveValue('25');
  await type(page, page.getByLabel('From', { exact: true }), 'tomorrow');
  await type(page, page.getByLabel('A break is proposed at'), '25');
  await type(page, page.getByRole('group', { name: 'Lower', exact: true }).getByLabel('Up to'), '5');
  await type(page, page.getByLabel('Wording: Bullying', { exact: true }), 'Bullying of any kind');
  // What it changes and for whom is said while it is written.
  await expect(page.getByText(/^1 member would stand at 25 points or more/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'halfpasthazel' })).toBeVisible();
  await expect(page.getByText(/^1 entry will still count on .* and stays as it is: wording, band and expiry\./)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Derailing or hijacking a thread 0 to 4 points for 1 month 0 to 5 points for 1 month$/ })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: 'Publish version 2 of the points policy?' });
  // What is about to change and for whom is said again where it is decided, for whoever came by the key.
  await expect(question.getByRole('definition').first()).toContainText('25 active points');
  await expect(question).toContainText('1 member would stand at 25 points or more. No break is proposed for them by itself.');
  // The safe way has the focus: Enter goes on writing.
  await expect(question.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await tabTo(page, question.getByRole('button', { name: 'Publish version 2' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 2 saved here')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New version' })).toBeFocused();

  await inStep(other.page);
  await openPolicy(other.page);
  await expect(other.page.getByText(/^Version 2 begins /)).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'New version' })).toHaveAttribute('aria-disabled', 'true');
  await expect(other.page.getByText('Team leads do this.')).toBeVisible();

  // Given today, under the version in force today, on a desk that knows the next already.
  const sheet = await ask(other.page, 'points.sheet', { memberId: 'm-plum', caseId: null, conversationId: null, proposalId: null });
  expect(sheet.policy).toMatchObject({ id: 'policy-1', version: 1, threshold: 30 });
  const { entryId } = await tell(other.page, 'points.give', { memberId: 'm-plum', caseId: null, conversationId: null, proposalId: null, policyId: sheet.policy.id, reasonId: 'bullying', wording: 'Bullying', band: 'upper', points: 10, offBandReason: null, privateNote: '', message: null });
  await expect.poll(async () => (await ask(other.page, 'outbox.list', {})).sent.length).toBeGreaterThan(0);
  const { ledger } = await ask(other.page, 'members.get', { id: 'm-plum', at: null });
  expect(ledger.find((one) => one.id === entryId)).toMatchObject({ wording: 'Bullying', band: 'upper', policyVersion: 1 });
});

test('a version written without a connection, and another lead’s that came first', async () => {
  const [lena, max] = [await team.back('s-lena'), await team.back('s-max')];
  await inStep(lena.page);
  await inStep(max.page);
  await tell(max.page, 'sync.pause', { paused: true });
  const { page } = max;
  await openPolicy(page);
  await page.getByRole('button', { name: 'New version' }).press('Enter');
  await page.getByLabel('A break is proposed at').fill('20');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish version 2' }).press('Enter');
  await expect(page.getByText('It takes effect when it has been sent, and never earlier than it says.')).toBeVisible();
  const { bands, ladder, reasons, retention } = publishedPolicy;
  await tell(lena.page, 'policy.publish', { draft: { effectiveFrom: laterToday(), threshold: 25, bands, ladder, reasons, retention }, basedOn: 1 });
  await expect.poll(async () => (await ask(lena.page, 'policy.book', {})).versions[0]?.saving).toBe('sent');
  await tell(max.page, 'sync.pause', { paused: false });
  await expect.poll(async () => (await ask(page, 'outbox.list', {})).needsYou.length).toBe(1);
  await page.evaluate(() => { location.hash = '#/outbox'; });
  await expect(page.getByRole('heading', { name: 'You and Lena both published a version of the policy' })).toBeVisible();
  await expect(page.getByText('20 active points')).toBeVisible();
  await expect(page.getByText('25 active points')).toBeVisible();
  await expect(page.getByText(/^Yours becomes the version after Lena’s/)).toBeVisible();
  await expectNoViolations(page);
});

test('any two versions can be compared', async () => {
  const later = { publishedAt: days(-3), publishedBy: 's-lena' };
  await begin([
    put('policy', { ...publishedPolicy, ...later, id: 'policy-2', version: 2, effectiveFrom: days(-2), threshold: 28 }),
    put('policy', { ...publishedPolicy, ...later, id: 'policy-3', version: 3, effectiveFrom: days(-1), threshold: 25, reasons: publishedPolicy.reasons.slice(1) }),
  ]);
  const { page } = await team.back('s-tom');
  await inStep(page);
  await page.evaluate(() => { location.hash = '#/settings/policy'; });
  await expect(page.getByRole('heading', { name: 'What changed since version 2' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '28' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Compared with' }).press('Enter');
  await page.getByRole('option', { name: /^Version 1,/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '30' })).toBeVisible();
  await expectNoViolations(page);
});

test('nothing is wrong with it in light and dark, read, written and asked', async () => {
  const { page } = await team.back('s-lena');
  await inStep(page);
  await openPolicy(page);
  const settings = await ask(page, 'settings.get', {});
  const themes = ['light', 'dark'] as const;
  const look = async (): Promise<void> => {
    for (const theme of themes) {
      await tell(page, 'settings.set', { ...settings, theme });
      await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
      await expectNoViolations(page);
    }
  };
  await look();
  await page.getByRole('button', { name: 'New version' }).click();
  await page.getByLabel('A break is proposed at').fill('25');
  await page.getByRole('button', { name: 'Retire: Bullying' }).click();
  await page.getByRole('button', { name: 'Add a reason' }).first().click();
  await expect(page.getByText('One reason has no words yet.')).toBeVisible();
  await look();
  await page.keyboard.type('Something new');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look();
});
