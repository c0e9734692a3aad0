import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { isReworded, isSigned, sayLeft, unwritten } from '../../../../shared/model/drafts/message-draft.ts';
import { logsOf } from '../../store/read/inbox.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { firstName } from '../people.ts';
import { writerOf } from '../told/subject.ts';
import { readable } from './reach.ts';
import { replyKey } from './rows.ts';
import { startText } from './starts.ts';
import { stepDraft } from './steps.ts';
import { saveAll } from './tried.ts';

type Reply = CallInput<'inbox.reply'>;

/** A reply is a person's own words, whole and signed (domain.md 1.2). */
function wellWritten(desk: Desk, text: string, start: string | null): void {
  const left = unwritten(text).length;
  if (left > 0) fails('refused', `${sayLeft(left)}: a reply is sent in a person’s own words.`, 'unwritten');
  if (start !== null && !isReworded(text, start)) fails('refused', 'This is the saved reply word for word. Make it your own: change a word or two.', 'not-reworded');
  const writer = writerOf(desk);
  if (!isSigned(text, writer)) fails('refused', `Sign it with your name: ${writer}.`, 'unsigned');
}

/** A colleague's reply that came after what this person had before their eyes is shown to them before theirs goes. */
function nothingNewer(desk: Desk, { conversationId, lastMessageId }: Pick<Reply, 'conversationId' | 'lastMessageId'>): void {
  const { messages } = logsOf(desk.store.db, [conversationId])(conversationId);
  const seen = messages.findIndex((one) => one.id === lastMessageId);
  const newer = messages.slice(seen + 1).findLast((one) => one.from === 'team' && one.by !== desk.actor.id);
  if (newer === undefined) return;
  const who = teamOf(desk).person(newer.by);
  fails('refused', `${who === null ? 'A colleague' : firstName(who.name)} has replied meanwhile. Read theirs first; yours is kept.`, 'newer-reply');
}

/**
 * Sends a reply, or keeps it here until there is a connection, and what goes with it: a shared draft is done with, and the
 * conversation waits or is closed. All is saved in one go. Fails with `refused` and a detail: `unwritten`, `not-reworded`,
 * `unsigned`, `newer-reply`.
 */
export function sendReply(desk: Desk, input: Reply): CallOutput<'inbox.reply'> {
  const now = desk.now();
  const { conversationId, text, replyId, after } = input;
  const row = readable(desk, conversationId, now);
  wellWritten(desk, text, replyId === null ? null : startText(desk, replyId, row));
  nothingNewer(desk, input);
  const entity = `conversation/${conversationId}`;
  const send: Draft = { name: 'message.send@1', entity, ifVersion: null, args: { messageId: randomUUID(), conversationId, memberId: row.memberId, body: text.trim(), at: now } };
  const shared = desk.store.reader.get('sharedDraft', conversationId);
  const withdraw: Draft[] = shared && !shared.withdrawn ? [{ name: 'draft.withdraw@1', entity, ifVersion: null, args: { conversationId, at: now } }] : [];
  // The reply itself changes the row, but one's own changes do not count against a version: what the member writes meanwhile does.
  const v = desk.store.versionOf('conversation', conversationId);
  const then = after === 'nothing' ? [] : [stepDraft({ kind: after }, { conversationId, v, at: now })];
  const saved = saveAll(desk, [send, ...withdraw, ...then], now);
  desk.store.drafts.forget(replyKey(conversationId));
  return saved;
}
