import { z } from 'zod';
import { compareVersions, plainVersion } from '../../shared/contract/update-description.ts';
import { readJson, writeWhole } from '../files.ts';

const memory = z.strictObject({
  /** When a server last answered, ISO 8601. */
  lookedAt: z.iso.datetime().nullable(),
  /** The newest version that was ever described to this desk. */
  newest: plainVersion.nullable(),
});
/** What a desk remembers of looking for updates. */
export type UpdateMemory = z.infer<typeof memory>;

/** Reads what is remembered; a file that is not there or not understood is nothing. */
export function readMemory(file: string): UpdateMemory {
  try {
    return memory.parse(readJson(file));
  } catch {
    return { lookedAt: null, newest: null };
  }
}

/** Remembers that a server answered, and the newest version of all that were described. A disk that takes nothing costs the memory alone. */
export function remember(file: string, { newest }: UpdateMemory, described: string, at: string): UpdateMemory {
  const next = { lookedAt: at, newest: newest !== null && compareVersions(newest, described) > 0 ? newest : described };
  try {
    writeWhole(file, `${JSON.stringify(next)}\n`);
  } catch {
    // Looked again sooner than it had to be.
  }
  return next;
}
