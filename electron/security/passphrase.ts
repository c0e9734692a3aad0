import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
/** Shortest passphrase that may protect real data, in characters as a person counts them. */
export const SHORTEST_PASSPHRASE = 10;

/** scrypt's cost, the only one a record may name: about 128 MiB and a third of a second on a small laptop (OWASP's first choice, 2025). */
export const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MEMORY_BYTES = 256 * 1024 * 1024;

/** A key wrapped by a passphrase: scrypt makes the wrapping key, AES-256-GCM wraps and proves it. All four texts are base64. */
export interface WrappedKey {
  readonly salt: string;
  readonly iv: string;
  readonly tag: string;
  readonly wrapped: string;
  readonly N: typeof COST.N;
  readonly r: typeof COST.r;
  readonly p: typeof COST.p;
}

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  // NFKC: the same passphrase typed on another keyboard or system gives the same bytes.
  const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { ...COST, maxmem: MEMORY_BYTES }, (error, key) => {
      secret.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Binds the parameters to the wrapped key, so that neither can be exchanged alone. */
function bound(salt: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`duty-desk key 1 scrypt ${COST.N} ${COST.r} ${COST.p}\n`), salt]);
}

/** Wraps a key of 32 bytes. */
export async function wrapKey(key: Uint8Array, passphrase: string): Promise<WrappedKey> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const wrapping = await derive(passphrase, salt);
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(bound(salt));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  wrapping.fill(0);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return { salt: text(salt), iv: text(iv), tag: text(cipher.getAuthTag()), wrapped: text(wrapped), ...COST };
}

/** Unwraps a key, or answers null when the passphrase is not the one or the record was tampered with. */
export async function unwrapKey(record: WrappedKey, passphrase: string): Promise<Buffer | null> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const salt = bytes(record.salt);
  const wrapping = await derive(passphrase, salt);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, bytes(record.iv), { authTagLength: 16 });
    decipher.setAAD(bound(salt)).setAuthTag(bytes(record.tag));
    const key = Buffer.concat([decipher.update(bytes(record.wrapped)), decipher.final()]);
    return key.length === 32 ? key : null;
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}

/** Why a new passphrase will not do, or null. */
export function passphraseProblem(passphrase: string): string | null {
  const length = Array.from(passphrase.normalize('NFKC')).length;
  if (length < SHORTEST_PASSPHRASE) return `A passphrase needs at least ${SHORTEST_PASSPHRASE} characters; this one has ${length}.`;
  if (new Set(Array.from(passphrase)).size < 4) return 'Use more than three different characters.';
  return null;
}
