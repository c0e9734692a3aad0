import { coverKinds, type CoverKind } from './cover-levels.ts';
import { kindsTold, tellsAny } from './cover-words.ts';
import type { Span } from './spans.ts';

/** A passage that the community or a colleague has marked in brackets as distressing. */
const marked = /\[(?:covered|distressing|image|photo)\b[^[\]]{0,2000}\]/iu;
const everyMarked = new RegExp(marked, 'giu');

/** A passage that is covered, with what is in it. */
export interface CoveredSpan extends Span<'covered'> {
  readonly covers: readonly CoverKind[];
}

/** Made at its first use: that takes 9 ms, and most texts hold nothing to cover. */
let segmenter: Intl.Segmenter | null = null;
const sentencesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' })).segment(text);

/** The passages of a text that wait under a cover (domain.md 2.12): what was marked in brackets, and each sentence that tells something of a kind that is covered. */
export function coveredPassages(text: string): CoveredSpan[] {
  const spans: CoveredSpan[] = [];
  for (const match of text.matchAll(everyMarked)) spans.push({ start: match.index, end: match.index + match[0].length, kind: 'covered', label: '', covers: ['marked'] });
  if (!tellsAny(text)) return spans;
  for (const { segment, index } of sentencesOf(text)) {
    const trimmed = segment.trimEnd();
    const covers = kindsTold(trimmed);
    if (covers.length > 0) spans.push({ start: index, end: index + trimmed.length, kind: 'covered', label: '', covers });
  }
  return spans;
}

/** The kinds of what is covered in a text, each once, in their order; none for a text that holds nothing. */
export function coveredKinds(text: string): CoverKind[] {
  if (!hasCoveredPassage(text)) return [];
  const found = new Set(coveredPassages(text).flatMap(({ covers }) => covers));
  return coverKinds.filter((kind) => found.has(kind));
}

/** Whether anything in a text is covered; cheap enough for every row of a queue. */
export function hasCoveredPassage(text: string): boolean {
  return marked.test(text) || tellsAny(text);
}
