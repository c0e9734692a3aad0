import { expect, test } from 'vitest';
import { stepFrom } from '../../../../renderer/app/use-list-place.ts';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('one step along a list, and no further than its ends', () => {
  expect([stepFrom(rows, 'a', 0, 1), stepFrom(rows, 'c', 2, 1), stepFrom(rows, 'b', 1, -1), stepFrom(rows, 'a', 0, -1)]).toEqual(['b', 'c', 'a', 'a']);
  expect(stepFrom([], null, 0, 1)).toBeNull();
});

test('a row that left the list gives its place to the one below', () => {
  expect(stepFrom(rows, 'gone', 1, 1)).toBe('b');
  expect(stepFrom(rows, 'gone', 1, -1)).toBe('a');
  expect(stepFrom(rows, 'gone', 9, 1)).toBe('c');
});
