import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { cursor, wireMutation } from '../../shared/contract/wire.ts';
import { Stop } from '../lib/say.ts';

const shape = z.strictObject({
  community: z.string(),
  staffId: z.string(),
  epoch: z.string(),
  cursor,
  /** What a client pushed last; null when the run wrote nothing. */
  pushed: z.strictObject({ clientId: z.uuid(), mutation: wireMutation }).nullable(),
});

/**
 * What a run leaves for the next one against the same server: a cursor and a push, so that promises over time can be
 * checked (marks never expire, cursors belong to an epoch) after a restart or a reset. Holds no token.
 */
export type Remembered = z.infer<typeof shape>;

/** Reads what the last run left; null when the file is not there yet. Throws a usage error for any other file. */
export function readRemembered(file: string): Remembered | null {
  if (!existsSync(file)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Stop(`${file} was not written by an earlier run; name another file with --remember.`, 2);
  }
}

/** Leaves something for the next run, readable by this user alone. */
export function writeRemembered(file: string, kept: Remembered): void {
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}
