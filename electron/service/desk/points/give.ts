import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { holderAt } from '../../../../shared/model/claims.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { sayLeft, unwritten } from '../../../../shared/model/drafts/message-draft.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { draftOf } from '../steps.ts';
import { conversationsFor } from '../told/conversations.ts';
import { tellingDrafts } from '../told/drafts.ts';
import { giveDraft, proposeDraft } from './drafts.ts';
import { evidenceText } from './evidence.ts';
import { personOf } from './sheet.ts';

/** Whoever decides on a case that nobody holds works on it from then on (domain.md 2.8). */
function claimFirst(desk: Desk, caseId: string | null, at: string): Draft[] {
  const row = caseId === null ? undefined : desk.store.reader.get('case', caseId);
  if (!row || row.state !== 'open' || holderAt(desk.store.reader.get('claim', row.id), at) !== null) return [];
  return [draftOf({ kind: 'claim' }, { caseId: row.id, postId: row.postId, caseV: null, postV: null, at })];
}

/** Saves drafts, all or none, and answers the id of one of them and whether it can be taken back. */
function saved(desk: Desk, drafts: readonly Draft[], which: number): { mutationId: string; canUndo: boolean } {
  const result = desk.sync.enqueue(drafts);
  if (!result.ok) throw new DeskFailure(result.error);
  const mutationId = result.value[which] ?? fails('internal', 'The change was not saved.');
  return { mutationId, canUndo: desk.sync.canUndo(mutationId) };
}

/**
 * Gives points, or a reminder of zero. Everything is saved in one go: the points, the message that tells the member, and
 * the mark that they were told, in this order, so that nothing is half done offline or when the points are refused.
 */
export function givePoints(desk: Desk, input: CallInput<'points.give'>): CallOutput<'points.give'> {
  const at = desk.now();
  const { message, memberId, caseId: fromCase, conversationId: asked, proposalId, ...chosen } = input;
  const left = message === null ? 0 : unwritten(message).length;
  if (left > 0) fails('refused', `${sayLeft(left)}: a message is sent in a person’s own words.`, 'unwritten');
  const proposal = proposalId === null ? null : (desk.store.reader.get('pointsProposal', proposalId) ?? fails('not-found', 'This proposal is not on this computer.'));
  const caseId = fromCase ?? proposal?.caseId ?? null;
  const { member } = personOf(desk, memberId);
  const { conversationId } = conversationsFor(desk, member.id, 'telling', asked);
  const entryId = randomUUID();
  const evidence = evidenceText(desk, { caseId, conversationId: asked, proposal });
  const give = giveDraft({ id: entryId, memberId: member.id, caseId, conversationId: asked, proposalId, ...chosen, evidence, at });
  const tell = message === null ? [] : tellingDrafts({ memberId: member.id, about: [{ kind: 'ledger', id: entryId, entity: `ledgerEntry/${entryId}` }], telling: { how: 'message', text: message, conversationId }, at });
  const claim = claimFirst(desk, caseId, at);
  return { entryId, ...saved(desk, [...claim, give, ...tell], claim.length) };
}

/** Proposes points for staff to decide (domain.md 2.11). */
export function proposePoints(desk: Desk, input: CallInput<'points.propose'>): CallOutput<'points.propose'> {
  const at = desk.now();
  const { why, memberId, ...chosen } = input;
  const { member } = personOf(desk, memberId);
  const proposalId = randomUUID();
  const evidence = evidenceText(desk, { caseId: input.caseId, conversationId: null, proposal: null });
  const claim = claimFirst(desk, input.caseId, at);
  const propose = proposeDraft({ id: proposalId, memberId: member.id, conversationId: null, ...chosen, privateNote: why, evidence, at });
  return { proposalId, ...saved(desk, [...claim, propose], claim.length) };
}

/** Declines a proposal; its colleague learns why. */
export function declinePoints(desk: Desk, { proposalId, reason }: CallInput<'points.decline'>): CallOutput<'points.decline'> {
  return saved(desk, [{ name: 'ledger.decline@1', entity: `pointsProposal/${proposalId}`, ifVersion: null, args: { proposalId, reason, at: desk.now() } }], 0);
}

/** Voids an entry: another entry takes it away from now on; what was stays readable (domain.md 2.2). */
export function voidPoints(desk: Desk, { entryId, reason }: CallInput<'points.void'>): CallOutput<'points.void'> {
  const voidId = randomUUID();
  return { voidId, ...saved(desk, [{ name: 'ledger.void@1', entity: `ledgerEntry/${entryId}`, ifVersion: null, args: { entryId: voidId, voids: entryId, reason, at: desk.now() } }], 0) };
}
