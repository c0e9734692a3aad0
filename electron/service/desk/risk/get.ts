import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskDetail, RiskStepView } from '../../../../shared/contract/bridge/risk.ts';
import { sayStep, type NameOf } from '../../../../shared/model/risk/say.ts';
import type { RiskStanding } from '../../../../shared/model/risk/standing.ts';
import { stillToAsk } from '../../../../shared/model/risk/to-ask.ts';
import { unsentRisk, viewingsOf } from '../../store/read/risk.ts';
import { fails, type Desk } from '../context.ts';
import { teamOf, type Team } from '../naming.ts';
import { personOf } from '../people.ts';
import { formOf } from './form.ts';
import { mayOnRecord } from './may.ts';
import { isOpened } from './openings.ts';
import { readableRisk } from './readable.ts';

/** Colleagues are named in full: a record is read long after. */
const namesOf = (team: Team): NameOf => (id) => team.person(id)?.name ?? 'A former colleague';

function stepViews(desk: Desk, standing: RiskStanding, team: Team): RiskStepView[] {
  const unsent = unsentRisk(desk.store.db);
  return standing.steps.map((step) => {
    const { id, kind, by, at, reason, reviewDueAt } = step.addition;
    return { id, kind, ...sayStep(step, standing.record, namesOf(team)), field: step.field, reason, reviewDueAt, by: team.person(by), at, saving: unsent.get(id) ?? 'sent' };
  });
}

/**
 * A whole record, as it stands and with everything that was added, for an opening that was noted. Fails with `not-allowed`
 * without one: nothing of a record is read that left no trace.
 */
export function getRisk(desk: Desk, { recordId, opening }: CallInput<'risk.get'>): RiskDetail {
  if (!isOpened(desk, recordId, opening)) return fails('not-allowed', 'Open the record first; that it is read is noted.', 'not-opened');
  const { row, standing, summary } = readableRisk(desk, recordId);
  const team = teamOf(desk);
  const closed = standing.closed !== null;
  return {
    ...summary,
    record: formOf(standing.record),
    people: team.all.map((one) => personOf(one, desk.actor.id)),
    steps: stepViews(desk, standing, team),
    open: stillToAsk(standing.record, closed),
    outcome: standing.outcome,
    viewings: desk.actor.role === 'lead' ? viewingsOf(desk.store.db, recordId).map(({ by, at }) => ({ by: team.person(by), at })) : null,
    may: mayOnRecord(desk, row, closed, desk.now()),
  };
}
