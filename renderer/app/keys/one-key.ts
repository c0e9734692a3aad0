import { announce } from '../../components/LiveAnnouncer.tsx';

/** Whether the next key may be a single one, though these are switched off. */
let awaited = false;

const print = (on: boolean): void => void (document.documentElement.dataset['singleKeys'] = on ? 'on' : 'off');

/** Whether a single key was asked for by its chord and has not come yet. */
export const isKeyAwaited = (): boolean => awaited;

/** After the chord: every single key is printed, and the next one does what it says, even from a field. */
export function awaitKey(): void {
  awaited = true;
  print(true);
  announce('Now the key, or Escape');
}

/** The key has come, or something else was done instead. */
export function leaveKey(): void {
  if (!awaited) return;
  awaited = false;
  print(false);
}
