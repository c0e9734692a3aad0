import type { Span } from './spans.ts';

/** A passage that the community or a colleague has marked in brackets as distressing. */
const marked = /\[(?:covered|distressing|image|photo)\b[^[\]]{0,2000}\]/iu;
const everyMarked = new RegExp(marked, 'giu');

/** Words of harm in detail: a sentence that carries one is covered until asked for (domain.md 2.12). */
const distressing = /(?<![\p{L}\p{N}])(?:self[- ]?harm(?:ed|ing)?|cut(?:ting)? (?:myself|my (?:arms?|legs?|wrists?|thighs?))|blood|overdos\p{L}{1,4}|suicid\p{L}{1,5}|hang(?:ed|ing)? (?:myself|himself|herself|themselves)|purg(?:e|ed|ing)|starv(?:e|ed|ing) myself|scars? (?:are|is|look))(?![\p{L}\p{N}])/iu;

/** Made at its first use: that takes 9 ms, and most texts hold nothing to cover. */
let segmenter: Intl.Segmenter | null = null;
const sentencesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' })).segment(text);

/** The passages of a text that are covered until somebody asks to see them (domain.md 2.12). */
export function coveredPassages(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(everyMarked)) spans.push({ start: match.index, end: match.index + match[0].length, kind: 'covered', label: 'distressing detail' });
  if (!distressing.test(text)) return spans;
  for (const { segment, index } of sentencesOf(text)) {
    const trimmed = segment.trimEnd();
    if (distressing.test(trimmed)) spans.push({ start: index, end: index + trimmed.length, kind: 'covered', label: 'distressing detail' });
  }
  return spans;
}

/** Whether anything in a text is covered; cheap enough for every row of a queue. */
export function hasCoveredPassage(text: string): boolean {
  return marked.test(text) || distressing.test(text);
}
