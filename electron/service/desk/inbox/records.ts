import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import { reviewState } from '../../../../shared/model/risk/review.ts';
import { riskStanding, type RiskStanding } from '../../../../shared/model/risk/standing.ts';
import { latestRecordIds } from '../../store/read/inbox.ts';
import { rowsById, rowsWhere } from '../../store/read/rows-of.ts';
import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import type { Desk } from '../context.ts';
import type { Team } from '../naming.ts';
import type { UnsentInbox } from './unsent.ts';

function standings(desk: Pick<Desk, 'store'>, records: readonly RiskRecord[]): RiskStanding[] {
  const additions = Map.groupBy(rowsWhere(desk.store.db, 'riskCorrection', 'record_id', records.map((one) => one.id)), (one) => one.recordId);
  return records.map((one) => riskStanding(one, additions.get(one.id) ?? []));
}

/** The risk records about a conversation, the latest first; of each no more than that it is there, by whom and how soon (domain.md 2.10). */
export function recordsAbout(desk: Pick<Desk, 'store'>, conversationId: string, team: Team, unsent: UnsentInbox): ConversationDetail['riskRecords'] {
  const rows = rowsWhere(desk.store.db, 'riskRecord', 'about_id', [conversationId]).filter((one) => one.aboutKind === 'conversation');
  return standings(desk, rows.toSorted((a, b) => (a.at > b.at ? -1 : 1)).slice(0, limits.riskRows)).map(({ record, closed }) => ({
    id: record.id, by: team.person(record.by), at: record.at, urgency: record.urgency, reviewDueAt: record.reviewDueAt, closed: closed !== null, saving: unsent.ofRow(record.id),
  }));
}

/** How many open risk records are to be looked at again today or before. */
export function reviewsDue(desk: Pick<Desk, 'store'>, now: string): number {
  const rows = [...rowsById(desk.store.db, 'riskRecord', latestRecordIds(desk.store.db)).values()];
  return standings(desk, rows).filter(({ record, closed }) => closed === null && ['overdue', 'today'].includes(reviewState(record.reviewDueAt, now))).length;
}
