import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { limits } from '../../shared/limits.ts';
import { UpdateRefusal } from './refusal.ts';

// The second place that uses the network (the first is sync/api-client): the page and Chromium have none. What is asked for
// is the name of a file; nothing is sent that would tell one desk from another.

/** What a file is to be. */
export interface Expected {
  readonly bytes: number;
  /** SHA-512, base64. */
  readonly sha512: string;
}

const unreachable = (): UpdateRefusal => new UpdateRefusal('The server for updates could not be reached. The desk works as it is; look again later.');

async function answer(url: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    // A redirection is answered, not followed: whoever answers decides about nothing but its own files.
    response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*', 'cache-control': 'no-cache' } });
  } catch {
    throw unreachable();
  }
  if (response.status === 200 && response.body !== null) return response;
  await response.body?.cancel();
  if (response.status >= 300 && response.status < 400) throw new UpdateRefusal('The server for updates sends on to another place, and the desk does not follow.');
  if (response.status === 404) throw new UpdateRefusal('The server for updates has nothing for this system.');
  throw new UpdateRefusal(`The server for updates answered with ${response.status}. Look again later.`);
}

/** A small file. Throws an {@link UpdateRefusal} when it cannot be had, or is longer than `most` bytes. */
export async function readSmall(url: string, most: number): Promise<Buffer> {
  const response = await answer(url, AbortSignal.timeout(limits.requestMs));
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > most) break;
      parts.push(chunk);
    }
  } catch {
    throw unreachable();
  }
  if (bytes > most) throw new UpdateRefusal('What the server says about updates is longer than it can be.');
  return Buffer.concat(parts);
}

/**
 * Fetches a file that nobody but this person can read, and holds it against what it is to be. Throws an {@link UpdateRefusal}
 * when it is anything else, the line is cut or silent, or `signal` says so; what was written is then the caller's to delete.
 */
export async function fetchFile(url: string, to: string, { bytes, sha512 }: Expected, signal: AbortSignal, fetched: (bytes: number) => void): Promise<void> {
  const silence = new AbortController();
  const watch = setTimeout(() => silence.abort(), limits.requestMs);
  const hash = createHash('sha512');
  let done = 0;
  try {
    const response = await answer(url, AbortSignal.any([signal, silence.signal]));
    const file = await open(to, 'w', 0o600);
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        watch.refresh();
        done += chunk.byteLength;
        if (done > bytes) break;
        hash.update(chunk);
        await file.writeFile(chunk);
        fetched(done);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (signal.aborted) throw new UpdateRefusal('Stopped. Nothing was changed.');
    if (error instanceof UpdateRefusal) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new UpdateRefusal('This computer has no space left for the update. Nothing was changed.');
    throw new UpdateRefusal('The line was cut while the update was fetched. Nothing was changed; fetch it again.');
  } finally {
    clearTimeout(watch);
  }
  if (done < bytes) throw new UpdateRefusal('The update came cut short, so it was thrown away. Fetch it again.');
  if (done > bytes || hash.digest('base64') !== sha512) throw new UpdateRefusal('What came is not the update that was described, so it was thrown away.');
}
