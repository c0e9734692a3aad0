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
function closeInOrder(desk: Lifecycle): void {
  let closing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void desk.close().finally(() => app.exit(0));
  });
}

/** Answers what the system tells an app: another start, the last window closed, the end, sleep and waking. */
export function followApp(desk: Lifecycle, windowOf: () => BrowserWindow | null): void {
  app.on('second-instance', () => {
    const window = windowOf();
    if (window !== null) bringToFront(window);
  });
  app.on('window-all-closed', () => app.quit());
  closeInOrder(desk);
  void app.whenReady().then(() => {
    powerMonitor.on('suspend', () => desk.power('suspend'));
    powerMonitor.on('resume', () => desk.power('resume'));
  });
}

/** Without a window there is nobody to tell but whoever started us. */
export function giveUp(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  app.exit(1);
}
