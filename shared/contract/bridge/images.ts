import { z } from 'zod';
import { limits } from '../../limits.ts';
import { imageType } from '../entities/images.ts';
import { id } from '../primitives.ts';

const text = z.string();
const at = z.string();

/**
 * An image in a post, as far as one may know without having looked: what it is, how much, and the words that came with it.
 * `here`: its file is on this computer. One that lies on another site (`host`) has no file and is never fetched.
 */
export const postImage = z.object({
  id: text,
  postId: text,
  at,
  /** When it was taken out of the post; its file stays evidence. */
  removedAt: at.nullable(),
  alt: text.nullable(),
  host: text.nullable(),
  file: z.object({ mediaType: imageType, bytes: z.int(), width: z.int(), height: z.int(), sha256: text }).nullable(),
  here: z.boolean(),
});
/** See {@link postImage}. */
export type PostImage = z.infer<typeof postImage>;

/** The images of some posts, of each in the order in which they came, `limits.postImages` at most. `not-found` never: a post that is not here has none. */
export const imageQuestions = {
  'images.of': { input: z.strictObject({ postIds: z.array(id).max(limits.imagePosts) }), output: z.array(postImage) },
  /** The file of an image that is here, for the window's process alone, which refuses it to the page and serves it under an address of its own. */
  'image.file': { input: z.strictObject({ id, moving: z.boolean() }), output: z.object({ mediaType: imageType, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }) },
} as const;

/**
 * `image.show`: somebody asks to see an image. Its file is fetched from the community unless it is here, checked, freed of
 * everything but the picture, and kept. `unreachable` offline, `not-found` when there is none
 * any more, `refused` for a file that is not what it should be.
 */
export const imageCommands = {
  'image.show': { input: z.strictObject({ id }), output: z.object({ moves: z.boolean() }) },
} as const;
