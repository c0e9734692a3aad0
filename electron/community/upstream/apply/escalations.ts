import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import { caseRow } from '../../server/intake.ts';
import type { EscalationFact } from '../facts.ts';
import { caseOf, outcomeBy, reopen, settle, tell, withStaff } from './cases.ts';
import { knownColleague } from './people.ts';
import { Unfit, type Applying } from './writing.ts';

/** An escalation: the case of its post is with staff while it lasts, and settled when it is done. */
export function applyEscalation(to: Applying, fact: EscalationFact): void {
  const { records } = to.store;
  const post = records.get('post', to.idOf(fact.post));
  if (!post) throw new Unfit(`escalation ${to.idOf(fact.ref)} without its post`);
  const before = to.before(fact);
  const id = `case-${to.idOf(fact.ref)}`;
  let row = caseOf(to, post, fact.at) ?? records.get('case', id);
  if (!row) {
    row = caseRow('report', id, post, fact.at);
    to.put('case', row);
  }
  to.remember(fact, { open: fact.state === 'open', gone: fact.state === 'gone' });
  const how = { at: fact.changedAt, by: null };
  if (fact.state !== (before?.state ?? null)) {
    if (fact.state === 'open') {
      // What was closed here after it had been escalated there stays closed, and so does what this server escalated.
      const ours = to.own({ source: `escalation-of-${fact.post.source}`, n: fact.post.n });
      if (!ours && (row.closedBy === null || fact.at > (row.closedAt ?? ''))) reopen(to, row, how);
      if (!ours) withStaff(to, records.get('case', row.id)!, true, how);
    } else if (!to.own(fact.ref)) settle(to, row, outcomeBy(post), how);
  }
  const assignee = knownColleague(to, fact.assignee);
  const assigned = fact.assignee?.n !== before?.assignee?.n;
  if (fact.state !== 'open' || !assigned || assignee === null) return;
  tell(to, row, 'passed', { ...how, toStaffId: assignee });
  // An assignment of long ago holds nothing up here (domain.md 2.8).
  if (fact.changedAt > plusMs(to.now, -limits.claimMs)) to.put('claim', { id: row.id, caseId: row.id, by: assignee, at: fact.changedAt, activeAt: fact.changedAt });
}
