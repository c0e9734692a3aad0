import type { RefObject } from 'react';

/** Moves the focus into a sheet before it is painted, so that no key typed meanwhile goes to what lies below; answers where it went. */
export function focusAtOnce(target: RefObject<HTMLElement | null>): HTMLElement | null {
  target.current?.focus();
  return target.current;
}
