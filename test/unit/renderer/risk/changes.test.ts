import { expect, test } from 'vitest';
import { additionsFor, corrected } from '../../../../renderer/features/risk/changes.ts';
import { sourceOf, takenOver } from '../../../../renderer/features/risk/take-over.ts';
import { openWords, reviewWords } from '../../../../renderer/features/risk/words.ts';
import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import { riskRow, WRITTEN } from '../../shared/model/support/risk.ts';

const { id: _id, memberId: _member, aboutKind: _kind, aboutId: _about, by: _by, at: _at, ...parts } = riskRow();
const base: RiskForm = { ...parts, servicesContacted: [] };
const no = { answer: 'no', words: '' } as const;
const said = (form: RiskForm, reason = ''): unknown[] => additionsFor(base, form, reason, 'imogen').map((one) => (one.kind === 'field' ? [one.field, one.reason] : [one.kind]));

test('only what was changed is added, with a reason where something stood before', () => {
  expect(additionsFor(base, base, 'why', 'imogen')).toEqual([]);
  const form: RiskForm = { ...base, plan: no, thoughts: no, safetyFactors: 'Mum' };
  expect([corrected(base, form), said(form, 'Misread.')]).toEqual([['thoughts'], [['thoughts', 'Misread.'], ['plan', ''], ['safetyFactors', '']]]);
});

test('an urgency brings its own reason, also when that alone is changed', () => {
  expect(said({ ...base, urgency: 'now', urgencyReason: 'Says tonight.' })).toEqual([['urgency', 'Says tonight.']]);
  const decided: RiskForm = { ...base, urgency: 'now', urgencyReason: 'Says tonight.' };
  expect(additionsFor(decided, { ...decided, urgencyReason: 'Alone until ten.' }, '', 'imogen')).toMatchObject([{ field: 'urgency', reason: 'Alone until ten.' }]);
  expect(corrected(decided, { ...decided, urgency: 'today' })).toEqual([]);
});

test('calls and talks are added one by one, and who decided with the first decision', () => {
  const call = { at: WRITTEN, to: '999', reference: '' };
  expect(said({ ...base, servicesContacted: [call], discussedWith: [{ staffId: 'priya', at: WRITTEN }], decision: 'Ring home.' })).toEqual([['decision', ''], ['decidedBy', ''], ['call'], ['talk']]);
  expect(additionsFor({ ...base, servicesContacted: [call] }, { ...base, servicesContacted: [call] }, '', 'imogen')).toEqual([]);
});

test('words are taken over from the newest message that holds them, which is copied whole, once', () => {
  const sources = [{ id: 'm-1', text: 'hi. i don’t feel safe', at: WRITTEN }, { id: 'm-2', text: 'i don’t feel\nsafe tonight', at: WRITTEN }];
  expect([sourceOf('i don’t feel safe', sources)?.id, sourceOf('hi.', sources)?.id, sourceOf('something else', sources)]).toEqual(['m-2', 'm-1', null]);
  const fresh = takenOver(base, 'i don’t feel safe', sources[1]!, true, WRITTEN);
  expect(fresh).toEqual({ exactWords: 'i don’t feel safe', evidence: [{ sourceId: 'm-2', text: sources[1]!.text, at: WRITTEN, copiedAt: WRITTEN }] });
  const more = takenOver({ ...base, ...fresh }, 'tonight', sources[1]!, false, WRITTEN);
  expect([more.exactWords, more.evidence.length]).toEqual(['i don’t feel safe … tonight', 1]);
  expect(takenOver({ ...base, ...more }, 'hi.', sources[0]!, false, WRITTEN)).toMatchObject({ exactWords: 'i don’t feel safe … tonight … hi.', evidence: [{ sourceId: 'm-2' }, { sourceId: 'm-1' }] });
});

test('says in a line what is still open and when it is reviewed', () => {
  expect([openWords(['plan']), openWords(['plan', 'means', 'timeframe']), openWords(['plan', 'means', 'timeframe', 'decision'])]).toEqual(['Plan', 'Plan, means, when', 'Plan, means and 2 more']);
  const at = (review: 'overdue' | 'to-come' | 'not-set', reviewDueAt: string | null) => reviewWords({ review, reviewDueAt, closed: null }, '2026-05-18T10:00:00.000Z');
  expect([at('overdue', '2026-05-17T09:00:00.000Z'), at('to-come', '2026-05-18T15:00:00.000Z'), at('not-set', null)]).toEqual(['Review overdue since yesterday 10:00', 'Review today 16:00', 'No review set']);
});
