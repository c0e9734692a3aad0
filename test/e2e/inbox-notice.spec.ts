import { expect, test } from '@playwright/test';
import { asks, conversation } from '../desk/support/inbox-world.ts';
import { member, NOW } from '../desk/support/world.ts';
import { ask, openTeam, type Colleague, type Team } from './support/team.ts';

test.setTimeout(120_000);

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(NOW);
});
test.afterEach(() => team.close());

const title = ({ app }: Colleague): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

test('a message that arrives is told to who covers, wherever they are in the desk, without a name or a word of it', async () => {
  // Tom covers the inbox; Imogen is a volunteer with reports.
  const [tom, imogen] = [await team.join('s-tom'), await team.join('s-imogen')];
  await expect(tom.page.getByRole('option').first()).toBeVisible();
  await expect.poll(() => title(tom)).toBe('Duty Desk');
  await team.ingest([member('m-lily', 'northstar_lily'), ...conversation('k-lily', 'm-lily', [{ ...asks(0), body: 'i don’t feel safe tonight' }])]);
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
