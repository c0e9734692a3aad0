import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const SALT_BYTES = 16;
const DIGEST_BYTES = 32;

const digest = (key: string, salt: Buffer): Buffer => createHmac('sha256', Buffer.from(key, 'hex')).update('duty-desk key check').update(salt).digest();
const fileOf = (databaseFile: string): string => `${databaseFile}.keycheck`;

/**
 * Keeps a salted digest of the key beside the database. SQLite answers "not a database" both for a wrong key and for
 * a damaged first page; with this file the two are told apart. The key is 32 random bytes (or comes out of a slow
 * key derivation), so the digest tells no more than the database's own page digests do.
 */
export function writeKeyCheck(databaseFile: string, key: string): void {
  if (existsSync(fileOf(databaseFile))) return;
  const salt = randomBytes(SALT_BYTES);
  const half = `${fileOf(databaseFile)}.new`;
  writeFileSync(half, Buffer.concat([salt, digest(key, salt)]), { mode: 0o600 });
  renameSync(half, fileOf(databaseFile));
}

/** Whether a key is the one that the database was made with; null when that cannot be told. */
export function keyFits(databaseFile: string, key: string): boolean | null {
  let kept: Buffer;
  try {
    kept = readFileSync(fileOf(databaseFile));
  } catch {
    return null;
  }
  if (kept.length !== SALT_BYTES + DIGEST_BYTES) return null;
  return timingSafeEqual(kept.subarray(SALT_BYTES), digest(key, kept.subarray(0, SALT_BYTES)));
}
