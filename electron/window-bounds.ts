import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000) });

/** Size and place of the window as they are kept; device-independent pixels. */
export const keptBounds = rectangle.extend({ maximized: z.boolean() });
/** See {@link keptBounds}. */
export type Bounds = z.infer<typeof keptBounds>;

type Rectangle = z.infer<typeof rectangle>;

const DEFAULT = { width: 1440, height: 900 };
/** So much of a window must be on a screen for somebody to get hold of it. */
const GRIP = 120;

function overlap(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  // The title bar is at the top: it must not be above the screen.
  return wide >= GRIP && high >= GRIP && a.y >= b.y - 8;
}

/**
 * Where the window opens: as it was kept, if that can still be reached on one of the screens; else in the middle of the
 * first screen, at 1440 × 900 or as much of it as fits.
 */
export function boundsOn(screens: readonly Rectangle[], kept: Bounds | null): { bounds: Partial<Rectangle>; maximized: boolean } {
  if (kept !== null && screens.some((screen) => overlap(kept, screen))) {
    const { maximized, ...bounds } = kept;
    return { bounds, maximized };
  }
  const first = screens[0];
  if (first === undefined) return { bounds: DEFAULT, maximized: false };
  return { bounds: { width: Math.min(DEFAULT.width, first.width), height: Math.min(DEFAULT.height, first.height) }, maximized: false };
}
