import { expect, test, type Locator, type Page } from '@playwright/test';
import { ago, put, smallWorld, type Put } from '../desk/support/world.ts';
import { notice } from './support/above.ts';
import { act, ask, openTeam, tell, type Colleague, type Team } from './support/team.ts';
import { together } from './support/together.ts';

const MORE = [1, 2, 3, 4].map((n) => `c-more-${n}`);

/** The reported posts and their cases as they were at first, held by nobody, whatever an earlier test did with them. */
function asAtFirst(): Put[] {
  const rows = smallWorld().filter(({ t }) => t === 'post' || t === 'case');
  const cases = rows.flatMap((one) => (one.t === 'case' ? [one.row.id] : []));
  return [...rows, ...[...cases, ...MORE].map((caseId) => put('claim', { id: caseId, caseId, by: null, at: ago(0), activeAt: ago(0) }))];
}

// One team for all: desks are launched once, and what a test changed is put back before the next.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam();
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  await team.settle();
  await team.ingest(asAtFirst());
});

const queue = (page: Page): Locator => page.getByRole('listbox', { name: 'Cases' });
const row = (page: Page, name: string | RegExp): Locator => queue(page).getByRole('option', { name });
const bar = (page: Page): Locator => page.getByRole('group', { name: 'What can be done' });

/** Why the bar's buttons are blocked; each button says its own to assistive technology too. */
const why = (page: Page, words: string): Locator => bar(page).getByRole('paragraph').filter({ hasText: words });

/** A colleague's desk with its queue, on which everything is as it was at first. */
async function joined(staffId: string): Promise<Colleague> {
  const desk = await team.back(staffId);
  await expect.poll(() => ask(desk.page, 'cases.get', { id: 'c-hazel' }).catch(() => null)).toMatchObject({ state: 'open', holder: null, post: { state: 'visible' } });
  await expect.poll(async () => (await ask(desk.page, 'counts.get', {})).mine).toBe(0);
  await shown(desk.page);
  return desk;
}

async function shown(page: Page): Promise<void> {
  await expect(row(page, /halfpasthazel/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
}

/** Moves along the queue by key until a case is the selected one. */
async function selectByKey(page: Page, name: RegExp): Promise<void> {
  await queue(page).focus();
  await page.keyboard.press('Home');
  const rows = await queue(page).getByRole('option').count();
  for (let at = 0; at < rows; at += 1) {
    if ((await row(page, name).getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('j');
  }
  await expect(row(page, name)).toHaveAttribute('aria-selected', 'true');
}

const goOffline = async ({ page, line }: Colleague): Promise<void> => {
  await line.cut();
  await expect(page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
};

test('a report is cleared start to finish by keyboard, and a second desk sees it within two seconds', async () => {
  const imogen = await joined('s-imogen');
  const priya = await joined('s-priya');
  const { page } = imogen;
  await selectByKey(page, /halfpasthazel/);
  await expect(page.getByRole('heading', { name: 'Unkind conflict, 3 reports' })).toBeVisible();
  await expect(page.getByText('that was aimed at me')).toBeVisible();

  await page.keyboard.press('c');
  await expect(page.getByText('Yours for 30 min', { exact: true })).toBeVisible();
  await expect(row(priya.page, /halfpasthazel/).getByRole('img', { name: 'Imogen Hart' })).toBeVisible({ timeout: 2_000 });

  await page.keyboard.press('h');
  await expect(bar(page).getByText('Hidden by you')).toBeVisible();
  await page.keyboard.press('w');
  const note = page.getByRole('dialog', { name: 'Write a note' });
  await expect(note.getByLabel('Note')).toBeFocused();
  await page.keyboard.type('Spoke to both of them.');
  await page.keyboard.press('Control+Enter');
  await expect(note).toHaveCount(0);
  await expect(page.getByText('Spoke to both of them.')).toBeVisible();

  // The outcome that suits what was done is chosen; one key closes, and the next case is there with the focus in the queue.
  await expect(bar(page).getByText('Closes as hidden')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Closed: hidden')).toBeVisible();
  await expect(row(priya.page, /halfpasthazel/)).toHaveCount(0, { timeout: 2_000 });
  await expect(row(page, /halfpasthazel/)).toHaveCount(0);
  await expect(queue(page)).toBeFocused();
  await expect(queue(page).getByRole('option', { selected: true })).toHaveCount(1);
  const closed = await ask(priya.page, 'cases.get', { id: 'c-hazel' });
  expect(closed).toMatchObject({ state: 'closed', outcome: 'hidden', closedBy: { id: 's-imogen' }, post: { state: 'hidden' } });
  expect(closed.notes.map((note) => note.text)).toEqual(['Spoke to both of them.']);
});

test('the same offline: saved here, kept through a restart, applied once after it', async () => {
  let imogen = await joined('s-imogen');
  const priya = await joined('s-priya');
  const before = (await ask(priya.page, 'cases.get', { id: 'c-hazel' })).actions.length;
  await goOffline(imogen);
  await expect(imogen.page.getByText('Everything you do is saved here and sent when the connection is back.', { exact: false })).toBeVisible();
  await selectByKey(imogen.page, /halfpasthazel/);
  await imogen.page.keyboard.press('h');
  await expect(bar(imogen.page).getByText('Saved here')).toBeVisible();
  await imogen.page.keyboard.press('Control+Enter');
  await expect(notice(imogen.page, 'Closed: hidden')).toContainText('Saved here. Sent when you are online again.');
  await expect(imogen.page.getByRole('button', { name: /saved here/ })).toBeVisible();
  await expect(row(imogen.page, /halfpasthazel/)).toHaveCount(0);

  imogen = await team.rejoin(imogen);
  await expect(queue(imogen.page)).toBeVisible();
  await expect(row(imogen.page, /halfpasthazel/)).toHaveCount(0);
  await expect(row(priya.page, /halfpasthazel/)).toBeVisible();
  expect((await ask(imogen.page, 'counts.get', {})).saved).toBeGreaterThan(0);

  await imogen.line.mend();
  await expect(row(priya.page, /halfpasthazel/)).toHaveCount(0, { timeout: 30_000 });
  await expect.poll(async () => (await ask(imogen.page, 'counts.get', {})).saved).toBe(0);
  const { actions } = await ask(priya.page, 'cases.get', { id: 'c-hazel' });
  expect(actions.slice(before).map((one) => one.kind)).toEqual(['hidden', 'closed']);
});

test('a network that comes back is used at once, however long the next attempt was put off', async () => {
  const { page, line } = await joined('s-imogen');
  const reachable = async (): Promise<boolean> => (await ask(page, 'connection.get', {})).state === 'up-to-date';
  line.overload(3_600);
  await expect.poll(reachable).toBe(false);
  await act(page, 'c-more-1', { kind: 'note', visibility: 'team', text: 'Spoke to both of them.' });
  line.overload(null);
  await page.evaluate(() => void dispatchEvent(new Event('online')));
  await expect.poll(reachable).toBe(true);
  await expect.poll(async () => (await ask(page, 'counts.get', {})).saved).toBe(0);
});

test('a colleague’s case says who has it, can be taken over, and they are told', async () => {
  const imogen = await joined('s-imogen');
  const priya = await joined('s-priya');
  await act(priya.page, 'c-hazel', { kind: 'claim' });
  const { page } = imogen;
  await row(page, /halfpasthazel/).click();
  await expect(page.getByText(/^Priya has this until/)).toBeVisible();
  await expect(why(page, 'Priya is working on this case.')).toBeVisible();
  // A blocked key says why and does nothing.
  await page.keyboard.press('h');
  await expect(notice(page, 'Priya is working on this case.')).toBeVisible();
  expect((await ask(page, 'cases.get', { id: 'c-hazel' })).post?.state).toBe('visible');

  await page.getByRole('button', { name: 'Take over' }).click();
  const question = page.getByRole('alertdialog', { name: 'Take this case over from Priya?' });
  await expect(question.getByRole('button', { name: 'Leave it to Priya' })).toBeFocused();
  await question.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByText('Yours for 30 min', { exact: true })).toBeVisible();
  await expect(notice(priya.page, 'Imogen')).toBeVisible();
});

test('a report about one’s own post, a case with staff and a step of staff each say why not', async () => {
  const { page } = await joined('s-priya');
  await row(page, /priya\.on\.boards/).click();
  await expect(row(page, /About your own post/)).toHaveCount(1);
  await expect(why(page, 'This is about your own post, so a colleague decides.')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Claim' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('n');
  expect((await ask(page, 'cases.get', { id: 'c-priya' })).state).toBe('open');

  await row(page, /Handed to staff.*mossandmugs/).click();
  await expect(why(page, 'This case is with staff now.')).toBeVisible();

  await row(page, /halfpasthazel/).click();
  const remove = bar(page).getByRole('button', { name: 'Remove' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription(/Staff/);
  await remove.focus();
  await expect(remove).toBeFocused();
});

test('what was just done is taken back with one key, and one is back at the case', async () => {
  const { page } = await joined('s-imogen');
  await selectByKey(page, /halfpasthazel/);
  await page.keyboard.press('n');
  await expect(notice(page, 'Closed: no action')).toBeVisible();
  await expect(row(page, /halfpasthazel/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(page, /halfpasthazel/)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'Unkind conflict, 3 reports' })).toBeVisible();
  expect((await ask(page, 'cases.get', { id: 'c-hazel' })).state).toBe('open');
  // Both keys before the desk has answered the first: what was hidden is closed as hidden, and nothing is asked.
  await page.evaluate(() => {
    for (const init of [{ key: 'h' }, { key: 'Enter', ctrlKey: true }]) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  await expect(notice(page, 'Closed: hidden')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'How did this case end?' })).toHaveCount(0);
  expect(await ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ state: 'closed', outcome: 'hidden', post: { state: 'hidden' } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ state: 'open' });
});

test('a pending post is edited, compared, approved and closed', async () => {
  const { page } = await joined('s-imogen');
  await row(page, /paperkite_09/).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByText('Contact details')).toBeVisible();
  await page.keyboard.press('e');
  const edit = page.getByRole('dialog', { name: 'Edit this post' });
  await edit.getByLabel('The post').fill('Here’s the fox I drew for my nan!');
  await page.keyboard.press('Control+Enter');
  await expect(edit).toHaveCount(0);
  await expect(evidence.getByRole('radio', { name: 'Changes' })).toBeChecked();
  await expect(evidence.locator('del')).not.toHaveCount(0);
  await evidence.getByRole('radio', { name: 'As reported' }).check();
  await expect(evidence.getByText('07700 900123')).toBeVisible();
  await page.keyboard.press('a');
  await expect(bar(page).getByText('Closes as approved')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(row(page, /paperkite_09/)).toHaveCount(0);
  expect(await ask(page, 'cases.get', { id: 'c-fox' })).toMatchObject({ state: 'closed', outcome: 'approved', post: { state: 'visible', body: 'Here’s the fox I drew for my nan!' } });
});

test('an image that nobody has looked at is not let through by one key, and what was hidden is not closed as nothing', async () => {
  const image = { id: 'i-fox', postId: 'p-fox', at: ago(80), removedAt: null, alt: null, host: null, file: { mediaType: 'image/png', bytes: 10, width: 3, height: 3, sha256: 'a'.repeat(64) } };
  await team.ingest([{ op: 'put', t: 'image', row: image } as never]);
  const { page } = await joined('s-imogen');
  await expect.poll(async () => (await ask(page, 'cases.get', { id: 'c-fox' })).post?.imageIds).toEqual(['i-fox']);
  await selectByKey(page, /paperkite_09/);
  const asked = page.getByRole('alertdialog', { name: 'Approve it without having seen its image?' });
  await page.keyboard.press('a');
  await expect(asked.getByRole('button', { name: 'Look first' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  expect((await ask(page, 'cases.get', { id: 'c-fox' })).post?.state).toBe('pending');
  await page.keyboard.press('a');
  await asked.getByRole('button', { name: 'Approve unseen' }).press('Enter');
  await expect.poll(async () => (await ask(page, 'cases.get', { id: 'c-fox' })).post?.state).toBe('visible');
  await team.remove('image' as never, ['i-fox']);

  await selectByKey(page, /halfpasthazel/);
  await page.keyboard.press('h');
  await expect(page.getByText('Hidden by you')).toBeVisible();
  await page.keyboard.press('n');
  await expect(notice(page, 'The post was hidden here: close it as that, or bring it back first.')).toBeVisible();
  expect((await ask(page, 'cases.get', { id: 'c-hazel' })).state).toBe('open');
});

test('distressing words are covered until asked for, and covered again on the next case', async () => {
  const { page } = await joined('s-imogen');
  await row(page, /plumjam/).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  const words = evidence.getByText('thinking about self-harm');
  await expect(evidence.getByRole('button', { name: /covered: self-harm or suicide/ })).toBeVisible();
  await expect(words).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(words).toBeVisible();
  await page.keyboard.press('v');
  await expect(words).toHaveCount(0);
});

test('the filter narrows the queue, says what hides how many, and is cleared', async () => {
  const { page } = await joined('s-imogen');
  await page.keyboard.press('f');
  const filter = page.getByRole('dialog', { name: 'Show only' });
  await filter.getByLabel('Member').fill('nobody of this name');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/9 cases are hidden by this filter/)).toBeVisible();
  await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(row(page, /halfpasthazel/)).toBeVisible();

  await page.getByRole('radio', { name: /Mine/ }).check();
  await expect(page.getByText('You have not claimed a case')).toBeVisible();
  await page.getByRole('radio', { name: /All/ }).check();
  await selectByKey(page, /halfpasthazel/);
  await page.keyboard.press('c');
  await expect(page.getByRole('radio', { name: 'Mine 1' })).toBeVisible();
});

test('several are ticked and claimed together; what could not be done says why', async () => {
  const { page } = await joined('s-imogen');
  await selectByKey(page, /halfpasthazel/);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: '2 cases ticked' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(notice(page, '2 cases claimed')).toBeVisible();
  await expect(page.getByRole('toolbar', { name: /ticked/ })).toHaveCount(0);
  expect((await ask(page, 'counts.get', {})).mine).toBe(2);
});

test('? says what works here, a changed key is printed wherever it stands, and single keys wait while one writes and for their chord', async () => {
  const { page } = await joined('s-imogen');
  const set = async (some: object): Promise<void> => void (await tell(page, 'settings.set', { ...(await ask(page, 'settings.get', {})), ...some }));
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const line = (words: string): Locator => sheet.locator('.key-list__line').filter({ hasText: words });
  const claim = page.getByRole('button', { name: /^Claim/ }).first();
  await selectByKey(page, /halfpasthazel/);
  await page.keyboard.press('?');
  await expect(line('Hide the post')).toBeVisible();
  await expect(line('Go to today')).toBeVisible();
  // Of another screen, of another kind of case, and what is for others to do.
  for (const words of ['Snooze', 'Approve the post', 'Reschedule', 'Next member', 'One single key']) await expect(line(words)).toHaveCount(0);
  await page.keyboard.press('Escape');

  await set({ keys: { 'case.claim': '9', 'palette': 'Mod+Shift+P' } });
  await expect(claim).toHaveAttribute('aria-keyshortcuts', '9');
  await expect(page.locator('.find')).toHaveAttribute('aria-keyshortcuts', 'Control+Shift+P');
  await page.keyboard.press('?');
  await expect(line('Claim, or release')).toHaveText(/9/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('claim');
  await expect(page.getByRole('combobox')).toHaveValue('claim');
  await expect(page.getByRole('option', { name: /^Claim/ }).locator('.key-hint')).toHaveText('9');
  await page.keyboard.press('Escape');

  await set({ singleKeys: false });
  await expect(page.locator('html')).toHaveAttribute('data-single-keys', 'off');
  // What does nothing is not said to whoever listens either; what goes on working is.
  await expect(claim).not.toHaveAttribute('aria-keyshortcuts');
  await expect(page.locator('.find')).toHaveAttribute('aria-keyshortcuts', 'Control+Shift+P');
  await page.keyboard.press('h');
  await page.keyboard.press('9');
  expect(await ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ state: 'open', post: { state: 'visible' }, holder: null });
  await page.keyboard.press('Control+j');
  await expect(page.locator('html')).toHaveAttribute('data-single-keys', 'on');
  await expect(claim).toHaveAttribute('aria-keyshortcuts', '9');
  await page.keyboard.press('9');
  await expect.poll(() => ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ holder: { you: true } });
  await expect(page.locator('html')).toHaveAttribute('data-single-keys', 'off');
  // The chord is for one key, and Escape takes it back.
  await page.keyboard.press('h');
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  expect(await ask(page, 'cases.get', { id: 'c-hazel' })).toMatchObject({ post: { state: 'visible' } });
  await page.keyboard.press('Control+j');
  await page.keyboard.press('?');
  await expect(sheet).toContainText('press Ctrl J first');
});

test('a member is found by name, and from them their case', async () => {
  const { page } = await joined('s-imogen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pasth');
  // The queue behind it names them too.
  await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('option', { name: /^halfpasthazel/ }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'halfpasthazel', level: 1 })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'Unkind conflict, 3 reports' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'halfpasthazel', level: 1 })).toBeVisible();

  // An address from outside wins over a selection that moves before it is followed.
  await together(page, 'g', 'c');
  await selectByKey(page, /halfpasthazel/);
  await page.evaluate(() => {
    location.hash = '#/members/m-fox';
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('heading', { name: 'paperkite_09', level: 1 })).toBeVisible();
});

test('in a narrow window one pane is shown at a time, with a way back', async () => {
  const { app, page } = await joined('s-imogen');
  const resize = (width: number, height: number) => app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w!, h!), [width, height]);
  const [width = 0, height = 0] = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getContentSize());
  await resize(400, 700);
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'narrow');
  await page.getByRole('button', { name: 'Back to the queue' }).click();
  await expect(page.getByRole('region', { name: 'Evidence' })).toHaveCount(0);
  await row(page, /halfpasthazel/).click();
  await expect(queue(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Standing' }).click();
  await expect(page.getByRole('dialog', { name: /halfpasthazel/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Act on this case' }).click();
  await page.getByRole('menuitem', { name: /Hide/ }).click();
  await expect(bar(page).getByText('Hidden by you')).toBeVisible();
  // What goes away, as the menu does, is moved once more with what it belonged to.
  await expect(page.locator('.menu')).toHaveCount(0);
  // Nothing stands beside the window's edge.
  const { beside, over } = await page.evaluate(() => ({ beside: document.documentElement.scrollWidth - innerWidth, over: [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.className) }));
  expect(beside, `beyond the edge: ${over.join('; ')}`).toBeLessThanOrEqual(0);
  await resize(width, height);
});
