import type { BreakLength, Policy } from '../../../../shared/contract/entities/points.ts';
import type { Member } from '../../../../shared/contract/entities/people.ts';
import { limits } from '../../../../shared/limits.ts';
import { nextOnLadder } from '../../../../shared/model/ledger.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { memberBreaks, type VersionedBreak } from '../../store/read/breaks.ts';
import { policyAt } from '../../store/read/team.ts';
import { fails, type Desk } from '../context.ts';

/** A member with every account of theirs, their breaks newest first, and the policy in force. */
export interface BreakSubject {
  readonly member: Member;
  readonly accounts: readonly string[];
  readonly breaks: readonly VersionedBreak[];
  readonly policy: Policy;
  /** What the ladder suggests next; null for no particular break. */
  readonly suggested: BreakLength;
}

/**
 * Who a break is about: the account that carries on, with what was decided about any account of theirs. What the ladder
 * suggests leaves out the break with the id `but`, which is the one to be decided on. Fails with `not-found`.
 */
export function breakSubject(desk: Desk, memberId: string, now: string, but: string | null = null): BreakSubject {
  const { db, reader } = desk.store;
  const member = survivorOf(reader, memberId);
  if (!member) return fails('not-found', 'This member is not on this computer.');
  const accounts = accountsOf(reader, member.id);
  const breaks = accounts.flatMap((id) => memberBreaks(db, id, limits.memberBreaks)).sort((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
  const policy = policyAt(db, now) ?? publishedPolicy;
  return { member, accounts, breaks, policy, suggested: nextOnLadder(policy, breaks.filter(({ id }) => id !== but)) };
}
