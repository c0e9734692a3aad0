import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { IngestRefused } from '../../electron/community/server/actor.ts';
import { picture } from '../../electron/community/practice/pictures.ts';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { NOW, smallServer } from './support.ts';

const kite = picture('kite');
const get = (server: CommunityServer, id: string, token?: string): Promise<Response> => fetch(`${server.url}/v1/images/${id}`, { headers: { 'sync-schema': '1', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) } });

test('an image is what its bytes say, and its file comes as it is, to colleagues alone', async () => {
  const { server, tokens } = await smallServer();
  server.attachImage({ id: 'i1', postId: 'p2', at: NOW, alt: 'my kite' }, kite);
  expect(server.store.records.get('image', 'i1')).toEqual({ id: 'i1', postId: 'p2', at: NOW, removedAt: null, alt: 'my kite', host: null, file: { mediaType: 'image/png', bytes: kite.length, width: 360, height: 240, sha256: createHash('sha256').update(kite).digest('hex') } });
  for (const token of Object.values(tokens)) {
    const answer = await get(server, 'i1', token);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([200, 'image/png', 'nosniff', 'no-store']);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(kite);
  }
  expect([(await get(server, 'i1')).status, (await get(server, 'i1', 'nonsense')).status]).toEqual([401, 401]);
  for (const id of ['i2', 'p2', 'i1%2f..', '%00', 'x'.repeat(300)]) expect([id, (await get(server, id, tokens.lead)).status]).toEqual([id, 404]);
  expect((await fetch(`${server.url}/v1/images/i1`, { method: 'DELETE' })).status).toBe(405);
});

test('a file goes with its image, and an image with its post', async () => {
  const { server, tokens } = await smallServer();
  for (const id of ['i1', 'i2', 'i3']) server.attachImage({ id, postId: id === 'i3' ? 'p1' : 'p2', at: NOW, alt: null }, kite);
  server.ingest([{ op: 'del', t: 'image', id: 'i1' }]);
  expect([server.store.images.get('i1'), (await get(server, 'i1', tokens.lead)).status]).toEqual([null, 404]);
  server.ingest([{ op: 'del', t: 'post', id: 'p2' }]);
  expect([server.store.records.get('image', 'i2'), server.store.images.get('i2'), (await get(server, 'i3', tokens.lead)).status]).toEqual([undefined, null, 200]);
});

test('what no desk would show is not taken', async () => {
  const { server } = await smallServer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const [image, bytes] of [[{ postId: 'p2' }, svg], [{ postId: 'p2' }, kite.subarray(0, 500)], [{ postId: 'nowhere' }, kite], [{ postId: 'p2', id: 'no id' }, kite]] as const) {
    expect(() => server.attachImage({ id: 'i1', at: NOW, alt: null, ...image }, bytes)).toThrow(IngestRefused);
  }
  expect([server.store.records.all('image'), server.store.images.get('i1')]).toEqual([[], null]);
});
