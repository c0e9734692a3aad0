import type { Saving } from '../../../../shared/contract/bridge/views.ts';
import { unsentInbox } from '../../store/read/inbox.ts';
import type { Desk } from '../context.ts';

/** What of the inbox the community does not have yet. */
export interface UnsentInbox {
  /** Of a conversation as a whole: the weightiest of its changes. */
  of(conversationId: string): Saving;
  /** Of one message, mark, event, record or shared draft. */
  ofRow(id: string): Saving;
}

const rowKeys = ['messageId', 'markId', 'eventId'] as const;

const heavier = (a: Saving | undefined, b: Saving): Saving => (a === 'needs-you' ? a : b);

/** Looks the outbox through once. */
export function unsentOf(desk: Pick<Desk, 'store'>): UnsentInbox {
  const conversations = new Map<string, Saving>();
  const rows = new Map<string, Saving>();
  const note = (map: Map<string, Saving>, key: unknown, saving: Saving): void => {
    if (typeof key === 'string') map.set(key, heavier(map.get(key), saving));
  };
  for (const { name, entity, args, state } of unsentInbox(desk.store.db)) {
    const saving: Saving = state === 'held' || state === 'needs-you' ? 'needs-you' : 'saved-here';
    const given = JSON.parse(args) as Readonly<Record<string, unknown>>;
    note(conversations, given['conversationId'] ?? (entity.startsWith('conversation/') ? entity.slice('conversation/'.length) : undefined), saving);
    for (const key of rowKeys) note(rows, given[key], saving);
    if (name.startsWith('draft.')) note(rows, given['conversationId'], saving);
    note(rows, (given['record'] as { id?: unknown } | undefined)?.id, saving);
  }
  return { of: (id) => conversations.get(id) ?? 'sent', ofRow: (id) => rows.get(id) ?? 'sent' };
}
