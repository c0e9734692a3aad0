import type { BreakDetail, BreakStep } from '../../../../shared/contract/bridge/breaks.ts';
import type { BreakEvent, Policy } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { breakById, closuresAt, eventsOf, type VersionedBreak } from '../../store/read/breaks.ts';
import { fails, type Desk } from '../context.ts';
import { teamOf, type Team } from '../naming.ts';
import { breakSubject } from './member.ts';
import { permissionsOf } from './try.ts';
import { breakViews } from './views.ts';

type Terms = Pick<BreakStep, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions'>;

const termsOf = ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions }: Terms): Terms => ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions });

const wordingOf = (policy: Policy, reasonId: string | null): string | null => policy.reasons.find(({ id }) => id === reasonId)?.wording ?? null;

const savingOf = (state: string | undefined): BreakStep['saving'] => (state === undefined || state === 'sent' ? 'sent' : state === 'needs-you' || state === 'held' ? 'needs-you' : 'saved-here');

/** A break from before there was a history of breaks: what its own row tells of it. */
function fromRow(row: VersionedBreak, team: Team): BreakStep[] {
  const step = (kind: BreakStep['kind'], by: string | null, at: string, reason: string): BreakStep => ({ id: `${row.id}.${kind}`, kind, by: team.person(by), at, reason, reasonWording: null, saving: 'sent', ...termsOf(row) });
  const proposed = step('proposed', row.proposedBy, row.proposedAt, row.reason);
  const stopped = row.endedAt !== null && (row.state === 'lifted' || row.state === 'cancelled') ? [step(row.state, null, row.endedAt, '')] : [];
  return row.decidedAt === null ? [proposed, ...stopped] : [proposed, step('approved', row.decidedBy, row.decidedAt, ''), ...stopped];
}

function history(desk: Desk, row: VersionedBreak, policy: Policy): BreakStep[] {
  const team = teamOf(desk);
  const events = eventsOf(desk.store.db, row.id, limits.memberBreaks);
  if (events.length === 0) return fromRow(row, team);
  const states = desk.sync.statesOf(events.map(({ id }) => id));
  const step = (event: BreakEvent): BreakStep => ({
    id: event.id, kind: event.kind, by: team.person(event.by), at: event.at, reason: event.reason, reasonWording: wordingOf(policy, event.reasonId), saving: savingOf(states.get(event.id)), ...termsOf(event),
  });
  return events.map(step);
}

/** One break in full, with its history and what this person may do about it (domain.md 2.6). Fails with `not-found`. */
export function getBreak(desk: Desk, id: string): BreakDetail {
  const now = desk.now();
  const row = breakById(desk.store.db, id) ?? fails('not-found', 'This break is not on this computer.');
  const closed = new Set(closuresAt(desk.store.db, now).map(({ date }) => date));
  const [view] = breakViews(desk, [row], now, closed);
  if (view === undefined) return fails('internal', 'The break could not be read.');
  const { policy, suggested } = breakSubject(desk, row.memberId, now, row.id);
  return { ...view, reason: row.reason, conditions: row.conditions, caseId: row.caseId, history: history(desk, row, policy), may: permissionsOf(desk, row, suggested, now) };
}
