import { limits } from '../../limits.ts';
import type { Compiled, Pattern } from './compile.ts';
import type { Atom, Step } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Where a pattern stands in a text: numbers of its first token and of the one after its last. */
export interface Found {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
}

const fits = (atom: Atom, word: string): boolean => (atom.kind === 'stem' ? word.startsWith(atom.word) : atom.word === word);

function afterWords(words: readonly Token[], at: number, options: readonly (readonly Atom[])[], into: Set<number>): void {
  for (const option of options) {
    if (option.every((atom, i) => fits(atom, words[at + i]?.word ?? ''))) into.add(at + option.length);
  }
}

function afterGap(words: readonly Token[], at: number, most: number, into: Set<number>): void {
  for (let skipped = 0; skipped <= most && at + skipped <= words.length; skipped += 1) {
    // A gap stays within its sentence.
    if (skipped > 0 && words[at + skipped - 1]?.sentence !== words[at - 1]?.sentence) break;
    into.add(at + skipped);
  }
}

/** The furthest place where a pattern that begins at a token ends, or -1. At most `limits.phraseWords` places are ever kept. */
function endOf(steps: readonly Step[], words: readonly Token[], from: number): number {
  let places = new Set([from]);
  for (const step of steps) {
    const next = new Set<number>();
    for (const at of places) {
      if (step.kind === 'gap') afterGap(words, at, step.most, next);
      else {
        afterWords(words, at, step.options, next);
        if (step.optional) next.add(at);
      }
    }
    if (next.size === 0) return -1;
    places = next;
  }
  return Math.max(...places);
}

/** Patterns that can begin with a word. */
function startingWith(lexicon: Compiled, word: string): readonly Pattern[] {
  const exact = lexicon.byWord.get(word) ?? [];
  const stems: Pattern[] = [];
  for (let length = 3; length <= Math.min(word.length, 24); length += 1) stems.push(...(lexicon.byStem.get(word.slice(0, length)) ?? []));
  return stems.length === 0 ? exact : [...new Set([...exact, ...stems])];
}

/** Everything of a lexicon that stands in a text. Linear in the text: at each word only patterns that begin with it are tried, over a bounded stretch. */
export function find(lexicon: Compiled, words: readonly Token[]): Found[] {
  const found: Found[] = [];
  const starts = new Map<string, readonly Pattern[]>();
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from]?.word ?? '';
    const patterns = starts.get(word) ?? startingWith(lexicon, word);
    if (!starts.has(word)) starts.set(word, patterns);
    for (const pattern of patterns) {
      const to = endOf(pattern.steps, words, from);
      if (to > from && to - from <= limits.phraseWords) found.push({ pattern, from, to });
    }
  }
  return found;
}
