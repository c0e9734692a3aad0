import { expect, test } from 'vitest';
import type { SearchOrder } from '../../shared/contract/bridge/search.ts';
import { community, deskOf } from './support/desk.ts';
import { member, post, smallWorld } from './support/world.ts';

const order = (text: string, more: Partial<SearchOrder> = {}): SearchOrder => ({ text, kinds: [], spaceId: null, year: null, order: 'best', after: null, ...more });

test('posts are found by words, stems, beginnings, phrases and signs', async () => {
  const server = await community([...smallWorld(), member('m-q', 'the_one.x'), post('p-q', 'm-q', 'I was running to the café with my favourite person ❤️‍🩹 add me @the_one.x on snap'), post('p-r', 'm-q', 'My behavior was organised, wasn’t it')] as never);
  const desk = await deskOf(server, 's-lena');
  await desk.until(async () => (await desk.ask('search.find', order('running'))).indexing === null);
  const ids = async (text: string, more?: Partial<SearchOrder>) => { const answer = await desk.ask('search.find', order(text, more)); return answer.rows.map((row) => `${row.kind}:${row.id}`); };
  for (const text of ['run ', 'runs ', 'runni', 'cafe', 'Café', 'favorite ', '"my favourite person"', '❤️‍🩹', '@the_one.x', 'from:the_one.x run', 'has:contact café', 'in:posts running']) expect(await ids(text), text).toContain('post:p-q');
  for (const text of ['behaviour ', 'organize ', 'wasnt', "wasn't"]) expect(await ids(text), text).toEqual(['post:p-r']);
  for (const text of ['runny', '"favourite my"', 'running -café', '@the_one.y', 'from:lena running', 'in:cases running', 'has:contact before:2020-01-01']) expect(await ids(text), text).not.toContain('post:p-q');
  const answer = await desk.ask('search.find', order('the_one.x'));
  expect(answer.rows[0]).toMatchObject({ kind: 'member', id: 'm-q' });
});
