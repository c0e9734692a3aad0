import { nameImage } from '../../../../shared/model/images/say.ts';
import { imagesOfPost } from '../../store/read/images.ts';
import type { Desk } from '../context.ts';

/** What evidence says of the images of a post as it was at an instant, canonical UTC, after its words; empty without any. Their files stay with the community. */
export function imagesNamed({ store }: Pick<Desk, 'store'>, postId: string, at: string): string {
  const there = imagesOfPost(store.db, postId).filter((one) => one.at <= at && (one.removedAt === null || one.removedAt > at));
  return there.map((one) => `\n\n[With it: ${nameImage(one)}]`).join('');
}
