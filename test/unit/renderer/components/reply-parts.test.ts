import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPart, partsOf, splitParts } from '../../../../renderer/components/reply-parts.ts';

test('finds the parts that are still to write', () => {
  const text = 'Hi [name], you are on [how many] points.';
  expect(partsOf(text).map((part) => part.text)).toEqual(['[name]', '[how many]']);
  expect(firstPart(text, undefined, 10)?.text).toBe('[how many]');
  expect(firstPart(text, undefined, 35)?.text).toBe('[name]');
  expect(firstPart('all written', undefined, 0)).toBeUndefined();
});

test('splitting keeps every character', () => {
  const anyText = fc.array(fc.constantFrom('a', '[b c]', '[', ']', '\n', '[]', '👍🏽')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(splitParts(text).map((run) => run.text).join('')).toBe(text);
    }),
  );
});
