import type { RefObject } from 'react';

/** Where the focus goes when a dialog opens, found when it is needed: the first of these selectors that is in the dialog. */
export function initialFocus(...selectors: readonly string[]): RefObject<HTMLElement | null> {
  return {
    get current() {
      return selectors.map((one) => document.querySelector<HTMLElement>(`.dialog ${one}`)).find((one) => one !== null) ?? null;
    },
    set current(_element) {
      // Nobody puts one here: it is looked up.
    },
  };
}
