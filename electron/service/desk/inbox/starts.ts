import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Conversation, Purpose, SavedReply } from '../../../../shared/contract/entities/inbox.ts';
import { notSupport, replyDraft } from '../../../../shared/model/drafts/reply-draft.ts';
import { savedReplies, signposts } from '../../store/read/conversation.ts';
import type { Desk } from '../context.ts';
import { byRole } from '../told/list.ts';
import { writerOf } from '../told/subject.ts';
import { readable } from './reach.ts';

const memberNameOf = (desk: Desk, memberId: string): string => desk.store.reader.get('member', memberId)?.name ?? 'there';

/** A saved reply as a reply in this conversation begins; null when it is not on this computer any more. */
export function startText(desk: Desk, replyId: string, row: Pick<Conversation, 'memberId'>): string | null {
  const reply = desk.store.reader.get('savedReply', replyId);
  return reply === undefined ? null : replyDraft(reply.body, memberNameOf(desk, row.memberId), writerOf(desk));
}

/** Replies for what the conversation is for come first, then those for anything. */
const fitting = (purpose: Purpose | null) => (one: SavedReply): number => (purpose !== null && one.purpose === purpose ? 0 : one.purpose === null ? 1 : 2);

/** What a reply can start from: for one conversation with the member's name filled in, the fitting first and none that was put away; or all as they are kept. */
export function replyStarts(desk: Desk, { conversationId }: CallInput<'inbox.starts'>): CallOutput<'inbox.starts'> {
  const { db } = desk.store;
  const [replies, signs] = [savedReplies(db), signposts(db)];
  const mayEdit = byRole(desk, 'savedReply.set@1');
  if (conversationId === null) return { replies: replies.map(({ id, name, purpose, body, archived }) => ({ id, name, purpose, text: body, archived })), signposts: signs, notSupport, mayEdit };
  const row = readable(desk, conversationId, desk.now());
  const [name, writer, rank] = [memberNameOf(desk, row.memberId), writerOf(desk), fitting(row.purpose)];
  const offered = replies.filter((one) => !one.archived).sort((a, b) => rank(a) - rank(b));
  return { replies: offered.map((one) => ({ id: one.id, name: one.name, purpose: one.purpose, text: replyDraft(one.body, name, writer), archived: false })), signposts: signs.filter((one) => !one.archived), notSupport, mayEdit };
}
