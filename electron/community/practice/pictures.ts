import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, 0 to 255 each. */
type Colour = readonly [number, number, number];
/** The colour at a place; `x` and `y` from 0 to 1, from the top left. */
type Scene = (x: number, y: number) => Colour;

const WIDTH = 360;
const HEIGHT = 240;

const mix = (a: Colour, b: Colour, part: number): Colour => [0, 1, 2].map((i) => Math.round(a[i]! + (b[i]! - a[i]!) * Math.min(1, Math.max(0, part)))) as unknown as Colour;
const within = (x: number, y: number, cx: number, cy: number, r: number): boolean => ((x - cx) * 1.5) ** 2 + (y - cy) ** 2 < r * r;

/** Hills at dusk. */
const hills: Scene = (x, y) => {
  if (y > 0.78 + 0.06 * Math.sin(x * 9)) return [46, 62, 58];
  if (y > 0.62 + 0.08 * Math.sin(x * 5 + 1)) return [78, 96, 84];
  return within(x, y, 0.68, 0.42, 0.12) ? [250, 218, 150] : mix([92, 104, 150], [240, 180, 140], y * 1.4);
};
/** A kite on squared paper. */
const kite: Scene = (x, y) => {
  const [u, v] = [Math.abs(x - 0.5) * 1.5, y - 0.42];
  if (u + Math.abs(v) < 0.26) return (x < 0.5) === (v < 0) ? [196, 84, 70] : [236, 196, 110];
  if (y > 0.68 && Math.abs(x - 0.5 - 0.03 * Math.sin(y * 40)) < 0.005) return [60, 60, 70];
  return (x * WIDTH) % 24 < 1 || (y * HEIGHT) % 24 < 1 ? [206, 216, 228] : [250, 248, 240];
};
/** A week on a timetable. */
const timetable: Scene = (x, y) => {
  const [column, row] = [Math.floor(x * 6), Math.floor(y * 8)];
  if ((x * 6) % 1 < 0.02 || (y * 8) % 1 < 0.03) return [120, 128, 140];
  if (column === 0 || row === 0) return [222, 226, 232];
  return [[214, 232, 216], [244, 226, 190], [216, 222, 242], [255, 255, 255]][(column * 5 + row * 3) % 4] as unknown as Colour;
};
/** A mug on a table. */
const mug: Scene = (x, y) => {
  if (x > 0.36 && x < 0.58 && y > 0.34 && y < 0.74) return y < 0.38 ? [96, 62, 44] : mix([70, 116, 122], [104, 150, 154], (x - 0.36) * 4);
  if (within(x, y, 0.6, 0.52, 0.13) && !within(x, y, 0.6, 0.52, 0.08)) return [84, 130, 136];
  return y > 0.7 ? [176, 140, 104] : [228, 220, 204];
};

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A scene as a PNG. The text in it is what programs write: desks take it out. */
function png(scene: Scene): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) lines.set(scene(x / WIDTH, y / HEIGHT), y * (1 + WIDTH * 3) + 1 + x * 3);
  const said = chunk('tEXt', Buffer.from('Comment\0Drawn by the practice community. Nothing in it is real.', 'latin1'));
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), said, chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]));
}

/** A row of dots of which another one is lit in each frame, as a GIF of two colours whose codes are never compressed. */
function dots(): Uint8Array {
  const [width, height, frames] = [96, 32, 3];
  const parts: number[][] = [[...Buffer.from('GIF89a', 'latin1'), width, 0, height, 0, 0x80, 0, 0, 0xec, 0xe7, 0xdb, 0x1f, 0x5a, 0x4b], [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0', 'latin1'), 3, 1, 0, 0, 0]];
  for (let frame = 0; frame < frames; frame += 1) {
    // Codes of three bits: two colours, begin anew (4), end (5). Begun anew after every second one, no code grows longer.
    const codes: number[] = [];
    for (let i = 0; i < width * height; i += 1) {
      if (i % 2 === 0) codes.push(4);
      codes.push(((i % width) - 16 - frame * 32) ** 2 + (Math.floor(i / width) - 16) ** 2 < 100 ? 1 : 0);
    }
    codes.push(5);
    const bytes = new Uint8Array(Math.ceil((codes.length * 3) / 8));
    for (const [i, code] of codes.entries()) for (let bit = 0; bit < 3; bit += 1) if ((code >> bit) & 1) bytes[(i * 3 + bit) >> 3]! |= 1 << ((i * 3 + bit) & 7);
    parts.push([0x21, 0xf9, 4, 0, 60, 0, 0, 0], [0x2c, 0, 0, 0, 0, width, 0, height, 0, 0, 2]);
    for (let at = 0; at < bytes.length; at += 255) parts.push([Math.min(255, bytes.length - at), ...bytes.subarray(at, at + 255)]);
    parts.push([0]);
  }
  return Uint8Array.from([...parts.flat(), 0x3b]);
}

const drawn = { hills: () => png(hills), kite: () => png(kite), timetable: () => png(timetable), mug: () => png(mug), dots } as const;
const kept = new Map<string, Uint8Array>();

/** A picture of the practice community; drawn once, the same bytes everywhere. */
export function picture(name: keyof typeof drawn): Uint8Array {
  let bytes = kept.get(name);
  if (bytes === undefined) kept.set(name, (bytes = drawn[name]()));
  return bytes;
}
