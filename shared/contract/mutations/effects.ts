import { limits } from '../../limits.ts';
import type { MutationName } from './index.ts';

const held = `${limits.claimMs / 60_000} minutes`;
const barred = `Refused, in this order: \`not-found\`; \`own-post\` (the case is about the person’s own member account); \`own-decision\` (it appeals against their decision); conflict \`already-closed\` (current: the case); \`forbidden\` (with staff, by a moderator); conflict \`claimed-by-colleague\` (current: the claim; held by another, active within the last ${held}).`;
const step = (kind: string): string => `Adds a caseAction \`${kind}\` with the mutation’s id, the text (null when blank) and \`receivedAt\`, the server’s time.`;
const onPost = (kind: string): string => `Refused: \`not-found\` without the post, \`own-post\` when the person wrote it; with \`caseId\` also as a step on that case is, and \`invalid\` when the case is about another post. With \`caseId\`: ${step(kind)} Renews the person’s own claim.`;
const releases = 'The claim ends (`by` null).';

const onMember = 'Refused: `not-found` without the member (a merged one counts as the account that carries on, which the row then names), `own-post` when the person’s own member account is one of theirs, `wrong-state` when the account is deleted; with `caseId` also `not-found`, `own-post` and `own-decision` as on that case.';
const standing = 'in force at `at`, or superseded at most 14 days before it';
const onBreak = 'Adds a breakEvent with the mutation’s id and the break as it then stands. Refused: `not-found`; `own-post` when it is about the person’s own account.';
const fitting = '`dates-do-not-fit` when it is open-ended without a review date, ends before it begins or is over, is reviewed before it begins, or its watch period ends before it does; conflict `overlap` (current: the other break) when another decided break of the member, of the same scope or either of them of both, runs at any of the time.';

const onConversation = 'Refused: `not-found`; `forbidden` for a moderator unless it is with weekend cover and they cover the inbox at that moment; `own-post` when it is with the person’s own account; `id-taken`.';
const withEvent = (kind: string): string => `Adds a conversationEvent \`${kind}\` with the id \`eventId\`. ${onConversation} Conflict \`already-closed\` (current: the conversation) when it is closed.`;

/**
 * What each mutation writes and when it is refused, for those who write a server from the OpenAPI document alone. The
 * rules in `shared/model/rules` decide; a mutation without a rule has no sentence yet.
 */
export const effects: Partial<Record<MutationName, string>> = {
  'case.claim@1': `Writes the claim, whose id is the case’s: by the person, from \`at\`. ${barred}`,
  'case.release@1': `${releases} \`wrong-state\` unless the person holds it.`,
  'case.touch@1': 'Moves `activeAt` of the person’s own claim to `at` when that is later; otherwise changes nothing and is applied all the same.',
  'case.takeOver@1': 'Writes the claim for the person. Adds a caseAction `taken-over` with the mutation’s id, to the colleague `from` who held it. Refused as case.claim@1, but a claim held by `from` does not stand in the way.',
  'case.pass@1': `Writes the claim for \`toStaffId\` (null: nobody). ${step('passed')} ${barred} \`not-found\` for a colleague who is not active.`,
  'case.handToStaff@1': `Sets \`withStaff\`. ${releases} ${step('handed-to-staff')} ${barred} Conflict \`stale\` when it is with staff already.`,
  'case.handBack@1': `Clears \`withStaff\`. ${releases} ${step('handed-back')} ${barred} Conflict \`stale\` when it is not with staff.`,
  'case.close@1': `Sets state \`closed\` with outcome, \`closedAt\`, \`closedBy\` and the note. ${releases} ${step('closed')} ${barred} \`forbidden\`: removed, points, break and handed-to-staff are staff’s outcomes. \`outcome-missing\` when the outcome does not fit the post: hidden needs it hidden or removed, removed removed, approved visible, rejected rejected, edited edited by the team; a pending post must be decided first.`,
  'case.reopen@1': `Sets state \`open\` and clears what closing set. ${step('reopened')} Refused: \`not-found\`, \`own-post\`, \`own-decision\`; conflict \`already-open\` (current: the case); \`forbidden\` for a moderator when staff decided it.`,
  'post.hide@1': `Sets the post \`hidden\`, \`stateAt\`, \`stateBy\`; a hidden one stays as it is. ${onPost('hidden')} \`wrong-state\` unless it is visible or hidden.`,
  'post.restore@1': `Sets the post \`visible\`; a visible one stays as it is. ${onPost('restored')} \`wrong-state\` when it is pending, and for a moderator when it was removed or rejected.`,
  'post.remove@1': `Sets the post \`removed\`. ${onPost('removed')} \`wrong-state\` when it is pending.`,
  'post.edit@1': `Replaces the body; sets \`editedAt\` and \`editedBy\`. ${onPost('edited')}`,
  'post.approve@1': `Sets a pending post \`visible\`. ${onPost('approved')} Conflict \`already-closed\` (current: the post) when it is neither pending nor visible.`,
  'post.reject@1': `Sets a pending post \`rejected\`. ${onPost('rejected')} Conflict \`already-closed\` (current: the post) when it is neither pending nor rejected.`,
  'note.add@1': 'Adds the note, with the mutation’s id. `forbidden` for a moderator when it is for staff or about a conversation; `not-found` when what it is about is not there. On a case, renews the person’s own claim.',
  'ledger.give@1': `Adds the entry, kind \`given\`, with the id that it names; \`wording\` as the policy has it for the reason, \`band\` as the points fall into, \`expiresAt\` that band’s calendar months after \`at\` at the same time on London’s clocks, \`offBandReason\` null unless the points lie outside the reason’s band. A \`proposalId\` sets that proposal \`accepted\`. With \`caseId\` adds a caseAction \`points-given\`. When the member’s active points, over all their accounts, were below the threshold and reach it, and no break is proposed and no enforced one scheduled or active, adds a break \`proposed\` (\`proposedBy\` null, enforced, scope both, length from the ladder) whose id is the member’s, \`:b\` and one more than the number of their breaks, and its breakEvent. ${onMember} \`id-taken\`; \`not-found\` without the policy; \`wrong-state\` unless it was ${standing}, or for an instant-break reason; \`invalid\` for a reason that the policy does not have; \`text-missing\` for points outside the reason’s band without \`offBandReason\`; conflict \`already-decided\` (current: the proposal).`,
  'ledger.void@1': 'Adds an entry, kind `voided`, with the id `entryId`: a copy of the one in `voids` with 0 points, no evidence and the reason as private note, from `at` on. Refused: `not-found`; `wrong-state` when that one voids another; `own-post`; `forbidden` unless the person gave the points or is a lead; `text-missing` without a reason; `id-taken`; conflict `already-decided` (current: the entry that voided it before).',
  'ledger.propose@1': `Adds the proposal, state \`proposed\`, wording and band as ledger.give@1. With \`caseId\` adds a caseAction \`points-proposed\`. ${onMember} \`id-taken\`; \`wrong-state\` without a policy ${standing}; \`forbidden\` for points outside the reason’s band.`,
  'ledger.decline@1': 'Sets a proposal `declined` with `declineReason`. Refused: `not-found`; conflict `already-decided` (current: the proposal); `own-post`; `text-missing` without a reason.',
  'break.propose@1': `Adds the break, state \`proposed\`, and a breakEvent with the mutation’s id. With \`caseId\` adds a caseAction \`break-proposed\`. ${onMember} \`id-taken\`; \`dates-do-not-fit\` as in break.decide@1; \`text-missing\` without a reason.`,
  'break.decide@1': `With \`approve\` sets what it says of the break and the state \`active\`, or \`scheduled\` when it begins after \`at\`; else \`cancelled\`. ${onBreak} Conflict \`already-decided\` (current: the break) unless it is proposed; \`text-missing\` against it without a reason, or for an enforced one whose end is not what \`ladder\` gives; ${fitting}`,
  'break.change@1': `Sets what it says of a break that was decided on and is not over. ${onBreak} Conflict \`already-decided\` when it was lifted or cancelled; \`wrong-state\` when it is proposed or over; \`dates-do-not-fit\` for another start once it has begun; \`text-missing\` without a reason; ${fitting}`,
  'break.review@1': `Sets the next review of a break that was decided on and is not over. ${onBreak} \`wrong-state\` otherwise; \`text-missing\` without a reason; \`dates-do-not-fit\` for a review in the past, or none for an open-ended break.`,
  'break.lift@1': `Sets a break that is under way \`lifted\`, ended at \`at\`. ${onBreak} Conflict \`already-decided\` when it was lifted before; \`wrong-state\` unless it is under way; \`text-missing\` without a reason.`,
  'break.cancel@1': `Sets a proposal, or a break that has not begun, \`cancelled\`. ${onBreak} Conflict \`already-decided\` when it was cancelled before; \`wrong-state\` when it has begun; \`text-missing\` without a reason.`,
  'told.mark@1': 'Adds the mark, for the member of the entry or break. Refused: `not-found` without it, or by message without that message of the team’s; `id-taken`; `invalid` when the message went to another member; `text-missing` for no contact route without a reason.',
  'message.send@1': 'Adds the message, from the team, with the id `messageId`. Without a conversation it opens one with the mutation’s id, waiting for the member, given to the person, and adds a conversationEvent `opened`; a closed one is reopened. Moves `lastMessageAt`. Refused: `not-found`; `forbidden` for a moderator unless the conversation is with weekend cover and they cover the inbox at that moment; `own-post`; `wrong-state` when the account is deleted; `id-taken`.',
  'member.patch@1': 'Sets how the member can be reached. Refused: `not-found`.',
  'policy.publish@1': 'Adds the version, published at `at` by the person, in force from `effectiveFrom` but never before the server’s time. Refused: `id-taken`; conflict `stale` (current: the latest) unless the number follows the latest; `invalid` when the bands leave a gap or two reasons have one id; `dates-do-not-fit` when it would begin no later than the latest.',
  'audit.record@1': 'Adds the entry, by the person. Refused: `id-taken`; `text-missing` for an export or shown reporters without a reason.',
  'conversation.triage@1': `Sets the purpose, and the state \`open\` when it was untriaged; adds a triageMark with the id \`markId\`. ${onConversation}`,
  'conversation.assign@1': `Sets the assignee. ${withEvent('assigned')} \`wrong-state\` for a colleague who is not active.`,
  'conversation.wait@1': `Sets the state \`waiting-for-member\`. ${withEvent('waiting')}`,
  'conversation.snooze@1': `Sets the state \`snoozed\` and \`snoozedUntil\`. ${withEvent('snoozed')} \`wrong-state\` for a risk, or when \`until\` has passed.`,
  'conversation.close@1': `Sets the state \`closed\`. ${withEvent('closed')} \`wrong-state\` while it is untriaged.`,
  'conversation.reopen@1': `Sets the state \`open\`, or \`untriaged\` without a purpose. Adds a conversationEvent \`reopened\` with the id \`eventId\`. ${onConversation} Conflict \`already-open\` (current: the conversation) unless it is closed.`,
  'conversation.handToCover@1': `Sets \`withWeekendCover\`. ${withEvent('handed-to-cover')} \`wrong-state\` when it is with cover.`,
  'conversation.handBack@1': `Clears \`withWeekendCover\`. ${withEvent('handed-back')} \`wrong-state\` when it is not with cover.`,
  'savedReply.set@1': 'Adds the reply, or replaces the one with its id; `editedBy` the person, `editedAt` never later than the server’s time.',
  'signpost.set@1': 'Adds the signpost, or replaces the one with its id.',
  'draft.share@1': `Writes the conversation’s sharedDraft, whose id is the conversation’s: text, note, by the person, not withdrawn. ${onConversation} Conflict \`already-closed\` (current: the conversation); conflict \`stale\` (current: the draft) when a colleague’s stands there with a later \`at\`.`,
  'draft.withdraw@1': `Withdraws the conversation’s sharedDraft and empties text and note; applied without a change when there is none or one with a later \`at\`. ${onConversation}`,
  'risk.record@1': 'Adds the record, complete or not. Refused: `id-taken`; `not-found` without the member; `own-post` about the person’s own account; `forbidden` for a moderator about a conversation that they may not work on; `text-missing` for an urgency without its reason.',
  'risk.add@1': 'Adds the addition, with the record’s `by` as `recordBy`; the record stays as it is. `value` is text, or the field’s value as JSON where that is no text; `{at, to, reference}` for a service contacted, `{staffId, at}` for a talk. Refused: `not-found` without the record; `id-taken`; `own-post` about the person’s own account; `forbidden` for a moderator unless they wrote the record or it is about a conversation that they may work on, and for `looked` by anybody but a lead; `invalid` for an answer or correction of no field that a person wrote or with no value of it, for a call or talk that cannot be read, and for a review date elsewhere than with a review or on opening again; `text-missing` for a correction or an urgency without a reason, for an answer without one to what the record says already, and for a review, outcome, closing or opening again without words; `dates-do-not-fit` for a review that is not after the addition.',
  'cover.publish@1': 'Adds the version, in force from `effectiveFrom` but never before the server’s time. Refused: `id-taken`; `invalid` for days that are not of its kind, or hours that close before they open.',
  'shift.set@1': 'Adds the shift, or replaces the one with its id. Refused: `not-found` without the colleague; `invalid` when it ends before it begins.',
  'staff.rename@1': 'Sets the colleague’s name. Refused: `not-found`.',
  'readMark.set@1': 'Adds the person’s mark, or moves it to `at` when that is later; otherwise changes nothing and is applied all the same. Refused: `id-taken` for a mark of somebody else’s or about something else.',
};
