import type { Settings } from '../../shared/contract/bridge/state.ts';
import { setSingleKeys } from '../components/single-keys.ts';

/** The four themes of `styles/tokens.css`. */
export type Theme = 'light' | 'dark' | 'hclight' | 'hcdark';

/** What the system asks for. */
export interface SystemLook {
  readonly dark: boolean;
  readonly highContrast: boolean;
}

/** The theme that follows from the settings and from what the system asks for. */
export function themeOf(settings: Pick<Settings, 'theme' | 'contrast'>, system: SystemLook): Theme {
  const dark = settings.theme === 'system' ? system.dark : settings.theme === 'dark';
  const high = settings.contrast === 'system' ? system.highContrast : settings.contrast === 'high';
  if (high) return dark ? 'hcdark' : 'hclight';
  return dark ? 'dark' : 'light';
}

/** How the panes stand: three side by side, the right one as a drawer, or one at a time (design.md "Layout"). */
export type Layout = 'wide' | 'middle' | 'narrow';

const DRAWER_BELOW_PX = 1180;
const ONE_PANE_BELOW_PX = 760;

/** The layout for a window of this many CSS pixels. Larger text needs more room, so it counts as a narrower window. */
export function layoutOf(widthPx: number, textSizePercent: number): Layout {
  const room = widthPx / (textSizePercent / 100);
  if (room < ONE_PANE_BELOW_PX) return 'narrow';
  return room < DRAWER_BELOW_PX ? 'middle' : 'wide';
}

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more)';

const system = (): SystemLook => ({ dark: matchMedia(darkQuery).matches, highContrast: matchMedia(contrastQuery).matches });

let applied: Settings | null = null;
let layout: Layout = 'wide';
const listeners = new Set<() => void>();

function draw(): void {
  if (applied === null) return;
  const { dataset, style } = document.documentElement;
  dataset['theme'] = themeOf(applied, system());
  dataset['density'] = applied.density;
  dataset['words'] = applied.memberWords;
  setSingleKeys(applied.singleKeys);
  style.setProperty('--text-scale', String(applied.textSize / 100));
  const next = layoutOf(window.innerWidth, applied.textSize);
  dataset['layout'] = next;
  if (next === layout) return;
  layout = next;
  for (const listener of listeners) listener();
}

/** Puts the settings on the root element. Before the first frame, and on every change. */
export function applyAppearance(settings: Settings): void {
  applied = settings;
  draw();
}

/** Follows the system's theme and contrast, and the window's width; once. */
export function followSystem(): void {
  for (const query of [darkQuery, contrastQuery]) matchMedia(query).addEventListener('change', draw);
  window.addEventListener('resize', draw);
}

/** The layout now. */
export const currentLayout = (): Layout => layout;

/** Tells when the layout changes; the answer stops. */
export function onLayout(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
