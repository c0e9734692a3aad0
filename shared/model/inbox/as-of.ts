import type { Conversation, ConversationEvent } from '../../contract/entities/inbox.ts';
import type { ConversationLog } from '../cover/clock.ts';

/** What of a log tells how a conversation stood: with until when it was put off, and to whom it was given. */
export type FullLog = ConversationLog & { readonly events: readonly Pick<ConversationEvent, 'kind' | 'at' | 'until' | 'toStaffId'>[] };

const ends: Partial<Record<ConversationEvent['kind'], Conversation['state']>> = { waiting: 'waiting-for-member', snoozed: 'snoozed', closed: 'closed' };
const begins: ReadonlySet<ConversationEvent['kind']> = new Set<ConversationEvent['kind']>(['opened', 'resumed', 'woken', 'reopened']);

/**
 * A conversation as it stood at an earlier instant, from its log (domain.md 2.9): what happened after it is left out. Null when
 * it had not begun. Its subject and its member are as they are now.
 */
export function conversationAsOf(row: Conversation, log: FullLog, t: string): Conversation | null {
  if (row.openedAt > t) return null;
  const inOrder = <R extends { readonly at: string }>(rows: readonly R[]): R[] => rows.filter((one) => one.at <= t).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const purpose = inOrder(log.marks).at(-1)?.purpose ?? null;
  const open: Conversation['state'] = purpose === null ? 'untriaged' : 'open';
  const events = inOrder(log.events);
  const last = events.findLast((one) => ends[one.kind] !== undefined || begins.has(one.kind));
  // A message that begins or reopens a conversation leaves it waiting for the member (rules/records.ts).
  const byWriting = (last?.kind === 'opened' || last?.kind === 'reopened') && log.messages.some((one) => one.from === 'team' && one.at === last.at);
  const handed = events.findLast((one) => one.kind === 'handed-to-cover' || one.kind === 'handed-back');
  return {
    ...row,
    purpose,
    state: byWriting ? 'waiting-for-member' : ((last && ends[last.kind]) ?? open),
    snoozedUntil: last?.kind === 'snoozed' ? last.until : null,
    assigneeId: events.findLast((one) => one.kind === 'assigned')?.toStaffId ?? null,
    withWeekendCover: handed?.kind === 'handed-to-cover',
    lastMessageAt: inOrder(log.messages).at(-1)?.at ?? row.openedAt,
  };
}
