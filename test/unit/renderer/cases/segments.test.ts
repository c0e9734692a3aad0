import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, coveredText, wordsOf } from '../../../../renderer/features/cases/evidence/segments.ts';
import type { Covering } from '../../../../renderer/features/kindness/covering.ts';
import type { Segment } from '../../../../shared/contract/bridge/views.ts';
import { coverKinds, coverLevels, coverState, usualCovers, type CoverLevels } from '../../../../shared/model/evidence/cover-levels.ts';

const closed: Covering = { levels: usualCovers, asked: false };
const open: Covering = { levels: usualCovers, asked: true };
const segment = (text: string, more: Partial<Segment> = {}): Segment => ({ text, change: 'same', found: null, covers: [], ...more });

test('what is covered is one cover with its amount, and its words are in no other run', () => {
  const words = wordsOf([segment('Before. '), segment('First thing. ', { covers: ['harm'] }), segment('Second.', { covers: ['harm'], found: 'reacted' }), segment(' After.')], closed);
  expect(words).toEqual([
    { kind: 'plain', text: 'Before.' },
    { kind: 'covered', text: 'First thing. Second.', what: 'self-harm or suicide', amount: '2 sentences' },
    { kind: 'plain', text: 'After.' },
  ]);
});

test('uncovered, the marks inside are there again', () => {
  expect(wordsOf([segment('one ', { covers: ['harm'] }), segment('snap', { covers: ['harm'], found: 'contact' })], open)).toEqual([{ kind: 'plain', text: 'one ' }, { kind: 'contact', text: 'snap' }]);
});

test('a change is one box, whatever was found in it, and its spaces stand outside', () => {
  const words = wordsOf([segment('if you '), segment('weren’t so ', { change: 'removed' }), segment('desperate', { change: 'removed', found: 'reacted' }), segment(' ', { change: 'removed' }), segment('found', { change: 'added' })], closed);
  expect(words).toEqual([{ kind: 'plain', text: 'if you ' }, { kind: 'removed', text: 'weren’t so desperate' }, { kind: 'plain', text: ' ' }, { kind: 'added', text: 'found' }]);
});

test('what is always covered keeps a cover of its own when the others are lifted', () => {
  const words = wordsOf([segment('One. ', { covers: ['harm'] }), segment('Two. ', { covers: ['hate', 'violence'] }), segment('Three.')], { levels: { ...usualCovers, hate: 'always' }, asked: true });
  expect(words).toEqual([
    { kind: 'plain', text: 'One.' },
    { kind: 'covered', text: 'Two. ', what: 'violence, hateful words', amount: '1 sentence', alone: true },
    { kind: 'plain', text: 'Three.' },
  ]);
});

const anyLevels = fc.record(Object.fromEntries(coverKinds.map((kind) => [kind, fc.constantFrom(...coverLevels)]))) as fc.Arbitrary<CoverLevels>;

test('no word of a member is ever lost or doubled, and none that is covered stands in the open', () => {
  const anySegment = fc.record({ text: fc.string({ minLength: 1 }), change: fc.constantFrom('same', 'removed', 'added'), found: fc.constantFrom(null, 'contact', 'reacted'), covers: fc.subarray([...coverKinds]) }) as fc.Arbitrary<Segment>;
  const bare = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join('').replace(/\s/gu, '');
  fc.assert(fc.property(fc.array(anySegment), anyLevels, fc.boolean(), (segments, levels, asked) => {
    const words = wordsOf(segments, { levels, asked });
    expect(bare(words)).toBe(bare(segments));
    expect(bare(words.filter(({ kind }) => kind === 'covered'))).toBe(bare(segments.filter(({ covers }) => coverState(covers, levels, asked) !== 'shown')));
  }));
});

test('a text around the evidence is covered by the same rule', () => {
  expect(coveredText('Hello there. I keep thinking about self-harm again. Bye.', closed).map((one) => one.kind)).toEqual(['plain', 'covered', 'plain']);
  expect(coveredText('Hello there. I keep thinking about self-harm again. Bye.', open)).toEqual([{ kind: 'plain', text: 'Hello there. I keep thinking about self-harm again. Bye.' }]);
  expect(coveredText('', closed)).toEqual([]);
});

test('amounts', () => {
  expect([amountOf('One.'), amountOf('One. Two.'), amountOf('  ')]).toEqual(['1 sentence', '2 sentences', '1 sentence']);
});
