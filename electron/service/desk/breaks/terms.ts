import type { BreakTerms } from '../../../../shared/contract/bridge/breaks.ts';
import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakEnd } from '../../../../shared/model/breaks.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';

/** What the contract's changes carry of a break. */
export type ResolvedTerms = Pick<Break, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions'>;

/** The dates that a person's terms come to at an instant: "now" is that instant, a length gives the end, a watch follows it (domain.md 2.6). */
export function resolveTerms({ scope, startsAt: wanted, length, endsAt: own, reviewAt, watchWeeks, conditions }: BreakTerms, now: string): ResolvedTerms {
  const startsAt = wanted ?? now;
  const endsAt = length === null ? own : breakEnd(startsAt, length);
  const watchUntil = endsAt === null || watchWeeks === 0 ? null : plusLondonWeeks(endsAt, watchWeeks);
  return { scope, startsAt, endsAt, reviewAt, watchUntil, conditions: conditions.trim() };
}
