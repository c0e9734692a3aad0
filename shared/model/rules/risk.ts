import type { RiskCorrection, RiskRecord } from '../../contract/entities/risk.ts';
import type { MutationArgs } from '../../contract/mutations/index.ts';
import { isStaff } from '../permissions.ts';
import { isRiskField } from '../risk/questions.ts';
import { isOpenField } from '../risk/to-ask.ts';
import { decodeField, readContact, readDiscussion } from '../risk/values.ts';
import { mayWorkOn } from './conversations.ts';
import { subjectOf, isVerdict } from './people.ts';
import { applied, doneAt, rejected, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

/** Whether the record would be about the person's own account; what is known of somebody whose account is gone is kept all the same. */
function ownOrUnknown(memberId: string, context: RuleContext, read: RowReader): Verdict | null {
  const subject = subjectOf(memberId, null, context, read);
  return isVerdict(subject) && subject.status !== 'applied' && subject.problem.type !== 'wrong-state' ? subject : null;
}

/** What is said in conversations is for staff, and for weekend cover while it was handed to them (domain.md 2.11). */
function outOfReach({ aboutKind, aboutId }: Pick<RiskRecord, 'aboutKind' | 'aboutId'>, context: RuleContext, read: RowReader): Verdict | null {
  return aboutKind === 'conversation' ? mayWorkOn(read.get('conversation', aboutId) ?? null, context, read) : null;
}

/** `risk.record@1` (domain.md 2.10): saved as it is, complete or not; it is never changed afterwards. */
export const recordRisk: Rule<'risk.record@1'> = ({ record }, context, read) => {
  if (read.get('riskRecord', record.id)) return rejected('id-taken', 'This record’s number is in use.');
  const no = ownOrUnknown(record.memberId, context, read) ?? outOfReach(record, context, read);
  if (no !== null) return no;
  if (record.urgency !== null && !record.urgencyReason.trim()) return rejected('text-missing', 'How soon the team acts needs its reason.');
  const row: RiskRecord = { ...record, by: context.actor.id, at: doneAt(record.at, context.now) };
  return applied({ t: 'riskRecord', row });
};

type Addition = MutationArgs<'risk.add@1'>['correction'];

/** What an answer or a correction of a field lacks. */
function fieldMisfit({ kind, field, value, reason }: Addition, record: RiskRecord): Verdict | null {
  if (!isRiskField(field)) return rejected('invalid', 'A correction names the field that it corrects.');
  if (decodeField(field, value) === undefined) return rejected('invalid', 'This is not an answer to that question.');
  // What the record itself says never changes, so that two desks which answer at the same time are both right.
  if (reason.trim() === '' && (kind === 'correction' || !isOpenField(record, field))) return rejected('text-missing', 'A correction needs a reason.');
  if (reason.trim() === '' && field === 'urgency') return rejected('text-missing', 'How soon the team acts needs its reason.');
  return null;
}

/** What an addition lacks by its kind. */
function misfit(addition: Addition, record: RiskRecord, context: RuleContext): Verdict | null {
  const { kind, value, reviewDueAt } = addition;
  const dated = kind === 'review' || kind === 'reopened';
  if (reviewDueAt !== null && !dated) return rejected('invalid', 'A review is set by a review.');
  if (reviewDueAt !== null && reviewDueAt <= addition.at) return rejected('dates-do-not-fit', 'The next review would lie in the past.');
  switch (kind) {
    case 'answer':
    case 'correction': return fieldMisfit(addition, record);
    case 'service-contacted': return readContact({ value, by: context.actor.id }) === undefined ? rejected('invalid', 'A call has its time and to whom it was.') : null;
    case 'discussed': return readDiscussion({ value }) === undefined ? rejected('invalid', 'A talk has its time and with whom it was.') : null;
    case 'review':
    case 'outcome':
    case 'closed':
    case 'reopened': return value.trim() === '' ? rejected('text-missing', 'Write what was found or decided.') : null;
    case 'raised': return null;
    case 'looked': return context.actor.role === 'lead' ? null : rejected('forbidden', 'Team leads say that they have looked.');
  }
}

/** `risk.add@1` (domain.md 2.10): answers, corrections, reviews and outcomes stand beside the record; nothing is overwritten. */
export const addToRisk: Rule<'risk.add@1'> = ({ correction }, context, read) => {
  const record = read.get('riskRecord', correction.recordId);
  if (!record) return rejected('not-found', 'This risk record is not there.');
  if (read.get('riskCorrection', correction.id)) return rejected('id-taken', 'This addition’s number is in use.');
  const no = ownOrUnknown(record.memberId, context, read);
  if (no !== null) return no;
  if (record.by !== context.actor.id && (record.aboutKind !== 'conversation' ? !isStaff(context.actor.role) : outOfReach(record, context, read) !== null)) return rejected('forbidden', 'Volunteers add to the records that they wrote; staff and team leads to all.');
  const wrong = misfit(correction, record, context);
  if (wrong !== null) return wrong;
  const row: RiskCorrection = { ...correction, by: context.actor.id, at: doneAt(correction.at, context.now) };
  return applied({ t: 'riskCorrection', row });
};
