import { z } from 'zod';
import { limits } from '../../limits.ts';
import { id, instant, title } from '../primitives.ts';

/** The kinds of image file that a community serves and a desk shows. */
export const imageType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A file that the community holds: what it is, how much, and its SHA-256 as hex, so that evidence can be told from any other. */
const file = z.object({
  mediaType: imageType,
  bytes: z.int().min(1).max(limits.imageBytes),
  width: z.int().min(1).max(limits.imageSide),
  height: z.int().min(1).max(limits.imageSide),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
});

/** A host's name alone, without scheme, port or path: what lies elsewhere is named, never fetched. */
const host = z.string().max(253).regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'must be a host’s name in small letters');

/**
 * An image in a post. Its file comes from `GET /v1/images/{id}`; it stays there after it was taken out of the post
 * (`removedAt`), as long as the row does. An image that the post takes from another site has no file here: it names that `host`.
 */
export const image = z.object({ id, postId: id, at: instant, removedAt: instant.nullable(), alt: title.nullable(), file: file.nullable(), host: host.nullable() });
/** See {@link image}. */
export type Image = z.infer<typeof image>;
