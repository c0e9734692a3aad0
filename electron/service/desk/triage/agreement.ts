import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../../shared/limits.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { agreementOf } from '../../../../shared/model/triage/agreement.ts';
import { marksBetween } from '../../store/read/triage.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';

/** How suggestions and people agreed in a stretch of time; nothing of it is about a colleague. For those who read messages (domain.md 2.11). */
export function getAgreement(desk: Desk, { from, to }: CallInput<'triage.agreement'>): CallOutput<'triage.agreement'> {
  if (!isStaff(desk.actor.role)) return fails('not-allowed', 'Staff and team leads see how suggestions and people agreed.');
  const { overruled, missedRisk, ...figures } = agreementOf(marksBetween(desk.store.db, from, to));
  const shown = missedRisk.slice(0, limits.agreementRows);
  const member = (id: string): string => desk.store.reader.get('conversation', id)?.memberId ?? '';
  const named = membersNamed(desk, shown.map(({ conversationId }) => member(conversationId)), desk.now());
  return {
    ...figures,
    byPurpose: [...figures.byPurpose],
    overruled: overruled.slice(0, limits.agreementRows),
    overruledTotal: overruled.length,
    missedRisk: shown.map((one) => ({ ...one, member: named(member(one.conversationId)) })),
    missedRiskTotal: missedRisk.length,
  };
}
