import { riskRecord, type RiskRecord } from '../../contract/entities/risk.ts';
import { subjectOf, isVerdict } from './people.ts';
import { applied, doneAt, rejected, type Rule } from './types.ts';

/** Fields of a record that a correction may name: everything that a person wrote or chose, never who wrote it when (domain.md 2.10). */
const correctable: ReadonlySet<string> = new Set(Object.keys(riskRecord.shape).filter((key) => !['id', 'memberId', 'aboutKind', 'aboutId', 'by', 'at'].includes(key)));

/** `risk.record@1` (domain.md 2.10): saved as it is, complete or not; it is never changed afterwards. */
export const recordRisk: Rule<'risk.record@1'> = ({ record }, context, read) => {
  if (read.get('riskRecord', record.id)) return rejected('id-taken', 'This record’s number is in use.');
  const subject = subjectOf(record.memberId, null, context, read);
  // What is known of somebody whose account is gone is kept all the same.
  if (isVerdict(subject) && subject.status !== 'applied' && subject.problem.type !== 'wrong-state') return subject;
  if (record.urgency !== null && !record.urgencyReason.trim()) return rejected('text-missing', 'How soon the team acts needs its reason.');
  const row: RiskRecord = { ...record, by: context.actor.id, at: doneAt(record.at, context.now) };
  return applied({ t: 'riskRecord', row });
};

/** `risk.add@1` (domain.md 2.10): corrections, reviews and outcomes stand beside the record; nothing is overwritten. */
export const addToRisk: Rule<'risk.add@1'> = ({ correction }, context, read) => {
  if (!read.get('riskRecord', correction.recordId)) return rejected('not-found', 'This risk record is not there.');
  if (read.get('riskCorrection', correction.id)) return rejected('id-taken', 'This addition’s number is in use.');
  if (correction.kind === 'correction' && (correction.field === null || !correctable.has(correction.field))) return rejected('invalid', 'A correction names the field that it corrects.');
  if (correction.kind === 'correction' && !correction.reason.trim()) return rejected('text-missing', 'A correction needs a reason.');
  return applied({ t: 'riskCorrection', row: { ...correction, by: context.actor.id, at: doneAt(correction.at, context.now) } });
};
