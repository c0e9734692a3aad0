import { masks, readChar, standIns } from './letters.ts';

/** One word of a text as the lexicon reads it. Offsets are UTF-16 units of the text, end exclusive; several words of one spelling share them. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence, from 0. */
  readonly sentence: number;
}

/** The words that a lexicon knows, to tell an evasion from a word of its own. */
export interface Vocabulary {
  /** Exact words. */
  readonly words: ReadonlySet<string>;
  /** Words by themselves without repeated letters. */
  readonly squashed: ReadonlyMap<string, string>;
  /** Words with one letter missing, to the word, for those that are read although misspelt. */
  readonly nearly: ReadonlyMap<string, readonly string[]>;
  /** Words by their length, for masked letters. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  /** Ways of writing, to the words that they mean. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

/** A vocabulary that knows nothing. */
export const noVocabulary: Vocabulary = { words: new Set(), squashed: new Map(), nearly: new Map(), byLength: new Map(), spellings: new Map() };

/** Longest word that is looked at for evasions, and longest run of single letters read as one word. */
const longest = 20;
const signsInside = /[^\p{L}\p{N}]+/u;
const hasRun = /(\p{L})\1\1/u;

/** A word with every repeated letter written once. */
export const squash = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** Every word that is left when one letter is taken out, and the word itself. */
export function withoutOne(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** Whether two words are alike but for one letter more, less, other, or two swapped. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < Math.min(a.length, b.length) - from && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  const [left, right] = [a.slice(from, a.length - same), b.slice(from, b.length - same)];
  return left.length + right.length <= 1 || (left.length === 1 && right.length === 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

function misspelt(word: string, known: Vocabulary): string | undefined {
  if (word.length < 5 || word.length > longest) return undefined;
  for (const less of withoutOne(word)) {
    const found = known.nearly.get(less)?.find((one) => one[0] === word[0] && oneApart(one, word));
    if (found !== undefined) return found;
  }
  return undefined;
}

function masked(word: string, known: Vocabulary): string | undefined {
  const letters = [...word].filter((char) => !masks.test(char)).length;
  if (word.length > longest || letters < 2 || letters * 2 < word.length) return undefined;
  return known.byLength.get(word.length)?.find((one) => [...one].every((char, i) => masks.test(word[i] ?? '') || word[i] === char));
}

/** What a run of letters and signs says, as words of the lexicon where it is one of them. */
function resolve(raw: string, signs: boolean, known: Vocabulary): readonly string[] {
  const spelt = known.spellings.get(raw);
  if (spelt) return spelt;
  if (known.words.has(raw)) return [raw];
  if (raw.length > longest * 2) return [raw.slice(0, longest * 2)];
  if (signs || /\d/u.test(raw)) {
    const plain = [...raw].map((char) => standIns[char] ?? char).join('');
    const word = known.words.has(plain) ? plain : masks.test(plain) ? masked(plain, known) : undefined;
    if (word !== undefined) return known.spellings.get(word) ?? [word];
    // No word that is known: "hi!there" and "@name" are what stands between the signs.
    if (signs) return raw.split(signsInside).filter((part) => part !== '').flatMap((part) => resolve(part, false, known));
  }
  if (hasRun.test(raw)) {
    const once = raw.replace(/(\p{L})\1\1+/gu, '$1');
    const twice = raw.replace(/(\p{L})\1\1+/gu, '$1$1');
    for (const one of [twice, once]) {
      if (known.spellings.has(one)) return known.spellings.get(one) ?? [one];
      if (known.words.has(one)) return [one];
    }
    return [known.squashed.get(squash(raw)) ?? once];
  }
  return [misspelt(raw, known) ?? raw];
}

/** One unbroken stretch of letters and signs. */
interface Chunk {
  text: string;
  start: number;
  end: number;
  sentence: number;
  signs: boolean;
}

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  let sentence = 0;
  let ended = false;
  let at = 0;
  for (const char of text) {
    const next = at + char.length;
    const { kind, text: plain } = readChar(char);
    // A sign counts where a letter follows: "k!ll", "$elf". At the end of a word it is only a sign.
    const sign = kind === 'sign' || (plain === '!' && open !== null);
    const inWord = kind === 'letter' || (sign && isWord(text, next));
    if (inWord) {
      if (ended) [sentence, ended] = [sentence + 1, false];
      open ??= { text: '', start: at, end: next, sentence, signs: false };
      open.text += plain;
      open.end = next;
      open.signs ||= kind !== 'letter';
    } else if (kind !== 'skip') {
      if (open) chunks.push(open);
      open = null;
      // "3.30", "e.g." and trailing dots do not end a sentence; a stop before a space does.
      if (kind === 'end') ended ||= char === '\n' || (/\s|^$/u.test(text.charAt(next)) && text.charAt(at - 1) !== '.');
    }
    at = next;
  }
  if (open) chunks.push(open);
  return chunks;
}

function isWord(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  const { kind } = readChar(String.fromCodePoint(code));
  return kind === 'letter' || kind === 'sign';
}

/** Joins letters written apart, "k m s" or "s.u.i", where together they are a word of the lexicon. */
function lettersApart(chunks: readonly Chunk[], from: number, known: Vocabulary): { word: string; next: number } | null {
  let word = '';
  let best: { word: string; next: number } | null = null;
  for (let i = from; i < chunks.length && i < from + longest; i += 1) {
    const chunk = chunks[i];
    const before = chunks[i - 1];
    if (!chunk || chunk.text.length !== 1 || (i > from && before && chunk.start - before.end > 2)) break;
    word += standIns[chunk.text] ?? chunk.text;
    if (word.length >= 3 && (known.words.has(word) || known.spellings.has(word))) best = { word, next: i + 1 };
  }
  return best;
}

/** Reads a text into words. Linear in the text: every look-up is of a word of bounded length. */
export function tokens(text: string, known: Vocabulary): Token[] {
  const chunks = chunksOf(text);
  const out: Token[] = [];
  const seen = new Map<string, readonly string[]>();
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i];
    if (!chunk) break;
    const apart = chunk.text.length === 1 ? lettersApart(chunks, i, known) : null;
    const key = `${chunk.signs ? '!' : ''}${chunk.text}`;
    const words = apart ? (known.spellings.get(apart.word) ?? [apart.word]) : (seen.get(key) ?? resolve(chunk.text, chunk.signs, known));
    if (!apart) seen.set(key, words);
    else i = apart.next - 1;
    const end = chunks[i]?.end ?? chunk.end;
    for (const word of words) out.push({ word, start: chunk.start, end, sentence: chunk.sentence });
  }
  return out;
}
