import { useMemo, type RefObject } from 'react';

/** Where the focus goes when a dialog opens, found when it is needed: the first of these in the dialog. */
export function useInitialFocus(selector: string): RefObject<HTMLElement | null> {
  return useMemo(() => ({
    get current() {
      return document.querySelector<HTMLElement>(`.dialog :is(${selector})`);
    },
    set current(_element) {
      // Nobody puts one here: it is looked up.
    },
  }), [selector]);
}
