import type { Role } from '../contract/entities/people.ts';
import type { Outcome } from '../contract/entities/cases.ts';
import type { MutationName } from '../contract/mutations/index.ts';

const everyone: readonly Role[] = ['moderator', 'staff', 'lead'];
const staffOnly: readonly Role[] = ['staff', 'lead'];
const leadOnly: readonly Role[] = ['lead'];

/** Which roles may ask for a mutation at all (domain.md 2.11); rules look further, at the row and at who holds it. */
const allowed: Readonly<Record<MutationName, readonly Role[]>> = {
  'case.claim@1': everyone,
  'case.release@1': everyone,
  'case.takeOver@1': everyone,
  'case.touch@1': everyone,
  'case.pass@1': everyone,
  'case.handToStaff@1': everyone,
  'case.handBack@1': staffOnly,
  'case.close@1': everyone,
  'case.reopen@1': everyone,
  'post.hide@1': everyone,
  'post.restore@1': everyone,
  'post.remove@1': staffOnly,
  'post.edit@1': everyone,
  'post.approve@1': everyone,
  'post.reject@1': everyone,
  'note.add@1': everyone,
  'ledger.give@1': staffOnly,
  'ledger.void@1': staffOnly,
  'ledger.propose@1': everyone,
  'ledger.decline@1': staffOnly,
  'break.propose@1': everyone,
  'break.decide@1': staffOnly,
  'break.change@1': staffOnly,
  'break.review@1': staffOnly,
  'break.lift@1': staffOnly,
  'break.cancel@1': staffOnly,
  'told.mark@1': staffOnly,
  'member.patch@1': staffOnly,
  'policy.publish@1': leadOnly,
  'lexicon.publish@1': leadOnly,
  'cover.publish@1': leadOnly,
  'shift.set@1': leadOnly,
  'handover.write@1': everyone,
  'readMark.set@1': everyone,
  'audit.record@1': everyone,
  'staff.rename@1': leadOnly,
  'conversation.triage@1': everyone,
  'conversation.assign@1': everyone,
  'conversation.wait@1': everyone,
  'conversation.snooze@1': everyone,
  'conversation.close@1': everyone,
  'conversation.reopen@1': everyone,
  'conversation.handToCover@1': staffOnly,
  'conversation.handBack@1': everyone,
  'message.send@1': everyone,
  'draft.share@1': everyone,
  'draft.withdraw@1': everyone,
  'risk.record@1': everyone,
  'risk.add@1': everyone,
  'forum.settle@1': everyone,
  'savedReply.set@1': staffOnly,
  'signpost.set@1': staffOnly,
};

/** Whether a role may ask for a mutation (domain.md 2.11). */
export function mayAsk(role: Role, mutation: MutationName): boolean {
  return allowed[mutation].includes(role);
}

/** Whether a role decides on points, breaks and cases handed to staff (domain.md 2.11). */
export function isStaff(role: Role): boolean {
  return role !== 'moderator';
}

const staffOutcomes: ReadonlySet<Outcome> = new Set<Outcome>(['removed', 'points', 'break', 'handed-to-staff']);

/** Whether a role may close a case with this outcome: points, breaks and removals are staff's to decide (domain.md 2.11). */
export function mayClose(role: Role, outcome: Outcome): boolean {
  return isStaff(role) || !staffOutcomes.has(outcome);
}

/** A sentence for the screen that says who may do what this person may not. */
export function whoMay(mutation: MutationName): string {
  const roles = allowed[mutation];
  if (roles.length === 1) return 'Team leads do this.';
  return roles.includes('moderator') ? 'Everyone on the team may do this.' : 'Staff and team leads do this.';
}
