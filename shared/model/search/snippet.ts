import type { FoundText } from '../../contract/bridge/search.ts';
import { hitsIn, type Hit, type Wanted } from './match.ts';
import { wordsOf } from './words.ts';

/** Length of the window that a snippet shows, UTF-16 units; and how much of it stands before the first mark. */
const WINDOW = 180;
const BEFORE = 50;
/** So much of a long text is looked at for marks. */
const LOOKED_AT = 20_000;

/** Overlapping and touching marks as one, in order. */
function merged(hits: readonly Hit[]): Hit[] {
  const out: { start: number; end: number }[] = [];
  for (const hit of [...hits].filter((one) => one.end > one.start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last !== undefined && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else out.push({ ...hit });
  }
  return out;
}

/** A place at which a text can be cut without cutting a word: the space before or after it. */
function cut(text: string, at: number, back: boolean): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  for (let i = 0; i < 20; i += 1) {
    const place = back ? at - i : at + i;
    if (place <= 0 || place >= text.length) break;
    if (/\s/u.test(text[place]!)) return back ? place + 1 : place;
  }
  // Never between the two halves of one character.
  return /[\uDC00-\uDFFF]/u.test(text[at]!) ? at - 1 : at;
}

/** How many of the things asked for a window beginning at a hit shows: two different words weigh more than one twice. */
function best(hits: readonly (Hit & { readonly of: number })[]): Hit | undefined {
  let found: Hit | undefined;
  let most = 0;
  for (const [i, first] of hits.entries()) {
    const seen = new Set<number>();
    for (let j = i; j < hits.length && hits[j]!.end <= first.start + WINDOW - BEFORE; j += 1) seen.add(hits[j]!.of);
    if (seen.size > most) [found, most] = [first, seen.size];
  }
  return found ?? hits[0];
}

/** The part of a text in which most of what was asked for stands, with the marks; its beginning when nothing of it is there. White space is one space. */
export function snippetOf(text: string, wanted: readonly Wanted[]): FoundText[] {
  const read = text.slice(0, LOOKED_AT);
  const words = wordsOf(read);
  const hits = wanted.flatMap((one, of) => (one.not ? [] : hitsIn(one, read, words).map((hit) => ({ ...hit, of })))).sort((a, b) => a.start - b.start);
  const around = best(hits);
  const start = around === undefined || around.end <= WINDOW ? 0 : cut(read, around.start - BEFORE, true);
  const end = cut(read, Math.max(start + WINDOW, around?.end ?? 0), false);
  const pieces: FoundText[] = [];
  const add = (piece: string, mark: boolean): void => void (piece !== '' && pieces.push({ text: piece.replaceAll(/\s+/gu, ' '), mark }));
  let at = start;
  for (const hit of merged(hits)) {
    if (hit.start < start || hit.end > end) continue;
    add(read.slice(at, hit.start), false);
    add(read.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(read.slice(at, end), false);
  if (start > 0) pieces.unshift({ text: '…', mark: false });
  if (end < text.trimEnd().length) pieces.push({ text: '…', mark: false });
  return pieces;
}
