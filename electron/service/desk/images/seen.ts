import type { Image } from '../../../../shared/contract/entities/images.ts';
import { fails, type Desk } from '../context.ts';
import { canSee } from '../veil.ts';

/** An image that this person may see, with its post still here. Fails with `not-found`. */
export function imageToSee(desk: Desk, id: string): Image {
  const { reader } = desk.store;
  const image = reader.get('image', id);
  const post = image && reader.get('post', image.postId);
  if (!image || !post || !canSee(desk, 'image', image) || !canSee(desk, 'post', post)) return fails('not-found', 'This image is not there any more.');
  return image;
}
