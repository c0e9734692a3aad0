import { expect, test } from 'vitest';
import { afterClosing } from '../../../../renderer/features/cases/list/neighbours.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';

const person = (you: boolean): Person => ({ id: 's', name: 'Priya Raman', initials: 'PR', you, role: 'moderator' });
const row = (id: string, holder: 'nobody' | 'me' | 'other' = 'nobody', own = false, withStaff = false) => ({ id, own, withStaff, holder: holder === 'nobody' ? null : person(holder === 'me') });

test('after closing comes the next case that nobody else has and that is not about one’s own post', () => {
  const queue = [row('a'), row('closed'), row('b', 'other'), row('c', 'nobody', true), row('d', 'me'), row('e')];
  expect(afterClosing(queue, 'closed', true)).toBe('d');
  expect(afterClosing([row('a'), row('closed'), row('b', 'other')], 'closed', true)).toBe('a');
  expect(afterClosing([row('closed'), row('b', 'other')], 'closed', true)).toBe('b');
  expect(afterClosing([row('closed')], 'closed', true)).toBeNull();
});

test('a case that is with staff is next for staff, and for a volunteer only when there is no other', () => {
  const queue = [row('closed'), row('handed', 'nobody', false, true), row('b')];
  expect([true, false].map((isStaff) => afterClosing(queue, 'closed', isStaff))).toEqual(['handed', 'b']);
  expect(afterClosing(queue.slice(0, 2), 'closed', false)).toBe('handed');
});
