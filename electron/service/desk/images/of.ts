import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { imagesOfPost } from '../../store/read/images.ts';
import type { Desk } from '../context.ts';
import { canSee } from '../veil.ts';

/** What there is to know of the images of some posts before anybody looks at one (domain.md 2.12). */
export function imagesOf(desk: Desk, { postIds }: CallInput<'images.of'>): CallOutput<'images.of'> {
  const { db, images, reader } = desk.store;
  const posts = [...new Set(postIds)].flatMap((id) => reader.get('post', id) ?? []).filter((post) => canSee(desk, 'post', post));
  return posts.flatMap(({ id }) => imagesOfPost(db, id)).filter((one) => canSee(desk, 'image', one)).map((one) => ({ ...one, here: images.has(one.id) }));
}
