import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Lifecycle } from './lifecycle.ts';

/** Brings a window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Ends the process in order: the database is closed first, within two seconds, then everything else. */
function closeInOrder(deskOf: () => Lifecycle | null): void {
  let closing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void (deskOf()?.close() ?? Promise.resolve()).finally(() => app.exit(0));
  });
}

/** Answers what the system tells an app: another start, the last window closed, the end, sleep and waking. */
export function followApp(deskOf: () => Lifecycle | null, windowOf: () => BrowserWindow | null): void {
  app.on('second-instance', () => {
    const window = windowOf();
    if (window !== null) bringToFront(window);
  });
  app.on('window-all-closed', () => app.quit());
  closeInOrder(deskOf);
  void app.whenReady().then(() => {
    powerMonitor.on('suspend', () => deskOf()?.power('suspend'));
    powerMonitor.on('resume', () => deskOf()?.power('resume'));
  });
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
