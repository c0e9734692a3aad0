import { expect, type Locator, type Page } from '@playwright/test';

const PRESSES = 160;

/** Whether the way to an element is shorter back than on, among what can have the focus; null when it has it. */
function shorterBack(wanted: Element): boolean | null {
  if (wanted === document.activeElement) return null;
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter((one) => one === wanted || one === document.activeElement || (one.tabIndex >= 0 && one.checkVisibility()));
  const from = stops.indexOf(document.activeElement as HTMLElement);
  const on = (stops.indexOf(wanted as HTMLElement) - from + stops.length) % stops.length;
  return from >= 0 && stops.length - on < on;
}

/** Goes on with Tab, or back with Shift and Tab where that is the shorter way, until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  // Looked for once: to find it by its role after every press is most of the work.
  let element = await wanted.elementHandle();
  const back = await element?.evaluate(shorterBack);
  if (back === null) return;
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const there = await element?.evaluate((one) => (one.isConnected ? one === document.activeElement : null));
    if (there === true) return;
    // Drawn anew meanwhile.
    if (there === null) element = await wanted.elementHandle();
  }
  await expect(wanted).toBeFocused();
}
