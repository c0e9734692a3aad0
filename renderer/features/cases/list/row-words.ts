import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { epochOf, sayAge, sayTime } from '../../../../shared/time.ts';
import { capital, outcomeWords } from '../words.ts';

const LATE_MS = 4 * 3_600_000;

/** Whether a case has waited long enough to stand out in ochre: four hours. */
export function isLate(openedAt: string, now: string): boolean {
  return epochOf(now) - epochOf(openedAt) >= LATE_MS;
}

/** What stands at the end of a row: how long an open case waits, when a closed one was closed. */
export function rowTime(row: Pick<CaseListRow, 'state' | 'openedAt' | 'closedAt'>, now: string): string {
  if (row.state === 'open') return sayAge(row.openedAt, now);
  return row.closedAt === null ? '' : sayTime(row.closedAt, now).replace(/^today /, '');
}

/** What stands after the name: why a post was reported, where a pending one waits, how a closed case ended. */
export function rowDetail(row: Pick<CaseListRow, 'state' | 'outcome' | 'reason' | 'spaceName'>): string {
  if (row.state === 'closed' && row.outcome !== null) return capital(outcomeWords[row.outcome]);
  return row.reason ?? row.spaceName;
}
