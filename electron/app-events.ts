import { app, powerMonitor, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import type { Lifecycle } from './lifecycle.ts';

/** Brings a window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Ends the process in order: the database is closed first, within two seconds, then everything else. */
function closeInOrder(desk: Lifecycle): void {
  let closing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void desk.close().finally(() => app.exit(0));
  });
}

/** Answers what the system tells an app: the last window closed, the end. */
export function followApp(desk: Lifecycle): void {
  app.on('window-all-closed', () => app.quit());
  closeInOrder(desk);
}

/** Tells the desk of sleep and waking. Connecting to the system's bus takes a moment, so this comes after the window. */
export function followPower(desk: Lifecycle): void {
  powerMonitor.on('suspend', () => desk.power('suspend'));
  powerMonitor.on('resume', () => desk.power('resume'));
}

/**
 * Without a graphics device Chromium starts a process for one, sees it fail, and only then draws by itself: a tenth of
 * the start. Linux says beforehand whether there is one. Must run before the app is ready.
 */
export function drawWithoutDevice(): void {
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.disableHardwareAcceleration();
}

/**
 * V8's settings for the page, as SMALL_HEAP in child-process.ts; the page uses 13 to 17 MB. Clearing it as often as main and the service
 * are (small-heap.ts) would spare 20 MB more and make the opening of a screen half as slow again. Must run before the app is ready.
 */
export function keepPageSmall(): void {
  app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=4 --max-old-space-size=256');
}

/**
 * Waits for Playwright, which calls this function once it is attached: a window that opens while it attaches is now and
 * then missed, and the test hangs.
 */
export function whenDriven(): Promise<void> {
  return new Promise((resolve) => void Object.assign(globalThis, { __playwright_run: resolve }));
}

/** Without a window there is nobody to tell but whoever started us. */
export function giveUp(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  app.exit(1);
}
