import { keyMap, type KeyId, type KeyPlace } from './key-map.ts';
import { keysWith, type KeyChanges } from './keys-in-use.ts';
import { isBare, type Pressed } from './match.ts';

/** Parts of the screen that hear keys at the same time; what works anywhere works with all of them. */
const together: readonly (readonly KeyPlace[])[] = [['cases', 'case', 'risk'], ['inbox', 'risk'], ['reviews', 'risk']];

const beside = (a: KeyPlace, b: KeyPlace): boolean => a === b || a === 'anywhere' || b === 'anywhere' || together.some((places) => places.includes(a) && places.includes(b));

/** Keys that are never given away: they move in every list, leave every dialog and write in every field. */
const ofLists = ['Escape', 'Enter', 'Tab', ' ', 'Backspace', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'F6'];
/** Combinations with Ctrl or Command that the system, the window or a text field has. */
const ofSystem = ['A', 'C', 'V', 'X', 'Y', 'Q', 'W', 'R', 'M', 'N', 'T', 'P', '0', '+', '-', '=', 'Tab', 'Backspace'];
const named: Readonly<Record<string, string>> = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', ' ': 'Space' };

/** Whether a key can be changed: Escape and Enter alone do the same everywhere, and the notices listen to theirs themselves. */
export const isFixed = (id: KeyId): boolean => ['Escape', 'Enter', 'F6'].includes(keyMap[id].keys);

/** What was pressed, as the key map writes it: `Mod+Shift+P`, `C`, `?`; null for a key that only holds others, and for the sign that joins them. */
export function comboOf(event: Pressed, mac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'CapsLock', 'Unidentified', 'Process', '+'].includes(event.key)) return null;
  const letter = /^[a-z]$/iu.test(event.key);
  const key = letter ? event.key.toUpperCase() : (named[event.key] ?? event.key);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const shift = event.shiftKey && (letter || key.length > 1);
  return [...(mod ? ['Mod'] : []), ...(event.altKey ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

/** Why keys cannot be used for anything, in a sentence; null when they can. */
export function refusalOf(keys: string): string | null {
  const parts = keys.split(' ');
  if (parts.length > 1 && !parts.every((part) => isBare(part) && part.length === 1)) return 'Two keys one after the other are single characters.';
  for (const combo of parts) {
    const held = combo.split('+').slice(0, -1);
    const key = combo.endsWith('+') ? '+' : (combo.split('+').at(-1) ?? '');
    const back = Object.entries(named).find(([, name]) => name === key)?.[0] ?? key;
    if (held.includes('Alt')) return 'Alt belongs to the system and to the signs of other languages.';
    if (held.length === 0 && ofLists.includes(back)) return 'This key moves in lists, writes or leaves; it is the same everywhere.';
    if (held.includes('Mod') && !held.includes('Shift') && ofSystem.includes(key)) return 'The system or a text field has this one.';
    if (held.includes('Mod') && back.startsWith('Arrow')) return 'This moves in a text field.';
    if (held.length === 1 && held[0] === 'Shift') return 'Shift alone is how capitals are written. Hold Ctrl or ⌘ as well.';
  }
  return null;
}

/** Whether both cannot be heard apart: the same, or one begins with the other. */
const collide = (a: string, b: string): boolean => a === b || a.split(' ')[0] === b || b.split(' ')[0] === a;

/** The others that already have these keys where this one would be heard; what shares a key from the start goes on doing so. */
export function takenBy(id: KeyId, keys: string, changes: KeyChanges): KeyId[] {
  return (Object.keys(keyMap) as KeyId[]).filter((other) => {
    const theirs = keysWith(changes, other);
    if (other === id || theirs === undefined || !beside(keyMap[id].place, keyMap[other].place)) return false;
    return collide(keys, theirs) && !(keyMap[id].keys === keys && keyMap[other].keys === theirs);
  });
}

/** The changes once an id has these keys; what is as it was from the start is no change. `without` lose theirs. */
export function withKeys(changes: KeyChanges, id: KeyId, keys: string, without: readonly KeyId[]): Record<string, string> {
  const next: Record<string, string> = {};
  const wanted = { ...changes, [id]: keys, ...Object.fromEntries(without.map((one) => [one, ''])) };
  for (const [one, theirs] of Object.entries(wanted)) if (theirs !== undefined && theirs !== (keyMap as Record<string, { keys: string } | undefined>)[one]?.keys) next[one] = theirs;
  return next;
}
