import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { draftProblems } from '../../../../shared/model/policy-draft.ts';
import { fails, type Desk } from '../context.ts';
import { knownPolicies } from './book.ts';

/**
 * Publishes a new version (domain.md 2.2, 2.11): saved here at once, in force when the community has it. Refused with a
 * sentence when something of it does not fit, or when another version came since it was begun.
 */
export function publishPolicy(desk: Desk, { draft, basedOn }: CallInput<'policy.publish'>): CallOutput<'policy.publish'> {
  if (!mayAsk(desk.actor.role, 'policy.publish@1')) return fails('not-allowed', whoMay('policy.publish@1'));
  const latest = knownPolicies(desk)[0] ?? fails('internal', 'There is no points policy.');
  if (latest.version !== basedOn) return fails('refused', `Version ${latest.version} was published meanwhile. Look at it first, then publish yours after it.`, 'stale');
  const now = desk.now();
  const [problem] = draftProblems(draft, latest, now);
  if (problem !== undefined) return fails('refused', problem);
  const id = randomUUID();
  const reasons = draft.reasons.map((one) => ({ ...one, wording: one.wording.trim() }));
  const policy = { id, version: latest.version + 1, effectiveFrom: draft.effectiveFrom ?? now, publishedAt: now, threshold: draft.threshold, bands: draft.bands, ladder: draft.ladder, reasons, retention: draft.retention };
  const saved = desk.sync.enqueue([{ name: 'policy.publish@1', entity: `policy/${id}`, ifVersion: null, args: { policy } }]);
  if (!saved.ok) throw new DeskFailure(saved.error);
  return { mutationId: saved.value[0] ?? fails('internal', 'The change was not saved.'), version: policy.version };
}
