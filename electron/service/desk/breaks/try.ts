import type { BreakAct, BreakActKind } from '../../../../shared/contract/bridge/breaks.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { BreakLength } from '../../../../shared/contract/entities/points.ts';
import { mayAsk } from '../../../../shared/model/permissions.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import type { RowReader, Verdict } from '../../../../shared/model/rules/types.ts';
import type { VersionedBreak } from '../../store/read/breaks.ts';
import type { Draft } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import { resolveTerms, type ResolvedTerms } from './terms.ts';

/** No rule looks at the number of a change; a dry run needs one that no row has. */
const dryRunId = '00000000-0000-4000-8000-000000000000';

/** The change that carries an act. `suggested` is what the ladder suggests for this break; a wish of the member's has no ladder. */
export function draftOf(act: BreakAct, row: VersionedBreak, suggested: BreakLength, now: string): Draft {
  const target = { entity: `break/${row.id}`, ifVersion: row.v };
  const shared = { breakId: row.id, at: now };
  const reason = act.reason.trim();
  switch (act.kind) {
    case 'decide':
      return { name: 'break.decide@1', ...target, args: { ...shared, approve: true, ...resolveTerms(act.terms, now), ladder: row.kind === 'enforced' ? suggested : null, reason } };
    case 'decline': {
      const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = row;
      return { name: 'break.decide@1', ...target, args: { ...shared, approve: false, scope, startsAt, endsAt, reviewAt, watchUntil, conditions, ladder: null, reason } };
    }
    case 'change':
      return { name: 'break.change@1', ...target, args: { ...shared, ...resolveTerms(act.terms, now), reason } };
    case 'review':
      return { name: 'break.review@1', ...target, args: { ...shared, reviewAt: act.reviewAt, reason } };
    case 'lift':
      return { name: 'break.lift@1', ...target, args: { ...shared, reason } };
    case 'cancel':
      return { name: 'break.cancel@1', ...target, args: { ...shared, reason } };
  }
}

/** What the rules say to a change, without doing it: the same answer that the community will give to the same rows. */
export function tryDraft(desk: Desk, draft: Draft, now: string, read: RowReader = desk.store.reader): Verdict {
  return decide(draft.name, draft.args, { actor: desk.actor, mutationId: dryRunId, now }, read);
}

const asItIs = ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions }: VersionedBreak): ResolvedTerms => ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions });

/** An act with the least that it needs, for asking the rules whether there is any such act now. */
function sampleOf(kind: BreakActKind, row: VersionedBreak, suggested: BreakLength, now: string): Draft {
  const target = { entity: `break/${row.id}`, ifVersion: row.v };
  const shared = { breakId: row.id, at: now, reason: '-' };
  // Far from every other break: whether new dates fit is asked when there are some.
  const later = { ...asItIs(row), startsAt: row.startsAt > now ? row.startsAt : now, endsAt: null, reviewAt: '9999-01-01T00:00:00.000Z', watchUntil: null };
  switch (kind) {
    case 'decide': return { name: 'break.decide@1', ...target, args: { ...shared, approve: true, ladder: null, ...later } };
    case 'change': return { name: 'break.change@1', ...target, args: { ...shared, ...asItIs(row) } };
    case 'review': return { name: 'break.review@1', ...target, args: { ...shared, reviewAt: '9999-01-01T00:00:00.000Z' } };
    default: return draftOf({ kind, reason: '-' }, row, suggested, now);
  }
}

/** Refusals that are about the dates of a sample and not about the act. */
const aboutDates: ReadonlySet<string> = new Set(['overlap', 'dates-do-not-fit']);

/** What a person may do about a break now; each "no" with its sentence. */
export function permissionsOf(desk: Desk, row: VersionedBreak, suggested: BreakLength, now: string): Record<BreakActKind, Permission> {
  const may = (kind: BreakActKind): Permission => {
    const draft = sampleOf(kind, row, suggested, now);
    const verdict = tryDraft(desk, draft, now);
    const no = verdict.status === 'applied' || aboutDates.has(verdict.problem.type) ? null : verdict.problem.title;
    return { allowed: no === null, why: no, byRole: !mayAsk(desk.actor.role, draft.name) };
  };
  return { decide: may('decide'), decline: may('decline'), change: may('change'), review: may('review'), lift: may('lift'), cancel: may('cancel') };
}
