import { z } from 'zod';
import { readBy } from '../../shared/contract/read-by.ts';
import { readJson } from '../files.ts';
import { COST } from './passphrase.ts';

const version = z.literal(1);
const base64 = z.base64().max(200);
/** See {@link WrappedKey} of passphrase.ts. */
export const wrappedKey = z.strictObject({ salt: base64, iv: base64, tag: base64, wrapped: base64, N: z.literal(COST.N), r: z.literal(COST.r), p: z.literal(COST.p) });
/** See {@link Attempts} of attempts.ts. */
export const attempts = z.strictObject({ failed: z.int().min(0).max(1_000_000), lastAt: z.number().min(0) });

/**
 * How a profile's key is kept. `unset` stands for a key that lives in memory only, until the person has chosen a
 * passphrase: a database beside it that outlived its desk can be opened by nobody.
 */
export const keyRecord = z.discriminatedUnion('keptBy', [
  z.strictObject({ version, keptBy: z.literal('keychain'), blob: z.base64().max(4_000) }),
  z.strictObject({ version, keptBy: z.literal('passphrase'), key: wrappedKey, attempts }),
  z.strictObject({ version, keptBy: z.literal('practice-file') }),
  z.strictObject({ version, keptBy: z.literal('unset') }),
]);
/** See {@link keyRecord}. */
export type KeyRecord = z.infer<typeof keyRecord>;

/** Reads the record: 'none' when there is no such file, 'unreadable' when it cannot be understood. */
export function readKeyRecord(file: string): KeyRecord | 'none' | 'unreadable' {
  try {
    const found = readJson(file);
    if (found === undefined) return 'none';
    const read = readBy(keyRecord, found);
    return read.success ? read.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
