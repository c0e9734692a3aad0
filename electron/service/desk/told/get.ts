import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Telling } from '../../../../shared/contract/bridge/told.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { sayBreakNote } from '../../../../shared/model/drafts.ts';
import { activePoints, countingEntries, nextDrop } from '../../../../shared/model/ledger.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { policyAt } from '../../store/read/team.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { conversationsFor } from './conversations.ts';
import { byRole } from './list.ts';
import { mayWrite, owedOfOne, toldSubject, writerOf, type ToldSubject } from './subject.ts';
import { owedThing } from './things.ts';
import { unsentOf } from './unsent.ts';

type Addressed = Omit<Telling, 'routes' | 'things' | 'mayMark'>;

function addressed(desk: Desk, { member, ledger }: ToldSubject, where: ReturnType<typeof conversationsFor>, now: string): Addressed {
  return {
    member: membersNamed(desk, [member.id], now)(member.id),
    writer: writerOf(desk),
    now,
    total: activePoints(ledger, now),
    threshold: (policyAt(desk.store.db, now) ?? publishedPolicy).threshold,
    ...where,
    mayWrite: mayWrite(desk, member.id, where.conversationId, now),
  };
}

/** What one member is owed, with all that the message needs. Fails with `not-found`. */
export function getTelling(desk: Desk, { memberId }: CallInput<'told.get'>): CallOutput<'told.get'> {
  const now = desk.now();
  const subject = toldSubject(desk, memberId);
  const [team, unsent] = [teamOf(desk), unsentOf(desk)];
  const where = conversationsFor(desk, subject.member.id, 'telling');
  return {
    ...addressed(desk, subject, where, now),
    routes: subject.member.contactRoutes,
    things: owedOfOne(desk, subject).map((source) => owedThing(desk, source, team, unsent, now)),
    mayMark: byRole(desk, 'told.mark@1'),
  };
}

/** The figures with which "how many points am I on?" is answered at this instant (domain.md 1.1). Fails with `not-found`. */
export function pointsAnswer(desk: Desk, { memberId, conversationId }: CallInput<'points.answer'>): CallOutput<'points.answer'> {
  const now = desk.now();
  const subject = toldSubject(desk, memberId);
  const { ledger, breaks, member } = subject;
  const current = breaks.filter((one) => ['active', 'scheduled'].includes(breakStateAt(one, now))).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
  return {
    ...addressed(desk, subject, conversationsFor(desk, member.id, 'answer', conversationId), now),
    entries: countingEntries(ledger, now).map(({ wording, points, expiresAt }) => ({ wording, points, until: expiresAt })),
    nextDrop: nextDrop(ledger, now),
    breakNote: current === undefined ? null : sayBreakNote(current, now),
  };
}
