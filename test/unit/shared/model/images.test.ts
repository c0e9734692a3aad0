import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture } from '../../../../electron/community/practice/pictures.ts';
import { limits } from '../../../../shared/limits.ts';
import { bytesOf, joined } from '../../../../shared/model/images/bytes.ts';
import { orientationOf } from '../../../../shared/model/images/exif.ts';
import { readImage, type ReadImage } from '../../../../shared/model/images/index.ts';
import { nameImage, sayImageFile } from '../../../../shared/model/images/say.ts';
import { exif, files, movingWebp, photograph, riff, SECRETS, segment, webpOf } from '../../../support/images.ts';

function read(bytes: Uint8Array): ReadImage {
  const result = readImage(bytes);
  if (!result.ok) throw new Error(`${result.problem}: ${result.detail}`);
  return result.image;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const tells = (bytes: Uint8Array): string[] => SECRETS.filter((secret) => text(bytes).includes(secret));
/** Where a name first stands. */
const placeOf = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).indexOf(name, 0, 'latin1');

const every: readonly (readonly [string, Uint8Array])[] = [
  ['PNG', picture('hills')], ['GIF', picture('dots')], ['JPEG', photograph()], ['WebP', files.webp], ['WebP with clear parts', files.alpha], ['WebP without loss', files.lossless], ['WebP that moves', movingWebp(3)],
];

describe('an image that somebody posted', () => {
  it('is what its own first bytes say, with its size', () => {
    const seen = every.map(([, bytes]) => read(bytes)).map(({ mediaType, width, height, frames }) => [mediaType, width, height, frames]);
    expect(seen).toEqual([
      ['image/png', 360, 240, 1], ['image/gif', 96, 32, 3], ['image/jpeg', 12, 8, 1], ['image/webp', 12, 8, 1], ['image/webp', 12, 8, 1], ['image/webp', 12, 8, 1], ['image/webp', 12, 8, 3],
    ]);
  });

  it('loses where it was taken, by what, and what stands behind its end; of a turned photograph only the turn is left', () => {
    const taken = photograph(6);
    expect(tells(taken)).toEqual([...SECRETS]);
    const { still } = read(taken);
    expect(tells(still)).toEqual([]);
    expect(orientationOf(still.subarray(placeOf(still, 'Exif') + 6))).toBe(6);
    // Everything that draws is as it was.
    expect(still.subarray(-(files.jpeg.length - 20))).toEqual(files.jpeg.subarray(20));
    expect(placeOf(read(joined([files.jpeg.subarray(0, 2), exif(1), files.jpeg.subarray(2)])).still, 'Exif')).toBe(-1);
  });

  it('loses what programs wrote into a PNG, a GIF or a WebP', () => {
    const png = picture('hills');
    expect(text(png)).toContain('tEXt');
    expect(text(read(png).still)).not.toContain('tEXt');
    const gif = picture('dots');
    const said = joined([gif.subarray(0, 19), Uint8Array.of(0x21, 0xfe, SECRETS[2].length), bytesOf(SECRETS[2]), Uint8Array.of(0), gif.subarray(19)]);
    expect(tells(said)).toEqual([SECRETS[2]]);
    expect(read(said).moving).toEqual(gif);
    const { still, moving } = read(movingWebp(3));
    expect([tells(movingWebp(3)).length, tells(still), tells(moving ?? still)]).toEqual([2, [], []]);
    expect(read(webpOf([riff('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 11, 0, 0, 7, 0, 0)), riff('ICCP', bytesOf(SECRETS[0])), files.webp.subarray(12), riff('EXIF', bytesOf(SECRETS[1]))])).still).toEqual(files.webp);
  });

  it('is still until asked for, and all of it then', () => {
    const gif = read(picture('dots'));
    expect(read(gif.still)).toMatchObject({ frames: 1, moving: null });
    expect(text(gif.still)).not.toContain('NETSCAPE');
    expect(read(gif.moving ?? gif.still)).toMatchObject({ frames: 3 });
    expect(read(movingWebp(3)).still).toEqual(files.webp);
  });

  it('does not change when it is cleaned again', () => {
    for (const [name, bytes] of every) {
      const once = read(bytes);
      expect(read(once.still).still, name).toEqual(once.still);
      if (once.moving) expect(read(once.moving).moving, name).toEqual(once.moving);
    }
  });

  it('is refused when it is something else, whatever it is called', () => {
    const others = ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<html>', '%PDF-1.7', 'BM', 'GIF88a', '', '\xff\xd8', 'RIFF\0\0\0\0WAVE', '\x89PNG\r\n'];
    for (const other of others) expect(readImage(bytesOf(other))).toMatchObject({ ok: false, problem: 'not-an-image' });
  });

  it('is refused when it is cut short, at every byte', () => {
    const passed = every.filter(([, { length }]) => length < 1_000).flatMap(([name, bytes]) => {
      // Behind its end a photograph carries something that may go.
      const end = name === 'JPEG' ? bytes.length - SECRETS[2].length : bytes.length;
      return Array.from({ length: end - 14 }, (_, i) => i + 12).filter((length) => readImage(bytes.slice(0, length)).ok).map((length) => `${name} at ${length} of ${end}`);
    });
    expect(passed).toEqual([]);
  });

  it('is refused when it is more than a screen can bear', () => {
    const sized = (width: number, height: number): Uint8Array => {
      const bytes = picture('hills').slice();
      new DataView(bytes.buffer).setUint32(16, width);
      new DataView(bytes.buffer).setUint32(20, height);
      return bytes;
    };
    expect(readImage(sized(limits.imageSide, 2_000))).toMatchObject({ ok: true });
    for (const [width, height] of [[limits.imageSide + 1, 1], [1, limits.imageSide + 1], [limits.imageSide, limits.imageSide]] as const) expect(readImage(sized(width, height))).toMatchObject({ ok: false, problem: 'too-large' });
    expect(readImage(sized(0, 240))).toMatchObject({ ok: false, problem: 'damaged' });
    expect(readImage(movingWebp(limits.imageFrames + 1))).toMatchObject({ ok: false, problem: 'too-large' });
    expect(readImage(new Uint8Array(limits.imageBytes + 1))).toMatchObject({ ok: false, problem: 'too-large' });
    const scan = files.jpeg.subarray(placeOf(files.jpeg, '\xff\xda'), -2);
    expect(readImage(joined([files.jpeg.subarray(0, -2), ...Array.from({ length: 101 }, () => scan), bytesOf('\xff\xd9')]))).toMatchObject({ ok: false, problem: 'damaged' });
  });

  it('is refused when it is a kind of JPEG that no camera makes, or two in one', () => {
    const frame = files.jpeg.indexOf(0xc0);
    const kind = (marker: number): Uint8Array => files.jpeg.map((byte, i) => (i === frame ? marker : byte));
    expect(readImage(kind(0xc9))).toMatchObject({ ok: false, problem: 'damaged' });
    expect(readImage(kind(0xc2))).toMatchObject({ ok: true });
    expect(readImage(joined([files.jpeg.subarray(0, 2), segment(0xc0, Uint8Array.of(8, 0, 8, 0, 12, 1, 1, 0x11, 0)), files.jpeg.subarray(2)]))).toMatchObject({ ok: false, problem: 'damaged' });
  });

  it('is refused when words lie in what only says how it is drawn', () => {
    const place = { huffman: 0xc4, scan: 0xda, quantization: 0xdb, restarts: 0xdd, frame: 0xc0 };
    for (const [what, marker] of Object.entries(place)) {
      const said = joined([files.jpeg.subarray(0, 2), segment(marker, bytesOf(`${SECRETS[0]}${'.'.repeat(65)}`)), files.jpeg.subarray(2)]);
      expect(readImage(said), what).toMatchObject({ ok: false, problem: 'damaged' });
    }
    // A table with words behind its end, one that names more codes than there are, one that is cut short; the head of a scan with words behind it.
    const table = (counts: readonly number[], values: Uint8Array): Uint8Array => segment(0xc4, joined([Uint8Array.of(0, ...counts, ...Array<number>(16 - counts.length).fill(0)), values]));
    const withTable = (one: Uint8Array) => readImage(joined([files.jpeg.subarray(0, 2), one, files.jpeg.subarray(2)])).ok;
    expect([withTable(table([0, 1], Uint8Array.of(0))), withTable(table([0, 1], bytesOf('51N'))), withTable(table([3], bytesOf('51N'))), withTable(table([0, 1, 1], Uint8Array.of(0)))]).toEqual([true, false, false, false]);
    const full = [...Array<number>(15).fill(0), 3];
    expect([withTable(table(full, bytesOf('51N'))), withTable(table([1, ...full.slice(1)], bytesOf('51N0'))), withTable(table([2, ...full.slice(1)], bytesOf('51N01')))]).toEqual([true, true, false]);
    expect(withTable(segment(0xda, joined([Uint8Array.of(1, 1, 0, 0, 63, 0), bytesOf('51N')])))).toBe(false);
  });

  it('never makes the reader fail, hang or hand on what it does not know', () => {
    const bent = fc.tuple(fc.constantFrom(...every.map(([, bytes]) => bytes)), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), fc.nat()).map(([bytes, changes, cut]) => {
      const next = bytes.slice(0, bytes.length - (cut % Math.min(40, bytes.length)));
      for (const [place, byte] of changes) next[(place % 7 === 0 ? place : place % 80) % next.length] = byte;
      return next;
    });
    const noise = fc.tuple(fc.constantFrom('\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF89a', 'RIFF\xff\xff\0\0WEBP'), fc.uint8Array({ maxLength: 300 })).map(([start, rest]) => joined([bytesOf(start), rest]));
    fc.assert(
      fc.property(fc.oneof(bent, noise), (bytes) => {
        const result = readImage(bytes);
        if (!result.ok) return;
        const { still, moving, width, height } = result.image;
        expect(still.length).toBeLessThanOrEqual(bytes.length + 64);
        expect(moving === null || moving.length <= bytes.length + 64).toBe(true);
        expect(width * height).toBeLessThanOrEqual(limits.imagePixels);
        expect(tells(still)).toEqual([]);
        expect(readImage(still).ok).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is named by what is known of it', () => {
    const file = { mediaType: 'image/jpeg', bytes: 84_200, width: 360, height: 240, sha256: 'ab'.repeat(32) } as const;
    expect(sayImageFile(file)).toBe('360 × 240, 84 kB, JPEG');
    expect(sayImageFile({ ...file, bytes: 2_340_000 })).toBe('360 × 240, 2.3 MB, JPEG');
    expect(sayImageFile({ ...file, bytes: 12 })).toBe('360 × 240, 1 kB, JPEG');
    expect(nameImage({ alt: 'my kite', file, host: null })).toBe(`An image (360 × 240, 84 kB, JPEG), described as “my kite”; SHA-256 ${'ab'.repeat(32)}`);
    expect(nameImage({ alt: null, file: null, host: 'pictures.example.org' })).toBe('An image on another site (pictures.example.org), without a description');
  });
});
