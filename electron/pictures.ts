import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Settings } from '../shared/contract/bridge/state.ts';
import { writeWhole } from './files.ts';
import { APP_PAGE } from './security/app-path.ts';

/** The screens that a test run takes pictures of: file name and route. */
const screens = ['today', 'cases', 'outbox', 'settings'] as const;
const themes = ['light', 'dark'] as const;

const SMOKE_MS = 90_000;
const SETTLE_MS = 6_000;
const BETWEEN_MS = 100;
/** A screen's code and its faces are loaded when they are first shown; until then a part of the page is empty. */
const IS_COMPLETE = `document.fonts.status === 'loaded' && (document.querySelector('main')?.innerText.trim() ?? '') !== ''`;
/** Settles when the page has drawn what it was asked for. */
const NEXT_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))';

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Waits until the page has drawn what it was asked for. */
export async function nextFrames(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(NEXT_FRAMES);
}

/** The window as it looks once nothing on it changes any more: three equal pictures, or the last after six seconds. */
async function settledPicture(window: BrowserWindow): Promise<Buffer> {
  const until = performance.now() + SETTLE_MS;
  let last: Buffer = Buffer.alloc(0);
  for (let equal = 0; equal < 2 && performance.now() < until; ) {
    await nextFrames(window);
    const complete: unknown = await window.webContents.executeJavaScript(IS_COMPLETE);
    const next = (await window.webContents.capturePage()).toBitmap();
    equal = complete === true && next.length > 0 && next.equals(last) ? equal + 1 : 0;
    last = next;
    await pause(BETWEEN_MS);
  }
  return (await window.webContents.capturePage()).toPNG();
}

/** Saves one picture of the window and says where it is. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  writeWhole(file, await settledPicture(window));
  process.stdout.write(`A picture of the desk is in ${file}\n`);
}

/** What a test run reports, as one line of JSON. Times are milliseconds since the process was created. */
export interface SmokeReport {
  readonly electron: string;
  readonly node: string;
  readonly sqlite: string;
  readonly windowMs: number | null;
  readonly screenReadyMs: number | null;
  readonly cases: number;
  readonly screens: readonly string[];
  readonly marks: Readonly<Record<string, number>>;
}

/** Takes a picture of every screen in light and in dark; answers the files' names. */
export async function takePictures(window: BrowserWindow, folder: string, settings: Settings, use: (chosen: Settings) => void): Promise<string[]> {
  const taken: string[] = [];
  for (const theme of themes) {
    use({ ...settings, theme });
    for (const screen of screens) {
      await window.webContents.executeJavaScript(`location.hash = '#/${screen}'`);
      const name = `${screen}-${theme}.png`;
      writeWhole(join(folder, name), await settledPicture(window));
      taken.push(name);
    }
  }
  use(settings);
  await window.loadURL(`${APP_PAGE}#/today`);
  return taken;
}

/** Runs `work` to its end within 90 seconds; a sentence on stderr and code 1 if it fails or takes longer. Never returns. */
export async function endWith(work: Promise<SmokeReport>, exit: (code: number) => void): Promise<void> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('The first screen did not show within 90 seconds.')), SMOKE_MS).unref();
  });
  try {
    const report = await Promise.race([work, late]);
    process.stdout.write(`${JSON.stringify(report)}\n`, () => exit(0));
  } catch (error) {
    process.stderr.write(`The test run failed: ${(error as Error).message}\n`, () => exit(1));
  }
}
