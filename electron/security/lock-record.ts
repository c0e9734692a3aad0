import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readBy } from '../../shared/contract/read-by.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readJson, writeWhole } from '../files.ts';
import { afterFailure, noAttempts, sayWait, waitBeforeAttempt } from './attempts.ts';
import { attempts, wrappedKey } from './key-record.ts';
import { passphraseProblem, unwrapKey, wrapKey } from './passphrase.ts';

/** A passphrase that opens the lock of a desk whose key the keychain keeps: it wraps random bytes that are good for nothing else. */
const lockRecord = z.strictObject({ version: z.literal(1), check: wrappedKey, attempts });
type LockRecord = z.infer<typeof lockRecord>;

const write = (file: string, record: LockRecord): void => writeWhole(file, `${JSON.stringify(record)}\n`);

function read(file: string): LockRecord | null {
  try {
    const parsed = readBy(lockRecord, readJson(file));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the passphrase of the lock in a file, as a check and not as itself. Fails with `refused` when it is too weak. */
export async function chooseLockPassphrase(file: string, passphrase: string): Promise<Result<Record<string, never>, DeskError>> {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) return fail(deskError('refused', problem));
  write(file, { version: 1, check: await wrapKey(randomBytes(32), passphrase), attempts: noAttempts });
  return ok({});
}

/**
 * Tries a passphrase; a wrong one is counted in the file and makes the next wait, as with the key (attempts.ts). `now` is
 * milliseconds since 1970. A record that is damaged opens for nobody.
 */
export async function tryLockPassphrase(file: string, passphrase: string, now: number): Promise<Result<Record<string, never>, DeskError>> {
  const record = read(file);
  if (record === null) return fail(deskError('refused', 'What checks this passphrase cannot be read any more. Whoever looks after this computer can remove lock.json from the desk’s folder; the desk then asks for a new passphrase.'));
  const wait = waitBeforeAttempt(record.attempts, now);
  if (wait > 0) return fail(deskError('refused', `Too many attempts. Wait ${sayWait(wait)}, then try again.`));
  // Counted before it is tried: ending the desk in the middle of an attempt must not make it free.
  write(file, { ...record, attempts: afterFailure(record.attempts, now) });
  if ((await unwrapKey(record.check, passphrase)) === null) return fail(deskError('refused', 'That is not the passphrase of this computer. Nothing was changed.'));
  write(file, { ...record, attempts: noAttempts });
  return ok({});
}
