import { expect, type Locator } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What runs on while one reads: times of the day, how long something has waited, and numbers that this computer gives. */
const running: readonly (readonly [RegExp, string])[] = [
  [/\b\d{1,2}:\d{2}(?::\d{2})?\b/gu, 'HH:MM'],
  [/\b\d+ h \d{2}\b/gu, 'N min'],
  [/\b\d+(?:\.\d+)? [kM]B\b/gu, 'N MB'],
  [/\b\d+ (?:min|minutes?|seconds?)\b/gu, 'N min'],
];

/** A part of the page as assistive technology is told of it, in lines, with what runs on made the same. */
async function asSaid(part: Locator): Promise<string> {
  const lines = await part.ariaSnapshot();
  return `${running.reduce((text, [what, same]) => text.replace(what, same), lines)}\n`;
}

/** As {@link asSaid} once two looks in a row are the same: what is asked of the desk comes a moment later. */
async function atRest(part: Locator): Promise<string> {
  let last = '';
  await expect.poll(async () => {
    const before = last;
    last = await asSaid(part);
    return last === before;
  }, { intervals: [500] }).toBe(true);
  return last;
}

/**
 * Holds what a screen reader is told of a part of the page against the text that was read and found right, in
 * `test/e2e/said/`. With DUTY_SAID=write it is written anew, to be read again as prose before it is kept.
 */
export async function expectSaid(part: Locator, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../said/${name}.yml`, import.meta.url));
  await part.waitFor();
  if (process.env['DUTY_SAID'] === 'write') return writeFileSync(file, await atRest(part));
  const read = existsSync(file) ? readFileSync(file, 'utf8') : '';
  await expect.poll(() => asSaid(part), { message: `${name} is said otherwise than in test/e2e/said/${name}.yml` }).toBe(read);
}
