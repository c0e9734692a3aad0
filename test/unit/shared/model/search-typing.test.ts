import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch } from '../../../../shared/model/search/query.ts';
import { operatorAt, operatorBegun, operatorsIn, searchOperators, withoutToken, withOperator, withValue } from '../../../../shared/model/search/typing.ts';

const NOW = '2026-05-14T10:00:00.000Z';
const word = fc.stringMatching(/^[a-z]{1,8}$/u);
const value = fc.string({ maxLength: 20 }).map((one) => one.replaceAll(/["“”\p{C}]/gu, '')).filter((one) => one.trim() !== '' && one.trim() === one);

describe('operators as they are typed', () => {
  test('are found where they stand, with quotes or without', () => {
    expect(operatorsIn('cold from:"Tom Hale" in:games at 14:30 IS:open').map(({ operator, value: what, start, end }) => [operator, what, start, end])).toEqual([
      ['from', 'Tom Hale', 5, 20], ['in', 'games', 21, 29], ['is', 'open', 39, 46],
    ]);
  });

  test.each([
    ['from:qui', 8, 'from', 'qui'], ['from:', 5, 'from', ''], ['a from:"Tom H', 13, 'from', 'Tom H'], ['from:qui more', 13, null, null], ['from:qui', 3, null, null], ['xfrom:qui', 9, null, null], ['http://a', 8, null, null],
  ])('%s with the caret at %i is within %s', (text, caret, operator, what) => {
    const token = operatorAt(text, caret);
    expect([token?.operator ?? null, token?.value ?? null]).toEqual([operator, what]);
  });

  test.each([['fr', 2, 'from'], ['cold bef', 8, 'before'], ['f', 1, null], ['re', 2, 'reason'], ['from', 4, 'from'], ['frog', 4, null], ['frx', 2, null], ['cold', 4, null]])('%s at %i begins %s', (text, caret, operator) => {
    expect(operatorBegun(text, caret)).toBe(operator);
  });
});

test('a name of the language’s own is a day that nobody understands, like any other', () => {
  for (const what of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(readSearch(`a before:${what} after:${what}`, NOW), what).toMatchObject({ before: null, after: null, problems: [{}, {}] });
});

test('a value that is taken is what the search reads, and the caret stands behind it', () => {
  fc.assert(fc.property(word, fc.constantFrom(...searchOperators), value, word, (before, operator, chosen, after) => {
    const begun = withOperator(`${before} `, before.length + 1, operator);
    const token = operatorAt(begun.text, begun.caret)!;
    const { text, caret } = withValue(begun.text, token, chosen);
    expect(text.slice(0, caret)).toMatch(/ $/u);
    expect(operatorsIn(text).at(-1)).toMatchObject({ operator, value: chosen });
    const full = `${text}${after}`;
    expect(readSearch(full, NOW).terms.map((one) => one.text)).toEqual([before, after]);
    if (operator === 'from' || operator === 'in' || operator === 'reason') expect(readSearch(full, NOW)[operator]).toEqual([chosen]);
    // Taken out again, nothing of it is left.
    expect(withoutToken(full, operatorsIn(full)[0]!)).toBe(`${before} ${after}`);
  }));
});
