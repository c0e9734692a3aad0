import { rmSync } from 'node:fs';
import { readJson, writeWhole } from './files.ts';
import type { Profile } from './profile.ts';

/** That the community has ended the account: how much was never sent, and whether all of it has been deleted by now. */
export interface EndedNote {
  readonly unsent: number;
  readonly deleted: boolean;
}

/** Writes the note, before anything is deleted and again afterwards. A disk that takes no note must not keep the data. */
export function noteEnded(profile: Profile, what: EndedNote): void {
  try {
    writeWhole(profile.ended, `${JSON.stringify(what)}\n`);
  } catch {
    // Then the next start does not say why it is empty.
  }
}

/** The note, or null: there is none, or it cannot be understood. */
export function readEnded(profile: Profile): EndedNote | null {
  try {
    const { unsent, deleted } = (readJson(profile.ended) ?? {}) as { readonly unsent?: unknown; readonly deleted?: unknown };
    return Number.isSafeInteger(unsent) && typeof deleted === 'boolean' ? { unsent: unsent as number, deleted } : null;
  } catch {
    return null;
  }
}

/** Another community is connected: what was before is over. */
export function forgetEnded(profile: Profile): void {
  rmSync(profile.ended, { force: true });
}
