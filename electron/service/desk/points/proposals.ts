import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ProposedPoints } from '../../../../shared/contract/bridge/points.ts';
import type { PointsProposal } from '../../../../shared/contract/entities/points.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { plusMs } from '../../../../shared/time.ts';
import { proposalsBy, waitingProposalCount, waitingProposals } from '../../store/read/giving.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { dryRunId } from '../may.ts';

/** A colleague finds what became of their proposals for this long. */
const MINE_DAYS = 30;

function decision(desk: Desk, { id }: PointsProposal, at: string): ProposedPoints['decide'] {
  const verdict = decide('ledger.decline@1', { proposalId: id, reason: '-', at }, { actor: desk.actor, mutationId: dryRunId, now: at }, desk.store.reader);
  return verdict.status === 'applied' ? { allowed: true, why: null } : { allowed: false, why: verdict.problem.title };
}

/** Proposals as a screen shows them. */
export function proposalViews(desk: Desk, rows: readonly PointsProposal[]): ProposedPoints[] {
  const now = desk.now();
  const team = teamOf(desk);
  const member = membersNamed(desk, rows.map((row) => row.memberId), now);
  return rows.map((row) => ({
    id: row.id, member: member(row.memberId), reasonId: row.reasonId, wording: row.wording, band: row.band, points: row.points, why: row.privateNote, by: team.person(row.by), at: row.at, caseId: row.caseId,
    state: row.state, decidedBy: team.person(row.decidedBy), decidedAt: row.decidedAt, declineReason: row.declineReason, decide: decision(desk, row, now),
  }));
}

/** Proposals that wait for staff: of a member over all their accounts, of a case, or everybody's; or what this person has proposed lately (domain.md 2.11). */
export function listProposals(desk: Desk, { memberId, caseId, mine }: CallInput<'points.proposals'>): CallOutput<'points.proposals'> {
  const { db, reader } = desk.store;
  if (mine) {
    const rows = proposalsBy(db, desk.actor.id, plusMs(desk.now(), -MINE_DAYS * 86_400_000));
    return { rows: proposalViews(desk, rows), total: rows.length };
  }
  const about = memberId ?? (caseId === null ? null : (reader.get('case', caseId)?.memberId ?? null));
  if (about === null) return { rows: proposalViews(desk, waitingProposals(db, null)), total: waitingProposalCount(db) };
  const rows = waitingProposals(db, accountsOf(reader, survivorOf(reader, about)?.id ?? about)).filter((row) => caseId === null || row.caseId === caseId);
  return { rows: proposalViews(desk, rows), total: rows.length };
}
