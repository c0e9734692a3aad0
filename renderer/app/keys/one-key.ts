import { announce } from '../../components/LiveAnnouncer.tsx';
import { setSingleKeys } from '../../components/single-keys.ts';

/** Whether the next key may be a single one, though these are switched off. */
let awaited = false;

/** Whether a single key was asked for by its chord and has not come yet. */
export const isKeyAwaited = (): boolean => awaited;

/** After the chord: every single key is printed, and the next one does what it says, even from a field. */
export function awaitKey(): void {
  awaited = true;
  setSingleKeys(true);
  announce('Now the key, or Escape');
}

/** The key has come, or something else was done instead. */
export function leaveKey(): void {
  if (!awaited) return;
  awaited = false;
  setSingleKeys(false);
}
