import type { RiskAbout, RiskDetail } from '../../../../shared/contract/bridge/risk.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { RiskCorrection, RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { mayAsk } from '../../../../shared/model/permissions.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import type { Desk } from '../context.ts';
import { dryRunId } from '../may.ts';
import { blankForm } from './form.ts';

/** What the rules answer to a change, as a permission with their sentence. */
function asked(desk: Desk, name: 'risk.record@1' | 'risk.add@1', args: object, now: string): Permission {
  const verdict = decide(name, args, { actor: desk.actor, mutationId: dryRunId, now }, desk.store.reader);
  const allowed = verdict.status === 'applied';
  return { allowed, why: allowed ? null : verdict.problem.title, byRole: !mayAsk(desk.actor.role, name) };
}

/** Whether this person may write a record about something (domain.md 2.11). */
export function mayRecord(desk: Desk, about: RiskAbout, memberId: string, now: string): Permission {
  const record = { ...blankForm(desk.actor.id, now), id: dryRunId, memberId, aboutKind: about.kind, aboutId: about.id, at: now };
  return asked(desk, 'risk.record@1', { record }, now);
}

/** What this person may do about a record that is open or closed; each "no" with its sentence. */
export function mayOnRecord(desk: Desk, record: RiskRecord, closed: boolean, now: string): RiskDetail['may'] {
  const may = (kind: RiskCorrection['kind']): Permission => asked(desk, 'risk.add@1', { correction: { id: dryRunId, recordId: record.id, kind, field: null, value: '-', reason: '-', reviewDueAt: null, at: now } }, now);
  const no = (why: string): Permission => ({ allowed: false, why, byRole: false });
  const add = may('outcome');
  return {
    add,
    raise: closed ? no('This record is closed.') : may('raised'),
    close: closed ? no('This record is closed already.') : may('closed'),
    reopen: closed ? may('reopened') : no('This record is open.'),
    // A volunteer hands on what they wrote through staff (domain.md 2.11: exports are the leads', safeguarding cannot wait for one).
    print: mayAsk(desk.actor.role, 'ledger.give@1') ? { allowed: true, why: null, byRole: false } : { allowed: false, why: 'Staff and team leads print risk records.', byRole: true },
  };
}
