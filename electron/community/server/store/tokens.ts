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
  /** Ends every token of a colleague, `closes` with their account; answers how many there were. */
  endAll(staffId: string, at: string, closes: boolean): number;
  /** Whether a token ended together with its account, which the desk that has it is to know: it deletes its copy. */
  closes(token: string): boolean;
  /** How many tokens a colleague has, and since when the latest; `since` is null without one. */
  of(staffId: string): { readonly count: number; readonly since: string | null };
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** The tokens of a community database. */
export function tokens(db: Db): Tokens {
  const insert = db.prepare('INSERT INTO token (hash, staff_id, created_at) VALUES (?, ?, ?)');
  const find = db.prepare<[Buffer], { hash: Buffer; staffId: string }>('SELECT hash, staff_id AS staffId FROM token WHERE hash = ? AND revoked_at IS NULL');
  const end = db.prepare('UPDATE token SET revoked_at = ? WHERE hash = ? AND revoked_at IS NULL');
  const endTheirs = db.prepare('UPDATE token SET revoked_at = ?, closes = ? WHERE staff_id = ? AND revoked_at IS NULL');
  const closed = db.prepare<[Buffer], number>('SELECT closes FROM token WHERE hash = ? AND revoked_at IS NOT NULL').pluck();
  const theirs = db.prepare<[string], { count: number; since: string | null }>('SELECT count(*) AS count, max(created_at) AS since FROM token WHERE staff_id = ? AND revoked_at IS NULL');
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
    endAll: (staffId, at, closes) => endTheirs.run(at, closes ? 1 : 0, staffId).changes,
    closes: (token) => closed.get(hashOf(token)) === 1,
    of: (staffId) => theirs.get(staffId)!,
  };
}
