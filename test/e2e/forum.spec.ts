import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../shared/time.ts';
import { TEAM } from '../support/vanilla/forum.ts';
import { notice } from './support/above.ts';
import { openForumDesk, type ForumDesk } from './support/forum-desk.ts';
import { goAlong, inStep, press, scene, write } from './support/story.ts';
import { ask } from './support/team.ts';

const DAY_MS = 86_400_000;
const at = (days: number): string => instantOf(Date.now() + days * DAY_MS);
const people = { mia: 0, leo: 0, post: 0 };
let here: ForumDesk;
test.beforeAll(async () => {
  here = await openForumDesk((forum) => {
    people.mia = forum.user('mia');
    people.leo = forum.user('leo');
    const thread = forum.discussion(people.mia, forum.category('Everyday life'), 'How was your day?', 'Mine was long.');
    people.post = forum.comment(people.leo, thread, 'Nobody asked you.');
    forum.report(people.mia, 'comment', people.post, 'abuse', 'he always does this');
  });
});
test.afterAll(() => here.close());

/** What the team's account has written to members on the forum. */
const written = (): string[] => [...here.forum.data.messages.values()].filter((one) => one.insertUserID === TEAM).map((one) => one.body);
const leo = () => here.forum.data.users.get(people.leo)!;

test('a post that was reported on the forum is hidden there from the desk, with points and a break; they are told once, and come back by themselves though the server was killed meanwhile', async () => {
  test.setTimeout(240_000);
  await scene('the server reads the forum, and takes over the points that stood in a spreadsheet', async () => {
    await expect.poll(async () => (await here.health()).forum, { timeout: 90_000 }).toMatchObject({ share: 100 });
    const sheet = join(here.folder, 'points.csv');
    const lines = [9, 8, 7].map((points, i) => `leo,${new Date(Date.now() - (20 - i) * DAY_MS).toISOString().slice(0, 10)},${points},Unkind conflict,yes`);
    writeFileSync(sheet, ['Member,Date,Points,Reason,Told', ...lines, ''].join('\n'));
    expect(await here.command('import', 'points', '--file', sheet, '--by', 'Lena Brook')).toContain('3 entries were written');
  });
  const { page } = await here.open();
  const sheet = page.locator('.dialog');

  await scene('the report is on the desk; the post is hidden and seven points are given, to be told later', async () => {
    await page.getByRole('listbox', { name: 'Cases' }).focus();
    await goAlong(page, 'Cases', /leo/);
    await expect(page.getByText('Nobody asked', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('he always does this')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Standing of leo' }).locator('.member-pane__number')).toHaveText('24');
    await press(page, 'h');
    await expect(notice(page, 'hidden')).toBeVisible();
    await press(page, 'p');
    await expect(sheet.getByRole('combobox', { name: 'Which guideline?' })).toBeFocused();
    await page.keyboard.type('unk');
    await press(page, 'Enter');
    await expect(sheet.getByRole('spinbutton', { name: 'How many?' })).toBeFocused();
    await press(page, '7');
    await sheet.getByRole('button', { name: 'Give now, tell later' }).press('Enter');
    await expect(sheet).toHaveCount(0);
    await inStep(page);
    await expect.poll(() => here.forum.data.comments.get(people.post)!.live).toBe(false);
    // The desk says so where the decision stands.
    await expect(page.getByRole('listitem').filter({ hasText: 'hid the post' })).toContainText('Done on the forum', { timeout: 30_000 });
  });

  await scene('the break that the points ask for is decided, and leo is told of both in one message', async () => {
    await press(page, 'g', 'b');
    const along = page.getByRole('listbox', { name: 'Breaks along time' });
    await expect(along.getByRole('option', { name: /^leo/ })).toBeVisible();
    await along.focus();
    await press(page, 'Home', 'Enter');
    await expect(page.getByRole('complementary', { name: 'Break of leo' })).toContainText('31');
    await press(page, 'd');
    await expect(sheet.getByRole('heading', { name: /^Decide on this break for leo/ })).toBeVisible();
    // As the ladder proposes it: a week, from the boards and chat, which needs no reason beside the points.
    await expect(sheet.getByRole('radio', { name: 'Both' })).toBeFocused();
    await press(page, 'Control+Enter');
    await expect(sheet.getByRole('heading', { name: 'Tell leo' })).toBeVisible();
    await expect(sheet.getByRole('textbox').first()).toBeFocused();
    await write(page, 'You were unkind again after we had asked you to stop.');
    // Another part is still to write, and the key that sends leads to it.
    await press(page, 'Control+Enter');
    await write(page, 'It is for you to have some quiet, and for mia as well.');
    await press(page, 'Control+Enter');
    await expect(sheet).toHaveCount(0);
    await inStep(page);
    await expect.poll(() => leo().banned, { timeout: 60_000 }).toBe(true);
    await expect.poll(() => written().length, { timeout: 60_000 }).toBe(1);
    expect(written()[0]).toContain('You were unkind again');
  });

  await scene('the server is killed; the desk goes on without it, and says so', async () => {
    await here.kill();
    await expect(page.getByRole('status').filter({ hasText: /Offline since/ }).first()).toBeVisible({ timeout: 60_000 });
  });

  await scene('two months later it is back: leo is let back in, and was written to no second time', async () => {
    await here.after(60 * DAY_MS);
    await expect.poll(() => leo().banned, { timeout: 60_000 }).toBe(false);
    await expect.poll(async () => (await ask(page, 'connection.get', {})).state, { timeout: 60_000 }).toBe('up-to-date');
    await expect.poll(async () => (await ask(page, 'breaks.list', { from: at(-10), to: at(80) })).breaks.map((one) => one.stage), { timeout: 30_000 }).toEqual(['ended']);
    const [ended] = (await ask(page, 'breaks.list', { from: at(-10), to: at(80) })).breaks;
    await expect.poll(async () => (await ask(page, 'forum.marks', { rowIds: [ended!.id] })).marks.map((one) => one.mark)).toEqual(['done']);
    expect((await ask(page, 'members.standing', { id: `user-${people.leo}` })).breaks).toMatchObject([{ state: 'ended' }]);
    expect([written().length, here.forum.data.comments.get(people.post)!.live, here.site.violations]).toEqual([1, false, []]);
  });
});
