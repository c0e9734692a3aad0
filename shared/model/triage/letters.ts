/** Letters that look like Latin ones, and digits and signs that stand in for letters inside a word. */
const lookAlike: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', ԁ: 'd', ɡ: 'g', ı: 'i', α: 'a', ε: 'e', ι: 'i', κ: 'k', ο: 'o', ρ: 'p', τ: 't', υ: 'u', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe',
};

/** Signs inside a word that may stand for a letter: "su1c1d3", "k!ll", "$elf". */
export const standIns: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '!': 'i', '|': 'i', $: 's', '@': 'a', '€': 'e' };

/** Signs inside a word that may stand for any one letter: "su*cide". */
export const masks = /[*#•_]/u;

const ignored = /[\p{Cf}\p{M}\u115F\u1160\u3164]/u;
const apostrophe = /['’‘`´ʼ＇]/u;
const letter = /[\p{L}\p{N}]/u;

/** What one character of a text counts as. `text` is its plain letters, empty where it is skipped. */
export interface Read {
  readonly kind: 'letter' | 'sign' | 'skip' | 'end' | 'between';
  readonly text: string;
}

const skip: Read = { kind: 'skip', text: '' };
const between: Read = { kind: 'between', text: '' };
const end: Read = { kind: 'end', text: '' };

function readAny(char: string): Read {
  if (ignored.test(char) || apostrophe.test(char)) return skip;
  if (char === '.' || char === '!' || char === '?' || char === '\n') return char === '!' ? { kind: 'end', text: '!' } : end;
  if (standIns[char] !== undefined && !letter.test(char)) return { kind: 'sign', text: char };
  if (masks.test(char)) return { kind: 'sign', text: char };
  if (!letter.test(char)) return between;
  const plain = char.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase();
  return { kind: 'letter', text: [...plain].map((one) => lookAlike[one] ?? one).join('') };
}

const ascii = Array.from({ length: 128 }, (_, code) => readAny(String.fromCodePoint(code)));

/** Reads one character (a whole code point): case, accents, look-alikes and invisible characters do not matter. */
export function readChar(char: string): Read {
  const code = char.codePointAt(0) ?? 0;
  return ascii[code] ?? readAny(char);
}
