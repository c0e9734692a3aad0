import { limits } from '../../limits.ts';
import { bytesOf, NotAnImage } from './bytes.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { ReadImage } from './types.ts';
import { readWebp } from './webp.ts';

export type { ImageType, ReadImage } from './types.ts';

/** Why a file is not shown; each is a sentence on the screen. */
export type ImageProblem = 'not-an-image' | 'too-large' | 'damaged';

/** A picture, or why there is none; `detail` is for support and holds nothing of the file. */
export type ImageResult = { readonly ok: true; readonly image: ReadImage } | { readonly ok: false; readonly problem: ImageProblem; readonly detail: string };

const starts: readonly { readonly marks: readonly (readonly [number, Uint8Array])[]; readonly read: (bytes: Uint8Array) => ReadImage }[] = [
  { marks: [[0, bytesOf('\x89PNG\r\n\x1a\n')]], read: readPng },
  { marks: [[0, bytesOf('\xff\xd8\xff')]], read: readJpeg },
  { marks: [[0, bytesOf('GIF87a')]], read: readGif },
  { marks: [[0, bytesOf('GIF89a')]], read: readGif },
  { marks: [[0, bytesOf('RIFF')], [8, bytesOf('WEBP')]], read: readWebp },
];

const carries = (bytes: Uint8Array, place: number, mark: Uint8Array): boolean => mark.every((byte, i) => bytes[place + i] === byte);

const problem = (kind: ImageProblem, detail: string): ImageResult => ({ ok: false, problem: kind, detail });

/**
 * Reads a file that somebody sent: by its own first bytes PNG, JPEG, GIF or WebP, whole, of a bearable size, and free of
 * everything that is not the picture (domain.md 1.3: a photograph tells where it was taken). Nothing is decoded here, so a
 * hostile picture meets no decoder outside the page's sandbox. Pure; linear in the file. Never throws.
 */
export function readImage(bytes: Uint8Array): ImageResult {
  if (bytes.length > limits.imageBytes) return problem('too-large', `${bytes.length} bytes`);
  const kind = starts.find(({ marks }) => marks.every(([place, mark]) => carries(bytes, place, mark)));
  if (kind === undefined) return problem('not-an-image', 'unknown beginning');
  try {
    const image = kind.read(bytes);
    const { width, height, frames } = image;
    if (width === 0 || height === 0) return problem('damaged', 'no size');
    if (width > limits.imageSide || height > limits.imageSide || width * height > limits.imagePixels) return problem('too-large', `${width} × ${height}`);
    if (frames > limits.imageFrames) return problem('too-large', `${frames} frames`);
    return { ok: true, image };
  } catch (error) {
    if (error instanceof NotAnImage) return problem('damaged', error.message);
    throw error;
  }
}
