import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskAdd } from '../../../../shared/contract/bridge/risk.ts';
import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { isRiskField } from '../../../../shared/model/risk/questions.ts';
import { isOpenField } from '../../../../shared/model/risk/to-ask.ts';
import { encodeField } from '../../../../shared/model/risk/values.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { plusMs } from '../../../../shared/time.ts';
import { withWritten, type Put, type RowReader } from '../../../../shared/model/rules/types.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { dryRunId } from '../may.ts';
import { additionDraft, type RiskParts } from './drafts.ts';
import { readableRisk } from './readable.ts';

/** Refuses what the rules would refuse, in their words; what passes is seen by the next. */
export function tryAll(desk: Desk, drafts: readonly Draft[], now: string): void {
  const written: Put[] = [];
  let read: RowReader = desk.store.reader;
  for (const { name, args } of drafts) {
    const verdict = decide(name, args, { actor: desk.actor, mutationId: dryRunId, now }, read);
    if (verdict.status !== 'applied') {
      const { type, title } = verdict.problem;
      return fails(type === 'forbidden' || type === 'own-post' ? 'not-allowed' : type === 'not-found' ? 'not-found' : 'refused', title, type);
    }
    written.push(...verdict.puts);
    read = withWritten(desk.store.reader, written);
  }
}

/** Saves changes here, together or not at all; they go when there is a connection. */
export function saved(desk: Desk, recordId: string, drafts: readonly Draft[]): CallOutput<'risk.add'> {
  const result = desk.sync.enqueue([...drafts]);
  if (!result.ok) throw new DeskFailure(result.error);
  return { recordId, mutationIds: result.value };
}

/** A part of a record: an answer where it was left open, in the record itself and since; a correction of what stands there. */
function ofField({ field, form, reason }: Extract<RiskAdd, { kind: 'field' }>, row: RiskRecord, current: RiskRecord, actorId: string): RiskParts {
  if (!isRiskField(field) || !(field in form)) return fails('refused', 'There is no such part of a risk record.', 'invalid');
  const services = form.servicesContacted?.map((one) => ({ ...one, by: actorId }));
  const wanted = { ...current, ...form, servicesContacted: services ?? current.servicesContacted } as RiskRecord;
  const value = encodeField(field, wanted[field]);
  return { kind: isOpenField(row, field) && isOpenField(current, field) ? 'answer' : 'correction', field, value, reason: reason.trim() };
}

function partsOf(one: RiskAdd, row: RiskRecord, current: RiskRecord, actorId: string): RiskParts {
  switch (one.kind) {
    case 'field': return ofField(one, row, current, actorId);
    case 'call': return { kind: 'service-contacted', value: JSON.stringify({ at: one.at, to: one.to, reference: one.reference }), reason: one.text.trim() };
    case 'talk': return { kind: 'discussed', value: JSON.stringify({ staffId: one.staffId, at: one.at }), reason: one.text.trim() };
    case 'review': return { kind: 'review', value: one.text.trim(), reviewDueAt: one.next };
    case 'reopen': return { kind: 'reopened', value: one.text.trim(), reviewDueAt: one.next };
    case 'outcome': return { kind: 'outcome', value: one.text.trim() };
    case 'close': return { kind: 'closed', value: one.text.trim() };
    case 'raise': return { kind: 'raised', value: one.text.trim() };
  }
}

/** Adds to a record (domain.md 2.10): nothing that stands there is changed. What the rules refuse already now is answered and not saved. */
export function addToRisk(desk: Desk, { recordId, additions }: CallInput<'risk.add'>): CallOutput<'risk.add'> {
  const now = desk.now();
  const { row, standing } = readableRisk(desk, recordId);
  // What is added in one go keeps its order: a millisecond apart, the last of them now.
  const drafts = additions.map((one, n) => additionDraft(recordId, partsOf(one, row, standing.record, desk.actor.id), plusMs(now, n + 1 - additions.length)));
  tryAll(desk, drafts, now);
  return saved(desk, recordId, drafts);
}
