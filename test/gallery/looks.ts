import type { Page } from '@playwright/test';
import type { Settings } from '../../shared/contract/bridge/state.ts';

/** One way to look at a state: how the desk is set, and in how large a window, in CSS pixels. */
export interface Look {
  readonly name: string;
  readonly settings: Pick<Settings, 'theme' | 'contrast' | 'density' | 'textSize'>;
  /** The system's own colours instead of the desk's. */
  readonly forced?: boolean;
  readonly window: { readonly width: number; readonly height: number };
  /** Whether its panes stand as in the light look, so that a state need not be opened afresh for it. */
  readonly asOpened: boolean;
  /** What axe is asked: what a page is made of does not change with its colours. */
  readonly axe: 'everything' | 'colours' | 'nothing';
}

const usual = { theme: 'light', contrast: 'normal', density: 'compact', textSize: 100 } as const;
const desktop = { width: 1440, height: 900 };
/** What a window of 1280 px has at a zoom of 400 % (WCAG 1.4.10). */
const reflow = { width: 320, height: 720 };

/** Every look that a state is drawn in; the first is the one in which states are opened. */
export const looks: readonly Look[] = [
  { name: 'light', settings: usual, window: desktop, asOpened: true, axe: 'everything' },
  { name: 'dark', settings: { ...usual, theme: 'dark' }, window: desktop, asOpened: true, axe: 'colours' },
  { name: 'contrast-light', settings: { ...usual, contrast: 'high' }, window: desktop, asOpened: true, axe: 'colours' },
  { name: 'contrast-dark', settings: { ...usual, theme: 'dark', contrast: 'high' }, window: desktop, asOpened: true, axe: 'colours' },
  { name: 'forced-colours', settings: usual, forced: true, window: desktop, asOpened: true, axe: 'nothing' },
  { name: 'comfortable', settings: { ...usual, density: 'comfortable' }, window: desktop, asOpened: true, axe: 'nothing' },
  { name: 'text-80', settings: { ...usual, textSize: 80 }, window: desktop, asOpened: true, axe: 'nothing' },
  { name: 'text-200', settings: { ...usual, textSize: 200 }, window: desktop, asOpened: false, axe: 'everything' },
  { name: 'drawer', settings: usual, window: { width: 1100, height: 760 }, asOpened: false, axe: 'nothing' },
  { name: 'narrow', settings: { ...usual, theme: 'dark' }, window: reflow, asOpened: false, axe: 'everything' },
];

/**
 * The desk's colours or the system's own, and no motion in either. Null and not `none`: once Chromium has been told that no
 * colours are forced, it answers the media query afterwards, but paints the desk's own.
 */
export const inColours = (page: Page, look: Look): Promise<void> => page.emulateMedia({ reducedMotion: 'reduce', forcedColors: look.forced === true ? 'active' : null });

/** Sets a desk's look and waits until it stands. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize(look.window);
  await inColours(page, look);
  await page.evaluate(async (some) => {
    const known = await window.desk.ask('settings.get', {});
    if (known.ok) await window.desk.tell('settings.set', { ...known.value, ...some });
  }, look.settings);
  const { theme, contrast, textSize } = look.settings;
  const drawn = contrast === 'high' ? `hc${theme}` : theme;
  await page.waitForFunction(([name, scale]) => document.documentElement.dataset['theme'] === name && document.documentElement.style.getPropertyValue('--text-scale') === scale, [drawn, String(textSize / 100)] as const);
}
