import { useSyncExternalStore } from 'react';
import { currentLayout, onLayout, type Layout } from './appearance.ts';

/** How the panes stand now. */
export function useLayout(): Layout {
  return useSyncExternalStore(onLayout, currentLayout);
}
