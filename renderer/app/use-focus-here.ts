import { useEffect, useRef } from 'react';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Gives the element with this id the focus when it is `here`, or when `what` it shows changes, and the focus is nowhere: the list or the button that had it has left the page. */
export function useFocusHere(id: string, here: boolean, what: unknown): void {
  useEffect(() => {
    if (here && isNowhere()) document.getElementById(id)?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it shows is no part of what is done, only of when
  }, [id, here, what]);
}

/** Frames that a closing dialog needs until it has given the focus back. */
const FRAMES = 5;

/** As {@link useFocusHere}, when `what` changes and not when it comes; a dialog that closes meanwhile is waited for. */
export function useFocusKept(id: string, what: unknown): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    let left = FRAMES;
    const look = (): void => {
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
      else if (isNowhere()) document.getElementById(id)?.focus({ preventScroll: true });
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [id, what]);
}

/** When this face of the desk goes and the focus with it, the element with this id has it, so that the next Tab goes on there. */
export function useFocusAfter(id: string): void {
  useEffect(() => () => {
    requestAnimationFrame(() => {
      const next = document.getElementById(id);
      if (next === null || !isNowhere()) return;
      // Only now and only so long: a press on nothing is to leave the focus nowhere.
      next.tabIndex = -1;
      next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
      next.focus({ preventScroll: true });
    });
  }, [id]);
}
