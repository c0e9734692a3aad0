import { useEffect, useRef } from 'react';
import { isFocusNowhere, standAt } from '../components/focus-nowhere.ts';

/** Gives the element with this id the focus when it is `here`, or when `what` it shows changes, and the focus is nowhere: the list or the button that had it has left the page. */
export function useFocusHere(id: string, here: boolean, what: unknown): void {
  useEffect(() => {
    if (here && isFocusNowhere()) document.getElementById(id)?.focus({ preventScroll: true });
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
      else if (isFocusNowhere()) document.getElementById(id)?.focus({ preventScroll: true });
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [id, what]);
}

/** When this part of the desk goes and the focus with it, the first of these elements that is there has it, so that the keyboard goes on there. */
export function useFocusAfter(...ids: readonly string[]): void {
  useEffect(() => () => {
    requestAnimationFrame(() => {
      const next = ids.find((id) => document.getElementById(id) !== null);
      if (next !== undefined && isFocusNowhere()) standAt(next);
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- said where it is called, and never other ones
  }, []);
}

/** Frames in which a screen that was asked for by key takes the focus itself, where it is there already. */
const ARRIVE_FRAMES = 5;

/** Goes somewhere by key: what had the focus outside of the pane lets go of it, the screen's own list or line takes it, and until one does the pane has it. */
export function arriveByKey(leave: () => void): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.closest('#pane') === null) focused.blur();
  leave();
  let left = ARRIVE_FRAMES;
  const look = (): void => {
    left -= 1;
    if (left > 0) requestAnimationFrame(look);
    else if (isFocusNowhere()) standAt('pane');
  };
  requestAnimationFrame(look);
}
