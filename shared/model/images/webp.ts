import { at, bytesOf, joined, letters, little, littleBytes, part, refuse } from './bytes.ts';
import type { ReadImage } from './types.ts';

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

const ALPHA = 0x10;
const ANIMATION = 0x02;
/** An animated picture's place, size and duration, before its own chunks. */
const FRAME_HEAD = 16;

function chunksOf(bytes: Uint8Array, from: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let place = from; place < end; ) {
    const length = little(bytes, place + 4, 4);
    chunks.push({ name: letters(bytes, place, 4), data: part(bytes, place + 8, length) });
    place += 8 + length + (length % 2);
  }
  return chunks;
}

const chunk = (name: string, data: Uint8Array): Uint8Array => joined([bytesOf(name), littleBytes(data.length, 4), data, new Uint8Array(data.length % 2)]);

function file(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined([bytesOf('WEBP'), ...chunks]);
  return joined([bytesOf('RIFF'), littleBytes(body.length, 4), body]);
}

/** The coded picture among chunks, with its clear parts if it has any. */
function pictureOf(chunks: readonly Chunk[]): Chunk[] {
  const picture = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L');
  if (picture === undefined) return refuse('no picture');
  const alpha = picture.name === 'VP8 ' ? chunks.find(({ name }) => name === 'ALPH') : undefined;
  return alpha === undefined ? [picture] : [alpha, picture];
}

/** Width and height in the head of a coded picture. */
function sizeOf({ name, data }: Chunk): { width: number; height: number } {
  if (name === 'VP8 ') {
    if (letters(data, 3, 3) !== '\x9d\x01\x2a') return refuse('not a WebP');
    return { width: little(data, 6, 2) & 0x3fff, height: little(data, 8, 2) & 0x3fff };
  }
  if (at(data, 0) !== 0x2f) return refuse('not a WebP');
  const bits = little(data, 1, 4);
  return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 };
}

/** One picture by itself; what has clear parts says so in a head. */
function still(picture: readonly Chunk[]): Uint8Array {
  const last = picture.at(-1);
  if (last === undefined) return refuse('no picture');
  const { width, height } = sizeOf(last);
  const parts = picture.map(({ name, data }) => chunk(name, data));
  return file(picture.length === 1 ? parts : [chunk('VP8X', joined([Uint8Array.of(ALPHA, 0, 0, 0), littleBytes(width - 1, 3), littleBytes(height - 1, 3)])), ...parts]);
}

/** Takes a WebP apart: a simple file, one with clear parts, or one that moves. Throws {@link NotAnImage}. */
export function readWebp(bytes: Uint8Array): ReadImage {
  const chunks = chunksOf(bytes, 12, part(bytes, 0, little(bytes, 4, 4) + 8).length);
  const head = chunks.find(({ name }) => name === 'VP8X')?.data;
  const frames = chunks.filter(({ name }) => name === 'ANMF').map(({ data }) => ({ head: part(data, 0, FRAME_HEAD), picture: pictureOf(chunksOf(data, FRAME_HEAD, data.length)) }));
  const first = frames[0]?.picture ?? pictureOf(chunks);
  const coded = first.at(-1);
  if (coded === undefined) return refuse('no picture');
  const size = head === undefined || frames.length === 0 ? sizeOf(coded) : { width: little(head, 4, 3) + 1, height: little(head, 7, 3) + 1 };
  const animation = chunks.find(({ name }) => name === 'ANIM')?.data;
  const moving = head === undefined || animation === undefined || frames.length < 2 ? null : file([
    chunk('VP8X', joined([Uint8Array.of((at(head, 0) & ALPHA) | ANIMATION, 0, 0, 0), part(head, 4, 6)])),
    chunk('ANIM', part(animation, 0, 6)),
    ...frames.map((frame) => chunk('ANMF', joined([frame.head, ...frame.picture.map(({ name, data }) => chunk(name, data))]))),
  ]);
  return { mediaType: 'image/webp', ...size, frames: Math.max(1, frames.length), still: still(first), moving };
}
