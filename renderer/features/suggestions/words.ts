import type { LexiconView } from '../../../shared/contract/bridge/triage.ts';
import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import type { ContextKind, PhraseStrength } from '../../../shared/contract/entities/triage.ts';

/** The purposes in the order in which they are read. */
export const purposes: readonly Purpose[] = ['risk', 'concern', 'tech', 'outside'];

/** A purpose as a heading. */
export const purposeNames: Readonly<Record<Purpose, string>> = { risk: 'Risk', concern: 'Concern or question', tech: 'Tech', outside: 'Outside' };

/** A purpose that may be none, in a table. */
export const purposeOrNone = (purpose: Purpose | null): string => (purpose === null ? 'Nothing' : purposeNames[purpose]);

/** What a phrase of a strength does. */
export const strengthNames: Readonly<Record<PhraseStrength, string>> = { alone: 'Enough alone', half: 'With another', hint: 'A hint' };

/** What words around a phrase do. */
export const contextNames: Readonly<Record<ContextKind, string>> = { idiom: 'A manner of speaking', denied: 'Denied', past: 'Long ago', quoted: 'Made up or quoted', rules: 'About the rules' };

/** See {@link contextNames}. */
export const contextEffects: Readonly<Record<ContextKind, string>> = {
  idiom: 'Takes a phrase of risk away that it touches.', denied: 'Just before a phrase of risk, makes it weaker by one step.', past: 'Near a phrase of risk, makes it weaker by one step.',
  quoted: 'Near a phrase of risk, makes it weaker by one step.', rules: 'Near a phrase of risk, makes it weaker by one step.',
};

/** "1 phrase", "24 phrases". */
export const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** "34 of 38", and "none" of nothing. */
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`);

/** The words in force, in a line: "Version 2 of the words". */
export const sayLexicon = (lexicon: LexiconView | null): string | null => (lexicon === null ? null : `Version ${lexicon.version} of the words`);
