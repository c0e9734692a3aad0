import { expect, test } from 'vitest';
import { keyMap, type KeyPlace } from '../../../../renderer/app/keys/key-map.ts';
import { isBare, isPress, mayHear, type Hearing, type Pressed } from '../../../../renderer/app/keys/match.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test.each([
  ['a letter', press('c'), 'C', true],
  ['a letter with Caps Lock on', press('C'), 'C', true],
  ['a letter with Shift', press('C', { shiftKey: true }), 'C', false],
  ['a letter with Ctrl', press('c', { ctrlKey: true }), 'C', false],
  ['a letter with Alt', press('c', { altKey: true }), 'C', false],
  ['? where it needs Shift', press('?', { shiftKey: true }), '?', true],
  ['? where it needs none', press('?'), '?', true],
  ['/ with Shift on another keyboard', press('/', { shiftKey: true }), '/', true],
  ['Ctrl+Enter', press('Enter', { ctrlKey: true }), 'Mod+Enter', true],
  ['Enter alone', press('Enter'), 'Mod+Enter', false],
  ['Ctrl+Shift+Enter is not Ctrl+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Enter', false],
  ['Ctrl+Shift+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Enter', true],
  ['the Windows key is not Ctrl', press('k', { metaKey: true }), 'Mod+K', false],
])('%s', (_name, pressed, combo, expected) => {
  expect(isPress(pressed, combo, false)).toBe(expected);
});

test('on a Mac, Command is Mod and Control is not', () => {
  expect(isPress(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
  expect(isPress(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
});

const idle: Hearing = { inText: false, takesLetters: false, onPressed: false, single: 'on' };
const writing: Hearing = { ...idle, inText: true, takesLetters: true };
test.each<[string, string, Hearing, boolean]>([
  ['a letter', 'C', idle, true],
  ['a letter in a field', 'C', writing, false],
  ['a letter on a closed list, which chooses by it', 'C', { ...idle, takesLetters: true }, false],
  ['a letter where single keys are off', 'C', { ...idle, single: 'off' }, false],
  ['a letter after its chord', 'C', { ...idle, single: 'chorded' }, true],
  ['a letter after its chord, in a field', '?', { ...writing, single: 'chorded' }, true],
  ['Ctrl and a letter in a field', 'Mod+K', { ...writing, single: 'off' }, true],
  ['Escape where single keys are off', 'Escape', { ...idle, single: 'off' }, true],
  ['Escape in a field', 'Escape', writing, false],
  ['Enter where single keys are off', 'Enter', { ...idle, single: 'off' }, true],
  ['Enter on what it presses', 'Enter', { ...idle, onPressed: true }, false],
  ['Alt and an arrow where single keys are off', 'Alt+Left', { ...idle, single: 'off' }, true],
  ['Alt and an arrow in a field, where it moves', 'Alt+Left', writing, false],
])('%s', (_name, combo, hearing, expected) => {
  expect(mayHear(combo, hearing)).toBe(expected);
});

test('only keys without Ctrl can be switched off', () => {
  expect([isBare('C'), isBare('?'), isBare('Mod+K'), isBare('Mod+Shift+Enter')]).toEqual([true, true, false, false]);
});

// Keys of the case and of the queue work at the same time; "anywhere" works with all.
const together: readonly (readonly KeyPlace[])[] = [['anywhere', 'cases', 'case'], ['anywhere', 'cases', 'case', 'risk'], ['anywhere', 'reviews', 'risk'], ['anywhere', 'outbox'], ['anywhere', 'weekly'], ['inbox', 'risk']];
test.each(together)('no key means two things at once: %s and its neighbours', (...places) => {
  // Back to the search goes before the screen's own Escape, and only on what was opened from it.
  const keys = Object.values(keyMap).filter((entry) => places.includes(entry.place) && entry !== keyMap['search.return']).map((entry) => entry.keys);
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
  // The first key of a sequence must not do something itself.
  const firsts = new Set(keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]));
  expect(keys.filter((one) => firsts.has(one))).toEqual([]);
});
