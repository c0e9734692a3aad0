import type { RiskRecord } from '../../contract/entities/risk.ts';
import { fieldLabels, riskQuestions, type RiskField } from './questions.ts';

type Asked = Pick<RiskRecord, RiskField>;

const blank = (text: string): boolean => text.trim() === '';

/** Whether a part of a record was left open: later it is answered, without a reason for a change. */
export function isOpenField(record: Pick<Asked, RiskField>, field: RiskField): boolean {
  const value = record[field];
  if (value === null || value === false) return true;
  if (typeof value === 'string') return field === 'ageBand' ? value === 'unknown' : blank(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'answer' in value && value.answer === 'not-asked' && blank(value.words);
}

/** What is shown as still to ask or to write, besides the questions themselves; who saw it, when and where always stands. */
const wanted: readonly RiskField[] = ['exactWords', 'safetyFactors', 'urgency', 'decision', 'signposting', 'memberTold', 'reviewDueAt'];

/**
 * What is still to ask or to write (domain.md 2.10), in the order of the record: shown, never forced. Acting or not acting
 * both need their reasons, so one of the two texts is enough; a record that is closed has no review to set.
 */
export function stillToAsk(record: Asked, closed: boolean): RiskField[] {
  const questions = riskQuestions.map(({ field }) => field).filter((field) => record[field].answer === 'not-asked');
  const rest = wanted.filter((field) => isOpenField(record, field) && !(closed && field === 'reviewDueAt'));
  const reasons: RiskField[] = blank(record.reasonsForActing) && blank(record.reasonsForNotActing) ? ['reasonsForActing'] : [];
  const order = Object.keys(fieldLabels) as RiskField[];
  return [...questions, ...rest, ...reasons].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
