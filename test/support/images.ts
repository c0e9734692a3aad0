import { bytesOf, joined, littleBytes } from '../../shared/model/images/bytes.ts';
import { onlyOrientation } from '../../shared/model/images/exif.ts';

const of = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** A light spot on green, 12 × 8, as Chromium wrote it; `alpha` has clear parts. */
export const files = {
  jpeg: of('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAfEAABAwMFAAAAAAAAAAAAAAACAAQhAQMFERITQWH/xAAVAQEBAAAAAAAAAAAAAAAAAAAABP/EABYRAAMAAAAAAAAAAAAAAAAAAAABEf/aAAwDAQACEQMRAD8AhaXcaGPvA6b3DdV3cZjWBiNZp34oERIRt0//2Q=='),
  webp: of('UklGRlQAAABXRUJQVlA4IEgAAADwAQCdASoMAAgAAsBMJagCw7YoBvhZ1LAA/tKT9OhG4kFGR9Kx5ecSjqwjRn2mUxZ9sHnk1Z2qJcP5VSwi+vshqUlyh2JMAAA='),
  alpha: of('UklGRmgAAABXRUJQVlA4WAoAAAAQAAAACwAABwAAQUxQSBMAAAABDzCAERFCLJjMn7k3h4j+BzQAAFZQOCAuAAAAcAEAnQEqDAAIAALATCWgAuwBQAAA/vGv//whZI/NiOg4f5jO/8db5bKQiAAAAA=='),
  lossless: of('UklGRioAAABXRUJQVlA4TB0AAAAvC8ABAA9wrcZ/cH8pbf4DDwLZ5Nj5L4iI/gc0AAA='),
} as const;

/** Where a photograph says it was taken, and by what: what must never be found again. */
export const SECRETS = ['GPS51.5074N0.1278W', 'PlantedPhone 12', 'PlantedComment'] as const;

/** A segment of a JPEG by its marker. */
export function segment(marker: number, data: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0xff, marker, Math.floor((data.length + 2) / 256), (data.length + 2) % 256), data]);
}

/** EXIF data that turns the picture and tells where it was taken, as `APP1`. */
export function exif(turn: number): Uint8Array {
  return segment(0xe1, joined([onlyOrientation(turn).subarray(4), bytesOf(SECRETS[0]), bytesOf(SECRETS[1])]));
}

/** A photograph with all that a phone writes: EXIF with a place, a small picture, a maker's segment, a comment, something behind its end. */
export function photograph(turn = 6): Uint8Array {
  const { jpeg } = files;
  return joined([jpeg.subarray(0, 2), exif(turn), segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${SECRETS[0]}`)), segment(0xed, bytesOf(SECRETS[1])), segment(0xfe, bytesOf(SECRETS[2])), jpeg.subarray(2), bytesOf(SECRETS[2])]);
}

/** A chunk of a WebP. */
export function riff(name: string, data: Uint8Array): Uint8Array {
  return joined([bytesOf(name), littleBytes(data.length, 4), data, new Uint8Array(data.length % 2)]);
}

/** A WebP made of chunks. */
export function webpOf(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined([bytesOf('WEBP'), ...chunks]);
  return joined([bytesOf('RIFF'), littleBytes(body.length, 4), body]);
}

/** A WebP that moves, `frames` pictures long, with a place in its EXIF and XMP. */
export function movingWebp(frames: number): Uint8Array {
  const size = [...littleBytes(11, 3), ...littleBytes(7, 3)];
  const frame = riff('ANMF', joined([Uint8Array.of(0, 0, 0, 0, 0, 0, ...size, 100, 0, 0, 0), files.webp.subarray(12)]));
  return webpOf([riff('VP8X', Uint8Array.of(0x0e, 0, 0, 0, ...size)), riff('ANIM', new Uint8Array(6)), ...Array.from({ length: frames }, () => frame), riff('EXIF', bytesOf(SECRETS[0])), riff('XMP ', bytesOf(SECRETS[1]))]);
}
