import { createHash } from 'node:crypto';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Image } from '../../../../shared/contract/entities/images.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { readImage, type ImageProblem } from '../../../../shared/model/images/index.ts';
import { asDeskError } from '../../sync/index.ts';
import type { ImageFile } from '../../store/write/image-files.ts';
import { fails, type Desk } from '../context.ts';
import { imageToSee } from './seen.ts';
import { tidyImages } from './tidy.ts';

const problems: Readonly<Record<ImageProblem, string>> = {
  'not-an-image': 'The community sent something that is no image of a kind that the desk shows. It was thrown away.',
  'too-large': 'This image is larger than the desk shows. Nothing of it was kept.',
  'damaged': 'This image is damaged, so that it cannot be shown. Nothing of it was kept.',
};

/** Checks what came against what the row says, and keeps of it the picture alone. Fails with `refused`. */
function pictureOf(bytes: Uint8Array, said: NonNullable<Image['file']>): ImageFile {
  if (createHash('sha256').update(bytes).digest('hex') !== said.sha256) return fails('refused', 'The community sent another file than the one that was posted. It was thrown away.', 'sha256');
  const read = readImage(bytes);
  if (!read.ok) return fails('refused', problems[read.problem], read.detail);
  const { mediaType, still, moving } = read.image;
  return { mediaType, still, moving };
}

async function fetched(desk: Desk, { id }: Image, said: NonNullable<Image['file']>): Promise<ImageFile> {
  const answer = await desk.files.image(id);
  if (answer.ok) return pictureOf(answer.value, said);
  const { kind, problem } = answer.error;
  if (problem?.type === 'not-found') return fails('not-found', 'The community has no file of this image any more.');
  if (kind === 'transport' || kind === 'unavailable' || kind === 'rate-limited') return fails('unreachable', 'This image is not on this computer, and the community cannot be reached.', answer.error.detail);
  throw new DeskFailure(asDeskError(answer.error));
}

/**
 * Brings an image that somebody asks to see: from this computer if it is here, else from the community, and from nowhere
 * else. It is kept under the database's cipher, so that it can be seen again offline. Fails with `unreachable`, `not-found`, `refused`.
 */
export async function showImage(desk: Desk, id: string): Promise<CallOutput<'image.show'>> {
  const image = imageToSee(desk, id);
  if (image.file === null) return fails('refused', 'This image lies on another site. The desk fetches nothing from there.');
  const kept = desk.store.images.get(id);
  const file = kept ?? (await fetched(desk, image, image.file));
  const now = desk.now();
  desk.store.transact(() => {
    if (kept !== null) return desk.store.images.seen(id, now);
    // What was taken away while its file was on its way is not kept.
    imageToSee(desk, id);
    return desk.store.images.put(id, file, now);
  }, true);
  if (kept === null) tidyImages(desk.store, now);
  return { moves: file.moving !== null };
}
