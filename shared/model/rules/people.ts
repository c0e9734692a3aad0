import type { Break, LedgerEntry } from '../../contract/entities/points.ts';
import type { Member } from '../../contract/entities/people.ts';
import { accountsOf, survivorOf } from '../merged.ts';
import { keepsAway } from './cases.ts';
import { rejected, type RowReader, type RuleContext, type Verdict } from './types.ts';

/** A member about whom something is decided, and every account of theirs. */
export interface Subject {
  readonly member: Member;
  readonly accounts: readonly string[];
}

/**
 * The member that a decision is about: the account that carries on, since two desks may not know yet of a merge. Refused
 * for an account that is gone, and for the person's own (domain.md 2.11).
 */
export function subjectOf(memberId: string, caseId: string | null, context: RuleContext, read: RowReader): Subject | Verdict {
  const member = survivorOf(read, memberId);
  if (!member) return rejected('not-found', 'This member is not there any more.');
  const accounts = accountsOf(read, member.id);
  if (context.actor.memberId !== null && accounts.includes(context.actor.memberId)) return rejected('own-post', 'This is your own account, so a colleague decides.');
  if (member.state === 'deleted') return rejected('wrong-state', 'This account has been deleted.');
  if (caseId === null) return { member, accounts };
  const row = read.get('case', caseId);
  if (!row) return rejected('not-found', 'This case is not there any more.');
  return keepsAway(row, context, read) ?? { member, accounts };
}

/** Whether {@link subjectOf} refused. */
export function isVerdict(found: Subject | Verdict): found is Verdict {
  return 'status' in found;
}

/** Everything in the ledger of somebody's accounts. */
export function ledgerOf({ accounts }: Subject, read: RowReader): LedgerEntry[] {
  return accounts.flatMap((id) => read.list('ledgerEntry', id));
}

/** Every break of somebody's accounts. */
export function breaksOf({ accounts }: Subject, read: RowReader): Break[] {
  return accounts.flatMap((id) => read.list('break', id));
}
