import { at } from './bytes.ts';

/** The coded picture may hold anything; what describes it is as long as it says and says what it may, or words could lie in it. */
type Check = (segment: Uint8Array) => boolean;

/** Where a segment's own bytes begin: behind its marker and its length. */
const BODY = 4;

/** Huffman tables: a class and a place, how many codes of each length from 1 to 16 bits, and a value for each; ITU T.81, B.2.4.2. */
function areHuffmanTables(segment: Uint8Array): boolean {
  let place = BODY;
  while (place < segment.length) {
    const name = at(segment, place);
    if (name >> 4 > 1 || (name & 15) > 3 || place + 17 > segment.length) return false;
    let [values, room] = [0, 1];
    for (let bits = 1; bits <= 16; bits += 1) {
      const codes = at(segment, place + bits);
      values += codes;
      // Of so many bits there are only so many codes that no shorter one begins.
      room = 2 * room - codes;
      if (room < 0) return false;
    }
    place += 17 + values;
  }
  return place === segment.length && place > BODY;
}

/** Quantization tables: how exact and a place, then 64 numbers of one or two bytes; B.2.4.1. */
function areQuantizationTables(segment: Uint8Array): boolean {
  let place = BODY;
  while (place < segment.length) {
    const name = at(segment, place);
    if (name >> 4 > 1 || (name & 15) > 3) return false;
    place += 1 + 64 * (1 + (name >> 4));
  }
  return place === segment.length && place > BODY;
}

/** Heads of a frame and of a scan, by how many components they name, one to four; B.2.2 and B.2.3. */
const isHead = (countAt: number, perComponent: number, others: number): Check => (segment) => {
  if (segment.length <= countAt) return false;
  const components = at(segment, countAt);
  return components >= 1 && components <= 4 && segment.length === BODY + others + perComponent * components;
};

const isFrameHead = isHead(BODY + 5, 3, 6);
const checks: ReadonlyMap<number, Check> = new Map([
  [0xc0, isFrameHead], [0xc1, isFrameHead], [0xc2, isFrameHead],
  [0xc4, areHuffmanTables],
  [0xda, isHead(BODY, 2, 4)],
  [0xdb, areQuantizationTables],
  [0xdd, (segment) => segment.length === BODY + 2],
]);

/** Whether a segment belongs to the drawing of a JPEG: tables, restarts, heads of frames and scans. */
export function isDrawing(marker: number): boolean {
  return checks.has(marker);
}

/** Whether such a segment, with its marker and length, is made as its kind must be: a decoder takes all of its bytes. */
export function isWellMade(marker: number, segment: Uint8Array): boolean {
  return checks.get(marker)?.(segment) ?? false;
}
