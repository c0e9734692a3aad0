import type { Purpose } from '../../../contract/entities/inbox.ts';
import type { LexiconEntry, PhraseStrength } from '../../../contract/entities/triage.ts';

/** Entries of one purpose; phrases one a line, as a lead edits them. */
export function entriesOf(purpose: Purpose): (id: string, strength: PhraseStrength, why: string, phrases: string) => LexiconEntry {
  return (id, strength, why, phrases) => ({ id: `${purpose}-${id}`, purpose, strength, why, phrases: linesOf(phrases) });
}

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
