import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, type SearchQuery } from '../../../../shared/model/search/query.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const empty: SearchQuery = { terms: [], from: [], in: [], is: [], kinds: [], has: [], reason: [], after: null, before: null, problems: [] };
const read = (text: string): Partial<SearchQuery> => Object.fromEntries(Object.entries(readSearch(text, NOW)).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(empty[key as keyof SearchQuery])));
const word = (text: string, form: 'word' | 'prefix' | 'phrase' | 'literal' = 'word', not = false) => ({ form, text, not });

describe('a search as it is typed', () => {
  it.each<[string, Partial<SearchQuery>]>([
    ['bullying again', { terms: [word('bullying'), word('again')] }],
    ['"left on read" -homework', { terms: [word('left on read', 'phrase'), word('homework', 'word', true)] }],
    ['“curly quotes”', { terms: [word('curly quotes', 'phrase')] }],
    ['haz*', { terms: [word('haz', 'prefix')] }],
    ['hazel.past.12 @moss 😭', { terms: [word('hazel.past.12', 'literal'), word('@moss', 'literal'), word('😭', 'literal')] }],
    ['don’t, café!', { terms: [word('don’t'), word('café')] }],
    ['well-known', { terms: [word('well-known', 'phrase')] }],
    ['from:halfpasthazel in:"Everyday life" is:open', { from: ['halfpasthazel'], in: ['Everyday life'], is: ['open'] }],
    ['IS:Closed FROM:tom', { is: ['closed'], from: ['tom'] }],
    ['reason:bullying has:points', { reason: ['bullying'], has: ['points'] }],
    ['is:message unhappy', { kinds: ['message'], terms: [word('unhappy')] }],
    ['after:2026-05-01 before:today', { after: '2026-04-30T23:00:00.000Z', before: '2026-05-13T23:00:00.000Z' }],
    ['after:last-week', { after: '2026-05-03T23:00:00.000Z' }],
    ['after:2026-05-01 after:2026-05-03', { after: '2026-05-02T23:00:00.000Z' }],
    ['https://example.org/x?y=1', { terms: [word('https://example.org/x?y=1', 'literal')] }],
    ['see 14:02', { terms: [word('see'), word('14:02', 'phrase')] }],
    ['"never closed', { terms: [word('never closed', 'phrase')] }],
    ['   ', {}],
    ['!!! …', {}],
  ])('%j', (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it.each([
    ['before:someday', 'before:someday'], ['is:sleeping', 'is:sleeping'], ['has:', 'has:'], ['-from:tom', '-from:tom'], ['kind:dream', 'kind:dream'],
  ])('says what it did not understand and searches the rest: %j', (text, raw) => {
    const query = readSearch(`hazel ${text}`, NOW);
    expect(query.terms).toEqual([word('hazel')]);
    expect(query.problems.map((one) => one.text)).toEqual([raw]);
  });

  it('reads anything at all without failing, and never more than its cap', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const query = readSearch(text, NOW);
      expect(query.terms.length + query.from.length + query.in.length + query.is.length + query.has.length + query.reason.length + query.kinds.length).toBeLessThanOrEqual(32);
      for (const term of query.terms) expect(term.text).not.toBe('');
    }));
  });

  it('reads a long hostile text in one pass', () => {
    for (const text of ['"'.repeat(20_000), 'a:'.repeat(20_000), '-'.repeat(20_000), 'from:'.repeat(4_000), '“”'.repeat(10_000)]) expect(readSearch(text, NOW).terms.length).toBeLessThanOrEqual(32);
  });
});
