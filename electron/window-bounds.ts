interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size and place of the window as they are kept; device-independent pixels. */
export interface Bounds extends Rectangle {
  readonly maximized: boolean;
}

/** Kept bounds if that is what they are, else null. By hand: the schemas are not loaded before the window. */
export function boundsFrom(kept: unknown): Bounds | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { x, y, width, height, maximized } = kept as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((number) => Number.isInteger(number) && Math.abs(number as number) <= 20_000) || (width as number) < 1 || (height as number) < 1) return null;
  return { x: x as number, y: y as number, width: width as number, height: height as number, maximized: maximized === true };
}

/** The size of a window that has none kept. */
export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
/** So much of a window must be on a screen for somebody to get hold of it. */
const GRIP = 120;

function overlap(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  // The title bar is at the top: it must not be above the screen.
  return wide >= GRIP && high >= GRIP && a.y >= b.y - 8;
}

/**
 * The size that a window needs to be within reach, in the middle of the first screen: 1440 × 900 or as much of it as
 * fits. Null when it is well where it is: as it was kept, on one of the screens, or at its first size on one it fits on.
 */
export function boundsOn(screens: readonly Rectangle[], kept: Bounds | null): { width: number; height: number } | null {
  const first = screens[0];
  if (first === undefined) return null;
  const fits = kept === null ? first.width >= DEFAULT_SIZE.width && first.height >= DEFAULT_SIZE.height : screens.some((screen) => overlap(kept, screen));
  return fits ? null : { width: Math.min(DEFAULT_SIZE.width, first.width), height: Math.min(DEFAULT_SIZE.height, first.height) };
}
