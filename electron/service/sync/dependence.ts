import { softMutations, type MutationName } from '../../../shared/contract/mutations/index.ts';

/** What tells whether one change makes sense without another. */
export interface Step {
  readonly name: MutationName;
  readonly entity: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
}

const postSteps: ReadonlySet<MutationName> = new Set<MutationName>(['post.hide@1', 'post.restore@1', 'post.remove@1', 'post.edit@1', 'post.approve@1', 'post.reject@1']);
/** After these the case stands differently, so whatever is done next on it was decided in that light. */
const turning: ReadonlySet<MutationName> = new Set<MutationName>(['case.close@1', 'case.reopen@1', 'case.takeOver@1', 'case.handToStaff@1', 'case.handBack@1', 'case.pass@1']);

/** A case is closed as what these have done. */
const decisive: ReadonlySet<MutationName> = new Set<MutationName>(['ledger.give@1', 'ledger.propose@1', 'break.propose@1']);

const isNote = (step: Step): boolean => step.name === 'note.add@1';

/** A mark that a member was told says nothing without the message that told them, whatever it is filed under. */
function toldBy(later: Step, earlier: Step): boolean {
  if (later.name !== 'told.mark@1' || earlier.name !== 'message.send@1') return false;
  return (later.args['mark'] as { messageId?: unknown } | undefined)?.messageId === earlier.args['messageId'];
}

/** After these a conversation stands differently for whoever goes on with it. */
const turningConversation: ReadonlySet<MutationName> = new Set<MutationName>(['conversation.close@1', 'conversation.reopen@1']);

/** A step on a conversation, or a message or a draft in it. */
const isInbox = ({ name }: Step): boolean => name.startsWith('conversation.') || name.startsWith('draft.') || name === 'message.send@1';

/**
 * In a conversation a reply waits for nothing, and neither does calling it a risk: a colleague’s other word on what it is for
 * must never keep words from a member. Waiting and closing have no ground when the reply before them did not go, and closing
 * none when it was sorted otherwise: a colleague may have called it a risk.
 */
function inConversation(later: Step, earlier: Step): boolean {
  if (later.name === 'message.send@1' || (later.name === 'conversation.triage@1' && later.args['purpose'] === 'risk')) return false;
  if (earlier.name === 'message.send@1') return later.name.startsWith('conversation.') && later.name !== 'conversation.triage@1';
  if (earlier.name === 'conversation.triage@1') return later.name === 'conversation.close@1';
  return turningConversation.has(earlier.name) && later.name.startsWith('conversation.');
}

/** Whether two changes are about the same case, post or row. */
export function sameSubject(a: Step, b: Step): boolean {
  if (a.entity === b.entity) return true;
  return a.caseId !== null && a.caseId === b.caseId;
}

/**
 * Whether a later change was made in the light of an earlier one, so that it waits when the earlier one is refused
 * (sync.md, invariant 5): anything after a case was turned (closed, reopened, taken over, handed on), a close after what
 * it states was done to the post, a further step on the same post, a mark after the message that it names. Notes stand by themselves and courtesies hold nobody up.
 */
export function dependsOn(later: Step, earlier: Step): boolean {
  if (toldBy(later, earlier)) return true;
  if (isNote(later) || isNote(earlier) || softMutations.has(earlier.name) || !sameSubject(later, earlier)) return false;
  if (later.entity.startsWith('conversation/') && isInbox(later) && isInbox(earlier)) return inConversation(later, earlier);
  if (turning.has(earlier.name)) return true;
  if (decisive.has(earlier.name) && later.name === 'case.close@1') return true;
  if (!postSteps.has(earlier.name)) return later.entity === earlier.entity;
  return postSteps.has(later.name) || later.name === 'case.close@1' || later.name === 'case.handToStaff@1';
}

/** The case that a change is about, or null. */
export function caseOf(args: Readonly<Record<string, unknown>>): string | null {
  if (typeof args['caseId'] === 'string') return args['caseId'];
  for (const part of [args['entry'], args['proposal'], args['break']]) {
    const caseId = (part as { caseId?: unknown } | undefined)?.caseId;
    if (typeof caseId === 'string') return caseId;
  }
  return args['aboutKind'] === 'case' && typeof args['aboutId'] === 'string' ? args['aboutId'] : null;
}
