import type { CaseActionKind } from '../../../../shared/contract/entities/cases.ts';
import type { BreakMoment } from '../../../../shared/model/break-history.ts';
import type { Break, LedgerEntry, Policy, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { inLondon, sayClock, sayDay } from '../../../../shared/time.ts';
import type { CaseFacts } from './facts.ts';

/** An instant as a bundle says it, London time: "Thu 14 May 2026, 14:02". Never relative: a bundle is read on another day. */
export function sayWhen(instant: string): string {
  return `${sayDate(instant)}, ${sayClock(instant)}`;
}

/** A day as a bundle says it, London time: "Thu 14 May 2026". */
export function sayDate(instant: string): string {
  return `${sayDay(instant)} ${inLondon(instant).year}`;
}

/** "1 report", "3 reports"; irregular ones with their plural. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** An act on a case; who did it stands beside. */
export const actWords: Readonly<Record<CaseActionKind, string>> = {
  'claimed': 'Claimed', 'released': 'Let go', 'taken-over': 'Taken over', 'passed': 'Passed on', 'hidden': 'Post hidden', 'restored': 'Post brought back', 'removed': 'Post removed',
  'edited': 'Post edited', 'approved': 'Post approved', 'rejected': 'Post not approved', 'handed-to-staff': 'Handed to staff', 'handed-back': 'Handed back to everyone', 'closed': 'Closed',
  'reopened': 'Opened again', 'points-given': 'Points given', 'points-proposed': 'Points proposed', 'break-proposed': 'Break proposed',
};

/** Acts of getting on with the work: in a case's own history, but no event of the member's. */
export const workActs: ReadonlySet<CaseActionKind> = new Set<CaseActionKind>(['claimed', 'released', 'taken-over', 'passed']);

/** A moment in the life of a break: an act, or what came by time alone. */
export const momentWords: Readonly<Record<BreakMoment['what'], string>> = {
  'proposed': 'Proposed', 'approved': 'Decided', 'declined': 'Decided against', 'changed': 'Changed', 'reviewed': 'Reviewed', 'lifted': 'Lifted early', 'cancelled': 'Cancelled',
  'started': 'Began', 'ended': 'Ended', 'watch-over': 'Watch period over',
};

/** Where a break keeps the member away from. */
export const scopeWords: Readonly<Record<Break['scope'], string>> = { boards: 'the boards', chat: 'chat', both: 'the boards and chat' };

/** Where a break stands. */
export const stateWords: Readonly<Record<Break['state'], string>> = { proposed: 'Proposed, not decided on', scheduled: 'Decided on, not begun', active: 'Under way', ended: 'Over', lifted: 'Lifted early', cancelled: 'Did not happen' };

/** How the member was told. */
export const toldWords: Readonly<Record<ToldMark['how'], string>> = { 'message': 'By message', 'email': 'By email', 'no-contact-route': 'Could not be told: no contact route' };

/** The members' side of the ledger in a line: "7 points, Derailing or hijacking a thread". */
export function givenWords({ points, wording }: Pick<LedgerEntry, 'points' | 'wording'>): string {
  return points === 0 ? `Reminder without points: ${wording}` : `${count(points, 'point')}: ${wording}`;
}

/** What brought a case about: its reports' reasons, the most frequent first, or that the post waited for approval. */
export function caseTitle({ row, reports }: Pick<CaseFacts, 'row' | 'reports'>): string {
  if (row.kind === 'pending') return 'A post that waited for approval';
  const reasons = [...Map.groupBy(reports, (one) => sayReportReason(one.reason))].toSorted((a, b) => b[1].length - a[1].length).map(([reason]) => reason);
  return `${reasons.join(', ') || 'Reported post'}, ${count(reports.length, 'report')}`;
}

/** The bounds and months of a policy's bands: "Lower 0 to 4, one month". */
export function bandWords(policy: Pick<Policy, 'bands'>): string[] {
  return policy.bands.map(({ band, min, max, months }) => `${band.charAt(0).toUpperCase()}${band.slice(1)}: ${max === null ? `${min} points or more` : `${min} to ${max} points`}, expiring after ${count(months, 'month')}`);
}
