import type { ImageType } from '../../../../shared/model/images/index.ts';
import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';

/** An image's file as it is kept: the picture and nothing else (shared/model/images). */
export interface ImageFile {
  readonly mediaType: ImageType;
  readonly still: Uint8Array;
  readonly moving: Uint8Array | null;
}

/** The files of images that somebody asked to see, kept so that they can be seen again offline. They are the largest and the hardest rows of a desk, so they go soonest. */
export interface ImageFiles {
  get(id: string): ImageFile | null;
  has(id: string): boolean;
  /** Whether there is any. */
  some(): boolean;
  /** Keeps a file as seen at an instant, canonical UTC. */
  put(id: string, file: ImageFile, at: string): void;
  /** Somebody looked at it. */
  seen(id: string, at: string): void;
  /** An image's row, or its post's, is about to go: what it showed goes with it. */
  gone(t: 'image' | 'post', id: string): void;
  /** Lets go of what nobody has looked at since an instant, of what has no row any more, and of the longest unseen beyond `most` bytes. */
  tidy(before: string, most: number): void;
}

/** SQL of the files, so that a test can pin its plans. */
export const imageFilesSql = {
  get: `SELECT "media_type" AS "mediaType", "still", "moving" FROM "image_files" WHERE "id" = ?`,
  has: `SELECT 1 FROM "image_files" WHERE "id" = ?`,
  some: `SELECT 1 FROM "image_files" LIMIT 1`,
  put: `INSERT OR REPLACE INTO "image_files" ("id", "media_type", "still", "moving", "bytes", "seen_at") VALUES (?, ?, ?, ?, ?, ?)`,
  seen: `UPDATE "image_files" SET "seen_at" = ? WHERE "id" = ?`,
  one: `DELETE FROM "image_files" WHERE "id" = ?`,
  ofPost: `DELETE FROM "image_files" WHERE "id" IN (SELECT "id" FROM "images" WHERE "post_id" = ?)`,
  unseen: `DELETE FROM "image_files" WHERE "seen_at" < ?`,
  orphans: `DELETE FROM "image_files" WHERE NOT EXISTS (SELECT 1 FROM "images" JOIN "posts" ON "posts"."id" = "images"."post_id" WHERE "images"."id" = "image_files"."id")`,
  beyond: `DELETE FROM "image_files" WHERE "id" IN (SELECT "id" FROM (SELECT "id", sum("bytes") OVER (ORDER BY "seen_at" DESC, "id") AS "upto" FROM "image_files") WHERE "upto" > ?)`,
} as const;

/** The `image_files` table of an open database; nothing is prepared before somebody asks to see an image. */
export function imageFilesTable(db: Database): ImageFiles {
  const run = (sql: string, ...values: unknown[]): void => void prepared(db, sql).run(...values);
  return {
    get: (id) => prepared<[string], ImageFile>(db, imageFilesSql.get).get(id) ?? null,
    has: (id) => prepared<[string], unknown>(db, imageFilesSql.has).get(id) !== undefined,
    some: () => prepared<[], unknown>(db, imageFilesSql.some).get() !== undefined,
    put: (id, { mediaType, still, moving }, at) => run(imageFilesSql.put, id, mediaType, still, moving, still.length + (moving?.length ?? 0), at),
    seen: (id, at) => run(imageFilesSql.seen, at, id),
    gone: (t, id) => run(t === 'image' ? imageFilesSql.one : imageFilesSql.ofPost, id),
    tidy(before, most) {
      run(imageFilesSql.unseen, before);
      run(imageFilesSql.orphans);
      run(imageFilesSql.beyond, most);
    },
  };
}
