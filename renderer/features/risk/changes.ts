import type { RiskAdd, RiskForm } from '../../../shared/contract/bridge/risk.ts';
import { fieldLabels, type RiskField } from '../../../shared/model/risk/questions.ts';
import { isOpenField } from '../../../shared/model/risk/to-ask.ts';

/** Fields that are added in their own way: calls and talks one by one, the reason of an urgency with it, who decided with what. */
const apart: ReadonlySet<RiskField> = new Set<RiskField>(['servicesContacted', 'discussedWith', 'urgencyReason', 'decidedBy']);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isOpen = (base: RiskForm, field: RiskField): boolean => isOpenField(base as never, field);

/** The parts that a person changed in a record that is saved already. */
function changedFields(base: RiskForm, form: RiskForm): RiskField[] {
  return (Object.keys(fieldLabels) as RiskField[]).filter((field) => !apart.has(field) && (!same(base[field], form[field]) || (field === 'urgency' && form.urgency !== null && base.urgencyReason !== form.urgencyReason)));
}

/** The parts that stood there already and are changed: they need a reason. An urgency brings its own. */
export function corrected(base: RiskForm, form: RiskForm): RiskField[] {
  return changedFields(base, form).filter((field) => field !== 'urgency' && !isOpen(base, field));
}

/** What is to be added so that the record says what the form says. */
export function additionsFor(base: RiskForm, form: RiskForm, reason: string, meId: string): RiskAdd[] {
  const fields = changedFields(base, form).map((field): RiskAdd => ({ kind: 'field', field, form: { [field]: form[field] }, reason: field === 'urgency' ? form.urgencyReason : isOpen(base, field) ? '' : reason }));
  const decided: RiskAdd[] = base.decidedBy === null && form.decision.trim() !== '' ? [{ kind: 'field', field: 'decidedBy', form: { decidedBy: form.decidedBy ?? meId }, reason: '' }] : [];
  const calls = form.servicesContacted.slice(base.servicesContacted.length).map((one): RiskAdd => ({ kind: 'call', ...one, text: '' }));
  const talks = form.discussedWith.slice(base.discussedWith.length).map((one): RiskAdd => ({ kind: 'talk', ...one, text: '' }));
  return [...fields, ...decided, ...calls, ...talks];
}
