import { at, big, joined, letters, part, refuse } from './bytes.ts';
import type { ReadImage } from './types.ts';

const SIGNATURE = 8;
/** Length, name and checksum around a chunk's data. */
const AROUND = 12;

/** What draws the picture. Everything else goes: text, time, EXIF, colour profiles, chunks of programs. */
const drawing: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'IDAT', 'IEND']);
/** What makes it move; a reader that does not know these shows the first picture. */
const animation: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT']);

/** Takes a PNG apart. Its chunks are kept whole, with their checksums. Throws {@link NotAnImage}. */
export function readPng(bytes: Uint8Array): ReadImage {
  const chunks: { readonly name: string; readonly whole: Uint8Array }[] = [];
  let place = SIGNATURE;
  do {
    const length = big(bytes, place, 4);
    const name = letters(bytes, place + 4, 4);
    chunks.push({ name, whole: part(bytes, place, length + AROUND) });
    place += length + AROUND;
  } while (chunks.at(-1)?.name !== 'IEND');
  const [first] = chunks;
  if (first?.name !== 'IHDR' || first.whole.length !== 13 + AROUND) return refuse('no header');
  if (!chunks.some(({ name }) => name === 'IDAT')) return refuse('no picture');
  // Interlaced or not, a kind of colour and a depth that there are: the rest is the decoder's.
  if (at(first.whole, 20) > 1) refuse('not a PNG');
  const of = (keep: (name: string) => boolean): Uint8Array => joined([part(bytes, 0, SIGNATURE), ...chunks.filter(({ name }) => keep(name)).map(({ whole }) => whole)]);
  const moves = chunks.some(({ name }) => name === 'acTL');
  const frames = moves ? Math.max(1, chunks.filter(({ name }) => name === 'fcTL').length) : 1;
  return {
    mediaType: 'image/png',
    width: big(first.whole, 8, 4),
    height: big(first.whole, 12, 4),
    frames,
    still: of((name) => drawing.has(name)),
    moving: frames > 1 ? of((name) => drawing.has(name) || animation.has(name)) : null,
  };
}
