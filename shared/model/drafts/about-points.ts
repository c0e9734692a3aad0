import { asSentence, onDay, plain, sayPoints, sayPosted } from './say.ts';
import { cap, goesOn, opens, type Addressed, type Standing } from './letter.ts';
import type { Piece } from './message-draft.ts';

/** Points as a member is told of them: which guideline, how many, until when, and what they were for. Instants are canonical UTC. */
export interface PointsTold {
  readonly kind: 'points';
  readonly wording: string;
  /** Whether the wording is one of the published list's; else it is the giver's own. */
  readonly listed: boolean;
  readonly points: number;
  readonly expiresAt: string;
  readonly spaceName: string | null;
  /** When the post was written, or the points were given where no post is known. */
  readonly when: string | null;
  /** Whether these points made the desk propose a break that nobody has decided on yet. */
  readonly proposesBreak: boolean;
}

/** Points that were taken back after the member had been told of them. */
export interface VoidTold {
  readonly kind: 'void';
  readonly wording: string;
  readonly points: number;
  readonly givenAt: string;
}

const inAll = (total: number, points: number): string => {
  if (total === 0) return 'and you have no points now';
  if (total === points) return points === 1 ? 'and it is the only one you have now' : 'and they are the only ones you have now';
  return `which makes ${total.toLocaleString('en-GB')} now`;
};

function post({ spaceName, when }: PointsTold, now: string): string {
  const then = when === null ? '' : ` ${sayPosted(when, now)}`;
  return spaceName === null ? `I’m writing about something that happened${when === null ? ' in the community' : then}.` : `I’m writing about what you posted in ${plain(spaceName)}${then}.`;
}

const left = (total: number): string => (total === 0 ? 'none' : sayPoints(total));

function howMany(one: PointsTold, now: string, { total }: Standing, alone: boolean): string {
  if (one.points === 0) return `This is a reminder and brings no points with it${alone ? `: you have ${left(total)} now` : ''}.`;
  const until = onDay(one.expiresAt, now);
  if (one.expiresAt <= now) return `It was ${sayPoints(one.points)}, which stopped counting ${until}${alone ? `, so you have ${left(total)} now` : ''}.`;
  return `It’s ${sayPoints(one.points)} this time${alone ? `, ${inAll(total, one.points)}` : ''}. ${one.points === 1 ? 'It stops' : 'They stop'} counting ${until}.`;
}

/** What a message says of points: about what, which guideline, how many, the total now when nothing else is counted in it, until when. */
export function aboutPoints(one: PointsTold, to: Addressed, standing: Standing, alone: boolean): Piece[] {
  const guideline = one.listed ? `The guideline is “${plain(one.wording)}”.` : `It isn’t on the published list, so in our words: ${asSentence(one.wording)}`;
  const next = one.proposesBreak ? [goesOn('crossing', `Because that reaches ${standing.threshold}, we’re going to talk as a team about a break, and one of us will write to you again when it’s decided.`)] : [];
  return [opens('post', post(one, to.now)), goesOn('part', '[Say in your own words what it was about]'), opens('guideline', guideline), goesOn('points', howMany(one, to.now, standing, alone)), ...next];
}

/** What a message says of points that were taken back. */
export function aboutVoid(one: VoidTold, to: Addressed, { total }: Standing, alone: boolean): Piece[] {
  const were = one.points === 0 ? `${cap(onDay(one.givenAt, to.now))} we wrote to you about` : `${cap(onDay(one.givenAt, to.now))} we gave you ${sayPoints(one.points)} for`;
  const back = one.points === 0 ? 'We’ve looked at it again and taken that back.' : 'We’ve looked at it again and taken them back.';
  return [opens('taken', `${were} “${plain(one.wording)}”. ${back}`), goesOn('part', '[Say why, and that it was our mistake if it was]'), ...(alone ? [opens('total', `You have ${total === 0 ? 'no points' : sayPoints(total)} now.`)] : [])];
}
