import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Problem } from '../../../../shared/contract/wire.ts';
import { DeskFailure, type DeskError, type ErrorCode } from '../../../../shared/errors.ts';
import { withWritten } from '../../../../shared/model/rules/types.ts';
import type { Result } from '../../../../shared/result.ts';
import { breakById, type VersionedBreak } from '../../store/read/breaks.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { breakSubject } from './member.ts';
import { resolveTerms } from './terms.ts';
import { draftOf, tryDraft } from './try.ts';

const codes: Partial<Record<Problem['type'], ErrorCode>> = { 'forbidden': 'not-allowed', 'own-post': 'not-allowed', 'not-found': 'not-found' };

const refuse = (problem: Problem): never => fails(codes[problem.type] ?? 'refused', problem.title, problem.type);

function saved(desk: Desk, breakId: string, result: Result<string[], DeskError>): CallOutput<'break.act'> {
  if (!result.ok) throw new DeskFailure(result.error);
  return { breakId, mutationIds: result.value, canUndo: result.value.every((id) => desk.sync.canUndo(id)) };
}

/**
 * Proposes a break and, when asked to, decides on it in the same go: both are saved here together or not at all. What the
 * rules refuse already now is answered with their sentence. The same for everybody; whether they may decide is the rules' to say.
 */
export function proposeBreak(desk: Desk, input: CallInput<'break.propose'>): CallOutput<'break.propose'> {
  const now = desk.now();
  const { memberId, kind, terms, reason, reasonId, caseId, entryId } = input;
  const subject = breakSubject(desk, memberId, now);
  const breakId = randomUUID();
  const row = { id: breakId, memberId: subject.member.id, kind, ...resolveTerms(terms, now), reason: reason.trim(), caseId, entryId };
  const proposal: Draft = { name: 'break.propose@1', entity: `break/${breakId}`, ifVersion: null, args: { break: row, reasonId, at: now } };
  const verdict = tryDraft(desk, proposal, now);
  if (verdict.status !== 'applied') return refuse(verdict.problem);
  if (!input.decide) return saved(desk, breakId, desk.sync.enqueue([proposal]));
  const proposed: VersionedBreak = { ...row, state: 'proposed', proposedBy: desk.actor.id, proposedAt: now, decidedBy: null, decidedAt: null, endedAt: null, v: 0 };
  const decision = { ...draftOf({ kind: 'decide', terms: { ...terms, startsAt: row.startsAt }, reason }, proposed, subject.suggested, now), ifVersion: null };
  const decided = tryDraft(desk, decision, now, withWritten(desk.store.reader, verdict.puts));
  if (decided.status !== 'applied') return refuse(decided.problem);
  return saved(desk, breakId, desk.sync.enqueue([proposal, decision]));
}

/** Takes one act on a break: saved here at once and sent when there is a connection. What the rules refuse already now is answered and not saved. */
export function actOnBreak(desk: Desk, { breakId, v, act }: CallInput<'break.act'>): CallOutput<'break.act'> {
  const now = desk.now();
  const row = breakById(desk.store.db, breakId) ?? fails('not-found', 'This break is not on this computer.');
  const { suggested } = breakSubject(desk, row.memberId, now, row.id);
  const draft = { ...draftOf(act, row, suggested, now), ifVersion: v };
  const verdict = tryDraft(desk, draft, now);
  if (verdict.status !== 'applied') return refuse(verdict.problem);
  return saved(desk, breakId, desk.sync.enqueue([draft]));
}
