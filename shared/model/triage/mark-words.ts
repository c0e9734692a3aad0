import { limits } from '../../limits.ts';
import type { Purpose } from '../../contract/entities/inbox.ts';

/** What a triage decision keeps of the suggestion before it. */
interface Suggested {
  readonly purpose: Purpose | null;
  readonly phrases: readonly { readonly purpose: Purpose; readonly text: string }[];
}

/**
 * The words that led to a suggestion, as a triage decision keeps them: each once, cut to the length of a name, at most
 * `limits.markedPhrases`. Words that only might have pointed elsewhere are not of them, so that nobody overrules what was not said.
 */
export function markWords({ purpose, phrases }: Suggested): string[] {
  // A cut can fall within one character of two units; half of it is no text.
  const words = phrases.filter((one) => one.purpose === purpose).map(({ text }) => text.slice(0, limits.nameLength).toWellFormed());
  return [...new Set(words)].slice(0, limits.markedPhrases);
}
