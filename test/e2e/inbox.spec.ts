import { expect, test } from '@playwright/test';
import { notice } from './support/above.ts';
import { field, letter, list, openByKey, ours, reply, said, starts, talk, THURSDAY, type Turn } from './support/letters.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(120_000);

// One team for all: desks are launched once, and every test has conversations of its own, which go when it is over.
let team: Team;
let n = 0;
let open: readonly string[] = [];
test.beforeAll(async () => {
  team = await openTeam(THURSDAY);
  await team.ingest(starts());
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  n += 1;
  open = [];
  await begin('lou', 'm-fox', { body: 'is there anyone on the team who could just talk to me every evening?', at: '2026-05-14T13:10:00.000Z' });
  await begin('ollie', 'm-moss', { body: 'chat keeps logging me out on my phone', at: '2026-05-14T12:28:00.000Z' });
  await begin('hazel', 'm-hazel', { body: 'why did my post get changed?', at: '2026-05-14T11:00:00.000Z' }, { state: 'open', purpose: 'concern' });
});
test.afterEach(async () => {
  await team.settle();
  await team.remove('conversation', open);
});

/** This test's conversation of a name. */
const v = (name: string): string => `v-${name}-${n}`;

/** Begins one. */
async function begin(name: string, memberId: string, turn: Turn, more: Parameters<typeof talk>[3] = {}): Promise<void> {
  open = [...open, v(name)];
  await team.ingest(talk(v(name), memberId, [turn], more));
}

/** A colleague's desk that knows this test's conversations and no others. */
async function joined(staffId: string): Promise<Colleague> {
  const desk = await team.back(staffId);
  await expect.poll(async () => (await ask(desk.page, 'inbox.counts', {})).open).toBe(3);
  await expect.poll(() => ask(desk.page, 'inbox.get', { id: v('hazel') }).then(({ state }) => state, () => null)).toBe('open');
  return desk;
}

const triage = ({ page }: Colleague) => page.getByRole('group', { name: 'What is it for?' });
const left = (page: Colleague['page']) => reply(page).getByRole('button', { name: '1 part still to write' });
const send = ({ page }: Colleague) => reply(page).getByRole('button', { name: /^Send/ });

test('an outside message is redirected kindly: sorted with one key, drafted, made one’s own, sent, and it waits for them', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  const { page } = tom;
  await openByKey(page, /paperkite/);
  await page.keyboard.press('4');
  await expect(triage(tom).getByRole('button', { name: 'Outside' })).toHaveAttribute('aria-pressed', 'true');
  await expect(field(page)).toHaveValue(/Messages here aren’t one-to-one support/);

  // The draft has a part that only a person can write: it cannot be sent as it is.
  await expect(left(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(field(page)).toHaveValue(/\[say back what they asked for\]/i);
  expect(await ours(lena.page, v('lou'))).toEqual([]);

  await page.keyboard.press('w');
  await expect(field(page)).toBeFocused();
  await left(page).press('Enter');
  await write(page, 'I hear that evenings are lonely just now');
  await expect(send(tom)).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(notice(tom.page, 'Reply to')).toBeVisible();
  await expect.poll(() => ours(lena.page, v('lou'))).toEqual([expect.stringMatching(/I hear that evenings are lonely just now\. Messages here aren’t[\s\S]*\n\nTom$/)]);
  await expect.poll(async () => (await ask(lena.page, 'inbox.get', { id: v('lou') })).state).toBe('waiting-for-member');
  await expect(letter(page, /Waiting for them/)).toBeVisible();
});

test('a reply is not sent while a part is untouched, while it is the saved one word for word, or unsigned', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  await openByKey(page, /moss/i);
  await page.keyboard.press('3');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Saved replies' })).toBeVisible();
  await page.keyboard.type('fault');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(/^Hi .*\[which fault, in your words\] Which phone is it\?\n\nTom$/);
  await expect(left(page)).toBeVisible();

  // The first part is selected: what is typed takes its place. Taking it out alone is no reply of one's own.
  await page.keyboard.press('Delete');
  await expect(reply(page).getByText('Make it your own: change a word or two')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await write(page, 'It sounds as if chat forgets you.');
  await page.keyboard.press('Control+End');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Backspace');
  await expect(reply(page).getByText('Sign it with your name: Tom')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  expect(await ours(page, v('ollie'))).toEqual([]);
  await page.keyboard.type('Tom');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ours(page, v('ollie'))).length).toBe(1);
});

test('a colleague’s reply that comes while one writes is read before one’s own goes', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  await openByKey(tom.page, /hazel/i);
  await tom.page.keyboard.press('w');
  await write(tom.page, 'Hi, I am looking at it now.');
  await openByKey(lena.page, /hazel/i);
  await expect(lena.page.getByText('Tom is writing a reply')).toBeVisible();
  await lena.page.keyboard.press('w');
  await write(lena.page, 'Hi, there was a handle in it.');
  await lena.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ours(tom.page, v('hazel'))).length).toBe(1);

  const theirs = tom.page.getByRole('region', { name: 'Lena replied while you were writing' });
  await expect(theirs).toContainText('there was a handle in it');
  await tom.page.keyboard.press('Control+Enter');
  expect((await ours(tom.page, v('hazel'))).length).toBe(1);
  await expect(field(tom.page)).toHaveValue(/I am looking at it now/);
  await theirs.getByRole('button', { name: 'Keep writing mine' }).press('Enter');
  await expect(theirs).toHaveCount(0);
  await expect(field(tom.page)).toBeFocused();
  await tom.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ours(lena.page, v('hazel'))).length).toBe(2);
});

test('a reply written offline says that it has not reached them, is kept through a restart, and goes once', async () => {
  let tom = await joined('s-tom');
  const lena = await joined('s-lena');
  await openByKey(tom.page, /hazel/i);
  await expect(reply(tom.page).locator('.not-reaching')).toHaveCount(0);
  await tom.line.cut();
  await expect(tom.page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  await expect(reply(tom.page).locator('.not-reaching')).toBeVisible();
  await tom.page.keyboard.press('w');
  await write(tom.page, 'Hi, there was a handle in your post.');
  await tom.page.keyboard.press('Control+Enter');
  await expect(notice(tom.page, /saved here, not with them yet/)).toBeVisible();
  await expect(said(tom.page)).toContainText('Saved here, not with them yet');
  expect(await ours(lena.page, v('hazel'))).toEqual([]);

  tom = await team.rejoin(tom);
  await tom.page.evaluate((id) => { location.hash = `#/inbox/${id}`; }, v('hazel'));
  await expect(said(tom.page)).toContainText('Saved here, not with them yet');
  await tom.line.mend();
  await expect.poll(() => ours(lena.page, v('hazel')), { timeout: 30_000 }).toEqual(['Hi, there was a handle in your post.\n\nTom']);
  await expect(said(tom.page)).not.toContainText('not with them yet');
});

test('offline, a risk says what to do instead, since nothing written here reaches them', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  await openByKey(page, /hazel/i);
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: /^Risk record about/ })).toBeVisible();
  await tom.line.cut();
  await expect(reply(page).locator('.note--risk')).toContainText(/999/);
});

test('Ctrl Enter in the record beside never sends the reply', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  await openByKey(page, /hazel/i);
  await page.keyboard.press('1');
  await page.keyboard.press('w');
  await write(page, 'Hi, I am glad that you wrote.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  const record = page.getByRole('region', { name: /^Risk record about/ });
  await expect(record).toBeFocused();
  await record.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Enter');
  await field(page).press('Control+End');
  expect(await ours(page, v('hazel'))).toEqual([]);
  await expect(field(page)).toHaveValue(/glad that you wrote/);
});

test('a reply is left to the colleague who writes one; what was begun is kept', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  await openByKey(tom.page, /hazel/i);
  await tom.page.keyboard.press('w');
  await write(tom.page, 'Hi, I am looking at it now.');
  await openByKey(lena.page, /hazel/i);
  await lena.page.keyboard.press('w');
  await lena.page.keyboard.type('Hi');
  await lena.page.getByRole('button', { name: 'Leave it to Tom' }).press('Enter');
  await expect(letter(lena.page, /hazel/i)).toHaveAttribute('aria-selected', 'false');
  await expect(list(lena.page)).toBeFocused();
  await openByKey(lena.page, /hazel/i);
  await expect(field(lena.page)).toHaveValue('Hi\n\nLena');
});

test('what is begun is kept: from one conversation to another and through a restart', async () => {
  let tom = await joined('s-tom');
  await openByKey(tom.page, /hazel/i);
  await tom.page.keyboard.press('w');
  await tom.page.keyboard.type('Hi, half a thought');
  await openByKey(await leaveField(tom), /moss/i);
  await expect(field(tom.page)).toHaveValue('');
  await expect(letter(tom.page, /You have begun a reply/)).toBeVisible();
  tom = await team.rejoin(tom);
  await expect.poll(() => tom.page.evaluate(() => window.desk.ask('inbox.counts', {}).then((answer) => answer.ok && answer.value.open))).toBe(3);
  await openByKey(tom.page, /hazel/i);
  await expect(field(tom.page)).toHaveValue('Hi, half a thought\n\nTom');
});

/** Out of the field, so that single keys are keys again. */
async function leaveField({ page }: Colleague) {
  await list(page).focus();
  return page;
}

test('sorted, assigned, snoozed and closed by key, and opened again', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  const state = async (id: string) => { const { state, purpose, assignee } = await ask(page, 'inbox.get', { id }); return { state, purpose, assignee: assignee?.id ?? null }; };
  await openByKey(page, /moss/i);
  await page.keyboard.press('3');
  await expect.poll(() => state(v('ollie'))).toEqual({ state: 'open', purpose: 'tech', assignee: null });

  await page.keyboard.press('m');
  await page.keyboard.type('lena');
  await page.keyboard.press('Enter');
  await expect.poll(() => state(v('ollie'))).toEqual({ state: 'open', purpose: 'tech', assignee: 's-lena' });

  await page.keyboard.press('z');
  await page.keyboard.type('mon 9:30');
  await expect(page.getByRole('option', { name: /Until Mon 18 May 09:30/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => state(v('ollie'))).toMatchObject({ state: 'snoozed' });
  // One is at what needs somebody next, with the focus in the list.
  await expect(list(page)).toBeFocused();
  await expect(letter(page, /moss/i)).toHaveAttribute('aria-selected', 'false');

  await openByKey(page, /hazel/i);
  await page.keyboard.press('x');
  await expect.poll(() => state(v('hazel'))).toMatchObject({ state: 'closed' });
  await expect(notice(tom.page, 'Conversation closed')).toBeVisible();
  // The closed ones are a list of their own; the first of them comes by itself.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('closed conv');
  await expect(page.getByRole('option', { name: 'Closed conversations' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(letter(page, /hazel/)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
  await page.keyboard.press('x');
  await expect.poll(() => state(v('hazel'))).toMatchObject({ state: 'open' });
});

test('offline, what was done is taken back with Ctrl Z', async () => {
  const { page, line } = await joined('s-tom');
  await line.cut();
  await expect(page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  await openByKey(page, /moss/i);
  await page.keyboard.press('3');
  await expect.poll(async () => (await ask(page, 'inbox.get', { id: v('ollie') })).purpose).toBe('tech');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask(page, 'inbox.get', { id: v('ollie') })).purpose).toBeNull();
});

test('a reply is put before a colleague, who takes it over and sends it as theirs', async () => {
  const tom = await joined('s-tom');
  const lena = await joined('s-lena');
  await openByKey(tom.page, /hazel/i);
  await tom.page.keyboard.press('w');
  await write(tom.page, 'Hi, there was a handle in your post, so we took that out.');
  // Out of the field with Escape, single keys are keys again.
  await tom.page.keyboard.press('Escape');
  await expect(list(tom.page)).toBeFocused();
  await tom.page.keyboard.press('t');
  const sheet = tom.page.getByRole('dialog', { name: 'Have a colleague check this reply?' });
  await expect(sheet.getByRole('textbox')).toBeFocused();
  await tom.page.keyboard.type('Is that kind enough?');
  await tom.page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);
  await expect(reply(tom.page).getByRole('region', { name: 'You asked for a reply to be checked' })).toBeVisible();

  await openByKey(lena.page, /hazel/i);
  const asked = reply(lena.page).getByRole('region', { name: 'Tom asked for a reply to be checked' });
  await expect(asked).toContainText('Is that kind enough?');
  await asked.getByRole('button', { name: 'Take it over and send it as yours' }).press('Enter');
  await expect(field(lena.page)).toHaveValue('Hi, there was a handle in your post, so we took that out.\n\nLena');
  await expect(asked).toHaveCount(0);
  await expect(reply(tom.page).getByRole('region', { name: 'You asked for a reply to be checked' })).toHaveCount(0);
  await field(lena.page).press('Control+Enter');
  await expect.poll(() => ours(tom.page, v('hazel'))).toEqual(['Hi, there was a handle in your post, so we took that out.\n\nLena']);
});

test('offline, a reply that was taken back is in its field again, word for word', async () => {
  const tom = await joined('s-tom');
  await tom.line.cut();
  await expect(tom.page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  await openByKey(tom.page, /hazel/i);
  await tom.page.keyboard.press('w');
  await write(tom.page, 'Hi, there was a handle in your post.');
  await tom.page.keyboard.press('Control+Enter');
  await expect(field(tom.page)).toHaveValue('');
  await expect(said(tom.page)).toContainText('Saved here, not with them yet');
  await tom.page.keyboard.press('Control+z');
  await expect(field(tom.page)).toHaveValue('Hi, there was a handle in your post.\n\nTom');
  await expect.poll(() => ours(tom.page, v('hazel'))).toEqual([]);
});

test('the notice of a message that needs somebody leads to what needs somebody first, not to what was looked at last', async () => {
  const tom = await joined('s-tom');
  const { page } = tom;
  await openByKey(page, /hazel/i);
  await together(page, 'g', 'c');
  await begin('plum', 'm-plum', { body: 'hi, is anybody there', at: '2026-05-14T13:19:00.000Z' });
  const open = page.getByRole('button', { name: 'Open the inbox' });
  await expect(open).toBeVisible();
  await open.press('Enter');
  await expect(list(page).getByRole('option', { selected: true })).toHaveAccessibleName(/Not triaged/);
});
