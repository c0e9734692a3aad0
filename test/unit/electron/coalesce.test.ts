import { expect, test } from 'vitest';
import { coalescer } from '../../../electron/service/desk/coalesce.ts';

/** So long that nothing in these tests is told because of it. */
const LONG_MS = 3_600_000;

test('the first change is told at once, what follows waits, and what a person did tells all of it', () => {
  const told: string[][] = [];
  const changes = coalescer(LONG_MS, (tables) => told.push(tables));
  changes.add(['posts']);
  changes.add(['posts', 'threads']);
  changes.add(['claims']);
  expect(told).toEqual([['posts']]);
  changes.now();
  expect(told).toEqual([['posts'], ['posts', 'threads', 'claims']]);
  // What comes after it waits again, and nothing is told twice.
  changes.add(['posts']);
  expect(told).toHaveLength(2);
  changes.stop();
  changes.now();
  expect(told).toHaveLength(2);
});

test('a person who changed nothing is told nothing, and the next change comes at once', () => {
  const told: string[][] = [];
  const changes = coalescer(LONG_MS, (tables) => told.push(tables));
  changes.now();
  expect(told).toEqual([]);
  changes.add(['posts']);
  expect(told).toEqual([['posts']]);
  changes.stop();
});
