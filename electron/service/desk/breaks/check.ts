import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakEnd } from '../../../../shared/model/breaks.ts';
import { withWritten } from '../../../../shared/model/rules/types.ts';
import { breakById, closuresAt, type VersionedBreak } from '../../store/read/breaks.ts';
import { fails, type Desk } from '../context.ts';
import { breakSubject } from './member.ts';
import { resolveTerms } from './terms.ts';
import { draftOf, tryDraft } from './try.ts';
import { breakViews } from './views.ts';

/** A proposal that is only tried out. */
function tried(memberId: string, kind: Break['kind'], terms: ReturnType<typeof resolveTerms>, now: string): VersionedBreak {
  return {
    id: 'tried', memberId, kind, state: 'proposed', ...terms, reason: '-', caseId: null, entryId: null,
    proposedBy: null, proposedAt: now, decidedBy: null, decidedAt: null, endedAt: null, v: 0,
  };
}

/** The row that is in the way, as the rules answer it; null when it is none of the breaks here. */
function clashing(desk: Desk, current: unknown): VersionedBreak | null {
  const id = (current as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? (breakById(desk.store.db, id) ?? null) : null;
}

/** What the rules would say to terms that nobody has saved yet, and what the dates come to (domain.md 2.4, 2.6). Fails with `not-found`. */
export function checkBreak(desk: Desk, { memberId, breakId, kind, decide, terms, reasoned }: CallInput<'breaks.check'>): CallOutput<'breaks.check'> {
  const now = desk.now();
  const subject = breakSubject(desk, memberId, now, breakId);
  const resolved = resolveTerms(terms, now);
  const known = breakId === null ? undefined : (breakById(desk.store.db, breakId) ?? fails('not-found', 'This break is not on this computer.'));
  const row = known ?? tried(subject.member.id, kind, resolved, now);
  // Whether somebody decides on a proposal or only makes it, its dates are held against the same rules.
  const act = row.state === 'proposed' ? 'decide' : 'change';
  const draft = draftOf({ kind: act, terms, reason: reasoned || !decide ? '-' : '' }, row, subject.suggested, now);
  const read = known ? desk.store.reader : withWritten(desk.store.reader, [{ t: 'break', row }]);
  const asStaff = decide ? desk : { ...desk, actor: { ...desk.actor, role: 'staff' as const } };
  const verdict = tryDraft(asStaff, draft, now, read);
  const problem = verdict.status === 'applied' ? null : verdict.problem;
  const clash = problem?.type === 'overlap' ? clashing(desk, problem.current) : null;
  const closed = new Set(closuresAt(desk.store.db, now).map(({ date }) => date));
  return {
    why: problem?.title ?? null,
    type: problem?.type ?? null,
    clash: clash === null ? null : (breakViews(desk, [clash], now, closed)[0] ?? null),
    startsAt: resolved.startsAt,
    endsAt: resolved.endsAt,
    watchUntil: resolved.watchUntil,
    suggested: breakEnd(resolved.startsAt, subject.suggested) === resolved.endsAt,
  };
}
