import { expect, test } from 'vitest';
import { massacre } from './kill.ts';
import { killFaults } from './kill-faults.ts';

const SEED = 7;
const KILLS = 10;
const MOST = 40;

test('desks that are killed while they migrate, save, pull, apply, exchange and send lose nothing', async () => {
  const { kills, killsBy, findings } = await massacre(SEED, KILLS, 1);
  expect(findings).toEqual([]);
  expect(kills).toBe(KILLS);
  expect(Object.keys(killsBy).length).toBeGreaterThan(2);
}, 120_000);

test('killing shows a desk that tells "saved" before the commit', async () => {
  const fault = killFaults.find(({ name }) => name === 'saved is told before the commit')!;
  const { findings } = await massacre(SEED, MOST, 1, fault);
  // What was told and is not there: a person's change, or rows that the cursor says it has.
  expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:lost|diverged)$/u)]));
}, 120_000);
