import type { Shift } from '../../contract/entities/cover.ts';
import type { Role } from '../../contract/entities/people.ts';
import { limits } from '../../limits.ts';
import { isRunning } from '../cover/shifts.ts';
import { isStaff } from '../permissions.ts';
import { plusMs } from '../../time.ts';

/** A colleague, for who is told. */
export interface Colleague {
  readonly id: string;
  readonly role: Role;
}

/** A message that somebody must see, as far as telling goes. Instants canonical UTC. */
export interface Needing {
  readonly conversationId: string;
  /** A risk; or not sorted yet, where the words may point to one. */
  readonly kind: 'risk' | 'untriaged';
  /** When the message came that waits. */
  readonly since: string;
  readonly withCover: boolean;
  /** Beyond the target of a risk; always false for others. */
  readonly late: boolean;
  /** A colleague writes in it now. */
  readonly beingAnswered: boolean;
}

/**
 * Who is told of a message at an instant (domain.md 2.9, 2.11): everybody who covers the inbox and may read it. Where nobody
 * such is on, the team leads on any shift, who are on call; and where there are none, for a risk all staff and leads, because
 * somebody must. A volunteer is told only of what was handed to weekend cover.
 */
export function toldOf({ kind, withCover }: Pick<Needing, 'kind' | 'withCover'>, team: readonly Colleague[], shifts: readonly Shift[], at: string): ReadonlySet<string> {
  const reads = (one: Colleague): boolean => isStaff(one.role) || withCover;
  const ids = (some: readonly Colleague[]): ReadonlySet<string> => new Set(some.map((one) => one.id));
  const covering = team.filter((one) => reads(one) && shifts.some((shift) => shift.staffId === one.id && isRunning(shift, at)));
  const onCall = team.filter((one) => one.role === 'lead' && shifts.some((shift) => shift.staffId === one.id && !shift.cancelled && shift.startsAt <= at && at < shift.endsAt));
  if (covering.some((one) => isStaff(one.role))) return ids(covering);
  if (onCall.length > 0) return ids([...covering, ...onCall]);
  return kind === 'risk' ? ids([...covering, ...team.filter((one) => isStaff(one.role))]) : ids(covering);
}

/** What was told of a conversation on this computer: for which message, and when last. */
export interface Told {
  readonly since: string;
  readonly kind: Needing['kind'];
  readonly at: string;
}

/** How long a colleague at the keyboard keeps a risk from being raised again; then they may have got stuck. */
const WRITING_KEEPS = 3;

/**
 * Whether to tell now: a message that came since it was last told of, one that has turned out to be a risk, and a risk beyond
 * its target again every `limits.raiseAgainMs` until it is answered. While a colleague writes a reply it is not raised, for
 * that would only disturb them: but not for long, since presence ends by itself and a risk does not.
 */
export function tellsNow(one: Needing, before: Told | undefined, at: string): boolean {
  if (before === undefined || before.since < one.since || (before.kind === 'untriaged' && one.kind === 'risk')) return true;
  if (!one.late) return false;
  return plusMs(before.at, limits.raiseAgainMs * (one.beingAnswered ? WRITING_KEEPS : 1)) <= at;
}

/** The words of a notice: how many, never whose and nothing of what was written, because it is seen by whoever shares the room. */
export function alertWords(count: number, again: boolean): string {
  const who = count === 1 ? 'A message' : `${count} messages`;
  const need = count === 1 ? 'needs' : 'need';
  return again ? `${who} still ${need} somebody` : `${who} ${need} somebody`;
}

/** The title of the notice that somebody's weekend cover has ended while messages that they could read still needed somebody. */
export function coverOverWords(count: number): string {
  return `Your weekend cover is over, and ${alertWords(count, true).replace(/^A/u, 'a')}`;
}

const countOnly = /^(?:A message|\d+ messages)(?: still)? needs? somebody$/u;

/** What a notification of the system says: that a message needs somebody, or no more than that something does. Whatever else a notice says stays in the window. */
export function notificationBody({ kind, title }: { readonly kind: string; readonly title: string }): string {
  return (kind === 'inbox' || kind === 'risk-waiting') && countOnly.test(title) ? `${title}.` : 'Something needs you.';
}
