import type { LexiconContext, LexiconEntry, LexiconWords } from '../../contract/entities/triage.ts';
import { parsePhrase, type Atom, type Step } from './grammar.ts';
import { noVocabulary, squash, tokens, withoutOne, type Vocabulary } from './tokens.ts';

/** One phrase of an entry or a context, ready to be looked for. */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly entry: LexiconEntry | null;
  readonly context: LexiconContext | null;
}

/** A lexicon ready to read with. Patterns are found by their first word. */
export interface Compiled {
  readonly vocabulary: Vocabulary;
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byStem: ReadonlyMap<string, readonly Pattern[]>;
  /** What could not be read, each with where it stands; such a phrase is left out and the others work. */
  readonly problems: readonly { readonly id: string; readonly phrase: string; readonly problem: string }[];
}

const add = <V>(map: Map<string | number, V[]>, key: string | number, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Every atom of a pattern. */
const atomsOf = (steps: readonly Step[]): Atom[] => steps.flatMap((step) => (step.kind === 'gap' ? [] : step.options.flat()));

function vocabularyOf(patterns: readonly Pattern[], spellings: Vocabulary['spellings']): Vocabulary {
  const atoms = patterns.flatMap(({ steps }) => atomsOf(steps));
  const words = new Set(atoms.map(({ word }) => word));
  const nearly = new Map<string, string[]>();
  const byLength = new Map<number, string[]>();
  for (const word of new Set(atoms.filter(({ kind }) => kind === 'near').map((atom) => atom.word))) for (const less of withoutOne(word)) add(nearly as Map<string | number, string[]>, less, word);
  for (const word of words) if (word.length >= 4) add(byLength as Map<string | number, string[]>, word.length, word);
  return { words, squashed: new Map([...words].map((word) => [squash(word), word])), nearly, byLength, spellings };
}

/** The words with which a pattern can begin: those of the first part, and of the next while parts can be left out. */
function firstsOf(steps: readonly Step[]): Atom[] {
  const firsts = new Map<string, Atom>();
  for (const step of steps) {
    if (step.kind === 'words') for (const [atom] of step.options) if (atom) firsts.set(`${atom.kind === 'stem'} ${atom.word}`, atom);
    if (step.kind === 'gap' || !step.optional) break;
  }
  return [...firsts.values()];
}

function compile({ entries, contexts, spellings }: LexiconWords): Compiled {
  const meanings = new Map(spellings.map(({ written, means }) => [tokens(written, noVocabulary).map(({ word }) => word).join(''), tokens(means, noVocabulary).map(({ word }) => word)]));
  const patterns: Pattern[] = [];
  const problems: { id: string; phrase: string; problem: string }[] = [];
  const read = (id: string, phrases: readonly string[], entry: LexiconEntry | null, context: LexiconContext | null): void => {
    for (const phrase of phrases) {
      const parsed = parsePhrase(phrase, meanings);
      if (parsed.ok) patterns.push({ steps: parsed.steps, entry, context });
      else problems.push({ id, phrase, problem: parsed.problem });
    }
  };
  for (const entry of entries) read(entry.id, entry.phrases, entry, null);
  for (const context of contexts) read(context.id, context.phrases, null, context);
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const atom of firstsOf(pattern.steps)) add((atom.kind === 'stem' ? byStem : byWord) as Map<string | number, Pattern[]>, atom.word, pattern);
  }
  return { vocabulary: vocabularyOf(patterns, meanings), byWord, byStem, problems };
}

const compiled = new WeakMap<LexiconWords, Compiled>();

/** A lexicon made ready, once for each document. What is wrong with it is told in `problems` and never thrown. */
export function compiledLexicon(lexicon: LexiconWords): Compiled {
  const known = compiled.get(lexicon);
  if (known) return known;
  const made = compile(lexicon);
  compiled.set(lexicon, made);
  return made;
}
