import type { inboxMutations } from '../../../../shared/contract/mutations/inbox.ts';
import { additionWords, fieldLabels, isRiskField } from '../../../../shared/model/risk/questions.ts';
import { sayDay } from '../../../../shared/time.ts';
import { say, type Words } from './wording-shape.ts';
import { purposeWords } from './words.ts';

/** Words for changes on conversations, risk records and saved texts. */
export const inboxWording: { readonly [N in keyof typeof inboxMutations]: Words<N> } = {
  'conversation.triage@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s message`;
    return say(`Sorted ${whose}: ${purposeWords[args.purpose]}`, `Sort ${whose}: ${purposeWords[args.purpose]}`);
  },
  'conversation.assign@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    if (args.toStaffId === null) return say(`Put back ${whose}`, `Put back ${whose}`);
    const to = who.colleague(args.toStaffId);
    return say(`Gave ${whose} to ${to}`, `Give ${whose} to ${to}`);
  },
  'conversation.wait@1': (args, who) => {
    const name = who.memberOfConversation(args.conversationId);
    return say(`Waiting for ${name}`, `Wait for ${name}`);
  },
  'conversation.snooze@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    return say(`Snoozed ${whose}`, `Snooze ${whose}`, { detail: `Until ${sayDay(args.until)}` });
  },
  'conversation.close@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    return say(`Closed ${whose}`, `Close ${whose}`);
  },
  'conversation.reopen@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    return say(`Reopened ${whose}`, `Reopen ${whose}`);
  },
  'conversation.handToCover@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    return say(`Handed ${whose} to weekend cover`, `Hand ${whose} to weekend cover`, { text: args.text });
  },
  'conversation.handBack@1': (args, who) => {
    const whose = `${who.memberOfConversation(args.conversationId)}’s conversation`;
    return say(`Handed ${whose} back to staff`, `Hand ${whose} back to staff`, { text: args.text });
  },
  'message.send@1': (args, who) => {
    const to = who.memberOfConversation(args.conversationId, args.memberId);
    return args.conversationId === null ? say(`Message to ${to}`, `Message to ${to}`, { text: args.body }) : say(`Reply to ${to}`, `Reply to ${to}`, { text: args.body });
  },
  'draft.share@1': (args, who) => {
    const about = `a reply to ${who.memberOfConversation(args.conversationId)} before colleagues`;
    return say(`Put ${about}`, `Put ${about}`, { text: args.text });
  },
  'draft.withdraw@1': (args, who) => {
    const about = `the reply to ${who.memberOfConversation(args.conversationId)} that colleagues could check`;
    return say(`Took back ${about}`, `Take back ${about}`);
  },
  'risk.record@1': ({ record }, who) => {
    const about = `Risk record, ${who.member(record.memberId)}`;
    return say(about, about, { caseId: record.aboutKind === 'case' ? record.aboutId : null, text: record.decision });
  },
  'risk.add@1': ({ correction }, who) => {
    const about = `Addition to ${who.memberOfRecord(correction.recordId)}’s risk record`;
    const what = isRiskField(correction.field) ? `${additionWords[correction.kind]}: ${fieldLabels[correction.field]}` : additionWords[correction.kind];
    // What a field or a call is stands as JSON there; the record itself says it in words.
    const text = correction.field === null && !correction.value.startsWith('{') ? correction.value : correction.reason;
    return say(about, about, { detail: what, text });
  },
  'savedReply.set@1': ({ reply }) => (reply.archived ? say(`Put away the saved reply “${reply.name}”`, `Put away the saved reply “${reply.name}”`) : say(`Changed the saved reply “${reply.name}”`, `Change the saved reply “${reply.name}”`, { text: reply.body })),
  'signpost.set@1': ({ signpost }) => (signpost.archived ? say(`Put away the signpost “${signpost.name}”`, `Put away the signpost “${signpost.name}”`) : say(`Changed the signpost “${signpost.name}”`, `Change the signpost “${signpost.name}”`, { text: signpost.text })),
};
