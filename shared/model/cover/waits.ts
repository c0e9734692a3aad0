import { clockAt, type Clock, type ConversationLog } from './clock.ts';
import type { Cover } from './hours.ts';

/** One time that the member waited for us: its clock when it ended, or as it stands. */
export interface Wait {
  readonly clock: Exclude<Clock, { readonly state: 'none' }>;
  /** When the team replied or closed; null while the member waits. */
  readonly endedAt: string | null;
}

/** Every wait of a conversation up to an instant, the first first: each clock as it stood when it ended (domain.md 2.9). */
export function waitsOf(log: ConversationLog, cover: Cover, t: string): Wait[] {
  const ends = [...log.messages.filter((one) => one.from === 'team').map((one) => one.at), ...log.events.filter((one) => one.kind === 'closed').map((one) => one.at)].filter((at) => at <= t).toSorted();
  const before = (at: string): ConversationLog => ({ ...log, messages: log.messages.filter((one) => one.at < at), events: log.events.filter((one) => one.at < at) });
  const ended = [...new Set(ends)].flatMap((at): Wait[] => {
    const clock = clockAt(before(at), cover, at);
    return clock.state === 'none' ? [] : [{ clock, endedAt: at }];
  });
  const now = clockAt(log, cover, t);
  return now.state === 'none' ? ended : [...ended, { clock: now, endedAt: null }];
}

/** Why a clock stands still at its instant; null while it runs. */
export function pausedBecause({ clock, endedAt }: Wait): 'waiting-for-the-member' | 'outside-cover-hours' | null {
  if (endedAt !== null) return null;
  if (clock.state === 'waiting') return 'waiting-for-the-member';
  // A late clock outside cover hours counts no further either.
  return clock.opensAt !== null || clock.state === 'closed-hours' ? 'outside-cover-hours' : null;
}
