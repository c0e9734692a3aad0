/** The pane of a screen, which has the focus while nothing in it has asked for it. */
const paneId = 'pane';

/** Whether no control has the focus: it is on the page, or on the pane as a whole, where a screen that comes may take it. */
export function isFocusNowhere(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.id === paneId;
}

/** Gives the element with this id the focus for as long as it keeps it, though it is no control: the next Tab goes on there. */
export function standAt(id: string): void {
  const next = document.getElementById(id);
  if (next === null) return;
  if (!next.hasAttribute('tabindex')) {
    // Only now and only so long: a press on nothing is to leave the focus nowhere.
    next.tabIndex = -1;
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  }
  next.focus({ preventScroll: true });
}
