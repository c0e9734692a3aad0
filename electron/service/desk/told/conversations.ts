import type { ConversationChoice } from '../../../../shared/contract/bridge/told.ts';
import { limits } from '../../../../shared/limits.ts';
import { openConversations, type OpenConversation } from '../../store/read/told.ts';
import type { Desk } from '../context.ts';

/**
 * Where telling belongs: never where the member spoke of a risk, and not where a message of theirs waits, which would
 * then look answered (domain.md 2.9). Null is a new conversation.
 */
const fitsTelling = (one: OpenConversation): boolean => one.purpose !== 'risk' && one.state !== 'untriaged' && one.lastFrom === 'team';

/** Where an answer belongs when nobody says: the latest open conversation that is not about a risk. */
const fitsAnswer = (one: OpenConversation): boolean => one.purpose !== 'risk';

/** The conversations that a message to a member can go into, and the one it goes into unless the person says otherwise. */
export function conversationsFor(desk: Pick<Desk, 'store'>, memberId: string, why: 'telling' | 'answer', asked: string | null = null): { conversations: ConversationChoice[]; conversationId: string | null } {
  const open = openConversations(desk.store.db, memberId, limits.conversationChoices);
  const conversations = open.map(({ id, purpose, openedAt, lastMessageAt, lastFrom }) => ({ id, purpose, openedAt, lastMessageAt, waitsForUs: lastFrom === 'member' }));
  const chosen = open.find((one) => one.id === asked) ?? open.find(why === 'telling' ? fitsTelling : fitsAnswer);
  return { conversations, conversationId: chosen?.id ?? null };
}
