import { instantTyped, plusMs } from '../../time.ts';
import { searchKinds, type SearchKind } from './kinds.ts';
import { plusLondonDays, startOfLondonDay, startOfLondonWeek } from '../../london-days.ts';

/** One thing that must be in what is found. A word is found by its stem, a prefix by its beginning, a phrase and a literal as they stand. */
export interface Term {
  readonly form: 'word' | 'prefix' | 'phrase' | 'literal';
  readonly text: string;
  /** Must not be there: `-word`. */
  readonly not: boolean;
}

/** States that `is:` knows. */
export const searchStates = ['open', 'closed', 'pending', 'mine', 'unclaimed', 'risk', 'concern', 'tech', 'outside', 'untriaged', 'untold', 'unread'] as const;
/** See {@link searchStates}. */
export type SearchState = (typeof searchStates)[number];

/** What `has:` knows. */
export const searchMarks = ['points', 'break', 'note', 'record', 'report', 'contact', 'link'] as const;
/** See {@link searchMarks}. */
export type SearchMark = (typeof searchMarks)[number];

/** A search as it was understood. Names and spaces are as typed; who and where they are is for the desk to find out. Instants canonical UTC. */
export interface SearchQuery {
  readonly terms: readonly Term[];
  readonly from: readonly string[];
  readonly in: readonly string[];
  readonly is: readonly SearchState[];
  readonly kinds: readonly SearchKind[];
  readonly has: readonly SearchMark[];
  readonly reason: readonly string[];
  /** At or after. */
  readonly after: string | null;
  /** Before, the instant itself not included. */
  readonly before: string | null;
  /** What was not understood, with why, for the line under the field; the rest is searched all the same. */
  readonly problems: readonly { readonly text: string; readonly why: string }[];
}

/** Most terms and operators of one search; what follows is left out and said. */
const MOST = 32;

const operators = ['from', 'in', 'is', 'has', 'reason', 'before', 'after', 'kind'] as const;
type Operator = (typeof operators)[number];

/** A piece as typed: an operator or none, a value, in quotes or not. */
interface Piece {
  readonly raw: string;
  readonly not: boolean;
  readonly operator: Operator | null;
  readonly value: string;
  readonly quoted: boolean;
}

const piecePattern = /(-?)(?:([a-z]+):)?(?:["“]([^"”]*)["”]?|(\S+)|(?<=:))/giu;

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(piecePattern)].map((match): Piece => {
    const [raw, minus = '', name, phrase, bare] = match;
    const operator = operators.find((one) => one === name?.toLowerCase()) ?? null;
    // A colon after no operator of ours is part of what was typed: a link, a time, an emoticon.
    const value = operator === null && name !== undefined ? `${name}:${phrase ?? bare ?? ''}` : (phrase ?? bare ?? '');
    return { raw, not: minus === '-', operator, value, quoted: phrase !== undefined && (operator !== null || name === undefined) };
  });
}

/** An emoji, a handle with a dot or underscore, a number with signs: found as it stands, never stemmed or cut at its signs. */
const isLiteral = (text: string): boolean => /\p{Extended_Pictographic}/u.test(text) || text.startsWith('@') || /[\p{L}\p{N}][._@#+][\p{L}\p{N}]/u.test(text);

function termOf({ value, quoted, not }: Piece): Term | null {
  if (quoted) return value.trim() === '' ? null : { form: 'phrase', text: value.trim(), not };
  if (/^[\p{L}\p{N}'’]+\*$/u.test(value)) return { form: 'prefix', text: value.slice(0, -1), not };
  if (isLiteral(value)) return { form: 'literal', text: value, not };
  const bare = value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare === '') return null;
  // What is left may still hold signs ("well-known"): the words beside each other.
  return /^[\p{L}\p{N}\p{M}'’]+$/u.test(bare) ? { form: 'word', text: bare, not } : { form: 'phrase', text: bare, not };
}

/** A day or instant as people type it after `before:` and `after:`; null when it is none. */
function dayOf(value: string, now: string): string | null {
  const words: Readonly<Record<string, () => string>> = {
    today: () => startOfLondonDay(now), yesterday: () => startOfLondonDay(plusLondonDays(now, -1)), 'this-week': () => startOfLondonWeek(now), 'last-week': () => startOfLondonWeek(plusLondonDays(now, -7)),
  };
  const word = value.toLowerCase();
  return Object.hasOwn(words, word) ? words[word]!() : instantTyped(value);
}

const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value.toLowerCase());

/**
 * Reads a search as it was typed: words, "phrases", prefi*, -not, and operators `from:` `in:` `is:` `has:` `reason:` `kind:`
 * `before:` `after:`. A value in quotes may hold spaces. Nothing typed is an error: what is not understood is said and left out.
 */
export function readSearch(text: string, now: string): SearchQuery {
  const query = { terms: [] as Term[], from: [] as string[], in: [] as string[], is: [] as SearchState[], kinds: [] as SearchKind[], has: [] as SearchMark[], reason: [] as string[], after: null as string | null, before: null as string | null, problems: [] as { text: string; why: string }[] };
  const problem = (piece: Piece, why: string): void => void query.problems.push({ text: piece.raw, why });
  const pieces = piecesOf(text);
  for (const piece of pieces.slice(0, MOST)) {
    const { operator, value } = piece;
    if (operator === null) {
      const term = termOf(piece);
      if (term) query.terms.push(term);
      continue;
    }
    if (piece.not) { problem(piece, 'Only words can be left out.'); continue; }
    if (value.trim() === '') { problem(piece, `Nothing stands after ${operator}:`); continue; }
    if (operator === 'from' || operator === 'in' || operator === 'reason') query[operator].push(value.trim());
    else if (operator === 'before' || operator === 'after') {
      const at = dayOf(value, now);
      if (at === null) problem(piece, 'Write a day as 2026-05-14, or today, yesterday, this-week, last-week.');
      else if (operator === 'after') query.after = query.after === null || at > query.after ? at : query.after;
      else query.before = query.before === null || at < query.before ? at : query.before;
    } else if (operator === 'is') {
      const state = oneOf(searchStates, value);
      const kind = oneOf(searchKinds, value);
      if (state) query.is.push(state);
      else if (kind) query.kinds.push(kind);
      else problem(piece, `After is: stands one of ${searchStates.join(', ')}.`);
    } else if (operator === 'kind') {
      const kind = oneOf(searchKinds, value);
      if (kind) query.kinds.push(kind);
      else problem(piece, `After kind: stands one of ${searchKinds.join(', ')}.`);
    } else {
      const mark = oneOf(searchMarks, value);
      if (mark) query.has.push(mark);
      else problem(piece, `After has: stands one of ${searchMarks.join(', ')}.`);
    }
  }
  if (pieces.length > MOST) query.problems.push({ text: '', why: `Only the first ${MOST} words and operators are searched.` });
  if (query.after !== null && query.before !== null && query.after >= plusMs(query.before, 0)) query.problems.push({ text: '', why: 'Nothing lies after the one day and before the other.' });
  return query;
}
