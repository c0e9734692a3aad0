import { app, type BrowserWindow } from 'electron';
import type { CallInput } from '../shared/contract/bridge/calls.ts';
import type { Settings } from '../shared/contract/bridge/state.ts';
import type { Flags } from './flags.ts';
import type { Lifecycle } from './lifecycle.ts';
import { endWith, saveScreenshot, takePictures, type SmokeReport } from './pictures.ts';
import type { Marks } from './timing.ts';

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

async function value<T>(desk: Lifecycle, name: 'computer.get' | 'counts.get'): Promise<T> {
  const answer = await desk.call(name, {}, { question: true });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as T;
}

async function smoke(parts: PaintParts, window: BrowserWindow, folder: string): Promise<SmokeReport> {
  const { marks, desk } = parts;
  const { sqlite } = await value<{ sqlite: string }>(desk, 'computer.get');
  const { cases } = await value<{ cases: number }>(desk, 'counts.get');
  const { electron, node } = process.versions;
  const screens = await takePictures(window, folder, parts.settings(), parts.use);
  return { electron, node, sqlite, windowMs: marks.get('window'), queueReadyMs: marks.get('queue'), cases, screens, marks: marks.all() };
}

/**
 * Answers what to do when the page says that it has painted: keep the time, and take the pictures that the flags ask
 * for. A test run starts its deadline at once, so that it also ends when the queue never shows.
 */
export function watchPaints(parts: PaintParts): (what: CallInput<'painted'>['what']) => void {
  const { flags, marks, desk, windowOf } = parts;
  let queueShown: (window: BrowserWindow) => void = () => undefined;
  const queue = new Promise<BrowserWindow>((resolve) => {
    queueShown = resolve;
  });
  const { smokeOut } = flags;
  if (smokeOut !== null) void endWith(queue.then((window) => smoke(parts, window, smokeOut)), (code) => void desk.close().finally(() => app.exit(code)));
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
    if (what === 'queue') queueShown(window);
    const { phase } = desk.state();
    const waits = phase === 'opening' || phase === 'ready';
    if (flags.screenshot !== null && (what === 'queue' || !waits)) picture(window, flags.screenshot);
  };
}
