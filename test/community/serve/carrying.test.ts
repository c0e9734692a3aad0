import { expect, test } from 'vitest';
import { carryingOf } from '../../../electron/community/serve/carrying.ts';

test('how breaks and points are carried to a forum is said exactly, or not at all', () => {
  expect(carryingOf({})).toEqual({ breaks: null, warnings: [] });
  expect(carryingOf({ 'upstream-breaks': 'ban' }).breaks).toEqual({ how: 'ban' });
  expect([carryingOf({ 'upstream-breaks': 'role:40:8' }).breaks, carryingOf({ 'upstream-breaks': 'role:40' }).breaks]).toEqual([{ how: 'role', role: 40, back: 8 }, { how: 'role', role: 40, back: null }]);
  expect(carryingOf({ 'upstream-warnings': '5:2,10:3' }).warnings).toEqual([{ from: 5, type: 2 }, { from: 10, type: 3 }]);
  for (const odd of ['jail', 'role', 'role:x', 'role:1:2:3']) expect(() => carryingOf({ 'upstream-breaks': odd })).toThrow('--upstream-breaks is ban, or role:ROLE:BACK');
  for (const odd of ['5', '5:2;10:3', ':', '5:2,']) expect(() => carryingOf({ 'upstream-warnings': odd })).toThrow('--upstream-warnings is a list');
});
