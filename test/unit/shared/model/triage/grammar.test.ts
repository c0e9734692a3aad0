import { describe, expect, it } from 'vitest';
import type { LexiconWords } from '../../../../../shared/contract/entities/triage.ts';
import { parsePhrase } from '../../../../../shared/model/triage/grammar.ts';
import { suggest } from '../../../../../shared/model/triage/index.ts';

const lexicon = (...phrases: string[]): LexiconWords => ({ entries: [{ id: 'e', purpose: 'tech', strength: 'alone', why: 'Why.', phrases }], contexts: [], spellings: [{ written: 'wanna', means: 'want to' }] });
const marked = (phrase: string, body: string): string | null => suggest([{ id: 'm', body }], lexicon(phrase)).phrases[0]?.text ?? null;
const problem = (phrase: string): string | null => {
  const parsed = parsePhrase(phrase, new Map());
  return parsed.ok ? null : parsed.problem;
};

describe('a phrase', () => {
  it.each([
    ['cat', 'my cat', 'cat'],
    ['cat', 'my cats', null],
    ['cat*', 'my cats', 'cats'],
    ['(cat|big dog) here', 'a big dog here', 'big dog here'],
    ['(cat|big dog) here', 'a dog here', null],
    ['a [very|so very] big cat', 'a big cat', 'a big cat'],
    ['a [very|so very] big cat', 'a so very big cat', 'a so very big cat'],
    ['[very] big cat', 'a big cat', 'big cat'],
    ['big cat [here]', 'a big cat here', 'big cat here'],
    ['big ... cat', 'big old grey tired cat', 'big old grey tired cat'],
    ['big ... cat', 'big old grey tired sad cat', null],
    ['big ...5 cat', 'big old grey tired sad cat', 'big old grey tired sad cat'],
    ['big ... cat', 'big. cat', 'big. cat'],
    ['big ... cat', 'so big. Old cat', null],
    ['elephant~', 'an elefhant', 'elefhant'],
    ['elephant~', 'an elehpant', 'elehpant'],
    ['elephant~', 'an elefant', null],
    ['want to go', 'i wanna go', 'wanna go'],
    ['wanna go', 'i want to go', 'want to go'],
    ['don’t', 'dont', 'dont'],
  ])('%s in “%s” marks %s', (phrase, body, expected) => expect(marked(phrase, body)).toBe(expected));

  it.each(['', '   ', '...', 'a ...', '... a', '[a]', '()', '(a|)', '(a (b))', 'a)', '(a', 'ca*', 'c*t', 'cat~', '!!', 'a ...9 b', Array.from({ length: 30 }, () => 'a').join(' ')])('is refused with a sentence: “%s”', (phrase) => {
    expect(problem(phrase)).toMatch(/\.$/);
  });
});
