/** A run of a name or text: plain, or one character that cannot be seen or that turns the reading order. */
export interface NamePart {
  text: string;
  /** What the character is, when it is one that hides. */
  hidden?: string;
}

const known: Record<string, string> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'joiner',
  '\u061c': 'direction mark',
  '\u115f': 'filler',
  '\u1160': 'filler',
  '\u17b4': 'invisible vowel',
  '\u17b5': 'invisible vowel',
  '\u180e': 'vowel separator',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2060': 'word joiner',
  '\u3164': 'filler',
  '\uffa0': 'filler',
  '\ufeff': 'zero-width space',
};

// Control, format, private and unassigned-looking characters, odd spaces, fillers, variation selectors, tags.
const hides = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

function describe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'direction control';
  return known[character] ?? (/\p{Cc}/u.test(character) ? 'control character' : /\p{Zs}/u.test(character) ? 'odd space' : 'hidden character');
}

/**
 * Splits a name where a character hides. Impersonation is a breach, and "hazel" with a zero-width space is not "hazel";
 * the marks are kept out of the bidirectional reading too, so that a control cannot reorder the name beside it.
 */
export function splitHidden(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let plain = '';
  for (const character of name) {
    if (!hides.test(character)) {
      plain += character;
      continue;
    }
    if (plain) parts.push({ text: plain });
    plain = '';
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    parts.push({ text: `U+${code}`, hidden: `${describe(character)}, U+${code}` });
  }
  if (plain || parts.length === 0) parts.push({ text: plain });
  return parts;
}
