import type { LedgerEntry, PointsProposal, Policy } from '../../contract/entities/points.ts';
import { bandOf, expiryOf, isUsable } from '../points-policy.ts';
import { actionRow } from './cases.ts';
import { proposedByCrossing } from './crossing.ts';
import { isVerdict, subjectOf } from './people.ts';
import { applied, conflict, doneAt, rejected, type Put, type Rule, type RowReader, type Verdict } from './types.ts';

type Wanted = Pick<LedgerEntry, 'reasonId' | 'wording' | 'band' | 'points'>;
type Fixed = Pick<LedgerEntry, 'wording' | 'band'> & { readonly offBand: boolean };

/** The wording and band that an entry gets: the policy's words for a reason, and the band that the points fall into (domain.md 2.3). */
function fixed(policy: Policy, wanted: Wanted): Fixed | Verdict {
  // A policy that leaves a gap comes from a community that did not check it; it must not stop the desk.
  if (!policy.bands.some(({ min, max }) => wanted.points >= min && (max === null || wanted.points <= max))) return rejected('wrong-state', 'The policy has no band for these points.');
  const { band } = bandOf(policy, wanted.points);
  if (wanted.reasonId === null) {
    if (band !== wanted.band) return rejected('invalid', 'These points are of another band than the one that was named.');
    return { wording: wanted.wording, band, offBand: false };
  }
  const reason = policy.reasons.find((one) => one.id === wanted.reasonId);
  if (!reason) return rejected('invalid', 'The policy does not have this reason.');
  if (reason.band === 'instant-break') return rejected('wrong-state', 'This reason proposes a break at once; it gives no points.');
  return { wording: reason.wording, band, offBand: reason.band !== band };
}

const refused = (found: Fixed | Verdict): found is Verdict => 'status' in found;

/** The policy that points were given under, if it was in force for the desk at that instant (domain.md 2.2). */
function policyOf(policyId: string, at: string, read: RowReader): Policy | Verdict {
  const policy = read.get('policy', policyId);
  if (!policy) return rejected('not-found', 'The community does not have this version of the policy.');
  if (!isUsable(read.list('policy', null), policy, at)) return rejected('wrong-state', `Version ${policy.version} of the policy was not in force then.`);
  return policy;
}

/**
 * `ledger.give@1` (domain.md 2.2, 2.3): points, or a reminder of zero. The rule fixes wording, band and expiry, so that no
 * desk can make up its own. Points that cross the threshold propose a break (domain.md 2.4).
 */
export const givePoints: Rule<'ledger.give@1'> = ({ entry, proposalId }, context, read) => {
  const subject = subjectOf(entry.memberId, entry.caseId, context, read);
  if (isVerdict(subject)) return subject;
  if (read.get('ledgerEntry', entry.id)) return rejected('id-taken', 'This entry’s number is in use.');
  const at = doneAt(entry.at, context.now);
  const policy = policyOf(entry.policyId, at, read);
  if ('status' in policy) return policy;
  const terms = fixed(policy, entry);
  if (refused(terms)) return terms;
  const why = entry.offBandReason?.trim() ? entry.offBandReason : null;
  if (terms.offBand && why === null) return rejected('text-missing', 'Points outside the reason’s band need a reason of their own.');
  const row: LedgerEntry = {
    ...entry, kind: 'given', memberId: subject.member.id, voids: null, wording: terms.wording, band: terms.band, offBandReason: terms.offBand ? why : null,
    by: context.actor.id, at, expiresAt: expiryOf(policy, entry.points, at),
  };
  const puts: Put[] = [{ t: 'ledgerEntry', row }];
  if (proposalId !== null) {
    const proposal = read.get('pointsProposal', proposalId);
    if (!proposal) return rejected('not-found', 'This proposal is not there any more.');
    if (proposal.state !== 'proposed') return conflict('already-decided', 'Somebody decided about this proposal before.', proposal);
    puts.push({ t: 'pointsProposal', row: { ...proposal, state: 'accepted', decidedBy: context.actor.id, decidedAt: at, entryId: row.id } });
  }
  if (row.caseId !== null) puts.push(actionRow(context, row.caseId, 'points-given', at, { text: `${row.points}: ${row.wording}` }));
  return applied(...puts, ...proposedByCrossing(row, subject, context, read));
};

/** `ledger.void@1` (domain.md 2.2): an entry that takes another away from then on. Staff void their own, leads anybody's (domain.md 2.11). */
export const voidPoints: Rule<'ledger.void@1'> = (args, context, read) => {
  const given = read.get('ledgerEntry', args.voids);
  if (!given) return rejected('not-found', 'This entry is not there any more.');
  if (given.kind !== 'given') return rejected('wrong-state', 'This entry voids another; it gives no points.');
  if (context.actor.memberId === given.memberId) return rejected('own-post', 'This is your own account, so a colleague decides.');
  if (given.by !== context.actor.id && context.actor.role !== 'lead') return rejected('forbidden', 'A team lead voids points that somebody else gave.');
  if (!args.reason.trim()) return rejected('text-missing', 'Voiding needs a reason.');
  if (read.get('ledgerEntry', args.entryId)) return rejected('id-taken', 'This entry’s number is in use.');
  const before = read.list('ledgerEntry', given.memberId).find((one) => one.kind === 'voided' && one.voids === given.id);
  if (before) return conflict('already-decided', 'These points were voided before.', before);
  const at = doneAt(args.at, context.now);
  return applied({ t: 'ledgerEntry', row: { ...given, id: args.entryId, kind: 'voided', voids: given.id, points: 0, offBandReason: null, by: context.actor.id, at, expiresAt: at, evidence: '', privateNote: args.reason } });
};

/** `ledger.propose@1` (domain.md 2.11): volunteers propose within the band, staff decide. */
export const proposePoints: Rule<'ledger.propose@1'> = ({ proposal }, context, read) => {
  const subject = subjectOf(proposal.memberId, proposal.caseId, context, read);
  if (isVerdict(subject)) return subject;
  if (read.get('pointsProposal', proposal.id)) return rejected('id-taken', 'This proposal’s number is in use.');
  const at = doneAt(proposal.at, context.now);
  const policies = read.list('policy', null);
  const policy = policies.filter((one) => isUsable(policies, one, at)).toSorted((a, b) => b.version - a.version)[0];
  if (!policy) return rejected('wrong-state', 'No points policy was in force then.');
  const terms = fixed(policy, proposal);
  if (refused(terms)) return terms;
  if (terms.offBand) return rejected('forbidden', 'Staff and team leads go outside a reason’s band.');
  const row: PointsProposal = { ...proposal, memberId: subject.member.id, wording: terms.wording, band: terms.band, by: context.actor.id, at, state: 'proposed', decidedBy: null, decidedAt: null, declineReason: null, entryId: null };
  const action = row.caseId === null ? [] : [actionRow(context, row.caseId, 'points-proposed', at, { text: `${row.points}: ${row.wording}` })];
  return applied({ t: 'pointsProposal', row }, ...action);
};

/** `ledger.decline@1`: the proposal stays readable with why it was declined. */
export const declinePoints: Rule<'ledger.decline@1'> = (args, context, read) => {
  const proposal = read.get('pointsProposal', args.proposalId);
  if (!proposal) return rejected('not-found', 'This proposal is not there any more.');
  if (proposal.state !== 'proposed') return conflict('already-decided', 'Somebody decided about this proposal before.', proposal);
  if (context.actor.memberId === proposal.memberId) return rejected('own-post', 'This is your own account, so a colleague decides.');
  if (!args.reason.trim()) return rejected('text-missing', 'Declining needs a reason, so that your colleague learns why.');
  return applied({ t: 'pointsProposal', row: { ...proposal, state: 'declined', decidedBy: context.actor.id, decidedAt: doneAt(args.at, context.now), declineReason: args.reason } });
};
