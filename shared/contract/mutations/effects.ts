import { limits } from '../../limits.ts';
import type { MutationName } from './index.ts';

const held = `${limits.claimMs / 60_000} minutes`;
const barred = `Refused, in this order: \`not-found\`; \`own-post\` (the case is about the person’s own member account); \`own-decision\` (it appeals against their decision); conflict \`already-closed\` (current: the case); \`forbidden\` (with staff, by a moderator); conflict \`claimed-by-colleague\` (current: the claim; held by another, active within the last ${held}).`;
const step = (kind: string): string => `Adds a caseAction \`${kind}\` with the mutation’s id, the text (null when blank) and \`receivedAt\`, the server’s time.`;
const onPost = (kind: string): string => `Refused: \`not-found\` without the post, \`own-post\` when the person wrote it; with \`caseId\` also as a step on that case is, and \`invalid\` when the case is about another post. With \`caseId\`: ${step(kind)} Renews the person’s own claim.`;
const releases = 'The claim ends (`by` null).';

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
};
