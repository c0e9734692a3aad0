import type { Locator } from '@playwright/test';
import { nextKey } from './next-key.ts';

/** Steps of a way; no screen has so many places. */
const LONGEST_WAY = 900;

/** How long what is looked for may take to be there, in milliseconds; by default as long as the test. */
export interface Patience {
  readonly timeout?: number | undefined;
}

/** Brings the focus to an element as a person does who has no mouse: by Tab and the arrows alone. Fails with what could not be reached, and with where the keys led. */
export async function reach(target: Locator, { timeout }: Patience = {}): Promise<void> {
  const patience = timeout === undefined ? {} : { timeout };
  await target.waitFor({ state: 'visible', ...patience });
  const keyboard = target.page().keyboard;
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const { key, there, at } = await target.evaluate(nextKey, undefined, patience);
    if (there) return;
    if (key === null) throw new Error(`Neither Tab nor the arrows come to ${String(target)}; they went round and ended at ${at}.`);
    await keyboard.press(key);
  }
  throw new Error(`${String(target)} is more than ${LONGEST_WAY} keys away.`);
}
