import type { memberMutations } from '../../../../shared/contract/mutations/people.ts';
import { sayDay } from '../../../../shared/time.ts';
import type { forumMutations } from '../../../../shared/contract/mutations/forum.ts';
import { sayForumAct } from '../../../../shared/model/forum-words.ts';
import { say, type Words } from './wording-shape.ts';
import { pointsWords } from './words.ts';

/** Words for changes on points, breaks, policy and the desk's own records; those on cover are in wording-cover.ts. */
export const memberWording: { readonly [N in Exclude<keyof typeof memberMutations, 'cover.publish@1' | 'shift.set@1'> | keyof typeof forumMutations]: Words<N> } = {
  'ledger.give@1': ({ entry }, who) => {
    const what = entry.points === 0 ? 'a reminder' : pointsWords(entry.points);
    const to = who.member(entry.memberId);
    return say(`Gave ${what} to ${to}`, `Give ${what} to ${to}`, { caseId: entry.caseId, detail: entry.wording, text: entry.privateNote });
  },
  'ledger.void@1': (args, who) => {
    const whose = `${who.memberOfEntry(args.voids)}’s points`;
    return say(`Voided ${whose}`, `Void ${whose}`, { text: args.reason });
  },
  'ledger.propose@1': ({ proposal }, who) => {
    const what = `${proposal.points === 0 ? 'a reminder' : pointsWords(proposal.points)} for ${who.member(proposal.memberId)}`;
    return say(`Proposed ${what}`, `Propose ${what}`, { caseId: proposal.caseId, detail: proposal.wording, text: proposal.privateNote });
  },
  'ledger.decline@1': (args, who) => {
    const what = `the points proposed for ${who.memberOfProposal(args.proposalId)}`;
    return say(`Declined ${what}`, `Decline ${what}`, { text: args.reason });
  },
  'break.propose@1': (args, who) => {
    const whose = `a break for ${who.member(args.break.memberId)}`;
    return say(`Proposed ${whose}`, `Propose ${whose}`, { caseId: args.break.caseId, text: args.break.reason });
  },
  'break.decide@1': (args, who) => {
    const whose = `${who.memberOfBreak(args.breakId)}’s break`;
    return args.approve ? say(`Decided ${whose}`, `Decide ${whose}`, { text: args.reason, detail: `From ${sayDay(args.startsAt)}` }) : say(`Decided against ${whose}`, `Decide against ${whose}`, { text: args.reason });
  },
  'break.change@1': (args, who) => {
    const whose = `${who.memberOfBreak(args.breakId)}’s break`;
    return say(`Changed ${whose}`, `Change ${whose}`, { text: args.reason, detail: `From ${sayDay(args.startsAt)}` });
  },
  'break.review@1': (args, who) => {
    const whose = `${who.memberOfBreak(args.breakId)}’s break`;
    return say(`Reviewed ${whose}`, `Review ${whose}`, { text: args.reason });
  },
  'break.lift@1': (args, who) => {
    const whose = `${who.memberOfBreak(args.breakId)}’s break`;
    return say(`Lifted ${whose} early`, `Lift ${whose} early`, { text: args.reason });
  },
  'break.cancel@1': (args, who) => {
    const whose = `${who.memberOfBreak(args.breakId)}’s break`;
    return say(`Cancelled ${whose}`, `Cancel ${whose}`, { text: args.reason });
  },
  'told.mark@1': ({ mark }, who) => {
    const name = who.member(mark.memberId);
    const about = mark.aboutKind === 'ledger' ? 'their points' : 'their break';
    if (mark.how === 'no-contact-route') return say(`No way to tell ${name} about ${about}`, `Mark that ${name} cannot be told about ${about}`, { text: mark.reason });
    return say(`Told ${name} about ${about}`, `Mark that ${name} was told about ${about}`, { text: mark.reason, detail: mark.how === 'email' ? 'By email' : 'By message' });
  },
  'member.patch@1': (args, who) => {
    const whose = `how to reach ${who.member(args.memberId)}`;
    return say(`Changed ${whose}`, `Change ${whose}`, { detail: args.contactRoutes.join(', ') || 'No contact route' });
  },
  'lexicon.publish@1': ({ lexicon }) => say('Published the words for suggestions', 'Publish the words for suggestions', { detail: `Version ${lexicon.version}`, text: lexicon.note }),
  'policy.publish@1': ({ policy }) => say('Published the points policy', 'Publish the points policy', { detail: `Version ${policy.version}, in force from ${sayDay(policy.effectiveFrom)}` }),
  'handover.write@1': ({ handover }) => say('Handed on', 'Hand on', { detail: handover.readers === 'team' ? 'To the whole team' : 'To staff and team leads', text: handover.text }),
  'readMark.set@1': ({ mark }) => {
    const what = { conversation: 'a conversation', handover: 'a handover note', case: 'a case' }[mark.kind];
    return say(`Read ${what}`, `Mark ${what} as read`, { caseId: mark.kind === 'case' ? mark.targetId : null });
  },
  'audit.record@1': ({ entry }) => {
    const what = { 'risk-viewed': 'that a risk record was read', 'named-export': 'a named export', 'reporters-shown': 'that reporters were shown', 'points-imported': 'that points were imported' }[entry.kind];
    return say(`Recorded ${what}`, `Record ${what}`, { text: entry.reason });
  },
  'forum.settle@1': ({ actId, how }, who) => {
    const what = sayForumAct(who.forumAct(actId));
    const said = { 'again': 'Tried again', 'by-hand': 'Said that it was done by hand', 'give-up': 'Gave up' }[how];
    const todo = { 'again': 'Try again', 'by-hand': 'Say that it was done by hand', 'give-up': 'Give up' }[how];
    return say(`${said}: ${what}`, `${todo}: ${what}`);
  },
  'staff.rename@1': (args, who) => say(`Renamed ${who.colleague(args.staffId)}`, `Rename ${who.colleague(args.staffId)}`, { detail: `To ${args.name}` }),
};
