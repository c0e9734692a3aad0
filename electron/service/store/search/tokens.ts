import type { SearchKind } from '../../../../shared/model/search/kinds.ts';
import { stemOf } from '../../../../shared/model/search/stem.ts';
import { picturesOf, wordsOf } from '../../../../shared/model/search/words.ts';
import type { SearchDoc } from './docs.ts';

/** Begins every entry of the index that is no word of a text. A sign for private use: no text's words hold it, and no beginning that is typed leads to it. */
const OURS = '\uE000\uE000\uE000';
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

/** What can be asked of a document besides its words. */
export type Quality = 'author' | 'by' | 'space' | 'kind' | 'state' | 'mark' | 'reason' | 'picture' | 'source';
const letters: Readonly<Record<Quality, string>> = { author: 'a', by: 'b', space: 's', kind: 'k', state: 't', mark: 'm', reason: 'r', picture: 'p', source: 'o' };

/** The entry of the index for a quality, as a value; letters and digits only. */
export function qualityToken(quality: Quality, value: string): string {
  return `${OURS}${letters[quality]}${hex(value)}`;
}

/** The entry of the index for words of a stem that are longer than it. */
export function stemToken(stem: string): string {
  return `${OURS}w${stem}`;
}

/** Between two texts of one document, so that no phrase reaches across. */
const BORDER = `${OURS}x`;
/** So many picture signs of one document are found. */
const MOST_PICTURES = 50;
/** No contact detail is without one of these; whether there is one, the text itself tells. */
const maybeContact = /[@/_\p{N}]|\p{L}\.\p{L}/u;
const link = /https?:\/\/|www\./iu;

/** A document's three columns of the index. */
export interface Columns {
  readonly title: string;
  readonly body: string;
  readonly about: string;
}

const plain = (text: string): string => wordsOf(text).map((word) => word.folded).join(' ');

/** What stands in the index for a document. */
export function columnsOf(doc: SearchDoc, kind: SearchKind, source: string): Columns {
  const title = doc.title === null ? '' : plain(doc.title);
  const all = [...doc.body, ...doc.hidden];
  const body = all.map(plain);
  const stems = new Set<string>();
  for (const text of [title, ...body]) {
    for (const word of text.split(' ')) {
      const stem = stemOf(word);
      if (stem !== word) stems.add(stemToken(stem));
    }
  }
  const whole = [doc.title ?? '', ...all].join('\n');
  const about = [
    qualityToken('kind', kind), qualityToken('source', source),
    ...(doc.author === null ? [] : [qualityToken('author', doc.author)]),
    ...(doc.by === null ? [] : [qualityToken('by', doc.by)]),
    ...(doc.spaceId === null ? [] : [qualityToken('space', doc.spaceId)]),
    ...doc.states.map((state) => qualityToken('state', state)),
    ...doc.marks.map((mark) => qualityToken('mark', mark)),
    ...doc.reasons.map((reason) => qualityToken('reason', reason)),
    ...(link.test(whole) ? [qualityToken('mark', 'link')] : []),
    ...(maybeContact.test(whole) ? [qualityToken('mark', 'contact')] : []),
    ...picturesOf(whole).slice(0, MOST_PICTURES).map((picture) => qualityToken('picture', picture)),
  ];
  return { title, body: body.join(` ${BORDER} `), about: [...about, ...stems].join(' ') };
}
