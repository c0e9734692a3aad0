import { expect, test } from 'vitest';
import { firstAnswer } from '../../../electron/service/first-answer.ts';
import { ok } from '../../../shared/result.ts';

let now = 0;
let worked = 0;
const made = () => {
  now = 0;
  worked = 0;
  return firstAnswer(() => Promise.resolve(ok((worked += 1))), 2_000, () => now);
};

test('what was worked out ahead is given once', async () => {
  const first = made();
  expect(first.take()).toBeNull();
  first.ahead();
  now = 1_999;
  expect(await first.take()).toEqual(ok(1));
  expect([first.take(), worked]).toEqual([null, 1]);
});

test('it is not given when something has changed since, or time has passed', () => {
  const first = made();
  first.ahead();
  first.forget();
  expect(first.take()).toBeNull();
  first.ahead();
  now = 2_000;
  expect(first.take()).toBeNull();
});
