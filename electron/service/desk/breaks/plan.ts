import type { BreakPlan } from '../../../../shared/contract/bridge/breaks.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { activePoints, nextDrop, sayLength } from '../../../../shared/model/ledger.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { closuresAt } from '../../store/read/breaks.ts';
import { ledgerOf } from '../../store/read/members.ts';
import type { Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';
import { breakSubject, type BreakSubject } from './member.ts';
import { breakViews } from './views.ts';

function ladderOf({ policy, suggested }: BreakSubject): BreakPlan['ladder'] {
  const at = policy.ladder.findIndex((step) => step === suggested);
  return policy.ladder.map((length, n) => ({ length, words: sayLength(length), step: n < at ? 'served' : n === at ? 'suggested' : 'beyond' }));
}

/** Whether the person may at all: by their role, and because nobody decides about their own account (domain.md 2.11). */
function may(desk: Desk, subject: BreakSubject, mutation: MutationName): Permission {
  const { role, memberId } = desk.actor;
  if (!mayAsk(role, mutation)) return { allowed: false, why: whoMay(mutation), byRole: true };
  const own = memberId !== null && subject.accounts.includes(memberId);
  if (own) return { allowed: false, why: 'This is your own account, so a colleague decides.', byRole: false };
  if (subject.member.state === 'deleted') return { allowed: false, why: 'This account has been deleted.', byRole: false };
  return { allowed: true, why: null, byRole: false };
}

/** What a person needs before them when they propose or decide on a break: points, past breaks, the ladder (domain.md 2.4). Fails with `not-found`. */
export function planBreak(desk: Desk, memberId: string): BreakPlan {
  const now = desk.now();
  const subject = breakSubject(desk, memberId, now);
  const { member, accounts, breaks, policy } = subject;
  const ledger = accounts.flatMap((id) => ledgerOf(desk.store.db, id));
  const closed = new Set(closuresAt(desk.store.db, now).map(({ date }) => date));
  return {
    member: membersNamed(desk, [member.id], now)(member.id),
    activePoints: activePoints(ledger, now),
    threshold: policy.threshold,
    nextDrop: nextDrop(ledger, now),
    ladder: ladderOf(subject),
    instantReasons: policy.reasons.filter(({ band }) => band === 'instant-break').map(({ id, wording }) => ({ id, wording })),
    breaks: breakViews(desk, breaks, now, closed),
    propose: may(desk, subject, 'break.propose@1'),
    decide: may(desk, subject, 'break.decide@1'),
  };
}
