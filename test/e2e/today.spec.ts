import { expect, test, type Locator, type Page } from '@playwright/test';
import { inboxWorld } from '../desk/support/inbox-world.ts';
import { NOW, staff, type Put } from '../desk/support/world.ts';
import { ask, openTeam, type Team } from './support/team.ts';
import { expectNoViolations } from './support/axe.ts';

// One team for all: desks are launched once, and before every test its rows are as they were.
let team: Team;
test.beforeAll(async () => {
  team = await openTeam(NOW);
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  const known = new Set(staff.map((one) => one.id));
  // The small world is there; what the inbox adds comes on top.
  await team.again((inboxWorld() as Put[]).filter((one) => !(one.t === 'staff' && known.has(one.row.id))));
});

const part = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name: new RegExp(`^${name}`, 'u') });
const lines = (page: Page, name: string): Locator => part(page, name).getByRole('listitem');

/** Opens Today by key, as it is once the first copy is whole. */
async function openToday(page: Page): Promise<void> {
  await expect.poll(async () => (await ask(page, 'connection.get', {})).state).toBe('up-to-date');
  // The page listens to keys once it shows something.
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 14 May' })).toBeVisible();
}

test('what would hurt most comes first, and is acted on in place by key', async () => {
  const { page } = await team.back('s-tom');
  await openToday(page);
  await expect(page.getByText('Good afternoon, Tom. One risk message has no reply yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('region').first()).toHaveAccessibleName(/^Risk/);
  await expect(page.locator('.today-line--risk')).toBeFocused();
  await expect(page.locator('.today-line--risk')).toContainText('i don’t feel safe tonight');
  // Down past the risk that was answered to the message that nobody has sorted; one key sorts it.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(lines(page, 'Not yet triaged').getByRole('button')).toBeFocused();
  await page.keyboard.press('2');
  await expect(part(page, 'Not yet triaged')).toHaveCount(0);
  await expect(part(page, 'Replies due').getByRole('button', { name: /softstatic/ })).toBeVisible();
  // A case is claimed from here, and its line says so.
  const oldest = lines(page, 'Oldest cases').first().getByRole('button');
  await oldest.focus();
  await page.keyboard.press('c');
  await expect(oldest).toContainText('You');
  await page.keyboard.press('Home');
  await expect(page.locator('.today-line--risk')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/inbox\/k-risk$/);
});

test('a volunteer sees cases and no message', async () => {
  const { page } = await team.back('s-imogen');
  await openToday(page);
  await expect(lines(page, 'Oldest cases').first()).toBeVisible();
  await expect(part(page, 'Risk')).toHaveCount(0);
  await expect(page.getByText('i don’t feel safe tonight')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on today, ${theme}`, async () => {
    const { page } = await team.back('s-tom');
    await page.evaluate(async (to) => {
      const now = await window.desk.ask('settings.get', {});
      if (now.ok) await window.desk.tell('settings.set', { ...now.value, theme: to });
    }, theme);
    await openToday(page);
    await expectNoViolations(page);
  });
}
