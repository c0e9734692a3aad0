import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { Member } from '../../../../shared/contract/entities/people.ts';
import type { Break, Policy } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { holderAt } from '../../../../shared/model/claims.ts';
import { explainTotal, nextOnLadder, sayLength } from '../../../../shared/model/ledger.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { precedentOf } from '../../../../shared/model/preview.ts';
import { answersTotal } from '../../../../shared/model/rules/crossing.ts';
import { plusLondonMonths } from '../../../../shared/time.ts';
import { ledgerOfAll, timesGiven, type GivingRow } from '../../store/read/giving.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { firstName } from '../people.ts';
import { attachedEvidence } from './evidence.ts';
import { mayPoints, policyNow } from './may.ts';
import { proposalViews } from './proposals.ts';

/** Months that "treated before" looks back. */
const BEFORE_MONTHS = 12;

/** The account that points are given to, with every account of that person. Fails with `not-found`. */
export function personOf(desk: Desk, memberId: string): { readonly member: Member; readonly accounts: string[] } {
  const { reader } = desk.store;
  const member = survivorOf(reader, memberId) ?? reader.get('member', memberId);
  if (!member) return fails('not-found', 'This member is not on this computer.');
  return { member, accounts: accountsOf(reader, member.id) };
}

/** The break that answers the total already, so that crossing the threshold proposes no other (domain.md 2.4). */
export function answeringBreak(breaks: readonly Break[], now: string): PointsSheet['answeredBy'] {
  const found = breaks.find((one) => answersTotal(one, now));
  return found ? { scope: found.scope, state: breakStateAt(found, now) as 'proposed' | 'scheduled' | 'active' } : null;
}

/** What totals need of entries, without their words. */
export function factsOf(ledger: readonly GivingRow[]): PointsSheet['ledger'] {
  return ledger.map(({ id, kind, voids, points, at, expiresAt }) => ({ id, kind, voids, points, at, expiresAt }));
}

const earlier = (ledger: readonly GivingRow[], now: string): PointsSheet['earlier'] =>
  explainTotal(ledger, now).toReversed().slice(0, limits.earlierEntries).flatMap(({ entry, fate }) =>
    fate.state === 'later' ? [] : [{ id: entry.id, reasonId: entry.reasonId, wording: entry.wording, points: entry.points, at: entry.at, expiresAt: entry.expiresAt, state: fate.state }]);

function precedents(desk: Desk, policy: Policy, now: string): PointsSheet['precedents'] {
  const given = timesGiven(desk.store.db, policy.reasons.map((one) => one.id), plusLondonMonths(now, -BEFORE_MONTHS));
  return [...Map.groupBy(given, (one) => one.reasonId)].flatMap(([reasonId, times]) => {
    const before = precedentOf(times);
    return before === null ? [] : [{ reasonId, ...before }];
  });
}

/** Everything that the dialog for giving points needs, read at one moment. Fails with `not-found`. */
export function getPointsSheet(desk: Desk, input: CallInput<'points.sheet'>): CallOutput<'points.sheet'> {
  const { reader, db } = desk.store;
  const now = desk.now();
  const policy = policyNow(desk);
  const { member, accounts } = personOf(desk, input.memberId);
  const ledger = ledgerOfAll(db, accounts);
  const breaks = accounts.flatMap((id) => reader.list('break', id));
  const ladder = nextOnLadder(policy, breaks);
  const proposal = input.proposalId === null ? null : (reader.get('pointsProposal', input.proposalId) ?? null);
  const { act, why } = mayPoints(desk, { ...input, memberId: member.id });
  const caseId = input.caseId ?? proposal?.caseId ?? null;
  const team = teamOf(desk);
  const holder = caseId === null ? null : team.person(holderAt(reader.get('claim', caseId), now));
  return {
    now,
    member: membersNamed(desk, [member.id], now)(member.id),
    act,
    why,
    policy: { id: policy.id, version: policy.version, threshold: policy.threshold, bands: policy.bands, reasons: policy.reasons },
    ledger: factsOf(ledger),
    answeredBy: answeringBreak(breaks, now),
    nextOnLadder: { length: ladder, words: sayLength(ladder) },
    precedents: precedents(desk, policy, now),
    earlier: earlier(ledger, now),
    evidence: attachedEvidence(desk, { caseId, conversationId: input.conversationId, proposal }),
    proposal: proposal && (proposalViews(desk, [proposal])[0] ?? null),
    noRoute: member.contactRoutes.includes('message') ? null : 'Messages do not reach this member.',
    writer: firstName(team.person(desk.actor.id)?.name ?? ''),
    holder: holder?.you ? null : holder,
  };
}
