import { expect, test, type Page } from '@playwright/test';
import { put, staff } from '../desk/support/world.ts';
import { notice } from './support/above.ts';
import { act, ask, openTeam, tell, type Colleague, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';

// One team for all: desks are launched once, and before every test no case is decided on.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(() => team.again());

/** Waits until a desk is in step: connected, with nothing left to send. */
async function inStep({ page }: Colleague): Promise<void> {
  await expect.poll(async () => {
    const [{ state }, { waiting }] = [await ask(page, 'connection.get', {}), await ask(page, 'outbox.list', {})];
    return `${state} ${waiting.length}`;
  }).toBe('up-to-date 0');
}

/** One after the other: two Electrons that start at once now and then keep each other waiting. */
async function joined(staffId: string): Promise<Colleague> {
  const desk = await team.back(staffId);
  await expect.poll(() => desk.page.evaluate(() => window.desk.ask('counts.get', {}).then((answer) => answer.ok && answer.value.cases))).toBeGreaterThan(0);
  await inStep(desk);
  return desk;
}

async function goOffline({ line, page }: Colleague): Promise<void> {
  await line.cut();
  await expect.poll(async () => (await ask(page, 'connection.get', {})).offlineSince).not.toBeNull();
}

async function comeBack(desk: Colleague): Promise<void> {
  await desk.line.mend();
  await tell(desk.page, 'sync.now', {});
  await inStep(desk);
}

/** Collects what assistive technology is told: the next announcement replaces the last on the page. */
async function listen(page: Page): Promise<void> {
  await page.locator('[role=status][aria-live=polite]').first().evaluate((region) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => void said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
}
const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

const noteTexts = async (page: Page, caseId: string): Promise<string[]> => (await ask(page, 'cases.get', { id: caseId })).notes.map((note) => note.text);
const entry = (page: Page, title: RegExp) => page.locator('[data-entry]').filter({ hasText: title });

/** Imogen, offline, closes a case that Priya decides otherwise about. */
async function bothDecide(imogen: Colleague, priya: Colleague, cases: readonly string[]): Promise<void> {
  await goOffline(imogen);
  for (const caseId of cases) {
    await act(imogen.page, caseId, { kind: 'close', outcome: 'no-action', text: `I spoke to them about ${caseId}.` });
    await act(priya.page, caseId, { kind: 'hide', text: '' });
    await act(priya.page, caseId, { kind: 'close', outcome: 'hidden', text: `Unkind, so hidden: ${caseId}.` });
  }
  await inStep(priya);
  await comeBack(imogen);
}

test('two desks close one case: the second is shown both, and settles it each way with nothing lost, in words that can be changed', async () => {
  const imogen = await joined('s-imogen');
  const priya = await joined('s-priya');
  const { page } = imogen;
  const cases = ['c-more-1', 'c-more-2', 'c-more-3', 'c-more-4'];
  await bothDecide(imogen, priya, cases);
  await expect.poll(async () => (await ask(page, 'outbox.list', {})).needsYou.length).toBe(4);

  // Both, side by side, in the window.
  await listen(page);
  await page.evaluate(() => { location.hash = '#/outbox'; });
  const detail = page.locator('article.outbox__detail');
  await expect(detail.getByRole('heading', { name: 'You and Priya both decided about this case' })).toBeVisible();
  await expect(detail.getByRole('columnheader', { name: /Yours/ })).toBeVisible();
  await expect(detail.getByRole('columnheader', { name: /Priya’s/ })).toBeVisible();
  const decision = detail.getByRole('row', { name: /Decision/ });
  await expect(decision).toContainText('No action');
  await expect(decision).toContainText('Hidden');
  const reason = detail.getByRole('row', { name: /Reason/ });
  await expect(reason).toContainText('I spoke to them about c-more-1.');
  await expect(reason).toContainText('Unkind, so hidden: c-more-1.');
  await expect(detail.getByRole('list', { name: 'What happened, in order' })).toContainText('Connection lost');
  await expect(detail.getByRole('button', { name: 'Settle this' })).toHaveAttribute('aria-disabled', 'true');
  for (const theme of ['light', 'dark'] as const) {
    await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), theme });
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached();
    await expectNoViolations(page);
  }

  // Mine beside hers, in words that I change: they are kept over a look elsewhere, and sent as changed.
  await page.keyboard.press('2');
  const words = page.getByRole('textbox', { name: 'Your words' });
  await expect(words).toBeFocused();
  // A choice's key is a letter like any other while writing.
  await words.fill('Priya, I had spoken to them, 1');
  await entry(page, /Needs you/).nth(1).click();
  await expect(page.locator('article').getByText('Unkind, so hidden: c-more-2.')).toBeVisible();
  await page.keyboard.press('k');
  await expect(words).toHaveValue('Priya, I had spoken to them, 1');
  await words.focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ask(priya.page, 'cases.get', { id: 'c-more-1' })).closingNote).toContain('Priya, I had spoken to them, 1');
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('c-more-2');

  // Keep Priya's: my decision and my words become a note that both desks have.
  await page.keyboard.press('3');
  await expect(detail.getByRole('radio', { name: 'Keep Priya’s' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('c-more-3');
  await expect(entry(page, /Close/).filter({ hasText: 'Needs you' })).toHaveCount(2);
  for (const desk of [imogen, priya]) {
    await expect.poll(async () => (await noteTexts(desk.page, 'c-more-2')).join(' ')).toContain('I spoke to them about c-more-2.');
    expect(await ask(desk.page, 'cases.get', { id: 'c-more-2' })).toMatchObject({ state: 'closed', outcome: 'hidden' });
  }

  // Use mine: the case is reopened and closed as I had, naming what Priya had decided.
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('c-more-4');
  for (const desk of [imogen, priya]) {
    await expect.poll(async () => (await ask(desk.page, 'cases.get', { id: 'c-more-3' })).outcome).toBe('no-action');
    const { closingNote, closedBy, actions } = await ask(desk.page, 'cases.get', { id: 'c-more-3' });
    expect(closedBy?.id).toBe('s-imogen');
    expect(closingNote).toContain('I spoke to them about c-more-3.');
    expect(closingNote).toContain('Priya Raman had closed this as “hidden”.');
    expect(actions.map((one) => one.kind)).toEqual(expect.arrayContaining(['closed', 'reopened']));
  }

  // Let mine go: asked first, with the safe way in front, and readable afterwards.
  await page.keyboard.press('4');
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog', { name: 'Let your change go?' });
  await expect(question.getByRole('button', { name: 'Keep it for now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await ask(page, 'outbox.list', {})).needsYou).toHaveLength(1);
  await detail.getByRole('button', { name: 'Let mine go' }).click();
  await question.getByRole('button', { name: 'Let it go' }).click();
  await expect(detail.getByText('Nothing. It was not sent; it can be read here.')).toBeVisible();
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('I spoke to them about c-more-4.');
  await expect.poll(() => said(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^Settled\. Next: Close mossandmugs’s case/), 'Settled. Nothing else needs you.']));
  expect(await ask(priya.page, 'cases.get', { id: 'c-more-4' })).toMatchObject({ state: 'closed', outcome: 'hidden', notes: [] });
  await inStep(imogen);
  expect((await ask(page, 'outbox.list', {})).needsYou).toHaveLength(0);
});

test('a change that a lowered role may not make keeps its words, holds what followed it, and holds up nothing else', async () => {
  const tom = await joined('s-tom');
  const priya = await joined('s-priya');
  const { page, app } = tom;
  await goOffline(tom);
  await act(page, 'c-more-1', { kind: 'remove', text: 'Nothing of this can stay.' });
  await act(page, 'c-more-1', { kind: 'close', outcome: 'removed', text: 'Taken down.' });
  await act(page, 'c-more-2', { kind: 'note', visibility: 'team', text: 'Something else that I noticed.' });
  await page.evaluate(() => { location.hash = '#/outbox'; });
  await expect(page.getByRole('heading', { name: /Saved here, not yet sent/ })).toBeVisible();
  await expect(page.locator('#outbox-list')).toContainText(/Offline since \d\d:\d\d/);

  const row = staff.find((one) => one.id === 's-tom');
  await team.ingest([put('staff', { ...row!, role: 'moderator' })]);
  await tom.line.mend();
  await tell(page, 'sync.now', {});
  await expect.poll(() => noteTexts(priya.page, 'c-more-2')).toEqual(['Something else that I noticed.']);

  await expect(entry(page, /Remove mossandmugs’s post/)).toContainText('Needs you');
  await entry(page, /Remove mossandmugs’s post/).click();
  const detail = page.locator('article.outbox__detail');
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('Nothing of this can stay.');
  await expect(detail.getByRole('radio', { name: 'Send it again' })).toHaveAttribute('aria-disabled', 'true');
  await expect(detail.getByRole('heading', { name: /Waits for this/ })).toBeVisible();
  await detail.getByRole('button', { name: 'Copy my words' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Nothing of this can stay.');

  // What followed says what it waits for and leads there.
  await detail.getByRole('link', { name: /Close mossandmugs’s case/ }).click();
  await expect(detail.getByText('It follows a change that needs you.', { exact: false })).toBeVisible();
  await detail.getByRole('button', { name: 'Go to what it waits for' }).click();

  // Let go, what followed asks in its turn and still has its words.
  await detail.getByRole('radio', { name: 'Let mine go' }).check();
  await detail.getByRole('button', { name: 'Let mine go' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Let it go' }).click();
  await expect(detail.getByRole('heading', { name: 'This followed a change that was not made' })).toBeVisible();
  await expect(detail.getByRole('row', { name: /Reason/ })).toContainText('Taken down.');
  expect(await ask(priya.page, 'cases.get', { id: 'c-more-1' })).toMatchObject({ state: 'open', post: { state: 'visible' } });
});

test('what the community did not take is not said to be done any more, asks once, and is not taken back by the key for that', async () => {
  const imogen = await joined('s-imogen');
  const priya = await joined('s-priya');
  const { page } = imogen;
  await page.evaluate(() => { location.hash = '#/cases/c-more-1'; });
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  await goOffline(imogen);
  await page.keyboard.press('h');
  await expect(notice(page, 'Post hidden')).toBeVisible();
  await act(priya.page, 'c-more-1', { kind: 'close', outcome: 'no-action', text: '' });
  await inStep(priya);
  await comeBack(imogen);
  await expect(notice(page, 'One change needs you')).toBeVisible();
  await expect(notice(page, 'Post hidden')).toHaveCount(0);
  await expect(notice(page, 'Somebody else was first')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Nothing to take back')).toBeVisible();
});
