import type { LogLine } from '../server/app.ts';

/** How many requests ended how since the last count. */
export interface Tally {
  note(line: LogLine): void;
  /** The counts, which begin anew; null when nobody asked. Health questions are left out. */
  take(): { readonly answered: number; readonly refused: number; readonly limited: number; readonly failed: number; readonly slowestMs: number } | null;
}

/** Counts requests instead of writing each down: a flood of them fills no disk, and who asked when is nobody's to keep. */
export function tally(): Tally {
  const empty = () => ({ answered: 0, refused: 0, limited: 0, failed: 0, slowestMs: 0 });
  let now = empty();
  return {
    note({ path, status, ms }) {
      if (path.startsWith('/health')) return;
      now[status >= 500 ? 'failed' : status === 429 ? 'limited' : status >= 400 ? 'refused' : 'answered'] += 1;
      if (path !== '/v1/sync/live') now.slowestMs = Math.max(now.slowestMs, Math.round(ms));
    },
    take() {
      const counts = now;
      now = empty();
      return counts.answered + counts.refused + counts.limited + counts.failed === 0 ? null : counts;
    },
  };
}
