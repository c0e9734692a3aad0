import type { Break } from '../../contract/entities/points.ts';
import { asSentence, onDay, sayMoment, sayPlace } from './say.ts';
import { goesOn, opens } from './letter.ts';
import type { Piece } from './message-draft.ts';

/** A break as a member is told of it, and what has happened to it. */
export interface BreakTold {
  readonly kind: 'break';
  readonly what: 'decided' | 'changed' | 'lifted' | 'cancelled' | 'declined';
  readonly asked: Break['kind'];
  readonly scope: Break['scope'];
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly reviewAt: string | null;
  /** When it was lifted; null for the rest. */
  readonly endedAt: string | null;
  readonly conditions: string;
}

function times(one: BreakTold, now: string): string {
  const from = `It runs from ${sayMoment(one.startsAt, now)}`;
  if (one.endsAt !== null) return `${from} until ${sayMoment(one.endsAt, now)}, and ends by itself.`;
  const review = one.reviewAt === null ? '' : `: we’ll look at it again ${onDay(one.reviewAt, now)} and write to you then`;
  return `${from}. It has no end date yet${review}.`;
}

const firstWords = {
  decided: {
    enforced: (place: string) => [opens('break', `We’ve talked it over as a team and decided on a break from ${place}.`), goesOn('part', '[Say in your own words why, and what led to it]')],
    requested: (place: string) => [opens('break', `Thanks for telling us that you’d like a break from ${place}. It’s set up for you.`), goesOn('part', '[Say something about what they asked for]')],
  },
  declined: {
    enforced: (place: string) => [opens('break', `We’ve talked as a team about a break from ${place}, and decided against one this time.`), goesOn('part', '[Say what you hope for from here]')],
    requested: (place: string) => [opens('break', `You asked for a break from ${place}, and we haven’t set one up.`), goesOn('part', '[Say why, and what we can do instead]')],
  },
} as const;

/** What a message says of a break and of what happened to it. */
export function aboutBreak(one: BreakTold, now: string): Piece[] {
  const place = sayPlace(one.scope);
  const back = one.conditions.trim() === '' ? [] : [opens('conditions', `When you come back: ${asSentence(one.conditions)}`)];
  const open = 'You can still write to us while it lasts.';
  switch (one.what) {
    case 'decided':
      return [...firstWords.decided[one.asked](place), opens('times', times(one, now)), goesOn('open', one.asked === 'requested' ? `${open} If you’d like to come back sooner, just say.` : open), ...back];
    case 'changed':
      return [opens('break', `Something about your break from ${place} has changed.`), goesOn('part', '[Say what and why, in your own words]'), opens('times', times(one, now)), goesOn('open', open), ...back];
    case 'lifted':
      return [opens('break', `Your break from ${place} ended early, ${sayMoment(one.endedAt ?? now, now)}, and you’re welcome back.`), goesOn('part', '[Say why, and something of your own]'), ...back];
    case 'cancelled':
      return [opens('break', `The break from ${place} that we wrote to you about won’t happen.`), goesOn('part', '[Say why, in your own words]')];
    case 'declined':
      return [...firstWords.declined[one.asked](place)];
  }
}
