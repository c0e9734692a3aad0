import { expect, it } from 'vitest';
import { triageMark } from '../../../../../shared/contract/entities/inbox.ts';
import { markWords } from '../../../../../shared/model/triage/mark-words.ts';

const phrase = (text: string, purpose: 'risk' | 'tech' = 'risk') => ({ purpose, text });

it('keeps the words that led to a suggestion, each once, and none of another purpose', () => {
  expect(markWords({ purpose: 'risk', phrases: [phrase('kms'), phrase('my app', 'tech'), phrase('kms')] })).toEqual(['kms']);
  expect(markWords({ purpose: null, phrases: [phrase('numb')] })).toEqual([]);
});

it('keeps what the contract takes, however long and whatever the cut goes through', () => {
  const words = markWords({ purpose: 'risk', phrases: [phrase(`${'a'.repeat(119)}\u{1F622} and more`), ...Array.from({ length: 80 }, (_, i) => phrase(`w${i}`))] });
  expect(words).toHaveLength(50);
  expect(triageMark.shape.suggestedWords.safeParse(words).success).toBe(true);
});
