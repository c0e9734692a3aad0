import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import { claimsLiveSince } from '../../../shared/model/claims.ts';
import { hasCoveredPassage } from '../../../shared/model/evidence/covers.ts';
import { sayReportReason } from '../../../shared/model/report-reasons.ts';
import { frozenBodies, picturedCases, type QueueRow, type ReasonCount } from '../store/read/queue.ts';
import type { Desk } from './context.ts';
import { membersNamed, teamOf } from './naming.ts';

/** The reports of one case: how many, of which reasons, and the reason most of them gave. */
export interface Reported {
  readonly count: number;
  readonly reasons: readonly string[];
  readonly leading: string | null;
}

/** No reports: a post that waits for approval. */
export const unreported: Reported = { count: 0, reasons: [], leading: null };

/** Folds counts of reasons into one fact a case. */
export function reportedByCase(counts: readonly ReasonCount[]): Map<string, Reported> {
  const all = new Map<string, Reported>();
  for (const [caseId, rows] of Map.groupBy(counts, (row) => row.caseId)) {
    const ordered = [...rows].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    all.set(caseId, { count: ordered.reduce((sum, row) => sum + row.count, 0), reasons: ordered.map((row) => row.reason), leading: ordered[0]?.reason ?? null });
  }
  return all;
}

/** Who holds each case now: claims that ended by themselves count as none (domain.md 2.8). One computation a list. */
export function holders(now: string): (row: Pick<QueueRow, 'claimBy' | 'claimActiveAt' | 'state'>) => string | null {
  const since = claimsLiveSince(now);
  return (row) => (row.state === 'open' && row.claimBy !== null && row.claimActiveAt !== null && row.claimActiveAt > since ? row.claimBy : null);
}

/** The rows of a queue as the screen shows them. */
export function queueRows(desk: Desk, rows: readonly QueueRow[], reported: ReadonlyMap<string, Reported>, now: string): CaseListRow[] {
  const ids = rows.map((row) => row.id);
  const team = teamOf(desk);
  const holder = holders(now);
  const member = membersNamed(desk, rows.map((row) => row.memberId), now);
  const bodies = frozenBodies(desk.store.db, ids);
  const pictured = picturedCases(desk.store.db, ids);
  const unsent = desk.sync.entryStatesFor(ids);
  return rows.map((row) => {
    const reports = reported.get(row.id) ?? unreported;
    return {
      id: row.id,
      kind: row.kind,
      withStaff: row.withStaff === 1,
      covered: pictured.has(row.id) || hasCoveredPassage(bodies.get(row.id) ?? ''),
      member: member(row.memberId),
      reason: reports.leading === null ? null : sayReportReason(reports.leading),
      reportCount: reports.count,
      spaceName: row.spaceName ?? 'A space no longer here',
      holder: team.person(holder(row)),
      openedAt: row.openedAt,
      state: row.state,
      outcome: row.outcome,
      closedAt: row.closedAt,
      saving: unsent.get(row.id) ?? 'sent',
      own: desk.actor.memberId !== null && row.memberId === desk.actor.memberId,
    };
  });
}
