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

test.each(plantedFaults.map((fault) => ({ name: fault.name, fault })))('the oracles see "$name"', async ({ name, fault }) => {
  expect(await place.run(scripts[name]!, fault)).not.toEqual([]);
}, 120_000);

const apart = [...new Set(Object.values(scripts).map((script) => JSON.stringify(script)))];

test.each(apart.map((script, i) => ({ n: i + 1, script })))('they see nothing without a fault, in history $n of those', async ({ script }) => {
  expect(await place.run(JSON.parse(script) as Script)).toEqual([]);
});
