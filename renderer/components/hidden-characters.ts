/** A run of a name: plain, a character that hides, or a letter from another alphabet. */
export interface NamePart {
  text: string;
  /** What the character is, when it cannot be seen or turns the reading order. */
  hidden?: string;
  /** Whose letter it is, when the name is otherwise Latin: the Cyrillic "а" is drawn as the Latin "a". */
  foreign?: string;
}

const known: Record<string, string> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'joiner',
  '\u061c': 'direction mark',
  '\u180e': 'vowel separator',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2060': 'word joiner',
  '\ufeff': 'zero-width space',
};

// Most names are this plain, and the patterns below take longer to build than a queue to draw.
const plain = /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

// Control, format and private-use characters, line separators, odd spaces, fillers, joiners, variation selectors.
const hides = once(() => new RegExp(
  [
    String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u2800\u3000]`,
    String.raw`[\u115f\u1160\u3164\uffa0]`,
    // Combining characters each stand alone: in one class they would read as parts of their neighbours.
    String.raw`\u034f|\u17b4|\u17b5`,
    String.raw`\p{Variation_Selector}`,
  ].join('|'),
  'u',
));

const emoji = once(() => /^\p{RGI_Emoji}$/v);
const latin = /\p{Script=Latin}/u;
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'Cyrillic'],
  [/\p{Script=Greek}/u, 'Greek'],
  [/\p{Script=Cherokee}/u, 'Cherokee'],
  [/\p{Script=Armenian}/u, 'Armenian'],
];

const code = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function describe(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) return 'direction control';
  return known[character] ?? (/\p{Cc}/u.test(character) ? 'control character' : /\p{Zs}/u.test(character) ? 'odd space' : 'hidden character');
}

function partOf(character: string, mixed: boolean): NamePart {
  if (hides().test(character)) return { text: code(character), hidden: `${describe(character)}, ${code(character)}` };
  const alphabet = mixed && alphabets.find(([letter]) => letter.test(character));
  return alphabet ? { text: character, foreign: `${alphabet[1]} letter, ${code(character)}` } : { text: character };
}

const graphemes = once(() => new Intl.Segmenter('en-GB', { granularity: 'grapheme' }));

/**
 * Splits a name where a character hides or comes from another alphabet. Impersonation is a breach, and "hazel" with a
 * zero-width space is not "hazel"; hidden characters are replaced by their code, so that a direction control cannot reorder the
 * name beside it. An emoji's own joiners are part of the emoji and are left alone.
 */
export function splitHidden(name: string): NamePart[] {
  if (plain.test(name)) return name === '' ? [] : [{ text: name }];
  const mixed = latin.test(name);
  const parts: NamePart[] = [];
  const add = (part: NamePart) => {
    const last = parts.at(-1);
    if (last && !part.hidden && !part.foreign && !last.hidden && !last.foreign) last.text += part.text;
    else parts.push(part);
  };
  for (const { segment } of graphemes().segment(name)) {
    if (emoji().test(segment)) add({ text: segment });
    else for (const character of segment) add(partOf(character, mixed));
  }
  return parts;
}
