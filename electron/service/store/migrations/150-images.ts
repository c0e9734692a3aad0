import { dropStaged, type Migration } from './migration.ts';

/**
 * Images in posts, and the files of those that somebody asked to see, without anything but the picture (shared/model/images).
 * `moving` is null for a still one. A file is kept as long as its image's row is here, and no longer than it is looked at.
 */
const tables = `
CREATE TABLE "images" ("id" TEXT PRIMARY KEY NOT NULL, "post_id" TEXT NOT NULL, "at" TEXT NOT NULL, "removed_at" TEXT, "alt" TEXT, "file" TEXT, "host" TEXT, "v" INTEGER NOT NULL) STRICT;
CREATE INDEX "images_post" ON "images" ("post_id", "at", "id");
CREATE TABLE "image_files" ("id" TEXT PRIMARY KEY NOT NULL, "media_type" TEXT NOT NULL, "still" BLOB NOT NULL, "moving" BLOB, "bytes" INTEGER NOT NULL, "seen_at" TEXT NOT NULL) STRICT;
CREATE INDEX "image_files_seen" ON "image_files" ("seen_at", "id", "bytes");
DELETE FROM "meta" WHERE "key" = 'sync.snapshot' AND "value" LIKE '%"mode":"staged"%';
`;

/** Images. A replacement that was being fetched lacks their table; it is fetched again. */
export const images: Migration = {
  to: 150,
  up(db) {
    dropStaged(db);
    db.exec(tables);
  },
};
