import type { Outcome, PostState } from '../../../../shared/contract/entities/cases.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';

/** An outcome as the queue and the outbox say it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'no-action': 'no action',
  edited: 'edited',
  hidden: 'hidden',
  removed: 'removed',
  approved: 'approved',
  rejected: 'not approved',
  points: 'points',
  break: 'break',
  'handed-to-staff': 'handed to staff',
};

/** What a post is for members, as a sentence says it. */
export const postStateWords: Readonly<Record<PostState, string>> = {
  visible: 'up on the board',
  pending: 'waiting for approval',
  hidden: 'hidden',
  removed: 'removed',
  rejected: 'not approved',
};

/** What a conversation is for, as a row says it (domain.md 2.9). */
export const purposeWords: Readonly<Record<Purpose, string>> = { risk: 'risk', concern: 'concern or question', tech: 'tech issue', outside: 'outside what messages are for' };

/** "1 point", "7 points". */
export function pointsWords(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

/** A text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** The beginning of a text on one line, at most `most` characters, with a sign that there is more. */
export function excerpt(text: string, most = 120): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}
