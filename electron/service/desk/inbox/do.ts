import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Draft } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import { readMarkOf } from '../../store/read/conversation.ts';
import { logsOf, readTo } from '../../store/read/inbox.ts';
import { readable } from './reach.ts';
import { isUnread } from './rows.ts';
import { stepDraft } from './steps.ts';
import { saveAll } from './tried.ts';
import { randomUUID } from 'node:crypto';

/** Takes one step on a conversation: saved here at once and sent when there is a connection. */
export function doInInbox(desk: Desk, { conversationId, v, step }: CallInput<'inbox.do'>): CallOutput<'inbox.do'> {
  const now = desk.now();
  readable(desk, conversationId, now);
  return saveAll(desk, [stepDraft(step, { conversationId, v, at: now })], now);
}

/** Tells colleagues that this person views or writes in a conversation. */
export function attendConversation(desk: Desk, { conversationId, doing }: CallInput<'inbox.attend'>): CallOutput<'inbox.attend'> {
  // Leaving is always said: a shift may have ended meanwhile.
  if (doing !== 'gone') readable(desk, conversationId, desk.now());
  desk.sync.presence.say('conversation', conversationId, doing);
  return {};
}

/** Notes that this person has read up to now; nothing is saved while there is nothing new to have read. */
export function readConversation(desk: Desk, { conversationId, at }: CallInput<'inbox.read'>): CallOutput<'inbox.read'> {
  const { db } = desk.store;
  const now = desk.now();
  readable(desk, conversationId, now);
  const read = readTo(db, [conversationId], desk.actor.id).get(conversationId);
  if (!isUnread(logsOf(db, [conversationId])(conversationId).messages, read)) return {};
  const id = readMarkOf(db, conversationId, desk.actor.id) ?? randomUUID();
  saveAll(desk, [{ name: 'readMark.set@1', entity: `readMark/${id}`, ifVersion: null, args: { mark: { id, kind: 'conversation', targetId: conversationId, at: at < now ? at : now } } }], now);
  return {};
}

/** Puts a reply before colleagues to check, or takes it away; members never see it. */
export function shareReply(desk: Desk, { conversationId, draft }: CallInput<'inbox.shareDraft'>): CallOutput<'inbox.shareDraft'> {
  const now = desk.now();
  readable(desk, conversationId, now);
  const about = { entity: `conversation/${conversationId}`, ifVersion: null } as const;
  const change: Draft = draft === null ? { name: 'draft.withdraw@1', ...about, args: { conversationId, at: now } } : { name: 'draft.share@1', ...about, args: { conversationId, text: draft.text, note: draft.note, at: now } };
  return saveAll(desk, [change], now);
}
