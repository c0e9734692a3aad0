import { diffWordsWithSpace } from 'diff';

/** A stretch of text with what became of it. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** The words that differ between two short texts, such as the wordings of a guideline. */
export function wordChanges(before: string, after: string): WordChange[] {
  return diffWordsWithSpace(before, after).map((part) => ({ text: part.value, change: part.added ? 'added' : part.removed ? 'removed' : 'same' }));
}
