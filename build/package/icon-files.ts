/** The sizes in which the icon is drawn, pixels: what the desktops of Linux, Windows' ICO and the Mac's ICNS ask for. */
export const ICON_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** A picture of the icon: a square PNG and the length of its side. */
export interface IconPicture {
  readonly size: number;
  readonly png: Buffer;
}

const ICO_LARGEST = 256;
const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** A Windows icon of whole PNGs, which Windows has read since Vista; a side of 256 is written as 0. */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const held = pictures.filter(({ size }) => size <= ICO_LARGEST);
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * held.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(held.length, 4);
  let offset = header.length;
  held.forEach(({ size, png }, n) => {
    const at = ICO_HEADER + ICO_ENTRY * n;
    header.writeUInt8(size % ICO_LARGEST, at);
    header.writeUInt8(size % ICO_LARGEST, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...held.map(({ png }) => png)]);
}

/** The Mac's names for PNGs in an icon file, and the side of each in pixels; the second half is for dense screens. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512],
  ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512], ['ic10', 1024],
];

/** A Mac icon of whole PNGs. Throws when a size is missing. */
export function icnsOf(pictures: readonly IconPicture[]): Buffer {
  const block = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  const blocks = ICNS_TYPES.map(([type, size]) => {
    const found = pictures.find((picture) => picture.size === size);
    if (found === undefined) throw new Error(`The icon was not drawn at ${size} pixels.`);
    return block(type, found.png);
  });
  return block('icns', Buffer.concat(blocks));
}
