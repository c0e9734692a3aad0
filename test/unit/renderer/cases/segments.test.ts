import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, coveredText, wordsOf } from '../../../../renderer/features/cases/evidence/segments.ts';
import type { Segment } from '../../../../shared/contract/bridge/views.ts';

const segment = (text: string, more: Partial<Segment> = {}): Segment => ({ text, change: 'same', found: null, covered: false, ...more });

test('what is covered is one cover with its amount, and its words are in no other run', () => {
  const words = wordsOf([segment('Before. '), segment('First thing. ', { covered: true }), segment('Second.', { covered: true, found: 'reacted' }), segment(' After.')], false);
  expect(words).toEqual([
    { kind: 'plain', text: 'Before.' },
    { kind: 'covered', text: 'First thing. Second.', what: 'distressing detail', amount: '2 sentences' },
    { kind: 'plain', text: 'After.' },
  ]);
});

test('uncovered, the marks inside are there again', () => {
  expect(wordsOf([segment('one ', { covered: true }), segment('snap', { covered: true, found: 'contact' })], true)).toEqual([{ kind: 'plain', text: 'one ' }, { kind: 'contact', text: 'snap' }]);
});

test('a change is one box, whatever was found in it, and its spaces stand outside', () => {
  const words = wordsOf([segment('if you '), segment('weren’t so ', { change: 'removed' }), segment('desperate', { change: 'removed', found: 'reacted' }), segment(' ', { change: 'removed' }), segment('found', { change: 'added' })], false);
  expect(words).toEqual([{ kind: 'plain', text: 'if you ' }, { kind: 'removed', text: 'weren’t so desperate' }, { kind: 'plain', text: ' ' }, { kind: 'added', text: 'found' }]);
});

test('no word of a member is ever lost or doubled when nothing is covered', () => {
  const anySegment = fc.record({ text: fc.string({ minLength: 1 }), change: fc.constantFrom('same', 'removed', 'added'), found: fc.constantFrom(null, 'contact', 'reacted'), covered: fc.boolean() }) as fc.Arbitrary<Segment>;
  fc.assert(fc.property(fc.array(anySegment), (segments) => {
    const shown = wordsOf(segments, true).map((one) => one.text).join('');
    expect(shown.replace(/\s/gu, '')).toBe(segments.map((one) => one.text).join('').replace(/\s/gu, ''));
  }));
});

test('a text around the evidence is covered by the same rule', () => {
  expect(coveredText('Hello there. I keep thinking about self-harm again. Bye.', false).map((one) => one.kind)).toEqual(['plain', 'covered', 'plain']);
  expect(coveredText('Hello there. I keep thinking about self-harm again. Bye.', true)).toEqual([{ kind: 'plain', text: 'Hello there. I keep thinking about self-harm again. Bye.' }]);
  expect(coveredText('', false)).toEqual([]);
});

test('amounts', () => {
  expect([amountOf('One.'), amountOf('One. Two.'), amountOf('  ')]).toEqual(['1 sentence', '2 sentences', '1 sentence']);
});
