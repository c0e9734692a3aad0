import { LEAST_PREFIX, type Wanted } from '../../../../shared/model/search/match.ts';
import { searchKinds } from '../../../../shared/model/search/kinds.ts';
import { qualityToken, stemToken, type Quality } from './tokens.ts';

/** Qualities of which a document has to have one. */
export type Asked = readonly (readonly [quality: Quality, value: string])[];

/** Words and qualities never hold a quotation mark (words.ts, tokens.ts). */
const quote = (words: string): string => `"${words}"`;
const any = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`);

const stems = (wanted: Wanted): string[] => wanted.stems.flatMap((stem) => [quote(stem), quote(stemToken(stem))]);

function partOf(wanted: Wanted): string {
  const text = quote(wanted.words.join(' '));
  if (wanted.form === 'prefix') return wanted.words[0]!.length < LEAST_PREFIX ? text : `${text}*`;
  if (wanted.form === 'word') return any([...(wanted.unfinished ? [`${text}*`] : []), ...stems(wanted)]);
  const words = wanted.words.length === 0 ? [] : [wanted.unfinished ? `${text}*` : text];
  const pictures = wanted.pictures.map((one) => quote(qualityToken('picture', one)));
  const parts = [...words, ...pictures];
  return parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`;
}

/** Everything: whatever is found is of some kind. */
const everything = any(searchKinds.map((kind) => quote(qualityToken('kind', kind))));

/** What the index is asked: every document that has all this, and for signs that are not in the index some more. */
export function expressionOf(wanted: readonly Wanted[], asked: readonly Asked[]): string {
  const has = [...asked.map((anyOf) => any(anyOf.map(([quality, value]) => quote(qualityToken(quality, value))))), ...wanted.filter((one) => !one.not).map(partOf)];
  // A literal that must not be there is more than its words, so the text itself decides.
  const lacks = wanted.filter((one) => one.not && one.form !== 'literal').map(partOf);
  const all = has.length === 0 ? everything : has.join(' AND ');
  return lacks.length === 0 ? all : `(${all}) NOT ${any(lacks)}`;
}
