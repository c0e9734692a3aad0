import type { ConversationChoice, OwedThing } from '../../../shared/contract/bridge/told.ts';
import { sayTime } from '../../../shared/time.ts';

/** Where a list of conversations names none: a new one. */
export const NEW = 'new';

const purposes = { risk: 'about a risk', concern: 'a concern or question', tech: 'a tech issue', outside: 'outside what messages are for' } as const;

/** The conversations as choices of a field, the one that is suggested among them. */
export function conversationOptions(conversations: readonly ConversationChoice[], now: string): { value: string; label: string; detail?: string }[] {
  const own = conversations.map((one) => ({
    value: one.id,
    label: `Their conversation of ${sayTime(one.lastMessageAt, now)}`,
    detail: [one.purpose === null ? 'not triaged' : purposes[one.purpose], one.waitsForUs ? 'their last message waits for an answer' : ''].filter(Boolean).join(', '),
  }));
  return [{ value: NEW, label: 'A new conversation' }, ...own];
}

const key = (one: Pick<OwedThing, 'aboutKind' | 'aboutId'>): string => `${one.aboutKind}/${one.aboutId}`;

/** What names a thing among the things of a member. */
export { key as thingKey };

/** What is ticked at first: what was asked for, and everything else that may go in the same message. What is not sent yet goes alone. */
export function firstTicks(things: readonly OwedThing[], asked: string | null): ReadonlySet<string> {
  const unsent = things.filter((one) => one.saving !== 'sent');
  const alone = unsent.find((one) => key(one) === asked) ?? (things.some((one) => one.saving === 'sent') && asked !== null ? undefined : unsent[0]);
  return new Set(things.filter((one) => one.saving === 'sent' || one === alone).map(key));
}
