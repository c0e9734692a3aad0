import { expect, test } from '@playwright/test';
import { NOW } from '../desk/support/world.ts';
import { aboutTheMouse, noMouse } from '../support/no-mouse/gestures.ts';
import { notice } from './support/above.ts';
import { openTeam, type Team } from './support/team.ts';

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(NOW);
});
test.afterEach(() => team.close());

test('a notice goes in its time beneath a pointer that lies still, and is held by one that is moved over it, for as long as somebody may be reading', async () => {
  test.skip(noMouse, aboutTheMouse);
  const { page } = await team.join('s-tom');
  await page.evaluate(() => { location.hash = '#/cases/c-hazel'; });
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
  await page.clock.install();
  await page.keyboard.press('h');
  const [hidden, back] = [notice(page, 'Post hidden'), notice(page, 'Post brought back')];
  const box = await hidden.boundingBox();
  if (box === null) throw new Error('There is no notice.');
  await page.clock.fastForward(9_000);
  await expect(hidden).toHaveCount(0);

  // It comes up where the pointer was left.
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.keyboard.press('h');
  await expect(back).toBeVisible();
  await page.clock.fastForward(9_000);
  await expect(back).toHaveCount(0);

  // Moved over it, the pointer holds it; left there, it does not for ever. Windows of other tests on the same display take the pointer away at times: then another notice is tried.
  const either = notice(page, /Post hidden|Post brought back/);
  await expect(async () => {
    await page.keyboard.press('h');
    await expect(either).toBeVisible();
    for (const x of [60, 80]) {
      await page.mouse.move(box.x + x, box.y + box.height / 2);
      await page.clock.fastForward(15_000);
    }
    expect(await either.count()).toBe(1);
  }).toPass({ timeout: 60_000 });
  await page.clock.fastForward(6_000);
  await page.clock.fastForward(9_000);
  await expect(either).toHaveCount(0);
});
