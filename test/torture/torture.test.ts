import { afterAll, beforeAll, expect, test } from 'vitest';
import { arena, campaign, type Arena } from './campaign.ts';

const SEED = 20_260_601;
const RUNS = 25;

let place: Arena;

beforeAll(async () => { place = await arena(); });
afterAll(() => place.close());

test('whatever desks, a bad line, crashes and the boards do: nothing is lost, doubled or different at rest', async () => {
  const { failure, histories } = await campaign(place, SEED, RUNS);
  expect(failure).toBeNull();
  expect(histories).toBe(RUNS);
}, 120_000);
