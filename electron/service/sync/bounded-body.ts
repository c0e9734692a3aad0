import { limits } from '../../../shared/limits.ts';

/** Hands on a body piece by piece; false when it is longer than `most` bytes, and then it is read no further. Throws when the line is cut. */
async function within(response: Response, most: number, take: (chunk: Uint8Array) => void): Promise<boolean> {
  let bytes = 0;
  if (response.body === null) return true;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (bytes > most) return false;
    take(chunk);
  }
  return true;
}

/** The text of a body, or null when it is longer than `limits.responseBytes`. Throws when the line is cut. */
export async function boundedText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder('utf-8');
  const parts: string[] = [];
  if (!(await within(response, limits.responseBytes, (chunk) => void parts.push(decoder.decode(chunk, { stream: true }))))) return null;
  parts.push(decoder.decode());
  return parts.join('');
}

/** A body as it came, or null when it is longer than `most` bytes. Throws when the line is cut. */
export async function boundedBytes(response: Response, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  if (!(await within(response, most, (chunk) => void parts.push(chunk)))) return null;
  return new Uint8Array(Buffer.concat(parts));
}
