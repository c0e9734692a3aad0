import { expect, test } from 'vitest';
import { afterClosing, stepFrom } from '../../../../renderer/features/cases/list/neighbours.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';

const person = (you: boolean): Person => ({ id: 's', name: 'Priya Raman', initials: 'PR', you, role: 'moderator' });
const row = (id: string, holder: 'nobody' | 'me' | 'other' = 'nobody', own = false) => ({ id, own, holder: holder === 'nobody' ? null : person(holder === 'me') });
const rows = [row('a'), row('b'), row('c')];

test('one step along the queue, and no further than its ends', () => {
  expect([stepFrom(rows, 'a', 0, 1), stepFrom(rows, 'c', 2, 1), stepFrom(rows, 'b', 1, -1), stepFrom(rows, 'a', 0, -1)]).toEqual(['b', 'c', 'a', 'a']);
  expect(stepFrom([], null, 0, 1)).toBeNull();
});

test('a case that left the queue gives its place to the one below', () => {
  expect(stepFrom(rows, 'gone', 1, 1)).toBe('b');
  expect(stepFrom(rows, 'gone', 1, -1)).toBe('a');
  expect(stepFrom(rows, 'gone', 9, 1)).toBe('c');
});

test('after closing comes the next case that nobody else has and that is not about one’s own post', () => {
  const queue = [row('a'), row('closed'), row('b', 'other'), row('c', 'nobody', true), row('d', 'me'), row('e')];
  expect(afterClosing(queue, 'closed')).toBe('d');
  expect(afterClosing([row('a'), row('closed'), row('b', 'other')], 'closed')).toBe('a');
  expect(afterClosing([row('closed'), row('b', 'other')], 'closed')).toBe('b');
  expect(afterClosing([row('closed')], 'closed')).toBeNull();
});
