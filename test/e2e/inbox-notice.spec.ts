import { expect, test } from '@playwright/test';
import { asks, conversation } from '../desk/support/inbox-world.ts';
import { ago, member, NOW } from '../desk/support/world.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';

test.setTimeout(120_000);

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(NOW);
});

/** A colleague's desk, well before the messages of these tests: what waits when a desk starts is on its screen and not told of. */
async function joinedBefore(staffId: string): Promise<Colleague> {
  const colleague = await team.join(staffId);
  await expect(colleague.page.getByRole('option').first()).toBeVisible();
  await team.setNow(ago(-30));
  return colleague;
}
test.afterEach(() => team.close());

const title = ({ app }: Colleague): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

test('a message that arrives is told to who covers, wherever they are in the desk, without a name or a word of it', async () => {
  // Tom covers the inbox; Imogen is a volunteer with reports.
  const [tom, imogen] = [await joinedBefore('s-tom'), await joinedBefore('s-imogen')];
  await expect.poll(() => title(tom)).toBe('Duty Desk');
  await team.ingest([member('m-lily', 'northstar_lily'), ...conversation('k-lily', 'm-lily', [asks(-20, 'i don’t feel safe tonight')])]);
  const notice = tom.page.getByText('A message needs somebody');
  await expect(notice).toBeVisible();
  await expect.poll(() => title(tom)).toBe('(1) Duty Desk');
  await expect(tom.page.locator('body')).not.toContainText(/northstar|feel safe/u);

  await tom.page.getByRole('button', { name: 'Open the inbox' }).click();
  await expect(tom.page.getByText('northstar_lily').first()).toBeVisible();
  await ask(tom.page, 'inbox.get', { id: 'k-lily' });
  await tom.page.evaluate(() => window.desk.tell('inbox.reply', { conversationId: 'k-lily', text: 'I’m glad you told us.\n\nTom', replyId: null, lastMessageId: 'k-lily.1', after: 'nothing' }));
  await expect.poll(() => title(tom)).toBe('Duty Desk');

  // Nothing of it went to the volunteer, not even a count.
  expect(await title(imogen)).toBe('Duty Desk');
  await expect(imogen.page.getByText('A message needs somebody')).toHaveCount(0);
});

test('a message in the conversation that stands before them is not told of beside it; with the screen hidden it is', async () => {
  const { page } = await joinedBefore('s-tom');
  const wrote = [asks(-20, 'are you open on Sundays?'), asks(-21, 'and on the bank holiday?'), asks(-22, 'one more thing')];
  const says = (turns: number) => team.ingest(conversation('k-lily', 'm-lily', wrote.slice(0, turns)));
  await team.ingest([member('m-lily', 'northstar_lily')]);
  await says(1);
  const told = page.getByText('A message needs somebody');
  await expect(told).toBeVisible();
  // With the focus among the notices none goes in its time: this one goes because they have come to the conversation.
  await page.keyboard.press('F6');
  await page.evaluate(() => { location.hash = '#/inbox/k-lily'; });
  await expect(page.getByRole('article').filter({ hasText: 'open on Sundays' })).toBeVisible();
  await expect(told).toHaveCount(0);

  await says(2);
  await expect(page.getByRole('article').filter({ hasText: 'bank holiday' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'A message came in this conversation.' })).toBeAttached();
  await expect(told).toHaveCount(0);

  // Not seen while the screen is hidden: told of as ever.
  await page.keyboard.press('Control+Shift+b');
  await says(3);
  await expect(told).toBeAttached();
});
