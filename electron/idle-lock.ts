import { powerMonitor } from 'electron';
import { isIdleLong } from './idle-minutes.ts';

/** How often it is looked how long nobody has touched the computer. */
const LOOK_MS = 5_000;

/** Locks the desk when nobody has touched the computer for a while, when it sleeps and when the system itself is locked. */
export function lockWhenAway(lock: (by: 'idle' | 'sleep') => void, isOpen: () => boolean, minutes: () => number): void {
  let openedAt: number | null = null;
  powerMonitor.on('suspend', () => lock('sleep'));
  powerMonitor.on('lock-screen', () => lock('sleep'));
  setInterval(() => {
    openedAt = isOpen() ? (openedAt ?? performance.now()) : null;
    if (openedAt === null || !isIdleLong(powerMonitor.getSystemIdleTime(), (performance.now() - openedAt) / 1_000, minutes())) return;
    // Whoever opens it before the next look was there as well.
    openedAt = null;
    lock('idle');
  }, LOOK_MS).unref();
}
