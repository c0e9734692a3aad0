import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { inboxCommands, inboxQuestions } from '../../../../shared/contract/bridge/inbox.ts';
import type { Desk } from '../context.ts';
import { countInbox } from './counts.ts';
import { attendConversation, doInInbox, readConversation, shareReply } from './do.ts';
import { getConversation } from './get.ts';
import { listInbox } from './list.ts';
import { lookBy } from './may-be-risk.ts';
import { sendReply } from './reply.ts';
import { pointsToRisk } from './risk-words.ts';
import { replyStarts } from './starts.ts';

lookBy(pointsToRisk);

type InboxCall = keyof typeof inboxQuestions | keyof typeof inboxCommands;

/** Answers to every call about the inbox. */
export const inboxCalls: { readonly [N in InboxCall]: (desk: Desk, input: CallInput<N>) => CallOutput<N> } = {
  'inbox.list': listInbox,
  'inbox.get': (desk, { id }) => getConversation(desk, id),
  'inbox.counts': countInbox,
  'inbox.starts': replyStarts,
  'inbox.do': doInInbox,
  'inbox.reply': sendReply,
  'inbox.attend': attendConversation,
  'inbox.read': readConversation,
  'inbox.shareDraft': shareReply,
};
