/** A file that is not what it begins as, is cut short, or holds more than a picture needs. */
export class NotAnImage extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotAnImage';
  }
}

/** Ends the reading of a file. */
export function refuse(why: string): never {
  throw new NotAnImage(why);
}

/** One byte; a file that ends before it is cut short. */
export function at(bytes: Uint8Array, place: number): number {
  return bytes[place] ?? refuse('cut short');
}

/** A stretch of bytes, whole or not at all. Shares the memory of the file. */
export function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (length < 0 || from < 0 || from + length > bytes.length) refuse('cut short');
  return bytes.subarray(from, from + length);
}

/** An unsigned number of 1 to 4 bytes, the most significant first. */
export function big(bytes: Uint8Array, place: number, length: 1 | 2 | 3 | 4): number {
  let value = 0;
  for (let i = 0; i < length; i += 1) value = value * 256 + at(bytes, place + i);
  return value;
}

/** An unsigned number of 1 to 4 bytes, the least significant first. */
export function little(bytes: Uint8Array, place: number, length: 1 | 2 | 3 | 4): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i -= 1) value = value * 256 + at(bytes, place + i);
  return value;
}

/** Bytes as letters, one for each; for names such as `IHDR`. */
export function letters(bytes: Uint8Array, place: number, length: number): string {
  return String.fromCharCode(...part(bytes, place, length));
}

/** Letters as bytes, one for each. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A number as bytes, the least significant first. */
export function littleBytes(value: number, length: 3 | 4): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) % 256);
}

/** One after the other, in memory of its own. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let place = 0;
  for (const one of parts) {
    whole.set(one, place);
    place += one.length;
  }
  return whole;
}
