import type { caseMutations } from '../../../../shared/contract/mutations/cases.ts';
import { say, type Words } from './wording-shape.ts';
import { excerpt, outcomeWords } from './words.ts';

/** Words for changes on cases and posts. */
export const caseWording: { readonly [N in keyof typeof caseMutations]: Words<N> } = {
  'case.claim@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Claimed ${whose}`, `Claim ${whose}`, { caseId: args.caseId });
  },
  'case.release@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Let go of ${whose}`, `Let go of ${whose}`, { caseId: args.caseId });
  },
  'case.takeOver@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Took over ${whose}`, `Take over ${whose}`, { caseId: args.caseId, detail: `From ${who.colleague(args.from)}` });
  },
  'case.touch@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Worked on ${whose}`, `Keep ${whose}`, { caseId: args.caseId });
  },
  'case.pass@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    const to = args.toStaffId === null ? 'back to the queue' : `to ${who.colleague(args.toStaffId)}`;
    return say(`Passed ${whose} ${to}`, `Pass ${whose} ${to}`, { caseId: args.caseId, text: args.text });
  },
  'case.handToStaff@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Handed ${whose} to staff`, `Hand ${whose} to staff`, { caseId: args.caseId, text: args.text });
  },
  'case.handBack@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Handed ${whose} back to everyone`, `Hand ${whose} back to everyone`, { caseId: args.caseId, text: args.text });
  },
  'case.close@1': (args, who) => {
    const what = `${who.memberOfCase(args.caseId)}’s case: ${outcomeWords[args.outcome]}`;
    return say(`Closed ${what}`, `Close ${what}`, { caseId: args.caseId, text: args.text });
  },
  'case.reopen@1': (args, who) => {
    const whose = `${who.memberOfCase(args.caseId)}’s case`;
    return say(`Reopened ${whose}`, `Reopen ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'post.hide@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Hid ${whose}`, `Hide ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'post.restore@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Brought back ${whose}`, `Bring back ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'post.remove@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Removed ${whose}`, `Remove ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'post.edit@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Edited ${whose}`, `Edit ${whose}`, { caseId: args.caseId, text: args.text, detail: excerpt(args.text || args.body) });
  },
  'post.approve@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Approved ${whose}`, `Approve ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'post.reject@1': (args, who) => {
    const whose = `${who.memberOfPost(args.postId)}’s post`;
    return say(`Did not approve ${whose}`, `Do not approve ${whose}`, { caseId: args.caseId, text: args.text });
  },
  'note.add@1': (args, who) => {
    const about = { case: () => who.memberOfCase(args.aboutId), member: () => who.member(args.aboutId), conversation: () => who.memberOfConversation(args.aboutId) }[args.aboutKind]();
    return say(`Note about ${about}`, `Note about ${about}`, { caseId: args.aboutKind === 'case' ? args.aboutId : null, text: args.text });
  },
};
