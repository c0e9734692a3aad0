import { useSyncExternalStore } from 'react';

let on = true;
const listeners = new Set<() => void>();

/** Whether single keys do what is printed: as the person set it, or for the one key after its chord. Styles read it from the root. */
export function setSingleKeys(next: boolean): void {
  document.documentElement.dataset['singleKeys'] = next ? 'on' : 'off';
  if (next === on) return;
  on = next;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether single keys work now, for what says of itself which key it has. */
export const useSingleKeys = (): boolean => useSyncExternalStore(listen, () => on);
