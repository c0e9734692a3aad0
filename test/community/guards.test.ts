import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { me, problem } from '../../shared/contract/wire.ts';
import { ask, client, folder, post, smallServer } from './support.ts';

/** Status of a request whose headers `fetch` would not let us choose. */
function raw(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => { response.resume(); resolve(response.statusCode ?? 0); }).on('error', reject).end();
  });
}

test('tells who I am, what is served and what time it is', async () => {
  const { server, tokens } = await smallServer();
  const { status, body } = await ask(server, tokens.moderator).json('/v1/me');
  expect(status).toBe(200);
  expect(me.parse(body)).toMatchObject({ staff: { id: 'st-bea', name: 'Bea Whitlock', role: 'moderator' }, serverTime: '2026-05-14T13:20:00.000Z', schema: { oldest: 1, newest: 1 } });
});

test('refuses a wrong, a missing and a revoked token', async () => {
  const { server, tokens } = await smallServer();
  for (const token of ['nonsense', 'x'.repeat(400), '']) expect((await ask(server, token).json('/v1/me')).status).toBe(401);
  expect((await fetch(`${server.url}/v1/me`)).status).toBe(401);
  const fine = ask(server, tokens.moderator);
  expect((await fine.json('/v1/me')).status).toBe(200);
  server.revokeToken(tokens.moderator);
  const after = await fine.json('/v1/me');
  expect(after).toMatchObject({ status: 401, body: { type: 'unauthorized' } });
});

test('says that an account has ended', async () => {
  const { server, tokens } = await smallServer();
  server.ingest([{ op: 'put', t: 'staff', row: { id: 'st-bea', name: 'Bea Whitlock', role: 'moderator', active: false, memberId: 'm2' } }]);
  expect(await ask(server, tokens.moderator).json('/v1/me')).toMatchObject({ status: 403, body: { type: 'account-closed' } });
});

test('keeps tokens as hashes only', async () => {
  const at = folder();
  const { server, tokens } = await smallServer({ file: join(at, 'c.sqlite') });
  expect(server.store.tokens.staffOf(tokens.lead)).toBe('st-priya');
  const bytes = Buffer.concat(readdirSync(at).map((name) => readFileSync(join(at, name))));
  expect(bytes.includes('st-priya')).toBe(true);
  for (const token of Object.values(tokens)) expect(bytes.includes(token)).toBe(false);
});

test('refuses foreign hosts and every origin', async () => {
  const { server, tokens } = await smallServer();
  const headers = { authorization: `Bearer ${tokens.staff}`, 'sync-schema': '1' };
  const url = `${server.url}/v1/me`;
  expect(await raw(url, headers)).toBe(200);
  expect(await raw(url, { ...headers, host: 'evil.example.org' })).toBe(403);
  expect(await raw(url, { ...headers, host: `evil.example.org:${new URL(server.url).port}` })).toBe(403);
  expect(await raw(url, { ...headers, origin: server.url })).toBe(403);
  expect(await raw(url, { ...headers, origin: 'null' })).toBe(403);
});

test('answers unknown addresses, methods and schemas with problems', async () => {
  const { server, tokens } = await smallServer();
  const { headers } = ask(server, tokens.staff);
  const get = async (path: string, more: object = {}) => fetch(server.url + path, { headers: { ...headers, ...more } });
  const missing = await get('/v1/nothing');
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  problem.parse(await missing.json());
  const wrong = await get('/v1/sync/mutations');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await get('/v1/sync/snapshot', { 'sync-schema': '0' })).status).toBe(426);
  expect((await get('/v1/sync/snapshot', { 'sync-schema': '99' })).status).toBe(400);
  expect((await get('/v1/sync/snapshot', { 'sync-schema': 'x' })).status).toBe(400);
  expect((await get('/v1/sync/changes')).status).toBe(400);
  expect((await get('/v1/sync/changes?cursor=x&limit=0')).status).toBe(400);
});

test('tells the server’s own time in the Date header', async () => {
  const { server, tokens } = await smallServer();
  const response = await fetch(`${server.url}/v1/me`, { headers: ask(server, tokens.staff).headers });
  expect(response.headers.get('date')).toBe('Thu, 14 May 2026 13:20:00 GMT');
});

test('refuses bodies that are too long, no JSON, of another type or another shape', async () => {
  const { server, tokens } = await smallServer();
  const { headers } = client(server, tokens.staff);
  const post = async (body: string, type = 'application/json') => (await fetch(`${server.url}/v1/sync/mutations`, { method: 'POST', headers: { ...headers, 'content-type': type }, body })).status;
  expect(await post('{')).toBe(400);
  expect(await post('')).toBe(400);
  expect(await post('null')).toBe(400);
  expect(await post('{}', 'text/plain')).toBe(415);
  expect(await post('{"clientId":"x"}')).toBe(400);
  expect(await post(`"${'x'.repeat(4 * 1024 * 1024)}"`)).toBe(413);
});

test('zips long answers for those who take it', async () => {
  const { server, tokens } = await smallServer();
  server.ingest(Array.from({ length: 30 }, (_, i) => post(`long-${i}`)));
  const read = async (encoding: string, path: string) => {
    const response = await fetch(server.url + path, { headers: { ...ask(server, tokens.staff).headers, 'accept-encoding': encoding } });
    return [response.headers.get('content-encoding'), typeof (await response.json())];
  };
  const first = await ask(server, tokens.staff).json('/v1/sync/snapshot');
  const cursor = Buffer.from(JSON.stringify([...JSON.parse(Buffer.from(first.body.cursor, 'base64url').toString()).slice(0, 4), 0])).toString('base64url');
  expect(await read('gzip', `/v1/sync/changes?cursor=${cursor}`)).toEqual(['gzip', 'object']);
  expect(await read('identity', `/v1/sync/changes?cursor=${cursor}`)).toEqual([null, 'object']);
  expect(await read('gzip', `/v1/sync/changes?cursor=${first.body.cursor}`)).toEqual([null, 'object']);
});

test('logs neither names nor tokens nor queries', async () => {
  const lines: unknown[] = [];
  const { server, tokens } = await smallServer({ log: (line) => lines.push(line) });
  await ask(server, tokens.staff).json('/v1/sync/changes?cursor=secret-words');
  await ask(server, tokens.staff).json('/v1/secret-words');
  const text = JSON.stringify(lines);
  expect(lines).toHaveLength(2);
  for (const secret of ['secret-words', tokens.staff, 'Okafor']) expect(text).not.toContain(secret);
});
