import { powerMonitor } from 'electron';
import { isIdleLong } from './idle-minutes.ts';

/** How often it is looked how long nobody has touched the computer. */
const LOOK_MS = 5_000;

/** Locks the desk when nobody has touched the computer for a while, when it sleeps and when the system itself is locked. */
export function lockWhenAway(lock: (by: 'idle' | 'sleep') => void, minutes: () => number): void {
  powerMonitor.on('suspend', () => lock('sleep'));
  powerMonitor.on('lock-screen', () => lock('sleep'));
  setInterval(() => {
    if (isIdleLong(powerMonitor.getSystemIdleTime(), minutes())) lock('idle');
  }, LOOK_MS).unref();
}
