import { diffWordsWithSpace } from 'diff';
import type { Finding, Segment } from '../../contract/bridge/views.ts';
import { isKept } from '../retention/words.ts';
import { contactDetails } from './contact-details.ts';
import { coverKinds } from './cover-levels.ts';
import { coveredPassages, type CoveredSpan } from './covers.ts';
import { reactedWords } from './lexicon.ts';
import type { Span } from './spans.ts';

export { hasCoveredPassage } from './covers.ts';

/** The three views of a reported post (design.md "Evidence"), and what the desk noticed in them. */
export interface Evidence {
  readonly reported: Segment[];
  /** Null when the text is what it was. */
  readonly changes: Segment[] | null;
  /** Null when the post is not on this computer or is as it was reported. */
  readonly now: Segment[] | null;
  readonly findings: Finding[];
  readonly coveredSentences: number;
}

type Piece = Pick<Segment, 'text' | 'change'>;

/** Longest time that a word diff may take before the whole text counts as changed, milliseconds. */
const diffTimeoutMs = 200;

type Mark = Span<'contact' | 'reacted'> | CoveredSpan;
const isCovered = (span: Mark): span is CoveredSpan => span.kind === 'covered';
const spansOf = (text: string): Mark[] => [...contactDetails(text), ...reactedWords(text), ...coveredPassages(text)];

/** What a diff's pieces are, with a fallback for texts so different that comparing words says nothing. */
function pieces(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { timeout: diffTimeoutMs });
  if (!parts) return [{ text: before, change: 'removed' }, { text: after, change: 'added' }];
  return whole(parts.map((part) => ({ text: part.value, change: part.added ? 'added' : part.removed ? 'removed' : 'same' })));
}

/** Words changed in a row read as one change, so the spaces between them belong to it: "weren’t so" → "found it". */
function whole(parts: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    // A space that ends both belongs to neither, so that a box does not reach past its last word.
    const shared = removed && added ? sharedEnd(removed, added) : '';
    const [gone, fresh] = [removed, added].map((text) => text.slice(0, text.length - shared.length));
    if (gone) out.push({ text: gone, change: 'removed' });
    if (fresh) out.push({ text: fresh, change: 'added' });
    if (shared) out.push({ text: shared, change: 'same' });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const between = part.change === 'same' && part.text.trim() === '' && removed !== '' && added !== '' && parts[i + 1] !== undefined;
    if (part.change === 'removed' || between) removed += part.text;
    if (part.change === 'added' || between) added += part.text;
    if (part.change === 'same' && !between) {
      flush();
      out.push(part);
    }
  });
  flush();
  return out;
}

/** The white space that ends both texts. */
function sharedEnd(a: string, b: string): string {
  const end = /\s*$/.exec(a)?.[0] ?? '';
  let length = end.length;
  while (length > 0 && !b.endsWith(end.slice(end.length - length))) length -= 1;
  return end.slice(end.length - length);
}

/** Cuts a piece where the marks inside it begin and end. `offset` is where the piece stands in the spans' text. */
function cut(piece: Piece, offset: number, spans: readonly Mark[]): Segment[] {
  const end = offset + piece.text.length;
  const inside = spans.filter((span) => span.start < end && span.end > offset);
  const edges = new Set<number>([offset, end]);
  for (const span of inside) for (const edge of [span.start, span.end]) if (edge > offset && edge < end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [from, to] = [sorted[i] ?? 0, sorted[i + 1] ?? 0];
    const here = inside.filter((span) => span.start <= from && span.end >= to);
    // In words that changed the change is what to look at; a contact detail is named all the same.
    const reacted = piece.change === 'same' && here.some((span) => span.kind === 'reacted');
    const found = here.some((span) => span.kind === 'contact') ? 'contact' : reacted ? 'reacted' : null;
    segments.push({ text: piece.text.slice(from - offset, to - offset), change: piece.change, found, covers: coverKinds.filter((kind) => here.some((span) => isCovered(span) && span.covers.includes(kind))) });
  }
  return segments;
}

/** Joins neighbours that look the same, so that the screen draws no more boxes than there are. */
function joined(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last && last.change === segment.change && last.found === segment.found && last.covers.join() === segment.covers.join()) last.text += segment.text;
    else if (segment.text !== '') out.push({ ...segment });
  }
  return out;
}

function findingsOf(text: string, spans: readonly Mark[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const span of spans) {
    if (isCovered(span) || span.label === '') continue;
    const words = text.slice(span.start, span.end);
    seen.set(`${span.kind} ${span.label} ${words.toLowerCase()}`, { kind: span.kind, label: span.label, text: words });
  }
  return [...seen.values()];
}

const plain = (text: string, spans: readonly Mark[]): Segment[] => joined(cut({ text, change: 'same' }, 0, spans));

/**
 * The evidence of a case: the text as it was frozen, the words that changed since, and the text now (domain.md 2.7),
 * with contact details, reacted-to words and covered passages marked in each. `currentBody` is null when the post is
 * not on this computer. Pure; linear but for the diff, which gives up after 200 ms.
 */
export function evidenceOf(input: { frozenBody: string; currentBody: string | null }): Evidence {
  const { frozenBody: before } = input;
  // What is too old to be kept here was not changed by anybody.
  const after = input.currentBody !== null && isKept(before) && isKept(input.currentBody) ? input.currentBody : null;
  const old = spansOf(before);
  const covered = old.filter(isCovered).length;
  if (after === null || after === before) return { reported: plain(before, old), changes: null, now: null, findings: findingsOf(before, old), coveredSentences: covered };
  const fresh = spansOf(after);
  const changes: Segment[] = [];
  let [inOld, inNew] = [0, 0];
  for (const piece of pieces(before, after)) {
    const added = piece.change === 'added';
    changes.push(...cut(piece, added ? inNew : inOld, added ? fresh : old));
    if (!added) inOld += piece.text.length;
    if (piece.change !== 'removed') inNew += piece.text.length;
  }
  const findings = [...findingsOf(before, old), ...findingsOf(after, fresh)];
  const unique = [...new Map(findings.map((one) => [`${one.kind} ${one.label} ${one.text.toLowerCase()}`, one])).values()];
  return { reported: plain(before, old), changes: joined(changes), now: plain(after, fresh), findings: unique, coveredSentences: covered };
}

/**
 * One message as the inbox shows it: contact details and covered passages as in evidence (domain.md 2.12), and as `reacted`
 * what `marked` says, by offsets in the text, instead of the words of the boards. Pure and linear.
 */
export function messageSegments(text: string, marked: readonly { readonly start: number; readonly end: number }[]): { segments: Segment[]; coveredSentences: number } {
  const covered = coveredPassages(text);
  const reacted = marked.map(({ start, end }): Mark => ({ start, end, kind: 'reacted', label: '' }));
  return { segments: plain(text, [...contactDetails(text), ...covered, ...reacted]), coveredSentences: covered.length };
}
