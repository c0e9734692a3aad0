import { app, safeStorage } from 'electron';

/**
 * The operating system's keychain. Electron 45 asks it asynchronously, Electron 33 can only wait for it: this module
 * owns the difference, nobody else imports safeStorage. It waits until the app is ready.
 */
export interface Keychain {
  /** Whether there is a keychain that protects anything; Linux' `basic_text` is a fixed password and does not. */
  available(): Promise<boolean>;
  /** The secret as bytes that only this account on this computer can read. */
  protect(secret: string): Promise<Buffer>;
  /** The secret again. `renew` says that it should be protected anew, as the keychain's own key has changed. Rejects when it cannot be read. */
  reveal(protectedBytes: Buffer): Promise<{ secret: string; renew: boolean }>;
}

type Asynchronous = Pick<typeof safeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>;

function asynchronous(): Asynchronous | null {
  const storage: Partial<Asynchronous> = safeStorage;
  return storage.isAsyncEncryptionAvailable && storage.encryptStringAsync && storage.decryptStringAsync ? safeStorage : null;
}

function backendProtects(): boolean {
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

/** The keychain of this computer. */
export function systemKeychain(): Keychain {
  const modern = asynchronous();
  if (modern !== null) {
    return {
      available: async () => {
        await app.whenReady();
        return backendProtects() && (await modern.isAsyncEncryptionAvailable());
      },
      protect: (secret) => modern.encryptStringAsync(secret),
      reveal: async (bytes) => {
        await app.whenReady();
        const { result, shouldReEncrypt } = await modern.decryptStringAsync(bytes);
        return { secret: result, renew: shouldReEncrypt };
      },
    };
  }
  return {
    available: async () => {
      await app.whenReady();
      return backendProtects() && safeStorage.isEncryptionAvailable();
    },
    protect: async (secret) => safeStorage.encryptString(secret),
    reveal: async (bytes) => {
      await app.whenReady();
      return { secret: safeStorage.decryptString(bytes), renew: false };
    },
  };
}
