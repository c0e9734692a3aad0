import type { Locator, Page } from '@playwright/test';

/** Whose desk a state is looked at on. */
export type Who = 'lead' | 'moderator';

/** One screen, dialog or state. `open` leads there from Today, and waits until it is there. */
export interface Scene {
  /** `cases-give-points`: also the name of its pictures. */
  readonly name: string;
  readonly who: Who;
  open(page: Page): Promise<void>;
}

/** What lies above the desk and takes its keys. */
export const above = (page: Page): Locator => page.locator('.dialog, .menu, .popover, .palette, .drawer').filter({ visible: true });

/** Goes to an address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, hash);
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until something is to be seen, at most as long as the page waits for anything. */
export const see = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' });

/** Opens what a key opens above the desk, and waits for it. */
export async function dialogBy(page: Page, ...keys: readonly string[]): Promise<void> {
  const before = await above(page).count();
  await press(page, ...keys);
  // A drawer may lie there already.
  await above(page).nth(before).waitFor({ state: 'visible' });
}

/** Back to Today, with nothing above it, whatever was open. */
export async function reset(page: Page): Promise<void> {
  for (let tries = 0; tries < 6 && (await above(page).count()) > 0; tries += 1) await page.keyboard.press('Escape');
  // A notice fades away over what is looked at next.
  for (const notice of await page.locator('.notice__close').all()) await notice.dispatchEvent('click');
  await page.locator('.notice').first().waitFor({ state: 'detached' });
  await goTo(page, '#/today');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
