import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keychain } from '../../../electron/security/keychain.ts';

/** A keychain that works as the systems' do: a key of its own that lies somewhere else. */
export function keychain(there = true): Keychain & { forget(): void } {
  let own = randomBytes(32);
  return {
    available: async () => there,
    protect: async (secret) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', own, iv);
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    reveal: async (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      return { secret: decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8'), renew: false };
    },
    forget: () => {
      own = randomBytes(32);
    },
  };
}
