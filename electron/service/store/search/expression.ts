import { LEAST_PREFIX, type Wanted } from '../../../../shared/model/search/match.ts';
import { searchKinds } from '../../../../shared/model/search/kinds.ts';
import { qualityToken, stemToken, type Quality } from './tokens.ts';

/** Qualities of which a document has to have one. */
export type Asked = readonly (readonly [quality: Quality, value: string])[];

/** The words of the index that begin so; null when they are too many to be named one by one. */
export type Beginnings = (beginning: string) => readonly string[] | null;

/** Shorter beginnings have lists of their own (migrations/140-search.ts). */
const LISTED = 3;

/** Words and qualities never hold a quotation mark (words.ts, tokens.ts). */
const quote = (words: string): string => `"${words}"`;
const any = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`);

const stems = (wanted: Wanted): string[] => wanted.stems.flatMap((stem) => [quote(stem), quote(stemToken(stem))]);

const begins = ({ form, unfinished, words }: Wanted): boolean => unfinished || (form === 'prefix' && words[0]!.length >= LEAST_PREFIX);

/** More words than these cost more to begin with than to walk along. */
const FEW_WORDS = 16;

/**
 * Whether a walk through the index costs much before its first document, however few are wanted: of a beginning that has no list
 * of its own SQLite joins those of all its words, and many words by themselves have to be looked up one by one.
 */
export function isDear(wanted: Wanted, named: Beginnings): boolean {
  const last = wanted.words.at(-1) ?? '';
  if (!begins(wanted) || last.length <= LISTED) return false;
  const words = wanted.words.length > 1 || wanted.form === 'literal' ? null : named(last);
  return words === null || words.length > FEW_WORDS;
}

/** Words that begin so: each by itself, so that their lists are walked side by side, or their common beginning. */
function begun(beginning: string, named: Beginnings): string[] {
  const words = beginning.length <= LISTED ? null : named(beginning);
  return words === null ? [`${quote(beginning)}*`] : words.length === 0 ? [quote(beginning)] : words.map(quote);
}

function partOf(wanted: Wanted, named: Beginnings): string {
  const text = quote(wanted.words.join(' '));
  if (wanted.form === 'prefix') return begins(wanted) ? any(begun(wanted.words[0]!, named)) : text;
  if (wanted.form === 'word') return any([...(wanted.unfinished ? begun(wanted.words[0]!, named) : []), ...stems(wanted)]);
  const words = wanted.words.length === 0 ? [] : [wanted.unfinished ? `${text}*` : text];
  const pictures = wanted.pictures.map((one) => quote(qualityToken('picture', one)));
  const parts = [...words, ...pictures];
  return parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`;
}

/** Everything: whatever is found is of some kind. */
const everything = any(searchKinds.map((kind) => quote(qualityToken('kind', kind))));

/** What the index is asked: every document that has all this, and for signs that are not in the index some more. `named` tells the words that begin so. */
export function expressionOf(wanted: readonly Wanted[], asked: readonly Asked[], named: Beginnings = () => null): string {
  const part = (one: Wanted): string => partOf(one, named);
  const has = [...asked.map((anyOf) => any(anyOf.map(([quality, value]) => quote(qualityToken(quality, value))))), ...wanted.filter((one) => !one.not).map(part)];
  // A literal that must not be there is more than its words, so the text itself decides.
  const lacks = wanted.filter((one) => one.not && one.form !== 'literal').map(part);
  const all = has.length === 0 ? everything : has.join(' AND ');
  return lacks.length === 0 ? all : `(${all}) NOT ${any(lacks)}`;
}
