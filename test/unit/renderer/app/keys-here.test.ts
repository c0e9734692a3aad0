import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyMap, keyPlaces, type KeyId } from '../../../../renderer/app/keys/key-map.ts';
import { keysHere, nameOf } from '../../../../renderer/app/keys/keys-here.ts';

const ids = Object.keys(keyMap) as KeyId[];
const shown = (heard: readonly KeyId[], changes = {}): KeyId[] => keysHere(heard, changes).flatMap(({ lines }) => lines.flatMap(({ ways }) => ways.map(({ id }) => id)));

test('the sheet has each key that is heard, under its place, and none that is not', () => {
  const byThemselves = new Set<KeyId>(['notices', 'search.open', 'reviews.open']);
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...ids)), (heard) => {
    expect(shown(heard).filter((id) => !byThemselves.has(id)).toSorted()).toEqual(heard.filter((id) => !byThemselves.has(id)).toSorted());
    for (const { place, lines } of keysHere(heard, {})) for (const { id } of lines.flatMap(({ ways }) => ways)) expect(keyMap[id].place).toBe(place);
  }));
});

test('what works anywhere comes last, with what notices hear by themselves; a list’s Enter goes with its place', () => {
  expect(keysHere(['keys', 'case.claim', 'list.next'], {}).map(({ place }) => place)).toEqual(['cases', 'case', 'anywhere']);
  expect(shown(['keys', 'reviews.next'])).toEqual(['reviews.next', 'reviews.open', 'keys', 'notices']);
  expect(shown(['case.claim'])).toEqual(['case.claim']);
});

test('what two keys do stands there once, with both', () => {
  for (const { lines } of keysHere(ids, {})) expect(lines.map(({ label }) => label)).toEqual([...new Set(lines.map(({ label }) => label))]);
  expect(keysHere(['palette', 'palette.slash'], {})[0]?.lines[0]).toEqual({ label: keyMap.palette.label, ways: [{ id: 'palette', keys: 'Mod+K' }, { id: 'palette.slash', keys: '/' }] });
});

test('where each key stands alone, no two of a place are called the same', () => {
  for (const [place] of keyPlaces) {
    const names = ids.filter((id) => keyMap[id].place === place).map(nameOf);
    expect(names).toEqual([...new Set(names)]);
  }
  expect([nameOf('palette'), nameOf('palette.slash')]).toEqual([keyMap.palette.label, `${keyMap.palette.label}, with another key`]);
});

test('a changed key is printed as it is now, and one that was taken away is not there', () => {
  expect(keysHere(['case.claim', 'case.hide'], { 'case.claim': '9', 'case.hide': '' }).flatMap(({ lines }) => lines)).toEqual([{ label: keyMap['case.claim'].label, ways: [{ id: 'case.claim', keys: '9' }] }]);
});

// Escape, Enter and Ctrl Enter are the same everywhere; every other key can be changed, and is printed as it is now.
test('no screen prints a key that can be changed as if it could not', () => {
  const folder = join(import.meta.dirname, '../../../../renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx') && !name.startsWith('gallery'));
  const printed = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:keyHint|KeyHint keys)="(?!Esc"|Enter"|Mod\+Enter"|Up"|Down")[^"]*"|\b[Pp]ress [A-Z]\b|\bwith [A-Z](?=[ ,.])/gu)].map(([text]) => `${name}: ${text}`));
  expect(files.length).toBeGreaterThan(100);
  expect(printed).toEqual([]);
});
