import { z } from 'zod';
import { limits } from '../limits.ts';

/** A plain version, without words behind it. */
export const plainVersion = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);

/** A file lies beside its description, under a plain name: never elsewhere. SHA-512 in base64, size in bytes. */
const file = z.object({
  url: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.int().min(1).max(limits.updateBytes),
});

/** What `latest-linux.yml` and its like say of the newest desk, and we use of it; whatever else electron-builder writes is left out. */
export const updateDescription = z.object({
  version: plainVersion,
  files: z.array(file).min(1).max(20),
  releaseDate: z.iso.datetime().optional(),
  releaseNotes: z.string().max(limits.updateNotes).nullish(),
});
/** See {@link updateDescription}. */
export type UpdateDescription = z.infer<typeof updateDescription>;

/** What is signed before the file's own bytes: its name as well, so that the description for one system cannot stand in for another's. */
export function signedBefore(name: string): string {
  return `Duty Desk update\n${name}\n`;
}

/** How two plain versions compare: below 0, 0 or above, as for sorting. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return left.map((n, at) => n - (right[at] ?? 0)).find((n) => n !== 0) ?? 0;
}
