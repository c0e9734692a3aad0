import type { Segment } from '../../../../shared/contract/bridge/views.ts';
import { coveredPassages } from '../../../../shared/model/evidence/covers.ts';
import type { WordSegment } from '../../../components/MemberWords.tsx';
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

const what = 'distressing detail';

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

/** The service's segments as the page draws them. With `uncovered` everything is shown with its marks. */
export function wordsOf(segments: readonly Segment[], uncovered: boolean): WordSegment[] {
  const words: WordSegment[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    const kind = segment.covered && !uncovered ? 'covered' : kindOf(segment);
    // What was found inside a change does not cut the change in two.
    if (last?.kind === kind && (kind === 'covered' || kind === 'removed' || kind === 'added')) last.text += segment.text;
    else words.push(kind === 'covered' ? { kind, text: segment.text, what } : { kind, text: segment.text });
  }
  return trimAroundCovers(words.flatMap(spacesOutside).map((word) => (word.kind === 'covered' ? { ...word, amount: amountOf(word.text) } : word)));
}

/** A text that comes without segments (the thread around, a reporter's words), with its distressing passages covered. */
export function coveredText(text: string, uncovered: boolean): WordSegment[] {
  const spans = uncovered ? [] : coveredPassages(text).toSorted((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    if (start > at) segments.push({ text: text.slice(at, start), change: 'same', found: null, covered: false });
    segments.push({ text: text.slice(Math.max(at, start), end), change: 'same', found: null, covered: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), change: 'same', found: null, covered: false });
  return wordsOf(segments, uncovered);
}
