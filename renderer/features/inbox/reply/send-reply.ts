import type { ConversationDetail, InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { command } from '../../../data/use-command.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { go } from '../../../app/routes.ts';
import { notifyDone } from '../../../app/undo.ts';
import { keepAgain } from '../../told/use-begun.ts';
import { goOn } from '../acts/use-inbox-acts.ts';
import { inboxListId } from '../ids.ts';
import { useInboxUi, type After } from '../store.ts';
import { rememberDraft } from './known-drafts.ts';
import { replyKey, type Reply } from './use-reply.ts';

interface Sending {
  readonly detail: ConversationDetail;
  readonly rows: readonly InboxRow[];
  readonly reply: Reply;
  readonly after: After;
  /** The person has just said that they have seen a colleague's newer reply. */
  readonly seen: boolean;
}

const said: Readonly<Record<After, string>> = { nothing: '', wait: 'Waiting for them', close: 'Conversation closed' };

/** Sends a reply, or keeps it here until there is a connection; it can be taken back while it has not gone. Whether the desk took it. */
export async function sendReply({ detail, rows, reply, after, seen }: Sending): Promise<boolean> {
  const { id, member, notReaching, lastMessageId } = detail;
  const { text, draft, replyId } = reply;
  const answer = await command('inbox.reply', { conversationId: id, text: text.trim(), replyId, lastMessageId: seen ? lastMessageId : reply.since, after });
  if (answer === null) return false;
  reply.clear();
  reply.forget();
  const back = (): void => {
    keepAgain(replyKey(id), { text, draft });
    rememberDraft(id, { text, base: draft });
    useInboxUi.setState(({ restored }) => ({ restored: restored + 1 }));
    go({ screen: 'inbox', id });
  };
  const detailWords = [said[after], notReaching?.words].filter(Boolean).join('. ');
  notifyDone(
    { title: `Reply to ${member.name}${notReaching === null ? '' : ': saved here, not with them yet'}`, detail: detailWords || undefined, icon: notReaching === null ? 'sent' : 'saved-here', action: after === 'close' ? undefined : { label: 'Next', keyHint: keysOf('inbox.needs'), onPress: () => goOn(rows, id, '') } },
    answer.canUndo ? { mutationIds: answer.mutationIds, words: `replying to ${member.name}`, after: back } : null,
  );
  if (after === 'close') goOn(rows, id, 'Sent and closed.');
  else document.getElementById(inboxListId)?.focus({ preventScroll: true });
  return true;
}

/** Puts a reply before colleagues to check, or takes it away. Whether the desk took it. */
export async function shareDraft({ id, member }: ConversationDetail, draft: { readonly text: string; readonly note: string } | null, done: string): Promise<boolean> {
  const answer = await command('inbox.shareDraft', { conversationId: id, draft });
  if (answer === null) return false;
  notifyDone({ title: done, detail: member.name }, answer.canUndo ? { mutationIds: answer.mutationIds, words: done.charAt(0).toLocaleLowerCase('en-GB') + done.slice(1) } : null);
  return true;
}
