import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Database } from './database.ts';

/** The desk's cipher, and that of earlier desks and of computers that compute the first in software (suits.ts). */
export type Cipher = 'aegis' | 'sqlcipher';

/** Where SQLite's header has the number of bytes that each page keeps for the cipher; both ciphers leave it readable. */
const RESERVED_AT = 20;
/** What SQLCipher keeps: 16 for the nonce, 64 for the digest. AEGIS-256 keeps 32 and 32. */
const RESERVED_BY_SQLCIPHER = 80;

/**
 * What to tell SQLite before its first read, as pragmas. The key (64 hex digits) is raw: the library takes it as it is
 * instead of deriving one, which would cost tenths of a second at every start. Throws RangeError for anything else.
 */
export function unlocking(key: string, cipher: Cipher): string[] {
  if (!/^[0-9a-f]{64}$/i.test(key)) throw new RangeError('The key must be 32 bytes as hex.');
  // Said in full: another release of the library may have another default.
  return [`cipher = '${cipher}'`, ...(cipher === 'aegis' ? [`aegis_algorithm = 'aegis-256'`] : []), `key = "x'${key}'"`];
}

/** Says cipher and key to a database that was just opened; the cipher is the one that the file lies under, unless it is given. */
export function unlock(db: Database, key: string, cipher: Cipher = cipherOf(db.name)): void {
  for (const pragma of unlocking(key, cipher)) db.pragma(pragma);
}

/** Under which cipher a file lies, by its header; AEGIS for one that is empty, absent or something else. Throws the file system's error. */
export function cipherOf(file: string): Cipher {
  if (!existsSync(file)) return 'aegis';
  const header = Buffer.alloc(RESERVED_AT + 1);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, header, 0, header.length, 0);
  } finally {
    closeSync(fd);
  }
  return header[RESERVED_AT] === RESERVED_BY_SQLCIPHER ? 'sqlcipher' : 'aegis';
}
