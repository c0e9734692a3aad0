import type { InboxGroup } from '../../contract/bridge/inbox.ts';
import type { Conversation } from '../../contract/entities/inbox.ts';
import { clockAt, type Clock, type ConversationLog } from '../cover/clock.ts';
import type { Cover } from '../cover/hours.ts';

/** Where a conversation stands in the inbox at an instant: computed from its row and its log, never stored (domain.md 2.9). */
export interface Place {
  readonly group: InboxGroup;
  readonly clock: Clock;
  /** Until when it is put off; null when it is not, or when that is over. */
  readonly snoozedUntil: string | null;
}

type Row = Pick<Conversation, 'state' | 'purpose' | 'snoozedUntil'>;

/** Whether the member wrote again after somebody put it off: then it is back, whether the community says so or not. */
function writtenSince({ messages, events }: ConversationLog, t: string): boolean {
  const off = events.filter((one) => one.kind === 'snoozed' && one.at <= t).map((one) => one.at).toSorted().at(-1);
  return off !== undefined && messages.some((one) => one.from === 'member' && one.at > off && one.at <= t);
}

/**
 * Where a conversation stands. An open risk stands under its heading whatever else was done with it. A snooze that is over,
 * or in which the member wrote again, counts as for us; so does one in which we wait and the member has written since.
 */
export function placeAt(row: Row, log: ConversationLog, cover: Cover, t: string): Place {
  const clock = clockAt(log, cover, t);
  const off = row.state === 'snoozed' && row.snoozedUntil !== null && row.snoozedUntil > t && !writtenSince(log, t);
  const place = (group: InboxGroup): Place => ({ group, clock, snoozedUntil: off ? row.snoozedUntil : null });
  if (row.state === 'closed') return place('closed');
  if (row.purpose === 'risk') return place('risk');
  if (off) return place('snoozed');
  if (row.purpose === null && row.state !== 'waiting-for-member') return place('untriaged');
  if (row.state === 'waiting-for-member') return place(clock.state === 'none' || clock.state === 'waiting' ? 'for-them' : row.purpose === null ? 'untriaged' : 'for-us');
  return place('for-us');
}

/** What the order needs of a conversation besides its place. */
export interface Placed {
  readonly id: string;
  readonly lastMessageAt: string;
  readonly place: Place;
  /** Its words point to a risk, though nobody has sorted it. */
  readonly mayBeRisk?: boolean;
}

const groups: readonly InboxGroup[] = ['risk', 'untriaged', 'for-us', 'for-them', 'snoozed', 'closed'];
/** After every instant there is. */
const NEVER = '9999';

/** Within its group, the text that sorts first is what would hurt most first. */
function key({ place: { group, clock, snoozedUntil }, lastMessageAt, mayBeRisk = false }: Placed): string {
  const since = clock.state === 'none' ? null : clock.since;
  switch (group) {
    // Unanswered risks by how long the member has waited; answered ones after them.
    case 'risk': return since === null ? `1${lastMessageAt}` : `0${since}`;
    // A late question about the app can wait a minute longer than words that may be about a life.
    case 'untriaged': return `${mayBeRisk ? 0 : 1}${since ?? lastMessageAt}`;
    case 'for-us': return clock.state === 'none' ? `1${lastMessageAt}` : `0${clock.dueAt ?? NEVER}${clock.since}`;
    case 'snoozed': return snoozedUntil ?? NEVER;
    default: return lastMessageAt;
  }
}

/** The order of the inbox (domain.md 2.9): by heading, then what would hurt most first; those who owe us an answer and closed ones the latest first. */
export function byPlace(a: Placed, b: Placed): number {
  const apart = groups.indexOf(a.place.group) - groups.indexOf(b.place.group);
  if (apart !== 0) return apart;
  const latestFirst = a.place.group === 'for-them' || a.place.group === 'closed';
  const [left, right] = [key(a), key(b)];
  if (left !== right) return (left < right ? -1 : 1) * (latestFirst ? -1 : 1);
  return a.id < b.id ? -1 : 1;
}

/** Whether the member waits for us in a risk: what the badge counts, and what is raised again. */
export function isUnanswered({ clock }: Pick<Place, 'clock'>): boolean {
  return clock.state !== 'none';
}
