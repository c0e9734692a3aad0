import { at, big, bytesOf, joined, letters, part, refuse } from './bytes.ts';
import { onlyOrientation, orientationOf } from './exif.ts';
import { isDrawing, isWellMade } from './jpeg-parts.ts';
import type { ReadImage } from './types.ts';

/** A picture drawn in more turns than this is made to keep a decoder busy. */
const MOST_SCANS = 100;

/** Baseline, extended and progressive: what cameras and phones make. */
const frameMarkers: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Where the coded picture behind a scan's head ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let place = from;
  for (;;) {
    place = bytes.indexOf(0xff, place);
    if (place < 0) return refuse('cut short');
    const next = at(bytes, place + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return place;
    place += next === 0 ? 2 : 1;
  }
}

/** The named heads that tell how colours are coded, without the small picture that may follow them. */
function headOf(marker: number, segment: Uint8Array): Uint8Array | null {
  if (marker === 0xe0 && letters(segment, 4, 5) === 'JFIF\0') return joined([Uint8Array.from([0xff, 0xe0, 0, 16]), part(segment, 4, 12), Uint8Array.from([0, 0])]);
  if (marker === 0xee && letters(segment, 4, 5) === 'Adobe') return joined([Uint8Array.from([0xff, 0xee, 0, 14]), part(segment, 4, 12)]);
  return null;
}

const isExif = (segment: Uint8Array): boolean => segment.length > 10 && letters(segment, 4, 6) === 'Exif\0\0';

/** Takes a JPEG apart. Of what a camera wrote beside the picture only how to turn it stays. Throws {@link NotAnImage}. */
export function readJpeg(bytes: Uint8Array): ReadImage {
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let turn = 1;
  let scans = 0;
  let place = 2;
  for (;;) {
    if (at(bytes, place) !== 0xff) return refuse('not a JPEG');
    const marker = at(bytes, place + 1);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const length = big(bytes, place + 2, 2);
    if (length < 2) return refuse('not a JPEG');
    const segment = part(bytes, place, length + 2);
    place += length + 2;
    if (marker === 0xe1 && isExif(segment)) turn = orientationOf(segment.subarray(10));
    if (frameMarkers.has(marker)) {
      if (size !== null) return refuse('more than one picture');
      size = { height: big(segment, 5, 2), width: big(segment, 7, 2) };
    }
    const head = marker === 0xe0 || marker === 0xee ? headOf(marker, segment) : null;
    if (head !== null) kept.push(head);
    if (isDrawing(marker)) {
      if (!isWellMade(marker, segment)) return refuse('damaged');
      kept.push(segment);
    }
    // Other ways of coding a picture: no camera makes them, and decoders have been broken with them.
    else if (marker >= 0xc3 && marker <= 0xcf) return refuse('a kind of JPEG that is not shown');
    if (marker === 0xda) {
      scans += 1;
      if (scans > MOST_SCANS) return refuse('drawn in too many turns');
      const end = endOfScan(bytes, place);
      kept.push(bytes.subarray(place, end));
      place = end;
    }
  }
  if (size === null || scans === 0) return refuse('no picture');
  const still = joined([Uint8Array.from([0xff, 0xd8]), ...(turn === 1 ? [] : [onlyOrientation(turn)]), ...kept, bytesOf('\xff\xd9')]);
  return { mediaType: 'image/jpeg', ...size, frames: 1, still, moving: null };
}
