import type { z } from 'zod';
import { readBy } from '../../contract/read-by.ts';
import { isMutationName, mutations, type MutationName } from '../../contract/mutations/index.ts';
import { mayAsk, whoMay } from '../permissions.ts';
import * as breaks from './breaks.ts';
import * as cases from './cases.ts';
import * as conversations from './conversations.ts';
import * as cover from './cover.ts';
import * as ledger from './ledger.ts';
import * as posts from './posts.ts';
import * as forum from './forum.ts';
import * as lexicon from './lexicon.ts';
import * as records from './records.ts';
import * as risk from './risk.ts';
import * as savedTexts from './saved-texts.ts';
import * as sharedDrafts from './shared-drafts.ts';
import { rejected, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

/** Every rule that this version carries; a mutation of the contract without one is answered `unsupported-mutation`. */
const rules: { readonly [N in MutationName]?: Rule<N> } = {
  'case.claim@1': cases.claimCase,
  'case.release@1': cases.releaseCase,
  'case.takeOver@1': cases.takeOverCase,
  'case.touch@1': cases.touchCase,
  'case.pass@1': cases.passCase,
  'case.handToStaff@1': cases.handToStaff,
  'case.handBack@1': cases.handBack,
  'case.close@1': cases.closeCase,
  'case.reopen@1': cases.reopenCase,
  'post.hide@1': posts.hidePost,
  'post.restore@1': posts.restorePost,
  'post.remove@1': posts.removePost,
  'post.edit@1': posts.editPost,
  'post.approve@1': posts.approvePost,
  'post.reject@1': posts.rejectPost,
  'note.add@1': posts.addNote,
  'ledger.give@1': ledger.givePoints,
  'ledger.void@1': ledger.voidPoints,
  'ledger.propose@1': ledger.proposePoints,
  'ledger.decline@1': ledger.declinePoints,
  'break.propose@1': breaks.proposeBreak,
  'break.decide@1': breaks.decideBreak,
  'break.change@1': breaks.changeBreak,
  'break.review@1': breaks.reviewBreak,
  'break.lift@1': breaks.liftBreak,
  'break.cancel@1': breaks.cancelBreak,
  'told.mark@1': records.markTold,
  'message.send@1': records.sendMessage,
  'member.patch@1': records.patchMember,
  'policy.publish@1': records.publishPolicy,
  'audit.record@1': records.recordAudit,
  'conversation.triage@1': conversations.triage,
  'conversation.assign@1': conversations.assign,
  'conversation.wait@1': conversations.waitForMember,
  'conversation.snooze@1': conversations.snooze,
  'conversation.close@1': conversations.closeConversation,
  'conversation.reopen@1': conversations.reopenConversation,
  'conversation.handToCover@1': conversations.handToCover,
  'conversation.handBack@1': conversations.handBackToStaff,
  'savedReply.set@1': savedTexts.setSavedReply,
  'signpost.set@1': savedTexts.setSignpost,
  'draft.share@1': sharedDrafts.shareDraft,
  'draft.withdraw@1': sharedDrafts.withdrawDraft,
  'lexicon.publish@1': lexicon.publishLexicon,
  'risk.record@1': risk.recordRisk,
  'risk.add@1': risk.addToRisk,
  'cover.publish@1': cover.publishCover,
  'shift.set@1': cover.setShift,
  'handover.write@1': cover.writeHandover,
  'staff.rename@1': cover.renameStaff,
  'readMark.set@1': cover.setReadMark,
  'forum.settle@1': forum.settleForum,
};

/** The mutations that {@link decide} has a rule for. */
export const supportedMutations = Object.keys(rules) as MutationName[];

/** Longest path that a refusal names: a problem's title is bounded, and one beyond it would make the whole answer unreadable. */
const LONGEST_PATH = 100;

/** What is wrong with arguments; a text that is too long is the one mistake that a person can make. Says where and how, never what stood there. */
function misfit(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'too_big' && issue.origin === 'string') return `This text is too long: ${Number(issue.maximum).toLocaleString('en-GB')} characters are the most.`;
  return `This change does not fit the contract: ${issue?.path.join('.').slice(0, LONGEST_PATH) ?? ''} ${issue?.code ?? ''}`.trim();
}

/**
 * Decides one mutation: schema, role, then its rule. The server runs it to decide, the desk runs it to show the outbox
 * on top of its copy; both get the same answer from the same rows. Pure: the same inputs give the same verdict.
 */
export function decide(name: string, args: unknown, context: RuleContext, read: RowReader): Verdict {
  if (!isMutationName(name)) return rejected('unsupported-mutation', 'The community does not know this kind of change.');
  const rule = rules[name] as Rule<MutationName> | undefined;
  if (!rule) return rejected('unsupported-mutation', 'The community does not carry this kind of change yet.');
  const parsed = readBy(mutations[name], args);
  if (!parsed.success) return rejected('invalid', misfit(parsed.error.issues[0]));
  if (!mayAsk(context.actor.role, name)) return rejected('forbidden', whoMay(name));
  return rule(parsed.data as never, context, read);
}
