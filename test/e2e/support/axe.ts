import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a page is made of is the same in every theme: beyond the light one only its colours can be wrong. */
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * Holds the page as it stands against axe, WCAG 2.2 AA and its best practices; in other themes than the light one its
 * colours alone, so a state that is looked at in the dark is to be looked at in the light as well. `what` names the state.
 */
export async function expectNoViolations(page: Page, what = ''): Promise<void> {
  // A sheet that is still fading in has colours of its own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  // Electron opens no second page for axe to finish in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if ((await page.locator('html').getAttribute('data-theme')) !== 'light') axe.withRules(colours);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${what} ${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join('; ')}`)).toEqual([]);
}
