/** The parts of a keyboard event that matter here. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = { Esc: 'Escape', Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight', Space: ' ' };

/**
 * Whether one press is a combination, `Mod+Shift+Enter`. `Mod` is Ctrl, or Command on a Mac. A character stands for
 * itself, so `?` needs no word about Shift; letters are matched by what they are, whatever Caps Lock says.
 */
export function isPress(event: Pressed, combo: string, mac: boolean): boolean {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== wants('Mod') || other || event.altKey !== wants('Alt')) return false;
  const wanted = named[key] ?? key;
  const letter = /^[A-Za-z]$/.test(wanted);
  // Shift belongs to a letter or a named key; to any other character it is only the way to type it.
  if ((letter || wanted.length > 1) && event.shiftKey !== wants('Shift')) return false;
  return letter ? event.key.toUpperCase() === wanted.toUpperCase() : event.key === wanted;
}

/** Where the focus is when a key is pressed, and whether single keys are wanted. */
export interface Hearing {
  /** What is pressed goes into a field. */
  readonly inText: boolean;
  /** Letters go into a field, or choose in a list that is closed. */
  readonly takesLetters: boolean;
  /** Enter presses what has the focus. */
  readonly onPressed: boolean;
  /** Switched off, `chorded` is the one key after its chord. */
  readonly single: 'on' | 'off' | 'chorded';
}

/** Whether a combination may be heard there: one character only where nobody writes and these are on, or after its chord; a named key, such as Escape, wherever no field has it. */
export function mayHear(combo: string, { inText, takesLetters, onPressed, single }: Hearing): boolean {
  if (!isBare(combo)) return true;
  if ([...combo].length === 1) return single === 'chorded' || (single === 'on' && !takesLetters);
  return !inText && !(combo === 'Enter' && onPressed);
}

/** Whether a combination is a key without Ctrl or Command. */
export function isBare(combo: string): boolean {
  return !combo.split('+').includes('Mod');
}
