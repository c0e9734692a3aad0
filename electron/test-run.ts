import { app, type BrowserWindow } from 'electron';
import type { Settings } from '../shared/contract/bridge/state.ts';
import type { Flags } from './flags.ts';
import type { Lifecycle } from './lifecycle.ts';
import { endWith, nextFrames, saveScreenshot, takePictures, type SmokeReport } from './pictures.ts';
import type { Marks } from './timing.ts';

/** What the page says that it has painted: a face of the desk, and the first screen with its rows. */
export type Painted = 'shell' | 'screen';

/** What watching the page's first paints needs. */
export interface PaintParts {
  readonly flags: Flags;
  readonly marks: Marks;
  readonly desk: Lifecycle;
  readonly windowOf: () => BrowserWindow | null;
  readonly settings: () => Settings;
  /** Uses settings without keeping them. */
  readonly use: (chosen: Settings) => void;
}

async function value<T>(desk: Lifecycle, name: 'computer.get' | 'counts.get' | 'connection.get'): Promise<T> {
  const answer = await desk.call(name, {}, { question: true });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as T;
}

const LOOK_AGAIN_MS = 20;
/** The archive fills in behind it; the pictures wait this long for it. */
const ARCHIVE_MS = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
const cases = async (desk: Lifecycle): Promise<number> => (await value<{ cases: number }>(desk, 'counts.get')).cases;

/** The first screen was painted, perhaps while the first page of the community was still on its way: waits until it has cases. */
async function screenWithCases(parts: PaintParts, window: BrowserWindow): Promise<number | null> {
  const { desk, marks } = parts;
  if ((await cases(desk)) > 0) return marks.get('screen');
  while ((await cases(desk)) === 0) await pause(LOOK_AGAIN_MS);
  await nextFrames(window);
  return marks.elapsed();
}

async function archiveIsHere(desk: Lifecycle): Promise<void> {
  const until = performance.now() + ARCHIVE_MS;
  while (performance.now() < until && (await value<{ state: string }>(desk, 'connection.get')).state !== 'up-to-date') await pause(LOOK_AGAIN_MS * 5);
}

async function smoke(parts: PaintParts, window: BrowserWindow, folder: string): Promise<SmokeReport> {
  const { marks, desk } = parts;
  const screenReadyMs = await screenWithCases(parts, window);
  await archiveIsHere(desk);
  const { sqlite } = await value<{ sqlite: string }>(desk, 'computer.get');
  const { electron, node } = process.versions;
  const screens = await takePictures(window, folder, parts.settings(), parts.use);
  return { electron, node, sqlite, windowMs: marks.get('window'), screenReadyMs, cases: await cases(desk), screens, marks: marks.all() };
}

/**
 * Answers what to do when the page says that it has painted: keep the time, and take the pictures that the flags ask
 * for. A test run starts its deadline at once, so that it also ends when the first screen never shows.
 */
export function watchPaints(parts: PaintParts): (what: Painted) => void {
  const { flags, marks, desk, windowOf } = parts;
  let screenShown: (window: BrowserWindow) => void = () => undefined;
  const first = new Promise<BrowserWindow>((resolve) => {
    screenShown = resolve;
  });
  const { smokeOut } = flags;
  if (smokeOut !== null) void endWith(first.then((window) => smoke(parts, window, smokeOut)), (code) => void desk.close().finally(() => app.exit(code)));
  let pictured = false;
  const picture = (window: BrowserWindow, file: string): void => {
    if (pictured) return;
    pictured = true;
    void saveScreenshot(window, file).catch((error: Error) => process.stderr.write(`The picture could not be saved: ${error.message}\n`));
  };
  return (what) => {
    const window = windowOf();
    marks.mark(what);
    if (window === null) return;
    if (what === 'screen') screenShown(window);
    const { phase } = desk.state();
    const waits = phase === 'opening' || phase === 'ready';
    if (flags.screenshot !== null && (what === 'screen' || !waits)) picture(window, flags.screenshot);
  };
}
