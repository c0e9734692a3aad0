import type { Break, BreakEvent } from '../../contract/entities/points.ts';
import type { Put, RuleContext } from './types.ts';

/** An act on a break as the row that keeps it, with the break as it stands afterwards; it takes the mutation's id. */
export function eventRow(kind: BreakEvent['kind'], row: Break, act: { readonly by: string | null; readonly at: string; readonly reason: string; readonly reasonId?: string | null }, context: RuleContext): Put {
  const { id, memberId, scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = row;
  return {
    t: 'breakEvent',
    row: { id: context.mutationId, breakId: id, memberId, kind, by: act.by, at: act.at, receivedAt: context.now, reason: act.reason, reasonId: act.reasonId ?? null, scope, startsAt, endsAt, reviewAt, watchUntil, conditions },
  };
}
