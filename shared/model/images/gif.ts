import { at, joined, letters, little, part, refuse } from './bytes.ts';
import type { ReadImage } from './types.ts';

const HEAD = 13;
/** Bytes of a colour table, by the flags of its head. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Where a row of sub-blocks ends. */
function pastBlocks(bytes: Uint8Array, from: number): number {
  let place = from;
  while (at(bytes, place) !== 0) place += at(bytes, place) + 1;
  return place + 1;
}

interface Blocks {
  /** Each picture with what is said just before it: how long it stays, what is clear. */
  readonly frames: readonly Uint8Array[];
  /** How often the pictures come again. */
  readonly loop: Uint8Array | null;
}

function blocksOf(bytes: Uint8Array, from: number): Blocks {
  const frames: Uint8Array[] = [];
  let loop: Uint8Array | null = null;
  let control: Uint8Array | null = null;
  let place = from;
  for (;;) {
    const start = place;
    const kind = at(bytes, place);
    if (kind === 0x3b) return { frames, loop };
    if (kind === 0x2c) {
      place = pastBlocks(bytes, place + 10 + tableLength(at(bytes, place + 9)) + 1);
      frames.push(joined([...(control === null ? [] : [control]), bytes.subarray(start, place)]));
      control = null;
      continue;
    }
    if (kind !== 0x21) return refuse('not a GIF');
    place = pastBlocks(bytes, place + 2);
    const label = at(bytes, start + 1);
    if (label === 0xf9) control = part(bytes, start, place - start);
    // Comments, texts and what other programs wrote stay behind.
    if (label === 0xff && at(bytes, start + 2) === 11 && letters(bytes, start + 3, 11) === 'NETSCAPE2.0') loop = part(bytes, start, place - start);
  }
}

/** Takes a GIF apart. Throws {@link NotAnImage}. */
export function readGif(bytes: Uint8Array): ReadImage {
  const table = HEAD + tableLength(at(bytes, 10));
  const head = part(bytes, 0, table);
  const { frames, loop } = blocksOf(bytes, table);
  const [first] = frames;
  if (first === undefined) return refuse('no picture');
  const of = (parts: readonly Uint8Array[]): Uint8Array => joined([head, ...parts, Uint8Array.from([0x3b])]);
  return {
    mediaType: 'image/gif',
    width: little(bytes, 6, 2),
    height: little(bytes, 8, 2),
    frames: frames.length,
    still: of([first]),
    moving: frames.length > 1 ? of([...(loop === null ? [] : [loop]), ...frames]) : null,
  };
}
