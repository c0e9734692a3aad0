import type { Session } from 'electron';
import { IMAGE_SCHEME, imageOfAddress, type WantedImage } from './image-address.ts';

/** An image's file: PNG, JPEG, GIF or WebP by its bytes. */
export interface ImageBytes {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Hands out the file of an image that somebody asked to see; null when nobody did, when it is not here, or behind a locked screen. */
export type ImageFileOf = (wanted: WantedImage) => Promise<ImageBytes | null>;

const types: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The headers of every image: its type is what was found out, it may be drawn in our page and kept nowhere. */
const headers: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};

/**
 * Serves members' images to a session. They are decoded by nobody but the page's process, in its sandbox. Loads nothing:
 * `fileOf` is asked for files that are here already.
 */
export function serveImages(session: Session, fileOf: ImageFileOf): void {
  session.protocol.handle(IMAGE_SCHEME, async (request) => {
    const wanted = imageOfAddress(request.url);
    if (request.method !== 'GET' || wanted === null) return new Response(null, { status: 404, headers });
    const found = await fileOf(wanted);
    if (found === null || !types.has(found.mediaType)) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(found.bytes), { status: 200, headers: { ...headers, 'content-type': found.mediaType } });
  });
}
