import type { Shift } from '../../contract/entities/cover.ts';
import { openSpans, without, type Cover, type Span } from './hours.ts';
import { coversInbox } from './shifts.ts';

/** When the inbox is open between two instants and nobody is on a shift that covers it, in order. */
export function coverGaps(cover: Cover, shifts: readonly Shift[], from: string, to: string): Span[] {
  const covered = shifts.filter(coversInbox).map((one) => ({ from: one.startsAt, to: one.endsAt }));
  return [...openSpans(cover, from, to)].flatMap((open) => without(open, covered));
}
