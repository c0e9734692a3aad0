import { expect, test } from '@playwright/test';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { told } from '../../desk/support/member-world.ts';
import { given, put } from '../../desk/support/world.ts';
import { notice, sheet } from '../support/above.ts';
import { ours, reply, said, starts, talk } from '../support/letters.ts';
import { expectSaid } from '../support/said.ts';
import { goAlong, inStep, press, scene, write } from '../support/story.ts';
import { act, ask, openTeam, tell, type Team } from '../support/team.ts';

test.setTimeout(240_000);

/** Tuesday 19 May 2026, twenty to eleven in London. */
const TUESDAY = '2026-05-19T09:40:00.000Z';

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(TUESDAY);
  await team.ingest([
    put('policy', publishedPolicy),
    ...starts(),
    ...[9, 8, 7].flatMap((points) => [given(`l-${points}`, 'm-hazel', points, `2026-05-0${points}T10:00:00.000Z`, `2026-07-0${points}T10:00:00.000Z`), told(`t-${points}`, 'm-hazel', 'ledger', `l-${points}`, '2026-05-10T10:00:00.000Z')]),
    ...talk('k-plum', 'm-plum', [{ body: 'i dont think i can do this any more. i was awake all night', at: '2026-05-19T09:30:00.000Z' }]),
  ]);
});
test.afterEach(() => team.close());

test('staff on a bad Tuesday', async () => {
  const tom = await team.join('s-tom', [], {}, null);
  const lena = await team.join('s-lena', [], {}, null);
  const { page } = tom;

  await scene('Tom opens the desk; a message waits on top, and then the line is down, which is said calmly', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday 19 May' })).toBeVisible();
    await inStep(page);
    await expect(page.getByRole('region', { name: 'Not yet triaged' }).getByRole('button', { name: /plumjam/ })).toBeFocused();
    await tom.line.cut();
    await expect(page.getByRole('button', { name: /^Offline since/ })).toBeVisible();
  });

  await scene('he sorts the message as a risk where it stands; its clock does not pause for the line', async () => {
    await press(page, '1');
    const risk = page.getByRole('region', { name: /^Risk \d/ });
    await expect(risk).toContainText('Risk clocks never pause');
    await expect(risk.getByRole('button', { name: /plumjam/ })).toBeFocused();
    await press(page, 'Enter');
    await expect(page).toHaveURL(/#\/inbox\/k-plum$/u);
  });

  await scene('what he writes does not reach them, and the desk says so and what to do instead', async () => {
    await expect(reply(page).locator('.note--risk')).toContainText(/999/);
    await press(page, 'w');
    await write(page, 'I’m glad you wrote. Are you safe right now?');
    await press(page, 'Control+Enter');
    await expect(said(page)).toContainText('Saved here, not with them yet');
  });

  await scene('a slip of the hand does not close it: the desk asks, and the safe way has the focus', async () => {
    await press(page, 'x');
    const question = page.getByRole('alertdialog', { name: 'Close this conversation about a risk?' });
    await expect(question.getByRole('button', { name: 'Keep it open' })).toBeFocused();
    await press(page, 'Enter');
    await expect(question).toHaveCount(0);
    expect((await ask(page, 'inbox.get', { id: 'k-plum' })).state).not.toBe('closed');
  });

  await scene('a post is hidden, brought back with one key since it was the wrong moment, and hidden again', async () => {
    await press(page, 'g', 'c');
    await goAlong(page, 'Cases', /halfpasthazel/);
    await expect(page.getByText('that was aimed at me')).toBeVisible();
    await press(page, 'h');
    await expect(page.getByText('Hidden by you')).toBeVisible();
    await press(page, 'Control+z');
    await expect(page.getByText('Hidden by you')).toHaveCount(0);
    expect((await ask(page, 'cases.get', { id: 'c-hazel' })).post?.state).toBe('visible');
    await press(page, 'h');
    await expect(page.getByText('Hidden by you')).toBeVisible();
  });

  await scene('seven points are given for it, with the sum said first: they reach 30, so a break is proposed', async () => {
    await press(page, 'p');
    await expect(sheet(page).getByRole('combobox', { name: 'Which guideline?' })).toBeFocused();
    await page.keyboard.type('unk');
    await press(page, 'Enter');
    await expect(sheet(page).getByRole('spinbutton', { name: 'How many?' })).toBeFocused();
    await page.keyboard.type('7');
    await expect(sheet(page).getByRole('status').filter({ hasText: '24 plus 7 is 31.' })).toContainText('This reaches 30, so the desk will propose a break.');
    await press(page, 'Enter');
    await expect(sheet(page).getByRole('textbox', { name: 'Message to halfpasthazel' })).toBeFocused();
    await write(page, 'It was aimed at somebody who had only just joined.');
    await press(page, 'Control+Enter');
    await expect(sheet(page)).toHaveCount(0);
    await expect(page.getByText('Closes as points')).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(notice(page, 'Closed: points')).toContainText('Saved here.');
  });

  await scene('he closes another, not knowing that Lena has decided otherwise meanwhile', async () => {
    await inStep(lena.page);
    await act(lena.page, 'c-plum', { kind: 'hide', text: '' });
    await act(lena.page, 'c-plum', { kind: 'close', outcome: 'hidden', text: 'Too much detail.' });
    // Clocks of two desks may be a second apart, and what follows is told in the order of time.
    const { closedAt } = await ask(lena.page, 'cases.get', { id: 'c-plum' });
    await expect.poll(async () => (await ask(page, 'today.get', {})).now > closedAt!).toBe(true);
    await goAlong(page, 'Cases', /plumjam/);
    await expect(page.getByRole('heading', { name: /^Distressing/ })).toBeVisible();
    await press(page, 'n');
    await expect(notice(page, 'Closed: no action')).toBeVisible();
  });

  await scene('the line is back: all goes out, the risk first of all, and one thing needs him', async () => {
    await inStep(lena.page);
    await tom.line.mend();
    await tell(page, 'sync.now', {});
    await expect.poll(() => ours(lena.page, 'k-plum'), { timeout: 30_000 }).toEqual(['I’m glad you wrote. Are you safe right now?\n\nTom']);
    await expect.poll(async () => (await ask(page, 'outbox.list', {})).needsYou.length, { timeout: 30_000 }).toBe(1);
  });

  await scene('both decisions stand side by side; he keeps hers, and his words stay as a note', async () => {
    await press(page, 'g', 'o');
    const entry = page.locator('article.outbox__detail');
    await expect(entry.getByRole('heading', { name: 'You and Lena both decided about this case' })).toBeVisible();
    await expectSaid(entry, 'outbox-conflict');
    await press(page, '3');
    await expect(entry.getByRole('radio', { name: 'Keep Lena’s' })).toBeChecked();
    await press(page, 'Control+Enter');
    await expect.poll(async () => (await ask(page, 'outbox.list', {})).needsYou.length).toBe(0);
    expect(await ask(lena.page, 'cases.get', { id: 'c-plum' })).toMatchObject({ state: 'closed', outcome: 'hidden' });
  });

  await scene('Lena looks at the same case as he does, and each sees the other', async () => {
    await lena.page.evaluate(() => { location.hash = '#/cases/c-fox'; });
    await press(page, 'g', 'c');
    await goAlong(page, 'Cases', /paperkite_09/);
    await expect(page.getByText('Lena is looking at this too.')).toBeVisible();
    await expect(lena.page.getByText('Tom is looking at this too.')).toBeVisible();
  });

  await scene('the break that was proposed is decided by him, for chat and with his reason, and they are told', async () => {
    await press(page, 'g', 'b');
    await goAlong(page, 'Breaks along time', /^halfpasthazel/);
    await press(page, 'Enter');
    await expect(page.getByRole('complementary', { name: 'Break of halfpasthazel' })).toContainText('24 + 7 = 31');
    await press(page, 'd');
    await expect(sheet(page).getByRole('radio', { name: 'Both' })).toBeFocused();
    await press(page, 'ArrowLeft');
    await expect(sheet(page).getByText(/they are away from chat/)).toBeVisible();
    // Two weeks instead of the one that the ladder suggests asks for a reason.
    await press(page, 'Tab', 'ArrowRight');
    await expect(sheet(page).getByRole('button', { name: /^Decide/ }).last()).toHaveAccessibleDescription('Write the reason first');
    await sheet(page).getByRole('textbox', { name: /^Reason/ }).fill('The third time in chat.');
    await press(page, 'Control+Enter');
    await expect(sheet(page).getByRole('heading', { name: 'Tell halfpasthazel' })).toBeVisible();
    await expect(sheet(page).getByRole('textbox').first()).toBeFocused();
    await write(page, 'You went on in chat after we had asked you to stop.');
    await press(page, 'Control+Enter');
    await expect(sheet(page)).toHaveCount(0);
  });

  await scene('by lunch nothing waits in the outbox', async () => {
    await inStep(page);
    await expect(page.getByRole('button', { name: /^Up to date/ })).toBeVisible();
    expect(await ask(page, 'outbox.list', {})).toMatchObject({ needsYou: [], waiting: [] });
    await expect.poll(async () => (await ask(lena.page, 'members.standing', { id: 'm-hazel' })).activePoints).toBe(31);
    await expect.poll(async () => (await ask(lena.page, 'breaks.list', { from: '2026-05-01T10:00:00.000Z', to: '2026-07-01T10:00:00.000Z' })).breaks.map((one) => [one.member.name, one.stage, one.scope, one.told.state])).toEqual([['halfpasthazel', 'active', 'chat', 'told']]);
    await expect.poll(async () => (await ask(lena.page, 'told.list', {})).rows.map((row) => row.member.name)).not.toContain('halfpasthazel');
  });
});
