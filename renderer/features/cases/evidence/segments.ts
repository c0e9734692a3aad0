import type { Segment } from '../../../../shared/contract/bridge/views.ts';
import { coverKinds, coverState, sayCovered, type CoverKind } from '../../../../shared/model/evidence/cover-levels.ts';
import { coveredPassages } from '../../../../shared/model/evidence/covers.ts';
import type { WordSegment } from '../../../components/MemberWords.tsx';
import type { Covering } from '../../kindness/covering.ts';
import { plural } from '../words.ts';

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** "1 sentence", "2 sentences": how much is covered, so that one knows what lifting the cover means. */
export function amountOf(text: string): string {
  const count = [...sentences.segment(text)].filter(({ segment }) => segment.trim() !== '').length;
  return plural(Math.max(1, count), 'sentence');
}

/** How a stretch looks: what changed weighs more than what was found in it. */
function kindOf({ change, found }: Segment): 'plain' | 'removed' | 'added' | 'contact' | 'suggested' {
  if (change !== 'same') return change;
  if (found === 'contact') return 'contact';
  return found === 'reacted' ? 'suggested' : 'plain';
}

/** Spaces at the ends of a change are no change to see: they stand outside its box. */
function spacesOutside(word: WordSegment): WordSegment[] {
  if (word.kind !== 'removed' && word.kind !== 'added') return [word];
  const text = word.text.trim();
  if (text === '') return [{ kind: 'plain', text: word.kind === 'added' ? word.text : ' ' }];
  const at = word.text.indexOf(text);
  const [before, after] = [word.text.slice(0, at), word.text.slice(at + text.length)];
  return [{ kind: 'plain', text: before } as const, { kind: word.kind, text }, { kind: 'plain', text: after } as const].filter((one) => one.text !== '');
}

/** A cover is a line of its own, so the spaces and line ends around it would only leave holes. */
function trimAroundCovers(words: readonly WordSegment[]): WordSegment[] {
  return words.flatMap((word, index): WordSegment[] => {
    if (word.kind === 'covered') return [word];
    let { text } = word;
    if (words[index - 1]?.kind === 'covered') text = text.trimStart();
    if (words[index + 1]?.kind === 'covered') text = text.trimEnd();
    return text === '' ? [] : [{ ...word, text }];
  });
}

/** A cover under way: what is in it is said once it is whole. */
type Open = { readonly kind: 'covered'; text: string; readonly alone: boolean; covers: readonly CoverKind[] };

/** The service's segments as the page draws them: what the person's levels cover under covers, the rest with its marks. */
export function wordsOf(segments: readonly Segment[], { levels, asked }: Covering): WordSegment[] {
  const words: (Exclude<WordSegment, { kind: 'covered' }> | Open)[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    const state = coverState(segment.covers, levels, asked);
    if (state !== 'shown') {
      const alone = state === 'alone';
      if (last?.kind === 'covered' && last.alone === alone) Object.assign(last, { text: last.text + segment.text, covers: [...last.covers, ...segment.covers] });
      else words.push({ kind: 'covered', text: segment.text, alone, covers: segment.covers });
      continue;
    }
    const kind = kindOf(segment);
    // What was found inside a change does not cut the change in two.
    if (last?.kind === kind && kind !== 'contact' && kind !== 'suggested') last.text += segment.text;
    else words.push({ kind, text: segment.text });
  }
  const whole = words.map((word): WordSegment => (word.kind !== 'covered' ? word : { kind: 'covered', text: word.text, what: sayCovered(word.covers), amount: amountOf(word.text), ...(word.alone && { alone: true }) }));
  return trimAroundCovers(whole.flatMap(spacesOutside));
}

/** A text that comes without segments (the thread around, a reporter's words), with what is hard to read in it covered. */
export function coveredText(text: string, covering: Covering): WordSegment[] {
  const spans = coveredPassages(text);
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments = edges.slice(1).map((to, i): Segment => {
    const from = edges[i]!;
    const here = spans.filter(({ start, end }) => start <= from && end >= to);
    return { text: text.slice(from, to), change: 'same', found: null, covers: coverKinds.filter((kind) => here.some(({ covers }) => covers.includes(kind))) };
  });
  return wordsOf(segments.filter((segment) => segment.text !== ''), covering);
}
