import { existsSync } from 'node:fs';
import type { DeskState } from '../../shared/contract/bridge/state.ts';
import { deskError } from '../../shared/errors.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Done } from '../connecting.ts';
import type { Profile } from '../profile.ts';
import type { Key, Secrets } from './secrets.ts';
import type { SystemPrompt } from './system-prompt.ts';

/** Why a desk is locked and what opens it; null while it is open. */
export type Lock = DeskState['lock'];

/** What the lock needs to know. */
export interface ScreenLockParts {
  readonly profile: Profile;
  readonly secrets: Secrets;
  readonly prompt: SystemPrompt;
  readonly key: () => Key | null;
  /** Whether there is anything on the screen to be hidden. */
  readonly ready: () => boolean;
  readonly changed: (lock: Lock) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The lock of the screen: the desk goes on beneath it, in step with the community and ready to say that something waits,
 * but shows and answers nothing until it is opened.
 */
export interface ScreenLock {
  /** Locks. A practice desk, whose members are invented, is locked by a person alone. */
  engage(by: NonNullable<Lock>['by']): void;
  /**
   * The lock with which a desk of a real community starts, where the keychain opened it for whoever sits there: ending the
   * desk and starting it must not be a way around the lock; nor is a fault, after which it is as locked as before. Null where
   * the start itself asked, or nothing could.
   */
  atStart(): Lock;
  /** Opens with the passphrase, or with null by the system's question or, where nothing guards it, at once. */
  open(passphrase: string | null): Promise<Done>;
  /** Chooses the passphrase of the lock; the one before must be given. */
  choose(passphrase: string, current: string | null): Promise<Done>;
  /** The desk that was locked is no more: it was signed out, or its data deleted or set aside. */
  forget(): void;
  /** What opens the lock of this desk. */
  opens(): NonNullable<Lock>['opens'];
  /** A real community under a keychain that opens for whoever sits there, and nothing chosen that would not. */
  lacksPassphrase(): boolean;
}

/** Makes the lock of a desk. */
export function screenLock({ profile, secrets, prompt, key, ready, changed, now }: ScreenLockParts): ScreenLock {
  let lock: Lock = null;
  let trying = false;
  const chosen = (): boolean => existsSync(profile.lockRecord);
  const opens = (): NonNullable<Lock>['opens'] => (key()?.keptBy === 'passphrase' || chosen() ? 'passphrase' : prompt.available() ? 'system' : 'press');
  const set = (next: Lock): void => {
    lock = next;
    changed(next);
  };

  async function tried(passphrase: string): Promise<Done> {
    if (key()?.keptBy === 'passphrase') {
      const answer = await secrets.unlock(passphrase);
      return answer.ok ? ok({}) : answer;
    }
    return (await import('./lock-record.ts')).tryLockPassphrase(profile.lockRecord, passphrase, now());
  }

  /** One attempt at a time, or attempts made side by side would count as one. */
  async function alone(work: () => Promise<Done>): Promise<Done> {
    if (trying) return fail(deskError('refused', 'The last attempt is still being checked.'));
    trying = true;
    try {
      return await work();
    } finally {
      trying = false;
    }
  }

  async function proved(passphrase: string | null): Promise<Done> {
    if (passphrase !== null && opens() === 'passphrase') return tried(passphrase);
    if (opens() === 'press') return ok({});
    if (prompt.available() && (await prompt.ask('open Duty Desk'))) return ok({});
    return fail(deskError('refused', opens() === 'passphrase' ? 'Type the passphrase of this computer.' : 'The system did not say that it is you. Nothing was changed.'));
  }

  return {
    opens,
    lacksPassphrase: () => key()?.keptBy === 'keychain' && !chosen() && !prompt.available(),
    forget: () => { lock = null; },
    atStart() {
      if (key()?.keptBy === 'keychain' && opens() !== 'press') lock ??= { by: 'start', opens: opens(), system: prompt.available() };
      return lock;
    },
    engage(by) {
      if (lock !== null || !ready() || (by !== 'person' && key()?.keptBy === 'practice-file')) return;
      set({ by, opens: opens(), system: prompt.available() });
    },
    open: (passphrase) => alone(async () => {
      if (lock === null) return ok({});
      const answer = await proved(passphrase);
      if (answer.ok) set(null);
      return answer;
    }),
    choose: (passphrase, current) => alone(async () => {
      if (key()?.keptBy !== 'keychain') return fail(deskError('refused', key()?.keptBy === 'passphrase' ? 'The passphrase that opens this desk opens its lock as well.' : 'A practice desk has nothing to guard.'));
      if (chosen()) {
        if (current === null) return fail(deskError('refused', 'Type the passphrase that opens the lock now.'));
        const answer = await tried(current);
        if (!answer.ok) return answer;
      }
      return (await import('./lock-record.ts')).chooseLockPassphrase(profile.lockRecord, passphrase);
    }),
  };
}
