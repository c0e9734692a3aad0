import type { Page } from '@playwright/test';

/**
 * Presses two keys that belong together, such as G and I, as a person does: the second before the first is answered. On a busy
 * machine that answer comes seconds later, and the two are then too far apart to belong together.
 */
export async function together(page: Page, first: string, second: string): Promise<void> {
  await Promise.all([page.keyboard.press(first), page.keyboard.press(second)]);
}
