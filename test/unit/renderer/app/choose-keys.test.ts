import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comboOf, isFixed, refusalOf, takenBy, withKeys } from '../../../../renderer/app/keys/choose.ts';
import { keyMap, type KeyId } from '../../../../renderer/app/keys/key-map.ts';
import { keysWith } from '../../../../renderer/app/keys/keys-in-use.ts';
import { isPress, type Pressed } from '../../../../renderer/app/keys/match.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const ids = Object.keys(keyMap) as KeyId[];
const anyId = fc.constantFrom(...ids.filter((id) => !isFixed(id)));
const anyKeys = fc.constantFrom('H', 'G', 'J', 'Z', '9', 'Mod+J', 'Mod+Shift+K', 'G C', 'X Y', ';');

describe('what was pressed', () => {
  test.each([
    [press('h'), 'H'], [press('H', { shiftKey: true }), 'Shift+H'], [press('?', { shiftKey: true }), '?'], [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('F8'), 'F8'], [press('Shift', { shiftKey: true }), null], [press('Dead'), null], [press('ArrowUp'), 'Up'], [press('+', { shiftKey: true }), null],
  ])('%o is written %s', (event, written) => expect(comboOf(event, false)).toBe(written));

  test('is heard again by what is written', () => {
    fc.assert(fc.property(fc.constantFrom('a', 'z', '/', '[', ';', '4', 'F8', 'Delete', 'Enter'), fc.boolean(), fc.boolean(), (key, ctrlKey, mac) => {
      const event = press(key, mac ? { metaKey: ctrlKey } : { ctrlKey });
      expect(isPress(event, comboOf(event, mac) ?? '', mac)).toBe(true);
    }));
  });
});

test.each([['Escape'], ['Enter'], ['Up'], ['Space'], ['Mod+C'], ['Mod+Up'], ['Alt+H'], ['Shift+H'], ['F8 J'], ['Tab']])('%s is refused, with why', (keys) => expect(refusalOf(keys)).toMatch(/\.$/u));
test.each([['H'], ['Mod+J'], ['Mod+Shift+C'], ['G X'], ['F8'], ['Mod+Enter'], [']']])('%s can be used', (keys) => expect(refusalOf(keys)).toBeNull());

describe('whose a key is already', () => {
  test('is told where both are heard, also where one begins the other, and nowhere else', () => {
    expect(takenBy('case.claim', 'H', {})).toEqual(['case.hide']);
    expect(takenBy('case.claim', 'G', {})).toContain('go.cases');
    expect(takenBy('go.cases', 'J K', {})).toContain('list.next');
    expect(takenBy('case.claim', 'Y', {})).toEqual([]);
    expect(takenBy('case.claim', 'Mod+S', {})).toEqual(['risk.save']);
    expect(takenBy('case.claim', 'H', { 'case.hide': 'Y' })).toEqual([]);
  });
  test('two that shared a key from the start go on doing so', () => expect(takenBy('members.search', '/', {})).toEqual([]));
});

test('giving a key away leaves it with one, and putting everything back leaves no change', () => {
  fc.assert(fc.property(fc.array(fc.tuple(anyId, anyKeys), { maxLength: 8 }), (steps) => {
    let changes: Record<string, string> = {};
    for (const [id, keys] of steps) {
      changes = withKeys(changes, id, keys, takenBy(id, keys, changes));
      expect(keysWith(changes, id)).toBe(keys);
      expect(takenBy(id, keys, changes)).toEqual([]);
    }
    for (const id of ids) changes = withKeys(changes, id, keyMap[id].keys, []);
    expect(changes).toEqual({});
  }));
});
