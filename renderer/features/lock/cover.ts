import { create } from 'zustand';
import { hasCommandKey } from '../../components/keys.ts';
import { on, tell } from '../../data/bridge.ts';
import { peek } from '../../data/query-cache.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { isBare, isPress } from '../../app/keys/match.ts';

/** Whether the person has hidden the screen, and how many messages wait; the lock is the desk's own and in its state. */
export const useCover = create<{ readonly hidden: boolean; readonly waiting: number }>()(() => ({ hidden: false, waiting: 0 }));

/**
 * Takes the page out of sight before the next paint, also while what covers it is still being loaded; the answer brings it
 * back, with the focus where it was: what is not drawn loses it.
 */
export function coverPage(): () => void {
  const focused = document.activeElement;
  document.documentElement.dataset['covered'] = '';
  return () => {
    delete document.documentElement.dataset['covered'];
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus({ preventScroll: true }));
  };
}

/** What is copied in a field is the person's own, and what is copied of a setting is nobody's. */
const ownWords = 'input, textarea, [contenteditable=true], .settings';

/** Locks the desk, or hides and shows its screen. */
export const coverActs = {
  'desk.lock': () => void tell('lock.now', {}),
  'desk.hide': () => useCover.setState(({ hidden }) => ({ hidden: !hidden })),
} as const;

/**
 * The two keys that must work anywhere, also while typing and above a dialog, as long as they have Ctrl or Command; and what
 * is copied from the page, which is mostly of members, goes from the clipboard again after a while. Once.
 */
export function startCover(): void {
  // From the start on: what covers the page comes later than the count that it shows.
  on('waiting', ({ count }) => useCover.setState({ waiting: count }));
  window.addEventListener('keydown', (event) => {
    const id = (['desk.lock', 'desk.hide'] as const).find((one) => {
      const keys = keysOf(one);
      return keys !== undefined && !isBare(keys) && isPress(event, keys, hasCommandKey);
    });
    if (id === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (peek('desk.state', {}).data?.phase === 'ready') coverActs[id]();
  }, true);
  document.addEventListener('copy', (event) => {
    if (event.target instanceof Element && event.target.closest(ownWords) !== null) return;
    const text = document.getSelection()?.toString() ?? '';
    if (text === '') return;
    event.preventDefault();
    void tell('clipboard.copy', { text: text.slice(0, 200_000), passing: true });
  });
}
