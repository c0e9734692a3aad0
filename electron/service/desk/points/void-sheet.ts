import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { isTold, ledgerOfAll } from '../../store/read/giving.ts';
import { fails, type Desk } from '../context.ts';
import { dryRunId } from '../may.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { policyNow } from './may.ts';
import { answeringBreak, factsOf, personOf } from './sheet.ts';

/** Everything that the dialog for voiding an entry needs; `why` is the rules' sentence when this person may not. Fails with `not-found`. */
export function getVoidSheet(desk: Desk, { entryId }: CallInput<'points.voidSheet'>): CallOutput<'points.voidSheet'> {
  const { reader, db } = desk.store;
  const now = desk.now();
  const entry = reader.get('ledgerEntry', entryId) ?? fails('not-found', 'These points are not on this computer.');
  const { member, accounts } = personOf(desk, entry.memberId);
  const verdict = decide('ledger.void@1', { entryId: randomUUID(), voids: entryId, reason: '-', at: now }, { actor: desk.actor, mutationId: dryRunId, now }, reader);
  const { id, wording, points, at, expiresAt, caseId } = entry;
  return {
    now,
    member: membersNamed(desk, [member.id], now)(member.id),
    entry: { id, wording, points, at, expiresAt, by: teamOf(desk).person(entry.by), caseId, told: isTold(db, entryId) },
    why: verdict.status === 'applied' ? null : verdict.problem.title,
    threshold: policyNow(desk).threshold,
    ledger: factsOf(ledgerOfAll(db, accounts)),
    answeredBy: answeringBreak(accounts.flatMap((account) => reader.list('break', account)), now),
  };
}
