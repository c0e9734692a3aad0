import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { communityAddress } from '../../electron/service/sync/address.ts';
import { communityNow } from '../../electron/service/sync/clock.ts';
import { createApiClient } from '../../electron/service/sync/api-client.ts';
import { probeCommunity } from '../../electron/service/sync/connect.ts';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { limits } from '../../shared/limits.ts';
import { join } from 'node:path';
import { community, people, temporary } from './support/world.ts';

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (value: unknown): RequestListener => (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};
const me = { staff: { id: 's', name: 'S', role: 'staff' }, community: { id: 'c', name: 'C', practice: false }, epoch: 'e', serverTime: '2026-05-14T08:00:00.000Z', capabilities: { live: false, presence: false, mutations: [] } };

test.each([
  ['community.example.org', 'https://community.example.org'],
  ['  https://community.example.org/desk/  ', 'https://community.example.org/desk'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('%s is %s', (text, url) => expect(communityAddress(text)).toEqual({ ok: true, value: url }));

test.each(['', 'not an address', 'http://community.example.org', 'ftp://community.example.org', 'https://me:secret@community.example.org', 'https://x.org/?token=1', 'community', 'file:///etc/passwd', 'javascript:alert(1)', 'http://127.0.0.1.example.org', 'http://localhost.example.org', 'http://0.0.0.0:3000', 'http://10.0.0.2:3000', 'http://[::2]', 'http://localhost@example.org', 'HTTP://community.example.org'])('%j is no address', (text) =>
  expect(communityAddress(text)).toMatchObject({ ok: false, error: { code: 'bad-address' } }));

test('each way to fail has its own code and sentence', async () => {
  const world = await community();
  expect(await probeCommunity(world.server.url, ` ${world.tokens.imogen} `)).toMatchObject({ ok: true, value: { staff: { id: people.imogen.id, role: 'moderator' } } });
  const codes: Record<string, string> = {};
  const sentences = new Set<string>();
  const probe = async (name: string, url: string, token = 'token'): Promise<void> => {
    const answer = await probeCommunity(url, token);
    if (answer.ok) throw new Error(`${name} should fail`);
    codes[name] = answer.error.code;
    sentences.add(answer.error.message);
  };
  await probe('address', 'no address at all');
  await probe('nobody', 'http://127.0.0.1:9');
  await probe('token', world.server.url, 'wrong');
  await probe('token that is none', world.server.url, 'naïve “token”\n');
  await probe('web page', await serving((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')));
  await probe('other json', await serving(json({ hello: 'world' })));
  await probe('older server', await serving(json({ ...me, schema: { oldest: 0, newest: 0 } })));
  await probe('newer server', await serving(json({ ...me, schema: { oldest: 99, newest: 120 } })));
  world.server.ingest([{ op: 'put', t: 'staff', row: { ...people.imogen, active: false } }]);
  await probe('ended account', world.server.url, world.tokens.imogen);
  expect(codes).toEqual({
    address: 'bad-address', nobody: 'unreachable', token: 'wrong-token', 'token that is none': 'wrong-token', 'web page': 'not-a-community', 'other json': 'not-a-community',
    'older server': 'too-new', 'newer server': 'too-old', 'ended account': 'wrong-token',
  });
  expect(sentences.size).toBe(7);
});

test('the token never follows a redirection', async () => {
  let asked = 0;
  const elsewhere = await serving((_request, response) => { asked += 1; response.end('{}'); });
  const url = await serving((_request, response) => response.writeHead(302, { location: `${elsewhere}/v1/me` }).end());
  expect(await createApiClient({ url, token: () => 'secret' }).me()).toMatchObject({ ok: false, error: { kind: 'not-a-community' } });
  expect(asked).toBe(0);
});

test('an endless answer is cut at the largest size', async () => {
  let sent = 0;
  const url = await serving((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const block = Buffer.alloc(1024 * 1024, 32);
    const more = (): void => {
      while (!response.destroyed) {
        sent += block.length;
        if (!response.write(block)) return void response.once('drain', more);
      }
    };
    more();
  });
  expect(await createApiClient({ url, token: () => 't' }).me()).toMatchObject({ ok: false, error: { kind: 'not-a-community' } });
  expect(sent).toBeLessThan(limits.responseBytes * 2);
});

test('Retry-After is believed up to an hour', async () => {
  const url = await serving((_request, response) => response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '86400' }).end('later'));
  expect(await createApiClient({ url, token: () => 't' }).me()).toMatchObject({ ok: false, error: { kind: 'unavailable', retryAfterMs: limits.retryAfterCapMs } });
});

test('the desk takes the community’s time for its own', async () => {
  const ahead = 5 * 60 * 60_000;
  const server = await createCommunityServer({ file: join(temporary(), 'c.sqlite'), nowMs: () => Date.now() + ahead, durable: false });
  onTestFinished(() => server.close());
  server.ingest([{ op: 'put', t: 'staff', row: people.tom }]);
  const client = createApiClient({ url: server.url, token: () => server.issueToken(people.tom.id) });
  expect(client.clockOffset()).toBe(0);
  expect((await client.me()).ok).toBe(true);
  expect(Math.abs(client.clockOffset() - ahead)).toBeLessThan(1_000);
  expect(Math.abs(Date.parse(communityNow(client)) - Date.now() - ahead)).toBeLessThan(1_000);
});
