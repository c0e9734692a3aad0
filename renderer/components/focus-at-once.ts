import type { RefObject } from 'react';

/**
 * Moves the focus into a sheet before it is painted, so that no key typed meanwhile goes to what lies below. Answers false
 * when it is there, for Base UI would set it once more a frame later and take it back from where a quick key has moved it;
 * null when there is nothing to give it to, and the sheet's first control takes it.
 */
export function focusAtOnce(target: RefObject<HTMLElement | null>): false | null {
  target.current?.focus();
  return target.current !== null && document.activeElement === target.current ? false : null;
}
