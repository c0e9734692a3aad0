import { expect, test } from 'vitest';
import { ariaKeys } from '../../../../renderer/components/keys.ts';

test.each([
  ['Mod+Enter', true, 'Control+Enter'],
  ['C', true, 'C'],
  ['?', true, '?'],
  // Switched off a single key does nothing, and what does nothing is not said.
  ['C', false, undefined],
  ['Mod+Enter', false, 'Control+Enter'],
  ['Escape', false, 'Escape'],
  // Keys one after the other have no words there: "G+D" would be both at once.
  ['G D', true, undefined],
  [undefined, true, undefined],
])('a control with %s, single keys %s, says %s', (combo, single, said) => {
  expect(ariaKeys(combo, single)).toBe(said);
});
