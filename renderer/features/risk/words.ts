import type { RiskSummary } from '../../../shared/contract/bridge/risk.ts';
import { fieldLabels, isRiskField, urgencyWords } from '../../../shared/model/risk/questions.ts';
import { sayTime } from '../../../shared/time.ts';

/** "Act now", "Next working day", or that nobody has decided. */
export function urgencyOf(urgency: RiskSummary['urgency']): string {
  if (urgency === null) return 'Not decided how soon';
  return urgency === 'now' || urgency === 'today' ? `Act ${urgencyWords[urgency].toLowerCase()}` : urgencyWords[urgency];
}

/** "Review overdue since yesterday 14:02", "Review today 16:00", "No review set". */
export function reviewWords({ review, reviewDueAt, closed }: Pick<RiskSummary, 'review' | 'reviewDueAt' | 'closed'>, now: string): string {
  if (closed !== null) return `Closed ${sayTime(closed.at, now)}`;
  if (reviewDueAt === null || review === 'not-set') return 'No review set';
  return review === 'overdue' ? `Review overdue since ${sayTime(reviewDueAt, now)}` : `Review ${sayTime(reviewDueAt, now)}`;
}

/** "Plan, Means and 5 more": the first parts that are still open, by field. */
export function openWords(open: readonly string[]): string {
  const named = open.filter(isRiskField).map((field, n) => (n === 0 ? fieldLabels[field] : fieldLabels[field].charAt(0).toLowerCase() + fieldLabels[field].slice(1)));
  const [shown, more] = named.length <= 3 ? [named, 0] : [named.slice(0, 2), named.length - 2];
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
