import { expect, test } from 'vitest';
import { guideStep, isGuided, notThisOne, type GuidedCase } from '../../../../renderer/features/guide/steps.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';

const you: Person = { id: 's-1', name: 'Bea Whitlock', initials: 'BW', you: true, role: 'moderator' };
const other: Person = { id: 's-2', name: 'Callum Reid', initials: 'CR', you: false, role: 'moderator' };
const open: GuidedCase = { state: 'open', holder: null, closedBy: null, suggestedOutcome: null, may: { claim: { allowed: true, why: null, byRole: false } } };
const barred: GuidedCase = { ...open, may: { claim: { allowed: false, why: 'This case is with staff.', byRole: false } } };

test('the guide goes from the queue to a claim, a decision, the close and the end', () => {
  expect(guideStep(false, null)).toBe('queue');
  expect(guideStep(true, open)).toBe('claim');
  expect(guideStep(true, { ...open, holder: you })).toBe('decide');
  expect(guideStep(true, { ...open, holder: you, suggestedOutcome: 'hidden' })).toBe('close');
  expect(guideStep(false, { ...open, state: 'closed', closedBy: you })).toBe('done');
});

test('what was taken back is a step back: a released claim, an act that was undone', () => {
  expect(guideStep(true, { ...open, holder: null, suggestedOutcome: 'hidden' })).toBe('claim');
  expect(guideStep(true, { ...open, holder: you, suggestedOutcome: null })).toBe('decide');
});

test('looking elsewhere with a case in hand leaves the step as it is', () => {
  expect(guideStep(false, { ...open, holder: you })).toBe('decide');
});

test('a case that somebody else has, has closed or must decide is not a first one, and it is said why', () => {
  expect(notThisOne({ ...open, may: barred.may, holder: other })).toBe('Callum Reid has this one.');
  expect(notThisOne({ ...open, state: 'closed', closedBy: other })).toBe('This one is closed already.');
  expect(notThisOne(barred)).toBe('This case is with staff.');
  expect(notThisOne(open)).toBeNull();
  expect(isGuided({ ...open, holder: other })).toBe(false);
});
