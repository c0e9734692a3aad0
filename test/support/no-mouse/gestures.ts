import { expect, type Locator, type Mouse, type Page } from '@playwright/test';
import { reach, type Patience } from './reach.ts';

/** Whether this run takes the mouse away: `npm test -- no-mouse`. */
export const noMouse: boolean = process.env['DUTY_TEST_NO_MOUSE'] !== undefined;

/** Said where a test is skipped since it is about the mouse itself. */
export const aboutTheMouse = 'it is about the mouse itself';

/** What presses an element that has the focus. */
const pressingKey = (element: Element): string => (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? 'Space' : 'Enter');

/** Whether the focus fell to the page itself: the next Tab would begin at the top. */
const nowhere = (page: Page): Promise<boolean> => page.evaluate(() => document.hasFocus() && document.activeElement === document.body).catch(() => false);

async function press(target: Locator, options: Patience & { readonly force?: boolean } = {}): Promise<void> {
  await reach(target, options);
  // As a click waits for it.
  if (options.force !== true) await expect(target).toBeEnabled();
  const page = target.page();
  await page.keyboard.press(await target.evaluate(pressingKey));
  await expect.poll(() => nowhere(page), { message: `after ${String(target)} the focus is nowhere` }).toBe(false);
}

async function setChecked(target: Locator, checked: boolean): Promise<void> {
  await target.waitFor();
  if (await target.isChecked() === checked) return;
  await reach(target);
  // The arrows choose among radios by coming to them.
  if (await target.isChecked() !== checked) await target.page().keyboard.press('Space');
  await expect(target).toBeChecked({ checked });
}

async function fill(target: Locator, text: string): Promise<void> {
  await reach(target);
  const { keyboard } = target.page();
  await keyboard.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else await keyboard.insertText(text);
}

const gestures = {
  click(this: Locator, options?: Patience & { readonly force?: boolean }) { return press(this, options); },
  check(this: Locator) { return setChecked(this, true); },
  uncheck(this: Locator) { return setChecked(this, false); },
  setChecked(this: Locator, checked: boolean) { return setChecked(this, checked); },
  // A script's focus comes to what no key comes to: a way of its own that nobody has.
  focus(this: Locator, options?: Patience) { return reach(this, options); },
  fill(this: Locator, text: string) { return fill(this, text); },
  async press(this: Locator, key: string, options?: Patience) {
    await reach(this, options);
    await this.page().keyboard.press(key);
  },
};

const refused = (what: string) => (): never => { throw new Error(`${what} needs a mouse, and this run has none.`); };

/** Takes the mouse away from a test: its gestures become what a person does by key, and those that have no key fail. */
export function takeMouseAway(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator;
  if (locators.click === (gestures.click as unknown)) return;
  Object.assign(locators, gestures);
  for (const name of ['dblclick', 'hover', 'tap', 'dragTo', 'selectOption', 'dispatchEvent'] satisfies (keyof Locator)[]) Object.assign(locators, { [name]: refused(name) });
  const mice = Object.getPrototypeOf(page.mouse) as Mouse;
  for (const name of ['click', 'dblclick', 'down', 'move', 'up', 'wheel'] satisfies (keyof Mouse)[]) Object.assign(mice, { [name]: refused(`mouse.${name}`) });
}
