import { z } from 'zod';
import { limits } from '../../limits.ts';
import { id, instant, name, staffText } from '../primitives.ts';
import { purpose } from './inbox.ts';

/** How much a phrase says: enough by itself, with another one, or only among several. */
export const phraseStrength = z.enum(['alone', 'half', 'hint']);
/** See {@link phraseStrength}. */
export type PhraseStrength = z.infer<typeof phraseStrength>;

const phrases = z.array(z.string().min(1).max(limits.phraseLength)).min(1).max(limits.phrasesPerEntry);

/** Phrases that point to one purpose for one reason. The little grammar of a phrase is in `shared/model/triage/grammar.ts`. */
export const lexiconEntry = z.object({ id, purpose, strength: phraseStrength, why: name, phrases });
/** See {@link lexiconEntry}. */
export type LexiconEntry = z.infer<typeof lexiconEntry>;

/**
 * Words around a phrase that change what it says. `idiom` takes the phrases it touches away; the others make phrases of
 * risk that they stand near weaker by one step: `denied` before, `past`, `quoted` (a song, a game, a story), `rules`
 * (a question about what may be posted).
 */
export const contextKind = z.enum(['idiom', 'denied', 'past', 'quoted', 'rules']);
/** See {@link contextKind}. */
export type ContextKind = z.infer<typeof contextKind>;

/** See {@link contextKind}. */
export const lexiconContext = z.object({ id, kind: contextKind, why: name, phrases });
/** See {@link lexiconContext}. */
export type LexiconContext = z.infer<typeof lexiconContext>;

/** One way of writing that is read as other words: "wanna" as "want to". */
export const lexiconSpelling = z.object({ written: z.string().min(1).max(40), means: z.string().min(1).max(80) });

/** What the suggestion is made from (domain.md 2.9): data that a lead can mend. */
export const lexiconWords = z.object({
  entries: z.array(lexiconEntry).min(1).max(limits.lexiconEntries),
  contexts: z.array(lexiconContext).max(limits.lexiconEntries),
  spellings: z.array(lexiconSpelling).max(limits.lexiconSpellings),
});
/** See {@link lexiconWords}. */
export type LexiconWords = z.infer<typeof lexiconWords>;

/**
 * One version of the lexicon: data, never code. The one with the highest number is in force; what was suggested before stays as it
 * was marked. Version 1 is the one that the desk brings with it. `note` says what was changed and why.
 */
export const triageLexicon = lexiconWords.extend({ id, version: z.int().min(1), note: staffText, publishedAt: instant, publishedBy: id.nullable() });
/** See {@link triageLexicon}. */
export type TriageLexicon = z.infer<typeof triageLexicon>;
