import type { Term } from './query.ts';
import { spellings } from './spelling.ts';
import { stemOf } from './stem.ts';
import { picturesOf, wordsOf, type Word } from './words.ts';

/** Shorter beginnings would find nearly everything; one letter is taken as a word. */
export const LEAST_PREFIX = 2;

/** A term made ready for looking up and for comparing. `unfinished` is the last word while it is typed: it may be a beginning as well. */
export interface Wanted {
  readonly form: Term['form'];
  readonly not: boolean;
  readonly unfinished: boolean;
  /** Folded words in their order; one for a word or a prefix. */
  readonly words: readonly string[];
  /** Of a word: its stem in each spelling. */
  readonly stems: readonly string[];
  /** Of a literal: itself, comparable. */
  readonly literal: string;
  readonly pictures: readonly string[];
}

/** A text as literals are looked for in it: without case, one apostrophe, and without the sign that only says "in colour". */
const comparable = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('’', `'`).replaceAll('\uFE0F', '');

/**
 * Terms made ready; one without a word or a picture sign in it is left out. With `typing` the last of them, where it ends the
 * text, may be unfinished.
 */
export function wantedOf(terms: readonly Term[], typing: boolean): Wanted[] {
  return terms.flatMap((term, index): Wanted[] => {
    const words = wordsOf(term.text).map((word) => word.folded);
    const pictures = term.form === 'literal' ? picturesOf(term.text) : [];
    if (words.length === 0 && pictures.length === 0) return [];
    const form = term.form === 'word' && words.length > 1 ? 'phrase' : term.form;
    const last = words.at(-1) ?? '';
    const unfinished = typing && index === terms.length - 1 && !term.not && form !== 'prefix' && last.length >= LEAST_PREFIX && pictures.length === 0;
    const stems = form === 'word' ? [...new Set(spellings(words[0]!).map(stemOf))] : [];
    return [{ form, not: term.not, unfinished, words, stems, literal: form === 'literal' ? comparable(term.text) : '', pictures }];
  });
}

/** Whether a word of a text is one that is wanted at a place: at the last place of an unfinished term its beginning is enough. */
function fits(wanted: Wanted, place: number, folded: string): boolean {
  const asked = wanted.words[place]!;
  const last = place === wanted.words.length - 1;
  if (wanted.form === 'prefix') return asked.length < LEAST_PREFIX ? folded === asked : folded.startsWith(asked);
  if (wanted.unfinished && last && folded.startsWith(asked)) return true;
  if (wanted.form === 'word') return wanted.stems.includes(folded) || wanted.stems.includes(stemOf(folded));
  return folded === asked;
}

/** A stretch of a text that is what was asked for; UTF-16 offsets, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

function literalHits(wanted: Wanted, text: string): Hit[] {
  // Places in the comparable text are the same as in the text unless something was folded to another length.
  const within = comparable(text);
  const same = within.length === text.length;
  const hits: Hit[] = [];
  const letter = /[\p{L}\p{N}]/u;
  for (let at = within.indexOf(wanted.literal); at >= 0; at = within.indexOf(wanted.literal, at + 1)) {
    const end = at + wanted.literal.length;
    const cutsBefore = letter.test(wanted.literal[0]!) && letter.test(within[at - 1] ?? '');
    const cutsAfter = !wanted.unfinished && letter.test(wanted.literal.at(-1)!) && letter.test(within[end] ?? '');
    if (!cutsBefore && !cutsAfter) hits.push(same ? { start: at, end } : { start: 0, end: 0 });
  }
  return hits;
}

/** Where a text has what is wanted. Linear in the text for each term. */
export function hitsIn(wanted: Wanted, text: string, words: readonly Word[] = wordsOf(text)): Hit[] {
  if (wanted.form === 'literal') return literalHits(wanted, text);
  const hits: Hit[] = [];
  for (let i = 0; i + wanted.words.length <= words.length; i += 1) {
    if (wanted.words.every((_, place) => fits(wanted, place, words[i + place]!.folded))) hits.push({ start: words[i]!.start, end: words[i + wanted.words.length - 1]!.end });
  }
  return hits;
}

/** Whether texts that stand side by side have everything that is wanted, and nothing that is not; a phrase does not reach from one into the next. */
export function satisfies(wanted: readonly Wanted[], texts: readonly string[]): boolean {
  const read = texts.map((text) => ({ text, words: wordsOf(text) }));
  return wanted.every((one) => read.some(({ text, words }) => hitsIn(one, text, words).length > 0) !== one.not);
}

/** Whether the index alone cannot tell: a literal's signs are not in it. */
export const needsText = (wanted: Wanted): boolean => wanted.form === 'literal';
