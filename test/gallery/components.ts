import { _electron } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repoRoot } from '../../build/lib/paths.ts';
import { deskEnv, sandboxFlags } from '../../build/start/desk-process.ts';
import { testElectron } from '../support/electron-app.ts';
import { drawPage, type Draw } from './draw.ts';
import { inColours } from './looks.ts';
import type { Page } from '@playwright/test';

/** A window and nothing else: the gallery of components is no part of the desk. */
const MAIN = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900, useContentSize: true }).loadURL('about:blank'));
`;

/** The sheets of renderer/gallery, by the letter that asks for each. */
export const sheets = { a: 'controls', b: 'states', c: 'inbox', d: 'weekly' } as const;

/** A window on renderer/gallery. `show` turns it to a sheet in a look. */
export interface ComponentsWindow {
  readonly page: Page;
  show(sheet: keyof typeof sheets, theme: string, more?: { readonly density?: string; readonly text?: number }): Promise<void>;
  close(): Promise<void>;
}

/** Builds renderer/gallery into `folder` and opens a window for it. */
export async function openComponents(folder: string): Promise<ComponentsWindow> {
  const outDir = join(folder, 'page');
  mkdirSync(folder, { recursive: true });
  await build({ configFile: join(repoRoot, 'renderer', 'gallery', 'vite.config.ts'), logLevel: 'error', build: { outDir } });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'gallery', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), MAIN);
  const electron = testElectron();
  const app = await _electron.launch({ executablePath: electron.path, args: [...sandboxFlags(), folder, `--user-data-dir=${join(folder, 'profile')}`], env: deskEnv(electron, { env: {} }), chromiumSandbox: sandboxFlags().length === 0 });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    page,
    async show(sheet, theme, { density = 'compact', text = 1 } = {}) {
      await page.goto(`${pathToFileURL(join(outDir, 'index.html')).href}?sheet=${sheet}&theme=${theme}&density=${density}&text=${text}`);
      await page.locator('.gallery').waitFor();
    },
    close: () => app.close(),
  };
}

/** Draws every component in each of its states. */
export async function drawComponents(all: Draw): Promise<void> {
  const asked = (Object.keys(sheets) as (keyof typeof sheets)[]).filter((sheet) => all.only.test(`components-${sheets[sheet]}`));
  if (asked.length === 0) return;
  const own = await openComponents(join(all.scratch, 'components'));
  try {
    for (const sheet of asked) {
      for (const look of all.looks) {
        const { settings, window } = look;
        await own.page.setViewportSize(window);
        await inColours(own.page, look);
        await own.show(sheet, settings.contrast === 'high' ? `hc${settings.theme}` : settings.theme, { density: settings.density, text: settings.textSize / 100 });
        await drawPage(all, own.page, `components-${sheets[sheet]}`, look, true);
      }
    }
  } finally {
    await own.close();
  }
}
