import type { PointsSheet } from '../../../shared/contract/bridge/points.ts';
import type { Band, Policy } from '../../../shared/contract/entities/points.ts';
import { inLondon, sayClock, sayDay } from '../../../shared/time.ts';

/** A band's name. */
export const bandNames: Readonly<Record<Band | 'instant-break', string>> = { 'lower': 'Lower', 'middle': 'Middle', 'upper': 'Upper', 'instant-break': 'Instant break' };

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "two months". */
export function sayMonths(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? 'month' : 'months'}`;
}

/** "5 to 9", "10 or more". */
export function sayRange({ min, max }: Pick<Policy['bands'][number], 'min' | 'max'>): string {
  return max === null ? `${min} or more` : min === max ? String(min) : `${min} to ${max}`;
}

/** "5 to 9 points, two months". */
export function sayBand(band: Policy['bands'][number]): string {
  return `${sayRange(band).replace(' or more', ' points or more')}${band.max === null ? '' : ' points'}, ${sayMonths(band.months)}`;
}

/** "1 point", "7 points", "a reminder". */
export function sayPoints(points: number): string {
  return points === 0 ? 'a reminder' : points === 1 ? '1 point' : `${points.toLocaleString('en-GB')} points`;
}

/** When something stops counting, London time: "Tue 14 July, 14:20". */
export function sayUntil(at: string): string {
  const day = inLondon(at);
  return `${sayDay(at).replace(/ \S+$/u, '')} ${day.toLocaleString('en-GB', { month: 'long' })}, ${sayClock(at)}`;
}

const scopes = { boards: 'the boards', chat: 'chat', both: 'the boards and chat' } as const;

/** The break that answers the total already, as a sentence; it follows "This reaches 30." */
export function sayAnswered({ scope, state }: NonNullable<PointsSheet['answeredBy']>): string {
  if (state === 'proposed') return 'A break is proposed already and waits for a decision, so the desk proposes no other.';
  if (state === 'scheduled') return `A break from ${scopes[scope]} is still to come, so the desk proposes no other.`;
  return `They are on a break from ${scopes[scope]} now, so the desk proposes no other.`;
}
