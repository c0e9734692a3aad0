import type { CoverVersion } from '../../../shared/contract/bridge/cover.ts';
import { inLondon, sayClock, sayDay, sayTime } from '../../../shared/time.ts';

/** When something is due beside the time now: "today 18:00", "tomorrow 11:40", "Mon 25 May, 11:40"; "nothing due" without an instant. */
export function dueWords(instant: string | null, now: string): string {
  if (instant === null) return 'nothing due';
  const words = sayTime(instant, now);
  return /\d:\d/u.test(words) ? words : `${words}, ${sayClock(instant)}`;
}

/** A day with its year, and its time where it is not midnight: "Mon 3 Nov 2025", "Sun 22 Nov 2026, 09:00". */
export function beginsWords(instant: string): string {
  const clock = sayClock(instant);
  return `${sayDay(instant)} ${inLondon(instant).year}${clock === '00:00' ? '' : `, ${clock}`}`;
}

/** How a version stands, and since or from when. */
export function stateWords({ state, effectiveFrom }: Pick<CoverVersion, 'state' | 'effectiveFrom'>): string {
  return `${{ 'in-force': 'In force since', 'to-come': 'Begins', 'past': 'From' }[state]} ${beginsWords(effectiveFrom)}`;
}

/** What each calendar is called. */
export const kindNames = { weekday: 'Weekdays', weekend: 'Weekends' } as const;
