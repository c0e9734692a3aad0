import { createHash } from 'node:crypto';
import type { Image } from '../../../shared/contract/entities/images.ts';
import { readImage } from '../../../shared/model/images/index.ts';

/** The row of an image with a file: type, size and digest are read from the bytes. Null for bytes that no desk shows. */
export function imageRow({ id, postId, at, alt }: Pick<Image, 'id' | 'postId' | 'at' | 'alt'>, bytes: Uint8Array): Image | null {
  const read = readImage(bytes);
  if (!read.ok) return null;
  const { mediaType, width, height } = read.image;
  return { id, postId, at, alt, removedAt: null, host: null, file: { mediaType, bytes: bytes.length, width, height, sha256: createHash('sha256').update(bytes).digest('hex') } };
}
