/** Whether this computer's keyboard has a Command key. Read once: it does not change under a running window. */
export const hasCommandKey: boolean = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const printed: Record<string, string> = { Enter: '↵', Shift: '⇧', Up: '↑', Down: '↓', Left: '←', Right: '→', Escape: 'Esc', Space: 'Space' };
const spoken: Record<string, string> = { Mod: hasCommandKey ? 'Command' : 'Control', Up: 'Up arrow', Down: 'Down arrow', Left: 'Left arrow', Right: 'Right arrow' };
const aria: Record<string, string> = { Mod: hasCommandKey ? 'Meta' : 'Control', Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight', Esc: 'Escape' };

const parts = (combo: string): string[] => combo.split(/[+ ]/).filter(Boolean);

/** How a key is printed: `Mod+Enter` is "Ctrl ↵", or "⌘ ↵" on a Mac. */
export function printKeys(combo: string): string {
  return parts(combo)
    .map((key) => (key === 'Mod' ? (hasCommandKey ? '⌘' : 'Ctrl') : (printed[key] ?? key)))
    .join(' ');
}

/** How a key is said: "Control Enter". */
export function sayKeys(combo: string): string {
  return parts(combo)
    .map((key) => spoken[key] ?? key)
    .join(' ');
}

/** Whether a combination is one bare key, which a person may have switched off. */
export const isSingleKey = (combo: string): boolean => parts(combo).length === 1 && combo.length === 1;

/** A key as `aria-keyshortcuts` wants it, "Control+Enter"; none for one that does nothing now, nor for keys one after the other, which it has no way to say. */
export function ariaKeys(combo: string | undefined, singleKeys: boolean): string | undefined {
  if (combo === undefined || combo.includes(' ') || (isSingleKey(combo) && !singleKeys)) return undefined;
  return parts(combo)
    .map((key) => aria[key] ?? key)
    .join('+');
}
