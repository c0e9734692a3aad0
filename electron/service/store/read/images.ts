import type { Image } from '../../../../shared/contract/entities/images.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

/** SQL of a post's images, so that a test can pin its plan. */
export const imagesSql = {
  of: `SELECT ${columnList('image')} FROM "images" WHERE "post_id" = ? ORDER BY "at", "id" LIMIT ?`,
} as const;

/** The images of a post in the order in which they came, those that were taken out of it too; `limits.postImages` at most. */
export function imagesOfPost(db: Database, postId: string): Image[] {
  return prepared<[string, number], unknown[]>(db, imagesSql.of).raw(true).all(postId, limits.postImages).map((values) => decodeRow('image', values));
}
