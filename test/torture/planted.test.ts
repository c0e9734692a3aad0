import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arena, type Arena } from './campaign.ts';
import { plantedFaults } from './planted.ts';
import type { Script } from './script.ts';

/** Kept by `npm run torture -- --runs 0 --keep`. */
const scripts = JSON.parse(readFileSync(new URL('caught.json', import.meta.url), 'utf8')) as Readonly<Record<string, Script>>;
let place: Arena;

beforeAll(async () => { place = await arena(); });
afterAll(() => place.close());

test('enough faults are planted, each with a history that shows it', () => {
  expect(plantedFaults.length).toBeGreaterThanOrEqual(12);
  expect(plantedFaults.map(({ name }) => name).filter((name) => !(name in scripts))).toEqual([]);
});

// Every fault must be seen; that its history is clean without it is seen for every third, for `npm run torture` runs hundreds of clean ones.
test.each(plantedFaults.map((fault, i) => ({ name: fault.name, fault, clean: i % 3 === 0 })))('the oracles see "$name", and nothing without it', async ({ name, fault, clean }) => {
  if (clean) expect(await place.run(scripts[name]!)).toEqual([]);
  expect(await place.run(scripts[name]!, fault)).not.toEqual([]);
});
