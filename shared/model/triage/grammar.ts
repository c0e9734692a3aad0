import { limits } from '../../limits.ts';
import { noVocabulary, tokens, type Vocabulary } from './tokens.ts';

/** One word of a phrase. `exact`: itself; `stem`: anything that begins with it; `near`: itself, also when one letter is wrong. */
export interface Atom {
  readonly kind: 'exact' | 'stem' | 'near';
  readonly word: string;
}

/** One part of a phrase: one of several runs of words, perhaps left out, or a gap of so many words at most. */
export type Step = { readonly kind: 'words'; readonly options: readonly (readonly Atom[])[]; readonly optional: boolean } | { readonly kind: 'gap'; readonly most: number };

/** A phrase that could be read, or a sentence about why not. */
export type Parsed = { readonly ok: true; readonly steps: readonly Step[] } | { readonly ok: false; readonly problem: string };

const part = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|(\.\.\.|…)(\d?)|([^\s()[\]|]+)|(\S)/gu;
/** Shortest beginning of a word that a star may follow, so that a stem does not match half the language. */
const shortestStem = 3;
const shortestNear = 5;

function atomsOf(text: string, spellings: Vocabulary['spellings']): Atom[] | string {
  const atoms: Atom[] = [];
  for (const piece of text.split(/\s+/u).filter((one) => one !== '')) {
    const mark = piece.endsWith('*') ? 'stem' : piece.endsWith('~') ? 'near' : 'exact';
    const bare = mark === 'exact' ? piece : piece.slice(0, -1);
    if (/[*~]/u.test(bare)) return `“${piece}”: a star or a wave stands only at the end of a word.`;
    const words = tokens(bare, { ...noVocabulary, spellings }).map(({ word }) => word);
    if (words.length === 0) return `“${piece}” has no letters.`;
    const last = words.at(-1) ?? '';
    if (mark === 'stem' && last.length < shortestStem) return `“${piece}”: at least ${shortestStem} letters stand before a star.`;
    if (mark === 'near' && last.length < shortestNear) return `“${piece}”: only words of ${shortestNear} letters or more can be read although misspelt.`;
    atoms.push(...words.slice(0, -1).map((word): Atom => ({ kind: 'exact', word })), { kind: mark, word: last });
  }
  return atoms;
}

/**
 * Reads one phrase. The grammar has no more than this: words side by side; `(want|need)` one of several, each of one or more
 * words; `[really|just]` the same or nothing; `...` up to three other words of the same sentence, `...5` up to five; `cut*`
 * words that begin so; `suicide~` also when one letter is wrong. Case, accents, apostrophes and repeated letters do not
 * matter, and ways of writing are read as what they mean. It cannot repeat anything, so it cannot run away.
 */
export function parsePhrase(text: string, spellings: Vocabulary['spellings']): Parsed {
  const steps: Step[] = [];
  const no = (problem: string): Parsed => ({ ok: false, problem });
  for (const [whole, group, optional, gap, digits, word] of text.matchAll(part)) {
    if (gap !== undefined) {
      const most = digits ? Number(digits) : 3;
      if (most < 1 || most > limits.phraseGap) return no(`A gap is of 1 to ${limits.phraseGap} words.`);
      steps.push({ kind: 'gap', most });
      continue;
    }
    const inside = group ?? optional ?? word;
    if (inside === undefined) return no(`“${whole}” is out of place: brackets come in pairs and not within each other.`);
    const options: Atom[][] = [];
    for (const option of inside.split('|')) {
      const atoms = atomsOf(option, spellings);
      if (typeof atoms === 'string') return no(atoms);
      if (atoms.length === 0) return no('A choice in brackets is empty.');
      options.push(atoms);
    }
    steps.push({ kind: 'words', options, optional: optional !== undefined });
  }
  const [first, last] = [steps[0], steps.at(-1)];
  if (steps.every((step) => step.kind === 'gap' || step.optional)) return no('A phrase needs a word that cannot be left out.');
  if (first?.kind === 'gap' || last?.kind === 'gap') return no('A phrase begins and ends with a word, not with a gap.');
  if (mostWords(steps) > limits.phraseWords) return no(`A phrase is of at most ${limits.phraseWords} words, gaps counted.`);
  return { ok: true, steps };
}

const mostWords = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + (step.kind === 'gap' ? step.most : Math.max(...step.options.map(({ length }) => length))), 0);
