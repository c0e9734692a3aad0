import { expect, it } from 'vitest';
import { community } from './support/desk.ts';
import { place, run } from './support/headless.ts';

it('searches without a window what a volunteer may open, also what was not findable yet, and says what it did not understand', async () => {
  const { at, sync, data } = place(await community());
  await run(...sync);
  const found = (await run('search', ...at, '--text', 'desperate attention from:halfpasthazel')).json() as unknown as { rows: { kind: string; id: string }[]; indexing: unknown };
  expect(found.rows.map((row) => `${row.kind}:${row.id}`).toSorted()).toEqual(['case:c-hazel', 'post:p-hazel']);
  expect(found.indexing).toBeNull();
  const { out } = await run('search', '--data', data, '--text', 'desperate is:lost', '--kind', 'post');
  expect(out).toMatch(/^Found {2}1\n“is:lost”: After is: stands one of .*\n {2}post · halfpasthazel · Does anyone else get nervous\? · Everyday life · .*\n {4}maybe if you weren’t so \*desperate\* for/u);
  expect((await run('search', '--data', data, '--text', 'again')).out).toContain('Covered: it may distress');
  expect((await run('search', '--data', data)).err).toContain('Say what to look for');
  expect((await run('search', '--data', data, '--text', 'x', '--kind', 'letters')).err).toContain('--kind has a value that the search does not know.');
});
