import type { ClockView } from '../../../../shared/contract/bridge/inbox.ts';
import { sayAhead, sayWaiting } from '../../../../shared/model/cover/say-clock.ts';
import type { Place } from '../../../../shared/model/inbox/place.ts';

/** A conversation's clock for the screen; one that is put off says when it comes back, unless it is late. Null when nobody waits. */
export function clockView({ clock, snoozedUntil }: Place, now: string): ClockView | null {
  const words = sayWaiting(clock, now);
  if (snoozedUntil !== null && words?.kind !== 'late' && words?.kind !== 'risk') {
    const wakes = sayAhead(snoozedUntil, now);
    const since = clock.state === 'none' ? snoozedUntil : clock.since;
    const rest = words === null ? '' : `. ${words.words}`;
    return { kind: 'paused', gone: words?.gone ?? 0, short: `wakes ${wakes}`, words: `Wakes ${wakes}${rest}`, which: clock.state === 'none' ? 'next-reply' : clock.which, since, dueAt: clock.state === 'none' ? null : clock.dueAt, opensAt: snoozedUntil };
  }
  if (words === null || clock.state === 'none') return null;
  return { ...words, which: clock.which, since: clock.since, dueAt: clock.dueAt, opensAt: clock.opensAt };
}
