import type { Break, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { CaseActionKind, Outcome } from '../../../../shared/contract/entities/cases.ts';
import type { BreakMoment } from '../../../../shared/model/break-history.ts';
import { limits } from '../../../../shared/limits.ts';
import { sayDay } from '../../../../shared/time.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';

/** A text on one line, cut where a line of a list ends anyway. */
export function oneLine(text: string): string {
  const line = text.slice(0, limits.lineLength * 4).replace(/\s+/gu, ' ').trim();
  if (line.length <= limits.lineLength) return line;
  return `${[...line].slice(0, limits.lineLength).join('').trimEnd()}…`;
}

/** A wording inside a sentence: "Derailing a thread" → "derailing a thread"; abbreviations stay as they are. */
export function inSentence(wording: string): string {
  return /^\p{Lu}\p{Lu}/u.test(wording) ? wording : wording.charAt(0).toLocaleLowerCase('en-GB') + wording.slice(1);
}

/** "1 point", "7 points". */
export const sayPoints = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

/** Points that were given, in a line. Zero is a recorded reminder (domain.md 2.3). */
export function givenWords({ points, wording }: Pick<LedgerEntry, 'points' | 'wording'>): string {
  return points === 0 ? `Reminder without points, ${inSentence(wording)}` : `${sayPoints(points)}, ${inSentence(wording)}`;
}

const scopes: Readonly<Record<Break['scope'], string>> = { boards: 'boards', chat: 'chat', both: 'boards and chat' };

/** "1 week", or "open-ended". */
export const lengthOf = ({ startsAt, endsAt }: Pick<Break, 'startsAt' | 'endsAt'>): string => sayBreakLength(startsAt, endsAt);

/** What closing decided, after "Case closed:". */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'no-action': 'no action', 'edited': 'content edited', 'hidden': 'post hidden', 'removed': 'post removed', 'approved': 'post approved', 'rejected': 'post not approved',
  'points': 'points', 'break': 'break', 'handed-to-staff': 'handed to staff',
};

/** An act on a case in a line; null for what the chronology leaves to the case or tells by itself. */
export const actTitles: Readonly<Partial<Record<CaseActionKind, string>>> = {
  'passed': 'Case passed on', 'hidden': 'Post hidden', 'restored': 'Post brought back', 'removed': 'Post removed', 'edited': 'Post edited', 'approved': 'Post approved', 'rejected': 'Post not approved',
  'handed-to-staff': 'Case handed to staff', 'handed-back': 'Case handed back to everyone', 'closed': 'Case closed', 'reopened': 'Case opened again',
};

/** A moment of a break in a line. */
export function momentWords({ what, after }: BreakMoment, kind: Break['kind']): string {
  const place = `break from ${scopes[after.scope]}`;
  const whole = `Break from ${scopes[after.scope]}`;
  const span = after.endsAt === null ? `from ${sayDay(after.startsAt)}, open-ended` : `${sayDay(after.startsAt)} to ${sayDay(after.endsAt)}`;
  switch (what) {
    case 'proposed': return kind === 'requested' ? `Asked for a ${place}, ${lengthOf(after)}` : `${whole} proposed, ${lengthOf(after)}`;
    case 'approved': return `${whole} decided, ${lengthOf(after)}, ${span}`;
    case 'declined': return `${whole} not approved`;
    case 'changed': return `${whole} changed: ${span}`;
    case 'reviewed': return after.reviewAt === null ? `${whole} reviewed` : `${whole} reviewed, next review ${sayDay(after.reviewAt)}`;
    case 'lifted': return `${whole} lifted early`;
    case 'cancelled': return `${whole} cancelled`;
    case 'started': return `${whole} began, ${lengthOf(after)}`;
    case 'ended': return `${whole} ended`;
    case 'watch-over': return 'Watch after the break ended';
  }
}

/** How soon the team acts, as a risk record says it (domain.md 2.10). */
export const urgencyWords: Readonly<Record<'now' | 'today' | 'next-working-day' | 'watch', string>> = { 'now': 'act now', 'today': 'act today', 'next-working-day': 'by the next working day', 'watch': 'watch' };
