import { expect, test } from 'vitest';
import { badLine } from './bad-line.ts';

const SEED = 3;

test('desks on a slow, silent, cut and captive line lose nothing and double nothing, nor does the desk without a window', async () => {
  const { troubles, troublesBy, findings } = await badLine(SEED, 24, 1);
  expect(findings).toEqual([]);
  expect(troubles).toBeGreaterThanOrEqual(24);
  expect(Object.keys(troublesBy).length).toBeGreaterThan(4);
}, 120_000);
