import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';

/** What was planted: a text, or the bytes of something such as a picture by its name. */
export type Planted = string | { readonly name: string; readonly bytes: Uint8Array };

/** Bytes as they stand in base64, wherever in the base64 they begin: without the letters that their neighbours share. */
const inBase64 = (bytes: Uint8Array): Buffer[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, (shift + bytes.length) % 3 === 0 ? undefined : -1));
  });

/** The forms in which something can lie in a file: a text in UTF-8, UTF-16 both ways round, and as JSON would escape it; all in base64. */
function forms(planted: Planted): Buffer[] {
  if (typeof planted !== 'string') return [Buffer.from(planted.bytes), ...inBase64(planted.bytes)];
  const little = Buffer.from(planted, 'utf16le');
  const escaped = JSON.stringify(planted).slice(1, -1).replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [Buffer.from(planted), little, Buffer.from(little).swap16(), Buffer.from(escaped), ...inBase64(Buffer.from(planted)), ...inBase64(little)];
}

/** A text that was found where it must not be. */
export interface Found {
  readonly file: string;
  readonly text: string;
}

/** A file that goes while it is looked for tells nothing any more. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Most places in one file at which something packed is looked for, and how much of it is unpacked, bytes. */
const MOST_PACKED = 2_000;
const UNPACKED = 8 * 1024 * 1024;

/** How long the head of a gzip is; Node's own reader fails on whatever follows the end. */
function gzipHead(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  const past = (from: number): number => bytes.indexOf(0, from) + 1 || bytes.length;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0);
  if (flags & 8) at = past(at);
  if (flags & 16) at = past(at);
  return at + (flags & 2 ? 2 : 0);
}

type Unpack = (bytes: Uint8Array) => Buffer;
const partly = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED };
/** What packed bytes begin with, and how they are unpacked, also when they are cut short. */
const packings: readonly (readonly [start: readonly Buffer[], unpack: Unpack])[] = [
  [[Buffer.from([0x1f, 0x8b, 0x08])], (bytes) => inflateRawSync(bytes.subarray(gzipHead(bytes)), partly)],
  [[0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level])), (bytes) => inflateSync(bytes, partly)],
  [[Buffer.from([0x28, 0xb5, 0x2f, 0xfd])], (bytes) => (zlib as { zstdDecompressSync?: Unpack }).zstdDecompressSync?.(bytes) ?? Buffer.alloc(0)],
];

function unpacked(unpack: Unpack, bytes: Uint8Array): Buffer {
  try {
    return unpack(bytes);
  } catch {
    return Buffer.alloc(0);
  }
}

/** A file's bytes, and what is packed in it: gzip, deflate or zstd wherever they begin, brotli as the whole file, because that has no beginning of its own. */
function* layers(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  yield unpacked((whole) => brotliDecompressSync(whole, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: UNPACKED }), bytes);
  let tried = 0;
  for (const [starts, unpack] of packings) {
    for (const start of starts) {
      for (let at = bytes.indexOf(start); at >= 0 && tried < MOST_PACKED; at = bytes.indexOf(start, at + 1)) {
        tried += 1;
        yield unpacked(unpack, bytes.subarray(at, at + UNPACKED));
      }
    }
  }
}

interface Needle {
  readonly text: string;
  readonly bytes: Buffer;
}

/** A search for many needles in one walk over the bytes: by their first two, then each of those. */
function searcher(needles: readonly Needle[]): (bytes: Buffer, seen: Set<string>) => void {
  const byHead = Map.groupBy(needles, ({ bytes }) => bytes.readUInt16BE(0));
  const heads = new Uint8Array(65_536);
  for (const head of byHead.keys()) heads[head] = 1;
  return (bytes, seen) => {
    let head = bytes[0] ?? 0;
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      head = ((head << 8) | bytes[at + 1]!) & 0xff_ff;
      if (heads[head] === 0) continue;
      for (const { text, bytes: needle } of byHead.get(head) ?? []) if (!seen.has(text) && bytes.compare(needle, 0, needle.length, at, Math.min(bytes.length, at + needle.length)) === 0) seen.add(text);
    }
  };
}

/** Searches every file under some folders for what was planted, byte by byte and in what is packed in it. Folders that are not there have nothing in them. */
export function findPlanted(folders: readonly string[], planted: Iterable<Planted>): Found[] {
  const search = searcher([...planted].flatMap((one) => forms(one).map((bytes) => ({ text: typeof one === 'string' ? one : one.name, bytes }))));
  const found: Found[] = [];
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const seen = new Set<string>();
      for (const bytes of layers(read(file))) search(bytes, seen);
      found.push(...[...seen].map((text) => ({ file, text })));
    }
  }
  return found;
}
