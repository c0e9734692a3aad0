import { limits } from '../../limits.ts';

/** A sentence or a paragraph of a draft; `opens` begins a new paragraph. The key says what it is about, so that a newer draft can take its place. */
export interface Piece {
  readonly key: string;
  readonly text: string;
  readonly opens: boolean;
}

/** What the desk puts before a person to start a message from; never sent as it is (domain.md 1.2). */
export interface MessageDraft {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Numbers that the member is owed: points and the total now (domain.md 1.1). */
  readonly figures: readonly number[];
}

/** Words in square brackets: a part that a person still has to write. Global; at most 80 characters, on one line. */
export const partPattern = /\[[^[\]\n]{1,80}\]/g;

/** Where help is at any hour (domain.md 1.2), for a message that may upset. A person adds it; it is never in a draft by itself. */
export const signposting = 'If things feel hard right now, you don’t have to wait for us: call 999 or go to your nearest A&E if it’s urgent, or text THEMIX to 85258 at any time, day or night.';

/** Puts pieces together: sentences with a space between them, paragraphs with an empty line. */
export function draftOf(pieces: readonly Piece[], figures: readonly number[]): MessageDraft {
  const text = pieces.map((piece, i) => (i === 0 ? '' : piece.opens ? '\n\n' : ' ') + piece.text).join('');
  return { text, pieces, figures };
}

/** The parts that are still to write, with their brackets, first to last. */
export function unwritten(text: string): string[] {
  return text.match(partPattern) ?? [];
}

/** "1 part still to write", "2 parts still to write": the reason beside a blocked Send. */
export function sayLeft(count: number): string {
  return count === 1 ? '1 part still to write' : `${count} parts still to write`;
}

const words = (text: string): string[] => text.normalize('NFKC').toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether where help is stands in a message, in the desk's words or in a person's. */
export function hasSignposting(text: string): boolean {
  return text.includes('85258');
}

/** The message with where help is before its last paragraph, the signature; as it was when it is in it already. */
export function withSignposting(text: string): string {
  if (hasSignposting(text)) return text;
  const last = text.trimEnd().lastIndexOf('\n\n');
  return last < 0 ? `${text.trimEnd()}\n\n${signposting}` : `${text.slice(0, last)}\n\n${signposting}${text.slice(last)}`;
}

/** The message without the desk's words on where help is; a person's own stay. */
export function withoutSignposting(text: string): string {
  return text.replace(`\n\n${signposting}`, '').replace(signposting, '');
}

/**
 * Whether a person has made a saved text their own: something was added or changed. Leaving words out is not enough, and
 * neither are the signposting line, capitals or punctuation (domain.md 1.2: never a one-click send).
 */
export function isReworded(text: string, draft: string): boolean {
  const saved = words(draft);
  let from = 0;
  for (const word of words(withoutSignposting(text))) {
    const at = saved.indexOf(word, from);
    if (at < 0) return true;
    from = at + 1;
  }
  return false;
}

/** Whether the last line names the writer: whoever writes on the shared account signs with their own name (domain.md 1.2). */
export function isSigned(text: string, writer: string): boolean {
  const last = words(text.trimEnd().split('\n').at(-1) ?? '');
  return words(writer).every((word) => last.includes(word));
}

/** Why a message cannot be sent yet, as a sentence beside the button; null when it can. */
export function blockedWhy(text: string, draft: string, writer: string): string | null {
  if (text.trim() === '') return 'Nothing is written yet';
  const left = unwritten(text).length;
  if (left > 0) return sayLeft(left);
  const over = text.length - limits.staffTextLength;
  if (over > 0) return `${over.toLocaleString('en-GB')} characters too long`;
  if (!isReworded(text, draft)) return 'Make it your own: change a word or two';
  return isSigned(text, writer) ? null : `Sign it with your name: ${writer}`;
}

/** Figures that the member is owed and that the message does not say in digits (domain.md 1.1). A hint, not a refusal: people also write "seven". */
export function missingFigures(text: string, draft: MessageDraft): number[] {
  return [...new Set(draft.figures)].filter((figure) => !new RegExp(`(?<![\\p{N}.,])${figure}(?![\\p{N}])`, 'u').test(text));
}

const withoutPiece = (text: string, piece: string): string => text.replace(`\n\n${piece}`, '').replace(` ${piece}`, '').replace(piece, '');

/** Puts a piece after the one before it in its draft, where that one still stands; else before the signature. */
function put(text: string, piece: Piece, before: Piece | undefined): string {
  const between = piece.opens ? '\n\n' : ' ';
  const at = before === undefined ? -1 : text.indexOf(before.text);
  if (before !== undefined && at >= 0) return text.slice(0, at + before.text.length) + between + piece.text + text.slice(at + before.text.length);
  const last = text.trimEnd().lastIndexOf('\n\n');
  return last < 0 ? `${text}${between}${piece.text}` : `${text.slice(0, last)}${between}${piece.text}${text.slice(last)}`;
}

/**
 * What is being written, brought to a newer draft: sentences that the person left as they were take the new words (other
 * points, another total), and what the person wrote stays. Nothing written is ever lost.
 */
export function carryOver(text: string, before: MessageDraft, after: MessageDraft): string {
  if (text === before.text) return after.text;
  const next = new Map(after.pieces.map((piece) => [piece.key, piece.text]));
  const known = new Set(before.pieces.map((piece) => piece.key));
  let carried = text;
  for (const piece of before.pieces) {
    const now = next.get(piece.key);
    carried = now === undefined ? withoutPiece(carried, piece.text) : carried.replace(piece.text, () => now);
  }
  for (const [i, piece] of after.pieces.entries()) if (!known.has(piece.key)) carried = put(carried, piece, after.pieces[i - 1]);
  return carried;
}
