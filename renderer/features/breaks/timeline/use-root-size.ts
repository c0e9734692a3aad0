import { useSyncExternalStore } from 'react';

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function subscribe(listener: () => void): () => void {
  // Text size and density are attributes and properties of the root.
  const watched = new MutationObserver(listener);
  watched.observe(document.documentElement, { attributes: true });
  return () => watched.disconnect();
}

/** Pixels of one rem now; a virtual list needs heights in pixels. */
export function useRootSize(): number {
  return useSyncExternalStore(subscribe, rootSize);
}
