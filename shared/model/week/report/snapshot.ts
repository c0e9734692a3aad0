import type { WeekUnit } from '../../../contract/bridge/weekly.ts';
import type { FlatFigure } from './flat.ts';

/** Changes whenever a figure is counted in another way, so that a week is not called late because the desk learned to count. */
export const FIGURE_RULES = 1;

/** A figure as it was: its value, what it was of, its 90th percentile, and a digest of its rows where it is no part. */
export type KeptFigure = readonly [value: number | null, of: number | null, p90: number | null, rows: string];

/** The figures of a week as they were when it was first asked for after it was over; kept on this computer. `at` is canonical UTC. */
export interface WeekSnapshot {
  readonly rules: number;
  readonly at: string;
  readonly figures: Readonly<Record<string, KeptFigure>>;
}

/** A figure that is not as it was. */
export interface LateChange {
  readonly id: string;
  readonly was: number | null;
  readonly is: number | null;
}

/** A short digest of ids, whatever their order: two 32-bit FNV-1a sums. Nothing secret rests on it. */
function digest(rows: readonly string[]): string {
  let [a, b] = [0x811c9dc5, 0xdeadbeef];
  for (const row of rows.toSorted()) {
    for (let i = 0; i <= row.length; i += 1) {
      const code = i < row.length ? row.charCodeAt(i) : 10;
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
    }
  }
  return `${rows.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

// A part is told by its value; which things it counts shows in the figure above, or in its other parts.
const kept = ({ value, of, p90, rows, part }: FlatFigure): KeptFigure => [value, of, p90, part === null ? digest(rows) : ''];

/** Keeps the figures of a week that is over. Parts that count nothing need no place. */
export function takeSnapshot(figures: readonly FlatFigure[], at: string): WeekSnapshot {
  return { rules: FIGURE_RULES, at, figures: Object.fromEntries(figures.filter((one) => one.part === null || one.rows.length > 0).map((one) => [one.id, kept(one)])) };
}

/** What a part without rows would have been kept as. */
const emptyOf = (unit: WeekUnit): KeptFigure => [unit === 'took' || unit === 'share' ? null : 0, unit === 'took' || unit === 'share' ? 0 : null, null, ''];

/** Every figure that is not as it was kept: late facts, in the order of the figures. A late fact that was undone leaves nothing. Null when the snapshot counted otherwise. */
export function lateChanges(snapshot: WeekSnapshot, figures: readonly FlatFigure[]): LateChange[] | null {
  if (snapshot.rules !== FIGURE_RULES) return null;
  const now = new Map(figures.map((one) => [one.id, one]));
  const changed = figures.flatMap((one): LateChange[] => {
    const was = snapshot.figures[one.id] ?? emptyOf(one.unit);
    return JSON.stringify(was) === JSON.stringify(kept(one)) ? [] : [{ id: one.id, was: was[0], is: one.value }];
  });
  const gone = Object.entries(snapshot.figures).flatMap(([id, [was]]): LateChange[] => (now.has(id) ? [] : [{ id, was, is: was === null ? null : 0 }]));
  return [...changed, ...gone];
}
