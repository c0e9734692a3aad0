import { epochOf } from '../time.ts';

const elapsedMs = (from: string, to: string): number => epochOf(to) - epochOf(from);

/** How many different heavy things in a row make the note due. Ours: the community publishes none; a person can switch it off (domain.md 2.12). */
export const HEAVY_IN_A_ROW = 6;
/** Nothing heavy for this long, milliseconds, and the row begins anew: whoever was away for a while has had their rest. */
export const HEAVY_REST_MS = 20 * 60_000;
/** After a note there is none for this long, milliseconds. */
export const HEAVY_NOTE_REST_MS = 90 * 60_000;

/** What one person read in a row at this window: known to the window alone, never kept, never sent. Instants are canonical UTC. */
export interface HeavyReading {
  /** What was read in this row, each once. */
  readonly read: readonly string[];
  /** When the last of it was read; null for nothing yet. */
  readonly lastAt: string | null;
  /** When the note was last shown; null for never. */
  readonly notedAt: string | null;
}

/** Nothing read yet. */
export const nothingHeavy: HeavyReading = { read: [], lastAt: null, notedAt: null };

/**
 * Reading something heavy at an instant: what the row is afterwards, and whether the note is due. The same thing again is
 * no more of it. With the note the row begins anew.
 */
export function readHeavy(before: HeavyReading, what: string, at: string): { readonly reading: HeavyReading; readonly note: boolean } {
  const rested = before.lastAt !== null && elapsedMs(before.lastAt, at) >= HEAVY_REST_MS;
  const row = rested ? [] : before.read;
  const read = row.includes(what) ? row : [...row, what];
  const mayNote = before.notedAt === null || elapsedMs(before.notedAt, at) >= HEAVY_NOTE_REST_MS;
  const note = read.length >= HEAVY_IN_A_ROW && read.length > row.length && mayNote;
  if (note) return { reading: { read: [], lastAt: at, notedAt: at }, note };
  // Between two notes the row need not grow without end.
  return { reading: { read: read.slice(-HEAVY_IN_A_ROW), lastAt: at, notedAt: before.notedAt }, note };
}
