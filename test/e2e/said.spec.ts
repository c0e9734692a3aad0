import { expect, test, type Page } from '@playwright/test';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { told } from '../desk/support/member-world.ts';
import { ago, given, put, rest } from '../desk/support/world.ts';
import { starts, talk, THURSDAY } from './support/letters.ts';
import { expectSaid } from './support/said.ts';
import { inStep, press } from './support/story.ts';
import { openTeam, type Team } from './support/team.ts';

test.setTimeout(180_000);

let team: Team;
test.beforeAll(async () => {
  team = await openTeam(THURSDAY);
  await team.ingest([
    put('policy', publishedPolicy),
    ...starts(),
    given('l-1', 'm-hazel', 9, ago(14_400), ago(-43_200)), told('t-1', 'm-hazel', 'ledger', 'l-1', ago(14_300)),
    rest('b-moss', 'm-moss', 'scheduled', '2026-05-18T09:00:00.000Z', '2026-05-25T09:00:00.000Z', { scope: 'boards', decidedAt: ago(1_440) }),
    ...talk('k-hazel', 'm-hazel', [{ body: 'why did my post get changed?', at: '2026-05-14T11:00:00.000Z' }], { state: 'open', purpose: 'concern' }),
    ...talk('k-plum', 'm-plum', [{ body: 'i dont think i can do this any more. i was awake all night', at: '2026-05-14T13:10:00.000Z' }], { state: 'open', purpose: 'risk' }),
  ]);
});
test.afterAll(() => team.close());

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => { location.hash = to; }, hash);

test('every main screen and sheet says what it is, what is in it and how it stands, in an order that can be listened to', async () => {
  const { page } = await team.join('s-tom', [], {}, null);
  await inStep(page);
  const main = page.getByRole('main');
  const sheet = page.getByRole('dialog');
  const screen = async (hash: string, shown: string | RegExp, name: string): Promise<void> => {
    await goTo(page, hash);
    await expect(main.getByText(shown).first()).toBeVisible();
    await expectSaid(main, name);
  };
  const dialog = async (keys: readonly string[], name: string): Promise<void> => {
    await press(page, ...keys);
    await expectSaid(sheet, name);
    await press(page, 'Escape');
    await expect(sheet).toHaveCount(0);
  };

  await expect(main.getByText('Good afternoon, Tom.')).toBeVisible();
  await expectSaid(main, 'today');
  await expectSaid(page.getByRole('navigation', { name: 'Screens' }), 'screens');
  await screen('#/cases/c-hazel', 'that was aimed at me', 'case');
  await dialog(['Control+Shift+Enter'], 'case-outcome');
  await screen('#/inbox/k-hazel', /seen by you/, 'inbox');
  await goTo(page, '#/inbox/k-plum');
  await expect(main.getByText('Danger right now', { exact: true })).toBeVisible();
  await screen('#/inbox/k-plum', /seen by you/, 'inbox-risk');
  await screen('#/members/m-hazel', 'Points ledger', 'member');
  await dialog(['b'], 'break');
  await screen('#/breaks', 'mossandmugs', 'breaks');
  await goTo(page, '#/weekly');
  await expectSaid(main.getByRole('group', { name: 'The week at a glance' }), 'weekly');
  await screen('#/outbox', 'Outbox', 'outbox');
  await screen('#/settings/appearance', 'Text size', 'settings');
  await screen('#/search', 'Search', 'search');
  await dialog(['Control+k'], 'palette');
});
