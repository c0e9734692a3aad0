import { describe, expect, it } from 'vitest';
import { differences, joinThemes, readParts, writeParts, type BothParts } from '../../gallery/compare.ts';
import type { Part } from '../../gallery/parts.ts';

const save: Part = { name: 'button.button', says: 'Save | now', box: [100, 40, 80, 30], colours: '#ffffff #1f5a4b' };
const head: Part = { name: 'h1', says: 'Cases', box: [0, 0, 90, 28], colours: '#24221c -' };
const dark = (part: Part): Part => ({ ...part, colours: '#000000 -' });
const both = (...parts: readonly Part[]): BothParts[] => joinThemes(parts, parts.map(dark));

describe('The comparison of layouts', () => {
  it('reads what it wrote, also where words hold what parts the cells', () => {
    expect(readParts(writeParts(both(head, save)))).toEqual(both(head, save));
  });

  it.each([1, 2, -2])('lets an edge be %i px away, as another engine draws letters', (by) => {
    expect(differences(both(save), both({ ...save, box: [100 + by, 40, 80, 30] }))).toEqual([]);
  });

  it.each<[string, Part['box'], string]>([
    ['moved by a step of the grid', [100, 44, 80, 30], 'top +4 px, bottom +4 px'],
    ['grown', [100, 40, 84, 30], 'right +4 px'],
  ])('finds a part that has %s', (_what, box, how) => {
    expect(differences(both(head, save), both(head, { ...save, box }))).toEqual([`button.button “Save | now” moved: ${how}`]);
  });

  it('finds a colour that changed, in either theme', () => {
    const [was] = both(save) as [BothParts];
    expect(differences([was], [{ ...was, dark: '#111111 -' }])).toEqual(['button.button “Save | now” was #000000 - in the dark and is #111111 -']);
    expect(differences([was], [{ ...was, colours: '#ffffff #222222' }])).toEqual(['button.button “Save | now” was #ffffff #1f5a4b in the light and is #ffffff #222222']);
  });

  it('says where parts came or went', () => {
    expect(differences(both(head, save), both(save))).toEqual(['2 parts became 1: where there was h1 “Cases” there is button.button “Save | now”']);
    expect(differences(both(head), both(head, save))).toEqual(['1 parts became 2: where there was the end “” there is button.button “Save | now”']);
  });

  it('takes a theme that moves something for a fault', () => {
    expect(() => joinThemes([save], [{ ...save, box: [100, 48, 80, 30] }])).toThrow('from button.button “Save | now” on');
  });
});
