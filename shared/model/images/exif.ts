import { big, little } from './bytes.ts';

const ORIENTATION = 0x0112;
/** Entries of a directory that are looked at; a photograph has some dozens. */
const MOST_ENTRIES = 200;

/**
 * How a photograph is to be turned, 1 to 8, from the EXIF data behind its name; 1 where nothing says it. It is the one
 * thing in there that belongs to the picture: beside it stand where it was taken, when, and on whose device.
 */
export function orientationOf(exif: Uint8Array): number {
  try {
    const swapped = big(exif, 0, 2) === 0x4949;
    const number = (place: number, length: 2 | 4): number => (swapped ? little(exif, place, length) : big(exif, place, length));
    if (number(2, 2) !== 42) return 1;
    const directory = number(4, 4);
    const entries = Math.min(number(directory, 2), MOST_ENTRIES);
    for (let i = 0; i < entries; i += 1) {
      const entry = directory + 2 + i * 12;
      if (number(entry, 2) !== ORIENTATION) continue;
      const turn = number(entry + 8, 2);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
  } catch {
    // Data that says nothing readable turns nothing.
  }
  return 1;
}

/** EXIF data that says how to turn a picture and nothing else, as a JPEG's segment `APP1`. */
export function onlyOrientation(turn: number): Uint8Array {
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const data = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0)).concat([0x4d, 0x4d, 0, 42, 0, 0, 0, 8], directory);
  return Uint8Array.from([0xff, 0xe1, 0, data.length + 2, ...data]);
}
