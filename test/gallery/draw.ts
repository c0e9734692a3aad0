import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { axeFaults } from '../e2e/support/axe.ts';
import { say } from '../../build/lib/say.ts';
import { faultsOf } from './faults.ts';
import { wear, type Look } from './looks.ts';
import type { GalleryOptions } from './options.ts';
import { reset, type Scene } from './scene.ts';
import { settled } from './settled.ts';

/** What is drawn, where to, and what was found on the way. */
export interface Draw extends GalleryOptions {
  /** A folder for profiles and databases. */
  readonly scratch: string;
  /** What was measured on a picture: not each is wrong, but each is worth a look. */
  readonly faults: string[];
  /** States that could not be reached, and errors of the page. */
  readonly failures: string[];
  /** What axe found. */
  readonly violations: string[];
  /** Names of the states that were reached. */
  readonly states: Set<string>;
  drawn: number;
}

/** Rules on colours: WCAG's contrast, in high contrast its stricter one as well (design.md holds text to 7:1 there). */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function axe(page: Page, { axe: asked, settings }: Look): Promise<string[]> {
  if (asked === 'nothing') return [];
  const rules = asked === 'everything' ? null : settings.contrast === 'high' ? [...colourRules, 'color-contrast-enhanced'] : colourRules;
  return (await axeFaults(page, rules)).map((fault) => fault.replaceAll(/\s+/gu, ' '));
}

/** One picture of a page as it stands, with what can be measured on it. `whole` takes in what is scrolled. */
export async function drawPage(all: Draw, page: Page, name: string, look: Look, whole = false): Promise<void> {
  await settled(page);
  if (all.out !== null) await page.screenshot({ path: join(all.out, `${name}--${look.name}.png`), animations: 'disabled', caret: 'hide', fullPage: whole });
  for (const fault of await faultsOf(page)) all.faults.push(`${name} ${look.name}: ${fault}`);
  if (all.axe) for (const one of await axe(page, look)) all.violations.push(`${name} ${look.name}: axe ${one}`);
  all.states.add(name);
  all.drawn += 1;
}

async function drawScene(all: Draw, page: Page, scene: Scene): Promise<void> {
  const first = all.looks.find(({ asOpened }) => asOpened);
  let opened: Look | null = null;
  for (const look of all.looks) {
    const like = look.asOpened ? (first ?? look) : look;
    try {
      if (opened !== like) {
        await reset(page);
        await wear(page, like);
        await scene.open(page);
        opened = like;
      }
      await wear(page, look);
      await drawPage(all, page, scene.name, look);
    } catch (error) {
      opened = null;
      all.failures.push(`${scene.name} ${look.name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
      // What could not be reached once is not tried in every other look: each try waits.
      return;
    }
  }
}

/** Draws states on one desk, each in every look. */
export async function drawScenes(all: Draw, page: Page, scenes: readonly Scene[]): Promise<void> {
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => all.failures.push(`the page: ${error.message}`));
  for (const scene of scenes.filter(({ name }) => all.only.test(name))) {
    const began = performance.now();
    await drawScene(all, page, scene);
    say(`   ${scene.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}
