import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { PolicyVersion } from '../../../../shared/contract/bridge/policy.ts';
import type { Saving } from '../../../../shared/contract/bridge/views.ts';
import type { Policy } from '../../../../shared/contract/entities/points.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { policies } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';

/** Every version that this desk knows, the latest first; the published one before the first sync (domain.md 1.1). */
export function knownPolicies(desk: Desk): Policy[] {
  const known = policies(desk.store.db);
  return (known.length === 0 ? [publishedPolicy] : known).toSorted((a, b) => b.version - a.version);
}

/** Where a version is that was published here: with the community, or only on this computer. */
function savingOf(desk: Desk, policy: Policy): Saving {
  const entry = desk.sync.entries().find((one) => one.entity === `policy/${policy.id}`);
  if (entry?.state === 'needs-you' || entry?.state === 'held') return 'needs-you';
  return entry?.state === 'queued' || entry?.state === 'sending' ? 'saved-here' : 'sent';
}

/** Every version of the points policy with how it stands now, and whether this person may publish another. */
export function policyBook(desk: Desk): CallOutput<'policy.book'> {
  const now = desk.now();
  const team = teamOf(desk);
  const all = knownPolicies(desk);
  const inForce = policyInForce(all, now)?.id;
  const allowed = mayAsk(desk.actor.role, 'policy.publish@1');
  const stateOf = (one: Policy): PolicyVersion['state'] => (one.id === inForce ? 'in-force' : one.effectiveFrom > now ? 'to-come' : 'past');
  return {
    versions: all.map((one) => ({ ...one, publishedBy: team.person(one.publishedBy), state: stateOf(one), saving: savingOf(desk, one) })),
    publish: { allowed, why: allowed ? null : whoMay('policy.publish@1'), byRole: !allowed },
  };
}
