import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RiskCorrection, RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { fieldLabels, isRiskField, riskQuestions, type RiskField } from '../../../../shared/model/risk/questions.ts';
import { mostPressingFirst, reviewState, type Pressing } from '../../../../shared/model/risk/review.ts';
import { riskStanding } from '../../../../shared/model/risk/standing.ts';
import { isOpenField, stillToAsk } from '../../../../shared/model/risk/to-ask.ts';
import { decodeField, encodeField } from '../../../../shared/model/risk/values.ts';
import { plusMs } from '../../../../shared/time.ts';
import { riskAddition, riskRow, WRITTEN } from './support/risk.ts';

const after = (minutes: number): string => plusMs(WRITTEN, minutes * 60_000);
const answer = fc.record({ answer: fc.constantFrom('yes', 'no', 'not-asked', 'not-disclosed'), words: fc.string({ maxLength: 20 }) }) as fc.Arbitrary<RiskRecord['plan']>;
const questionChange = fc.record({ field: fc.constantFrom(...riskQuestions.map((one) => one.field)), value: answer, minute: fc.integer({ min: 1, max: 50 }), by: fc.constantFrom('imogen', 'tom', 'priya') })
  .map(({ field, value, minute, by }, ) => riskAddition({ kind: 'answer', field, value: JSON.stringify(value), at: after(minute), by }));
const someAdditions = fc.array(fc.oneof(questionChange,
  fc.integer({ min: 1, max: 50 }).map((minute) => riskAddition({ kind: 'review', value: 'Well.', reviewDueAt: after(minute + 60), at: after(minute) })),
  fc.constantFrom('closed', 'reopened', 'raised', 'outcome').map((kind) => riskAddition({ kind, value: 'words', at: after(30) })),
), { maxLength: 20 }).map((all): RiskCorrection[] => all.map((one, n) => ({ ...one, id: `add-${n}` })));

describe('a record as it stands', () => {
  test('is the same in whatever order its additions came, and the row stays as it was', () => {
    fc.assert(fc.property(someAdditions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, mixed]) => {
      const row = riskRow();
      const before = structuredClone(row);
      expect(riskStanding(row, mixed)).toEqual(riskStanding(row, all));
      expect(row).toEqual(before);
    }));
  });

  test('says of every field what the last addition says, and keeps each step with what stood before it', () => {
    fc.assert(fc.property(someAdditions, (all) => {
      const { record, steps } = riskStanding(riskRow(), all);
      expect(steps).toHaveLength(all.length);
      for (const field of Object.keys(fieldLabels) as RiskField[]) {
        const mine = steps.filter((step) => step.field === field);
        mine.forEach((step, n) => expect(step.before).toEqual(n === 0 ? riskRow()[field] : mine[n - 1]!.after));
        expect(record[field]).toEqual(mine.length === 0 ? riskRow()[field] : mine.at(-1)!.after);
      }
    }));
  });

  test('keeps both when two colleagues answer at the same time', () => {
    const no = JSON.stringify({ answer: 'no', words: '' });
    const both = [riskAddition({ id: 'a', kind: 'answer', field: 'plan', value: no, by: 'imogen' }), riskAddition({ id: 'b', kind: 'answer', field: 'plan', value: JSON.stringify({ answer: 'yes', words: 'said so' }), by: 'tom' })];
    const { record, steps } = riskStanding(riskRow(), both);
    expect(record.plan.answer).toBe('yes');
    expect(steps.map(({ addition, after: value }) => [addition.by, (value as RiskRecord['plan']).answer])).toEqual([['imogen', 'no'], ['tom', 'yes']]);
  });

  test('takes an urgency with its reason, calls and talks one by one, and what it cannot read as words only', () => {
    const { record, steps } = riskStanding(riskRow(), [
      riskAddition({ id: 'a', kind: 'answer', field: 'urgency', value: '"today"', reason: 'Says tonight.' }),
      riskAddition({ id: 'b', kind: 'service-contacted', value: JSON.stringify({ at: WRITTEN, to: '999', reference: '' }) }), riskAddition({ id: 'c', kind: 'service-contacted', value: JSON.stringify({ at: WRITTEN, to: 'Safeguarding lead', reference: 'S-1' }) }),
      riskAddition({ id: 'd', kind: 'discussed', value: JSON.stringify({ staffId: 'priya', at: WRITTEN }) }), riskAddition({ id: 'e', kind: 'correction', field: 'plan', value: 'yes, on the phone', reason: 'Misheard.' }),
    ]);
    expect([record.urgency, record.urgencyReason, record.servicesContacted.map((one) => [one.to, one.by]), record.discussedWith.map((one) => one.staffId), record.plan.answer]).toEqual(['today', 'Says tonight.', [['999', 'imogen'], ['Safeguarding lead', 'imogen']], ['priya'], 'not-asked']);
    expect(steps.at(-1)!.field).toBeNull();
  });

  test('is raised until a lead has looked, and again when it is raised again', () => {
    const raised = (kind: 'raised' | 'looked', minute: number): RiskCorrection => riskAddition({ id: `x${minute}`, kind, at: after(minute), by: kind === 'raised' ? 'bea' : 'priya' });
    expect(riskStanding(riskRow(), [raised('raised', 1)]).raised).toMatchObject({ by: 'bea', lookedBy: null });
    expect(riskStanding(riskRow(), [raised('raised', 1), raised('looked', 2), raised('looked', 3)]).raised).toMatchObject({ lookedBy: 'priya', lookedAt: after(2) });
    expect(riskStanding(riskRow(), [raised('raised', 1), raised('looked', 2), raised('raised', 4)]).raised).toMatchObject({ at: after(4), lookedBy: null });
  });

  test('has no review once it is closed, and one again when it is opened again', () => {
    const review = riskAddition({ id: 'a', kind: 'review', value: 'Well.', reviewDueAt: after(600), at: after(1) });
    const closed = riskAddition({ id: 'b', kind: 'closed', value: 'Safe.', at: after(2) });
    expect(riskStanding(riskRow(), [review, closed])).toMatchObject({ closed: { by: 'imogen', at: after(2) }, outcome: 'Safe.', record: { reviewDueAt: null } });
    expect(riskStanding(riskRow(), [review, closed, riskAddition({ id: 'c', kind: 'reopened', value: 'Wrote again.', reviewDueAt: after(900), at: after(3) })])).toMatchObject({ closed: null, record: { reviewDueAt: after(900) } });
  });
});

describe('values and what is still to ask', () => {
  test('every field comes back as it was', () => {
    const row = riskRow({ discussedWith: [{ staffId: 'priya', at: WRITTEN }], servicesContacted: [{ at: WRITTEN, to: '999', reference: 'r', by: 'tom' }], urgency: 'watch', reviewDueAt: WRITTEN });
    for (const field of Object.keys(fieldLabels) as RiskField[]) expect(decodeField(field, encodeField(field, row[field]))).toEqual(row[field]);
    expect([isRiskField('toString'), isRiskField(null), isRiskField('by')]).toEqual([false, false, false]);
  });

  test('is shown in the order of the record; not asked is open, not disclosed is an answer', () => {
    const open = riskRow({ plan: { answer: 'not-disclosed', words: '' }, reasonsForNotActing: 'Mum is home.' });
    expect(stillToAsk(open, false)).toEqual(['immediateDanger', 'means', 'timeframe', 'othersAtRisk', 'harmDone', 'recentAttempt', 'safetyFactors', 'urgency', 'decision', 'signposting', 'memberTold', 'reviewDueAt']);
    expect(stillToAsk(open, true)).not.toContain('reviewDueAt');
    expect([isOpenField(open, 'plan'), isOpenField(open, 'ageBand'), isOpenField({ ...open, ageBand: 'unknown' }, 'ageBand'), isOpenField({ ...open, means: { answer: 'not-asked', words: 'hinted' } }, 'means')]).toEqual([false, false, true, false]);
  });
});

describe('reviews', () => {
  test('are overdue at their very time, due today by London’s calendar, else to come', () => {
    expect([null, WRITTEN, after(1), '2026-05-16T22:59:00.000Z', '2026-05-16T23:00:00.000Z'].map((due) => reviewState(due, WRITTEN))).toEqual(['not-set', 'overdue', 'today', 'today', 'to-come']);
  });

  test('come with what is most pressing first', () => {
    const one = (id: string, more: Partial<Pressing>): Pressing => ({ id, unseen: false, urgency: 'watch', reviewDueAt: after(9_000), at: WRITTEN, ...more });
    const rows = [one('watch', {}), one('unset', { reviewDueAt: null, urgency: null }), one('soon', { reviewDueAt: after(60) }), one('late-watch', { reviewDueAt: after(-60) }), one('late-now', { reviewDueAt: after(-5), urgency: 'now' }), one('raised', { unseen: true })];
    expect(rows.toSorted(mostPressingFirst(WRITTEN)).map(({ id }) => id)).toEqual(['raised', 'late-now', 'late-watch', 'soon', 'unset', 'watch']);
  });
});
