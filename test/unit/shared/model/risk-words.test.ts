import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExact, withWords } from '../../../../shared/model/risk/exact.ts';
import { fieldLabels, type RiskField } from '../../../../shared/model/risk/questions.ts';
import { sayField, sayStep } from '../../../../shared/model/risk/say.ts';
import { riskStanding } from '../../../../shared/model/risk/standing.ts';
import { riskAddition, riskRow, WRITTEN } from './support/risk.ts';

const nameOf = (id: string): string => `<${id}>`;

test('words that were taken over stay exact, however often; a letter changed is noticed', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 3, maxLength: 12 });
  fc.assert(fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
    const text = all.join(' ');
    const piece = (n: number): string => all.slice(n % all.length).join(' ');
    const taken = withWords(withWords('', piece(a)), piece(b));
    expect(isExact(taken, [text])).toBe(true);
    expect(isExact(`${taken}!`, [text])).toBe(false);
  }));
  expect([isExact('', []), isExact('i  don’t\nfeel', ['i don’t feel safe']), isExact('I don’t feel', ['i don’t feel safe'])]).toEqual([true, true, false]);
});

test('every part of a record has words, exact and without a score', () => {
  const record = riskRow({ urgency: 'now', urgencyReason: 'Says tonight.', servicesContacted: [{ at: WRITTEN, to: '999', reference: 'A-12', by: 'tom' }], discussedWith: [{ staffId: 'priya', at: WRITTEN }], reviewDueAt: WRITTEN });
  const all = (Object.keys(fieldLabels) as RiskField[]).map((field) => sayField(field, record, nameOf));
  expect(all.every((words) => words !== '' && !/undefined|null|\[object/u.test(words))).toBe(true);
  expect(all.join('\n')).not.toMatch(/\b(?:low|medium|high|score|level)\b/iu);
  expect([sayField('urgency', record, nameOf), sayField('servicesContacted', record, nameOf), sayField('discussedWith', record, nameOf)]).toEqual(['Now: Says tonight.', '999 at Sat 16 May 2026, 19:05:00 BST, reference A-12, by <tom>', '<priya>, Sat 16 May 2026, 19:05:00 BST']);
});

test('a step says what stood before it; what cannot be read is said as it came', () => {
  const { steps, record } = riskStanding(riskRow(), [
    riskAddition({ id: 'a', kind: 'correction', field: 'thoughts', value: JSON.stringify({ answer: 'no', words: 'asked' }), reason: 'Misread.' }),
    riskAddition({ id: 'b', kind: 'correction', field: 'plan', value: 'yes on the phone', reason: 'Old desk.' }), riskAddition({ id: 'c', kind: 'review', value: 'Better.', reviewDueAt: '2026-05-20T09:00:00.000Z' }),
  ]);
  expect(steps.map((step) => sayStep(step, record, nameOf))).toEqual([{ label: 'Thoughts', was: 'Yes', now: 'No: asked' }, { label: 'Corrected', was: null, now: 'yes on the phone' }, { label: 'Reviewed', was: null, now: 'Better.' }]);
});
