import type { RefObject } from 'react';

/** For a sheet's initial focus: moves it before the sheet is painted, so that no key typed meanwhile goes to what lies below. */
export function focusAtOnce(target: RefObject<HTMLElement | null>): () => HTMLElement | null {
  return () => {
    target.current?.focus();
    return target.current;
  };
}
