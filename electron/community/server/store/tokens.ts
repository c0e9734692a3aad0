import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './open.ts';

/** Access tokens: 256 random bits each, kept as SHA-256 only. */
export interface Tokens {
  /** Makes a token for a colleague; it is told here once and cannot be read again. `at` is a canonical instant. */
  issue(staffId: string, at: string): string;
  /** Whose token this is, or null when it is unknown or revoked. */
  staffOf(token: string): string | null;
  /** Ends a token; false when it was not known. */
  revoke(token: string, at: string): boolean;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** The tokens of a community database. */
export function tokens(db: Db): Tokens {
  const insert = db.prepare('INSERT INTO token (hash, staff_id, created_at) VALUES (?, ?, ?)');
  const find = db.prepare<[Buffer], { hash: Buffer; staffId: string }>('SELECT hash, staff_id AS staffId FROM token WHERE hash = ? AND revoked_at IS NULL');
  const end = db.prepare('UPDATE token SET revoked_at = ? WHERE hash = ? AND revoked_at IS NULL');
  return {
    issue(staffId, at) {
      // The prefix keeps it from beginning with a dash, which command lines take for a flag.
      const token = `duty_${randomBytes(32).toString('base64url')}`;
      insert.run(hashOf(token), staffId, at);
      return token;
    },
    staffOf(token) {
      const hash = hashOf(token);
      const found = find.get(hash);
      return found && timingSafeEqual(found.hash, hash) ? found.staffId : null;
    },
    revoke: (token, at) => end.run(at, hashOf(token)).changes > 0,
  };
}
