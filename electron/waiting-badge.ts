import { app, nativeImage, type BrowserWindow, type NativeImage } from 'electron';

const SIZE = 16;

/** A brick disc for the taskbar of Windows, which has no counts of its own. Drawn here: an image file would need one for every scale. */
function disc(): NativeImage {
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const inside = Math.hypot(x - (SIZE - 1) / 2, y - (SIZE - 1) / 2) <= SIZE / 2 - 1;
      // Blue, green, red, alpha: A33127 of design/tokens.json.
      if (inside) pixels.set([0x27, 0x31, 0xa3, 0xff], (y * SIZE + x) * 4);
    }
  }
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE });
}

/** The window's name in the system's lists: a count, and nothing of what waits. */
export function windowTitle(count: number): string {
  return count === 0 ? 'Duty Desk' : `(${count}) Duty Desk`;
}

/** Shows how many messages wait that must not be missed: in the window's name, and on the app's icon where the system can. */
export function showWaiting(window: BrowserWindow | null, count: number): void {
  app.setBadgeCount(count);
  if (window === null || window.isDestroyed()) return;
  window.setTitle(windowTitle(count));
  if (process.platform === 'win32') window.setOverlayIcon(count === 0 ? null : disc(), count === 1 ? '1 message waits' : `${count} messages wait`);
}
