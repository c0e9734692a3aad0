import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import type { Profile } from '../profile.ts';
import { afterFailure, noAttempts, sayWait, waitBeforeAttempt } from './attempts.ts';
import type { KeyRecord } from './key-record.ts';
import type { Keychain } from './keychain.ts';
import { passphraseProblem, unwrapKey, wrapKey } from './passphrase.ts';

/** A database key as 64 hex digits, with who keeps it. `pending` says that only memory does, so far. */
export interface Key {
  readonly hex: string;
  readonly keptBy: 'keychain' | 'passphrase' | 'practice-file';
  readonly pending: boolean;
}

/** What looking for the key found: the key, none yet, a passphrase to ask for, or a key that is gone. */
export type Found = { readonly key: Key } | 'none' | 'ask' | 'unset' | 'lost';

/** The database key of one profile: made here, kept by whoever can, never written down in clear beside real data. */
export interface Secrets {
  /** The key, after the app is ready. */
  find(): Promise<Found>;
  /** A new key for invented data: a file outside the profile, so that practising asks nothing. */
  makeForPractice(): Key;
  /** A new key for a real community: in the keychain, or pending until {@link Secrets.setPassphrase}. */
  makeForCommunity(): Promise<Key>;
  /** Wraps the pending key with a new passphrase. */
  setPassphrase(key: Key, passphrase: string): Promise<Result<Key, DeskError>>;
  /** Unwraps the key; a wrong passphrase is counted and makes the next attempt wait. */
  unlock(passphrase: string): Promise<Result<Key, DeskError>>;
}

const HEX_KEY = /^[0-9a-f]{64}$/;

function readPracticeKey(file: string): Found {
  try {
    const hex = readFileSync(file, 'utf8').trim();
    return HEX_KEY.test(hex) ? { key: { hex, keptBy: 'practice-file', pending: false } } : 'lost';
  } catch {
    return 'lost';
  }
}

const text = (record: KeyRecord): string => `${JSON.stringify(record)}\n`;
const practiceRecord: KeyRecord = { version: 1, keptBy: 'practice-file' };

/** Reads a key record. The plain one of a practice profile is known by its text, so that practising starts without the schemas. */
async function readRecord(file: string): Promise<KeyRecord | 'none' | 'unreadable'> {
  try {
    if (!existsSync(file)) return 'none';
    if (readFileSync(file, 'utf8') === text(practiceRecord)) return practiceRecord;
  } catch {
    return 'unreadable';
  }
  const { readKeyRecord } = await import('./key-record.ts');
  return readKeyRecord(file);
}

/** Opens the secrets of a profile. `now` is milliseconds since 1970. */
export function openSecrets(profile: Profile, keychain: Keychain, now: () => number): Secrets {
  const write = (record: KeyRecord): void => writeWhole(profile.keyRecord, text(record));
  let unlocking = false;
  const newKey = (): string => randomBytes(32).toString('hex');

  async function fromKeychain(record: KeyRecord & { keptBy: 'keychain' }): Promise<Found> {
    try {
      const { secret, renew } = await keychain.reveal(Buffer.from(record.blob, 'base64'));
      if (!HEX_KEY.test(secret)) return 'lost';
      if (renew) write({ ...record, blob: (await keychain.protect(secret)).toString('base64') });
      return { key: { hex: secret, keptBy: 'keychain', pending: false } };
    } catch {
      return 'lost';
    }
  }

  async function find(): Promise<Found> {
    const record = await readRecord(profile.keyRecord);
    if (record === 'none') return 'none';
    if (record === 'unreadable') return 'lost';
    switch (record.keptBy) {
      case 'practice-file':
        return readPracticeKey(profile.practiceKey);
      case 'passphrase':
        return 'ask';
      case 'unset':
        return 'unset';
      case 'keychain':
        return fromKeychain(record);
    }
  }

  async function attempt(passphrase: string): Promise<Result<Key, DeskError>> {
    const record = await readRecord(profile.keyRecord);
    if (typeof record !== 'object' || record.keptBy !== 'passphrase') return fail(deskError('not-ready', 'There is nothing to unlock.'));
    const wait = waitBeforeAttempt(record.attempts, now());
    if (wait > 0) return fail(deskError('refused', `Too many attempts. Wait ${sayWait(wait)}, then try again.`));
    // Counted before it is tried: ending the desk in the middle of an attempt must not make it free.
    write({ ...record, attempts: afterFailure(record.attempts, now()) });
    const key = await unwrapKey(record.key, passphrase);
    if (key === null) return fail(deskError('refused', 'That is not the passphrase of this computer. Nothing was changed.'));
    write({ ...record, attempts: noAttempts });
    return ok({ hex: key.toString('hex'), keptBy: 'passphrase', pending: false });
  }

  return {
    find,
    makeForPractice() {
      const hex = newKey();
      writeWhole(profile.practiceKey, `${hex}\n`);
      write(practiceRecord);
      return { hex, keptBy: 'practice-file', pending: false };
    },
    async makeForCommunity() {
      const hex = newKey();
      if (await keychain.available()) {
        write({ version: 1, keptBy: 'keychain', blob: (await keychain.protect(hex)).toString('base64') });
        return { hex, keptBy: 'keychain', pending: false };
      }
      write({ version: 1, keptBy: 'unset' });
      return { hex, keptBy: 'passphrase', pending: true };
    },
    async setPassphrase(key, passphrase) {
      const problem = passphraseProblem(passphrase);
      if (problem !== null) return fail(deskError('refused', problem));
      write({ version: 1, keptBy: 'passphrase', key: await wrapKey(Buffer.from(key.hex, 'hex'), passphrase), attempts: noAttempts });
      return ok({ ...key, pending: false });
    },
    async unlock(passphrase) {
      // One at a time, or attempts made side by side would count as one.
      if (unlocking) return fail(deskError('refused', 'The last attempt is still being checked.'));
      unlocking = true;
      try {
        return await attempt(passphrase);
      } finally {
        unlocking = false;
      }
    },
  };
}
