import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** Half the size of what the package itself gives as its source, and so read in half the time. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page is made of is the same in every theme: beyond the light one only its colours can be wrong. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Only what is wrong is described, and style sheets are not fetched again: three quarters of the time went there. */
const faults: RunOptions = { resultTypes: ['violations'], preload: false };

/** What axe finds wrong on the page as it stands, or in a part of it, a line for each rule; with `only` by these rules alone. */
export async function axeFaults(page: Page, only: readonly string[] | null, within: Locator | null = null): Promise<string[]> {
  // A page keeps it until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = only === null ? faults : { ...faults, runOnly: [...only] };
  const part = (await within?.elementHandle()) ?? null;
  const violations = await page.evaluate(async ([given, context]) => (await window.axe!.run(context ?? document, given)).violations, [options, part] as const);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join('; ')}`);
}

/**
 * Holds the page as it stands against axe, WCAG 2.2 AA and its best practices; in other themes than the light one its
 * colours alone, so a state that is looked at in the dark is to be looked at in the light as well. `what` names the state, and `within` the part of it that is new where the rest
 * was looked at before.
 */
export async function expectNoViolations(page: Page, what = '', within: Locator | null = null): Promise<void> {
  // A sheet that is still fading in has colours of its own.
  // What has just opened begins to fade in a frame later.
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((next) => { requestAnimationFrame(next); });
    for (let still = 0; still < 2; ) {
      await frame();
      const running = document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
      still = running.length === 0 ? still + 1 : 0;
      await Promise.all(running.map((one) => one.finished.catch(() => undefined)));
    }
  });
  const light = (await page.locator('html').getAttribute('data-theme')) === 'light';
  expect((await axeFaults(page, light ? null : colours, within)).map((fault) => `${what} ${fault}`)).toEqual([]);
}

const otherThemes = ['dark', 'hclight', 'hcdark'];

/** As {@link expectNoViolations} in the light, then the colours of every other theme on the same state, which is put on the page as the settings would. */
export async function expectNoViolationsInAnyTheme(page: Page, what = ''): Promise<void> {
  const wear = (theme: string): Promise<void> => page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
  await wear('light');
  await expectNoViolations(page, what);
  for (const theme of otherThemes) {
    await wear(theme);
    await expectNoViolations(page, `${what} ${theme}`);
  }
  await wear('light');
}
