import type { SharedDraft } from '../../contract/entities/inbox.ts';
import { isRefusal, workable } from './conversations.ts';
import { applied, conflict, doneAt, type Rule } from './types.ts';

/** `draft.share@1`: puts a reply before colleagues to check. The later one stands; an earlier one that arrives after it is shown to its writer, not dropped. */
export const shareDraft: Rule<'draft.share@1'> = (args, context, read) => {
  const conversation = workable(args.conversationId, context, read);
  if (isRefusal(conversation)) return conversation;
  if (conversation.state === 'closed') return conflict('already-closed', 'Somebody closed this conversation before.', conversation);
  const at = doneAt(args.at, context.now);
  const before = read.get('sharedDraft', conversation.id);
  if (before && !before.withdrawn && before.by !== context.actor.id && before.at > at) return conflict('stale', 'A colleague put another reply here since.', before);
  const row: SharedDraft = { id: conversation.id, conversationId: conversation.id, text: args.text, note: args.note, by: context.actor.id, at, withdrawn: false };
  return applied({ t: 'sharedDraft', row });
};

/** `draft.withdraw@1`: takes it away, whoever put it there, and keeps none of its words. One that was put there later stays. */
export const withdrawDraft: Rule<'draft.withdraw@1'> = (args, context, read) => {
  const conversation = workable(args.conversationId, context, read);
  if (isRefusal(conversation)) return conversation;
  const at = doneAt(args.at, context.now);
  const before = read.get('sharedDraft', conversation.id);
  if (!before || before.withdrawn || before.at > at) return applied();
  return applied({ t: 'sharedDraft', row: { ...before, text: '', note: '', by: context.actor.id, at, withdrawn: true } });
};
