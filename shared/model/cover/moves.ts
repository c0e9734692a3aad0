import { clockAt, type ConversationLog } from './clock.ts';
import type { Cover } from './hours.ts';

/** A conversation that waits for the team, as its clock is computed. */
export interface Waiting {
  readonly id: string;
  readonly log: ConversationLog;
}

/** When a conversation is due, as it stands and under other cover; null where nothing is due. Canonical UTC. */
export interface Move {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const due = (log: ConversationLog, cover: Cover, now: string): { readonly runs: boolean; readonly at: string | null } => {
  const clock = clockAt(log, cover, now);
  return clock.state === 'none' ? { runs: false, at: null } : { runs: true, at: clock.dueAt };
};

/** What other cover would do to clocks at an instant: how many run, and those that would be due at another time, the soonest first. */
export function clockMoves(conversations: readonly Waiting[], before: Cover, after: Cover, now: string): { readonly open: number; readonly moved: readonly Move[] } {
  let open = 0;
  const moved: Move[] = [];
  for (const { id, log } of conversations) {
    const was = due(log, before, now);
    if (!was.runs) continue;
    open += 1;
    const then = due(log, after, now).at;
    if (then !== was.at) moved.push({ id, before: was.at, after: then });
  }
  const key = (one: Move): string => one.before ?? one.after ?? '';
  return { open, moved: moved.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1)) };
}
