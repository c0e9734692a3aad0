import type { Presence } from '../../../../shared/contract/wire.ts';
import { limits } from '../../../../shared/limits.ts';

/** Who views or writes what now; in memory, because it is a hint and forgets itself (wire.ts, `presence`). */
export interface PresenceBoard {
  /** Takes in what a colleague says they do. */
  say(entry: Presence): void;
  /** What has been said within twice `limits.presenceMs` before `now`, canonical UTC ordering by `at`. */
  current(nowMs: number): Presence[];
}

/** An empty board. `MOST` entries are kept at once; the oldest go first. */
export function presenceBoard(): PresenceBoard {
  const MOST = 2_000;
  const entries = new Map<string, Presence>();
  return {
    say(entry) {
      const key = `${entry.staffId} ${entry.kind} ${entry.targetId}`;
      entries.delete(key);
      if (entry.doing !== 'gone') entries.set(key, entry);
      if (entries.size > MOST) entries.delete(entries.keys().next().value!);
    },
    current(nowMs) {
      for (const [key, entry] of entries) if (nowMs - Date.parse(entry.at) > 2 * limits.presenceMs) entries.delete(key);
      return [...entries.values()];
    },
  };
}
