import { expect, test, type Page } from '@playwright/test';
import { ask } from './team.ts';
import { together } from './together.ts';

/** One sentence of a story, in which it is told by the report when it fails. */
export const scene = test.step;

/** Presses keys one after the other; G with the one that follows it. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  const [first, second, ...rest] = keys;
  if (first === undefined) return;
  if (first === 'g' && second !== undefined) {
    await together(page, first, second);
    return press(page, ...rest);
  }
  await page.keyboard.press(first);
  return press(page, ...keys.slice(1));
}

/** Writes a sentence where the focus is: its first letter by its key, which must be no shortcut there, the rest at once. A screen is drawn for each key. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text.slice(0, 1));
  await page.keyboard.insertText(text.slice(1));
}

/** Waits until a desk has what the community has, and the community what the desk has. */
export const inStep = (page: Page): Promise<void> => expect.poll(async () => {
  const { state, queued } = await ask(page, 'connection.get', {});
  return `${state}, ${queued} to send`;
}).toBe('up-to-date, 0 to send');

/** Goes along the list that has the focus until the row of this name is the chosen one. */
export async function goAlong(page: Page, list: string, name: RegExp): Promise<void> {
  const rows = page.getByRole('listbox', { name: list });
  await expect(rows.getByRole('option', { name })).toBeVisible();
  await expect(rows).toBeFocused();
  await page.keyboard.press('Home');
  const count = await rows.getByRole('option').count();
  for (let at = 0; at < count && (await rows.getByRole('option', { name }).getAttribute('aria-selected')) !== 'true'; at += 1) await page.keyboard.press('ArrowDown');
  await expect(rows.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
}
