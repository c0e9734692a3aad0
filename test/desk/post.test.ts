import { expect, it } from 'vitest';
import { community, deskOf } from './support/desk.ts';
import { smallWorld } from './support/world.ts';

it('a post is read where it stands in its thread, with the case about it; an unknown one says so', async () => {
  const desk = await deskOf(await community(smallWorld()), 's-imogen');
  const { rows: [row] } = await desk.ask('cases.list', { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null });
  const detail = await desk.ask('cases.get', { id: row!.id });
  expect(await desk.ask('posts.get', { id: detail.post!.id })).toEqual({
    id: detail.post!.id, author: detail.member, createdAt: detail.post!.createdAt, editedAt: detail.post!.editedAt, state: detail.post!.state, body: detail.post!.body,
    threadTitle: detail.threadTitle, spaceName: detail.spaceName, before: detail.before, after: detail.after, caseId: detail.id,
  });
  await expect(desk.ask('posts.get', { id: 'p-nowhere' })).rejects.toThrow('not on this computer');
});
