import type { Page } from '@playwright/test';
import { noMouse } from '../support/no-mouse/gestures.ts';

/** How long nothing may change before a page counts as still, and how long it is waited for, in milliseconds. */
const STILL_MS = 140;
const PATIENCE_MS = 3_000;

/** Waits until the desk has answered what the page asked it until now: it answers in order. One that is slow is not waited for without end. */
async function answered(page: Page): Promise<void> {
  await page.evaluate((patienceMs) => Promise.race([
    // The sheets of components stand without a desk.
    'desk' in window ? window.desk.ask('counts.get', {}) : null,
    new Promise((resolve) => { setTimeout(resolve, patienceMs); }),
  ]).then(() => undefined), PATIENCE_MS);
}

/** Waits until the answers and the fonts are there, what moves has arrived, and nothing on the page has changed for a moment. A page that never rests is taken as it is. */
export async function settled(page: Page): Promise<void> {
  // The pointer of a display stands somewhere: what lies under it would be drawn as pointed at.
  if (!noMouse) await page.mouse.move(1, 1);
  await still(page);
  // What an answer led to may have asked for more.
  await answered(page);
  await still(page);
}

/** Waits until nothing moves and nothing changes. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async ({ stillMs, patienceMs }) => {
    await document.fonts.ready;
    const until = performance.now() + patienceMs;
    await new Promise<void>((resolve) => {
      let timer = 0;
      // A screen whose file is still on its way has nothing in its pane.
      const loading = (): boolean => document.querySelector('#pane:empty') !== null;
      const done = (): void => {
        watch.disconnect();
        resolve();
      };
      const again = (): void => {
        clearTimeout(timer);
        timer = window.setTimeout(() => (loading() && performance.now() < until ? again() : done()), performance.now() > until ? 0 : stillMs);
      };
      const watch = new MutationObserver(again);
      watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
      again();
    });
    await Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished.catch(() => undefined)));
  }, { stillMs: STILL_MS, patienceMs: PATIENCE_MS });
}
