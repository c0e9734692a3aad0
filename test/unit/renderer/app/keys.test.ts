import { expect, test } from 'vitest';
import { keyMap, type KeyPlace } from '../../../../renderer/app/keys/key-map.ts';
import { isBare, isPress, type Pressed } from '../../../../renderer/app/keys/match.ts';

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
