import type { Break, LedgerEntry } from '../../contract/entities/points.ts';
import { limits } from '../../limits.ts';
import { plusLondonWeeks } from '../../time.ts';
import { breakEnd, breakStateAt } from '../breaks.ts';
import { activePoints, nextOnLadder } from '../ledger.ts';
import { policyInForce } from '../points-policy.ts';
import { publishedPolicy } from '../published-policy.ts';
import { eventRow } from './break-event.ts';
import { breaksOf, ledgerOf, type Subject } from './people.ts';
import type { Put, RowReader, RuleContext } from './types.ts';

/**
 * The number of the next break that the desk proposes for a member. It counts the member's breaks, so two desks that
 * cross the threshold offline propose the same break and not two (domain.md 2.4).
 */
function nextBreakId(memberId: string, count: number, read: RowReader): string {
  for (let n = count + 1; ; n += 1) {
    const id = `${memberId.slice(0, limits.idLength - 12)}:b${n}`;
    if (!read.get('break', id)) return id;
  }
}

/** Whether a break already answers the total: one that is proposed, still to come or under way and not the member's own wish. */
export function answersTotal(one: Break, now: string): boolean {
  const state = breakStateAt(one, now);
  return state === 'proposed' || (one.kind === 'enforced' && (state === 'scheduled' || state === 'active'));
}

/**
 * The break that an entry proposes by crossing the threshold, as rows; none when the total was there before, stays below,
 * or a break answers it already. Proposes, never imposes: scope, start and length are a person's to decide (domain.md 2.4).
 */
export function proposedByCrossing(entry: LedgerEntry, subject: Subject, context: RuleContext, read: RowReader): Put[] {
  const { now } = context;
  const policy = policyInForce(read.list('policy', null), now) ?? publishedPolicy;
  const ledger = ledgerOf(subject, read);
  const [before, after] = [activePoints(ledger, now), activePoints([...ledger, entry], now)];
  if (before >= policy.threshold || after < policy.threshold) return [];
  const breaks = breaksOf(subject, read);
  if (breaks.some((one) => answersTotal(one, now))) return [];
  const startsAt = entry.at;
  const endsAt = breakEnd(startsAt, nextOnLadder(policy, breaks));
  const row: Break = {
    id: nextBreakId(subject.member.id, breaks.length, read), memberId: subject.member.id, scope: 'both', kind: 'enforced', state: 'proposed',
    startsAt, endsAt, reviewAt: endsAt === null ? plusLondonWeeks(startsAt, limits.reviewWeeks) : null, watchUntil: null, conditions: '',
    reason: `${before} + ${entry.points} = ${after}: reached ${policy.threshold} active points.`, caseId: entry.caseId, entryId: entry.id,
    proposedBy: null, proposedAt: entry.at, decidedBy: null, decidedAt: null, endedAt: null,
  };
  return [{ t: 'break', row }, eventRow('proposed', row, { by: null, at: entry.at, reason: row.reason }, context)];
}
