import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arena, campaign, type Arena } from './campaign.ts';
import type { Script } from './script.ts';

const SEED = 20_260_601;
const RUNS = 25;
/** Histories that have shown a defect of the engine, as they were shrunk. */
const kept = JSON.parse(readFileSync(new URL('kept.json', import.meta.url), 'utf8')) as Readonly<Record<string, Script>>;

let place: Arena;

beforeAll(async () => { place = await arena(); });
afterAll(() => place.close());

test('whatever desks, a bad line, crashes and the boards do: nothing is lost, doubled or different at rest', async () => {
  const { failure, histories } = await campaign(place, SEED, RUNS);
  expect(failure).toBeNull();
  expect(histories).toBe(RUNS);
}, 120_000);

test.each(Object.entries(kept))('%s', async (_name, script) => {
  expect(await place.run(script)).toEqual([]);
});
