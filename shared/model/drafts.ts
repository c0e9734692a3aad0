import type { Break } from '../contract/entities/points.ts';
import { aboutBreak, type BreakTold } from './drafts/about-break.ts';
import { aboutPoints, aboutVoid, type PointsTold, type VoidTold } from './drafts/about-points.ts';
import { goesOn, letter, opens, type Addressed, type Standing } from './drafts/letter.ts';
import { asSentence, onDay, plain, sayLongDay, sayMoment, sayPlace, sayPoints } from './drafts/say.ts';
import type { MessageDraft, Piece } from './drafts/message-draft.ts';

/** One thing that a member is owed a word about (domain.md 2.5). */
export type Told = PointsTold | VoidTold | BreakTold;

const guiding = 'Points are for guiding, not judging, and nearly everyone has some at one time or another.';
const differently = 'If you see it differently, or want to talk it through, write back and tell me.';

function said(one: Told, to: Addressed, standing: Standing, alone: boolean): Piece[] {
  if (one.kind === 'points') return aboutPoints(one, to, standing, alone);
  return one.kind === 'void' ? aboutVoid(one, to, standing, alone) : aboutBreak(one, to.now);
}

/** A second and third thing are in the same letter. */
const also = (text: string): string => text.replace(/^I’m writing about/u, 'It’s also about');

const mayBeSeenDifferently = (one: Told): boolean => one.kind === 'points' || (one.kind === 'break' && one.asked === 'enforced' && (one.what === 'decided' || one.what === 'changed'));

/**
 * One message about everything that a member is owed a word about: what, which guideline, how many points and the total now
 * (domain.md 1.1), always with a part that a person must write (1.2). Says nothing of other members, of who reported, or of
 * private notes. The list must not be empty.
 */
export function draftAbout(to: Addressed, standing: Standing, things: readonly Told[]): MessageDraft {
  const counted = things.filter((one) => one.kind !== 'break');
  const alone = counted.length <= 1;
  const pieces = things.flatMap((one, i) => said(one, to, standing, alone).map((piece) => (i === 0 ? piece : { ...piece, key: `${i}:${piece.key}`, text: also(piece.text) })));
  const total = alone ? [] : [opens('total', `All in all you have ${standing.total === 0 ? 'no points' : sayPoints(standing.total)} now.`)];
  const why = things.some((one) => one.kind === 'points') ? [opens('guiding', guiding)] : [];
  const seen = things.some(mayBeSeenDifferently) ? [{ key: 'differently', text: differently, opens: why.length === 0 }] : [];
  const figures = counted.flatMap((one) => (one.kind === 'points' && one.points > 0 ? [one.points] : []));
  return letter(to, [...pieces, ...total, ...why, ...seen], counted.length > 0 && standing.total > 0 ? [...figures, standing.total] : figures);
}

/** {@link draftAbout} for points that are about to be given; `total` is the total with them, `points` 0 is a reminder. */
export function draftAboutPoints(input: Addressed & Standing & Omit<PointsTold, 'kind'>): MessageDraft {
  return draftAbout(input, input, [{ ...input, kind: 'points' }]);
}

/** {@link draftAbout} for one break. */
export function draftAboutBreak(input: Addressed & Omit<BreakTold, 'kind' | 'asked'> & { readonly kind: Break['kind'] }): MessageDraft {
  return draftAbout(input, { total: 0, threshold: 0 }, [{ ...input, kind: 'break', asked: input.kind }]);
}

/** {@link draftAbout} for points taken back; `total` is the total without them. */
export function draftAboutVoid(input: Addressed & Standing & Omit<VoidTold, 'kind'>): MessageDraft {
  return draftAbout(input, input, [{ ...input, kind: 'void' }]);
}

/** What answers "how many points am I on?" at the instant of the letter: the entries that count, and the next fall of the total. */
export interface PointsAsked {
  readonly total: number;
  readonly entries: readonly { readonly wording: string; readonly points: number; readonly until: string }[];
  readonly nextDrop: { readonly points: number; readonly at: string } | null;
  /** A sentence about a break under way or to come; null when there is none. */
  readonly breakNote: string | null;
}

/** Longer lists of points are summed up: it is a letter. */
const MOST_LINES = 12;

function lines(entries: PointsAsked['entries'], now: string): string {
  const counting = entries.filter((one) => one.points > 0).toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const named = counting.slice(0, MOST_LINES).map((one) => `- ${one.points} for “${plain(one.wording)}”, until ${sayLongDay(one.until, now)}`);
  const rest = counting.slice(MOST_LINES);
  const more = rest.length === 0 ? [] : [`- ${sayPoints(rest.reduce((sum, one) => sum + one.points, 0)).replace(/ points?$/u, '')} for ${rest.length} more`];
  return [...named, ...more].join('\n');
}

/** The drafted answer to "how many points am I on?" (domain.md 1.1), with a part to answer whatever else they asked. */
export function draftHowManyPoints(input: Addressed & PointsAsked): MessageDraft {
  const { total, nextDrop, breakNote, now } = input;
  const have = total === 0 ? 'You have no points at the moment.' : `You’re on ${sayPoints(total)} at the moment:\n${lines(input.entries, now)}`;
  const left = nextDrop === null ? 0 : total - nextDrop.points;
  const next = nextDrop === null ? [] : [opens('next', `${nextDrop.points === 1 ? '1 of them goes' : `${nextDrop.points} of them go`} ${onDay(nextDrop.at, now)}, which leaves ${left === 0 ? 'none' : left}.`)];
  const note = breakNote === null ? [] : [opens('break', breakNote)];
  const body = [opens('thanks', 'Thanks for asking.'), goesOn('part', '[Say something about how they asked, or what else they asked]'), opens('total', have), ...next, ...note, opens('guiding', total === 0 ? 'Nearly everyone has some at one time or another, so ask whenever you like.' : guiding)];
  return letter(input, body, total === 0 ? [] : [total]);
}

/** A word before a break ends by itself: when, and that the member is welcome back. */
export function draftBreakEnds(input: Addressed & Pick<BreakTold, 'scope' | 'conditions'> & { readonly endsAt: string }): MessageDraft {
  const { scope, endsAt, conditions, now } = input;
  const back = conditions.trim() === '' ? [] : [opens('conditions', `When you come back: ${asSentence(conditions)}`)];
  const over = endsAt <= now ? 'ended' : 'ends';
  return letter(input, [opens('break', `Your break from ${sayPlace(scope)} ${over} ${/ /u.test(sayLongDay(endsAt, now)) ? 'on ' : ''}${sayMoment(endsAt, now)}, and you’re welcome back.`), goesOn('part', '[Say something of your own: what you look forward to, or what would help]'), ...back], []);
}

/** A sentence about a break for {@link draftHowManyPoints}: under way or to come. */
export function sayBreakNote(one: Pick<Break, 'scope' | 'startsAt' | 'endsAt'>, now: string): string {
  const until = one.endsAt === null ? 'which has no end date yet' : `which ends ${onDay(one.endsAt, now)}, whatever the points do`;
  return one.startsAt > now ? `You have a break from ${sayPlace(one.scope)} coming up ${onDay(one.startsAt, now)}, ${until}.` : `You’re on a break from ${sayPlace(one.scope)}, ${until}.`;
}
