import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitHidden } from '../../../../renderer/components/hidden-characters.ts';

const marked = (name: string): string[] => splitHidden(name).flatMap((part) => part.hidden ?? part.foreign ?? []);

test.each([
  ['hazel\u200b', ['zero-width space, U+200B']],
  ['\u202elezah', ['direction control, U+202E']],
  ['ha\u00adzel', ['soft hyphen, U+00AD']],
  ['h\u0430zel', ['Cyrillic letter, U+0430']],
  ['a\u0000b', ['control character, U+0000']],
  ['moon\u3164', ['hidden character, U+3164']],
])('marks what hides in %j', (name, expected) => {
  expect(marked(name)).toEqual(expected);
});

test.each(['halfpasthazel', 'мария', 'josé', '👩🏽‍🚀 ada', 'Ελένη', 'zoë_09'])('leaves %j alone', (name) => {
  expect(marked(name)).toEqual([]);
});

test('no direction control ever reaches the screen as itself, and nothing else is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('\u202e', '\u2066', '\u200f', ''), (name, control) => {
      const parts = splitHidden(name + control);
      expect(parts.map((part) => part.text).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
      if (parts.every((part) => !part.hidden)) expect(parts.map((part) => part.text).join('')).toBe(name + control);
    }),
  );
});
