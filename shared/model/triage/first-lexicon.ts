import type { TriageLexicon } from '../../contract/entities/triage.ts';
import { builtInLexicon } from './lexicon/index.ts';

/** Version 1 of the words that suggest a purpose: those that the desk brings with it, in force while a community has published none. */
export const firstLexicon: TriageLexicon = { ...builtInLexicon, id: 'lexicon-1', version: 1, note: 'The words that the desk brings with it.', publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: null };
