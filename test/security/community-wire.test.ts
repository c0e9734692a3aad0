import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { limited } from '../../electron/community/serve/guard.ts';
import { listenPublicly } from '../../electron/community/serve/listen.ts';
import { problemResponse } from '../../electron/community/server/http/problems.ts';
import { entityNames } from '../../shared/contract/entities/index.ts';
import { limits } from '../../shared/limits.ts';
import { command, newFile, serving } from '../community/serve/support.ts';
import { member } from '../community/support.ts';
import { head, talk, type Heard } from './support/raw.ts';

// The community server as somebody meets it who speaks to its socket: odd encodings, sizes, speeds and words. With a colleague’s token unless said.

const WORDS = 'SECRET-words-of-a-member-zq';

async function attacked() {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya Raman', '--role', 'lead');
  const server = await serving(['--db', db, '--listen', '127.0.0.1:0', '--log-requests']);
  server.server.ingest([member('m1')]);
  const { store } = server.server;
  const rows = (): number => entityNames.reduce((sum, t) => sum + store.records.all(t).length, 0);
  const host = `Host: ${new URL(server.url).host}`;
  const signed = [host, `Authorization: Bearer ${token}`, 'Sync-Schema: 1'];
  return { server, token, host, signed, rows, url: server.url };
}

const push = (more: object = {}): string => JSON.stringify({ clientId: crypto.randomUUID(), schema: 1, ackedThrough: 0, mutations: [], ...more });
const note = (text: string, more: object = {}) => ({ seq: 1, id: crypto.randomUUID(), name: 'note.add@1', entity: 'member/m1', ifVersion: null, args: { aboutKind: 'member', aboutId: 'm1', visibility: 'team', text, at: '2026-05-14T13:20:00.000Z' }, ...more });

test('a request of two meanings has none: one refusal, nothing behind it is taken for a request of its own', async () => {
  const { url, signed, rows } = await attacked();
  const before = rows();
  const inner = head('GET /v1/me HTTP/1.1', ...signed);
  const body = push({ mutations: [note('smuggled')] });
  const post = (...headers: string[]): string => head('POST /v1/sync/mutations HTTP/1.1', ...signed, 'Content-Type: application/json', ...headers);
  const length = `Content-Length: ${body.length}`;
  const odd: readonly (readonly [what: string, bytes: string])[] = [
    ['length and chunks', `${post(length, 'Transfer-Encoding: chunked')}0\r\n\r\n${inner}`],
    ['chunks and length', `${post('Transfer-Encoding: chunked', 'Content-Length: 5')}0\r\n\r\n${inner}`],
    ['two lengths', `${post('Content-Length: 0', length)}${body}`],
    ['a list of lengths', `${post(`Content-Length: ${body.length}, 0`)}${body}`],
    ['a length with a sign', `${post(`Content-Length: +${body.length}`)}${body}`],
    ['a length in hexadecimal', `${post('Content-Length: 0x10')}${body}`],
    ['a negative length', `${post('Content-Length: -1')}${body}`],
    ['a length beyond counting', `${post('Content-Length: 99999999999999999999')}${body}`],
    ['chunked, then something else', `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${inner}`],
    ['an unknown encoding', `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${inner}`],
    ['an encoding with a tab', `${post('Transfer-Encoding:\vchunked')}0\r\n\r\n${inner}`],
    ['a space before the colon', `${post('Transfer-Encoding : chunked')}0\r\n\r\n${inner}`],
    ['a folded header', `${post('Transfer-Encoding:\r\n chunked', length)}0\r\n\r\n${inner}`],
    ['a chunk beyond counting', `${post('Transfer-Encoding: chunked')}FFFFFFFFFFFFFFFFF\r\n${body}\r\n0\r\n\r\n${inner}`],
    ['a chunk with a sign', `${post('Transfer-Encoding: chunked')}-1\r\n\r\n${inner}`],
    ['a header without a name', `${post(': x')}${inner}`],
    ['a NUL in a header', `${post('X-A: a\0b')}${inner}`],
    ['a bare carriage return', `${post('X-A: a\rTransfer-Encoding: chunked')}0\r\n\r\n${inner}`],
    ['no Host', `${head('GET /v1/me HTTP/1.1', ...signed.slice(1))}`],
    ['a version of its own', `${head('GET /v1/me HTTP/9.9', ...signed)}`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['too large a head', head('GET /v1/me HTTP/1.1', ...signed, `X-A: ${'a'.repeat(limits.headerBytes)}`)],
    ['too long a path', head(`GET /v1/me?${'a'.repeat(limits.headerBytes)} HTTP/1.1`, ...signed)],
  ];
  const answers: [string, Heard][] = [];
  for (const [what, bytes] of odd) answers.push([what, await talk(url, bytes)]);
  for (const [what, { statuses, text }] of answers) {
    expect([what, statuses.length <= 1, statuses[0] ?? 400]).toEqual([what, true, what.startsWith('too l') ? 431 : 400]);
    expect(text).not.toContain('Priya');
  }
  expect(rows()).toBe(before);
  // The same body, said in one way, is taken: or the attacks above would have been refused for something else.
  const fine = await talk(url, `${post('Connection: close', length)}${body}`);
  expect(fine.statuses).toEqual([200]);
  expect(rows()).toBe(before + 1);
});

test('odd paths, methods, hosts and doubled headers lead nowhere that plain ones do not', async () => {
  const { url, signed, host, token } = await attacked();
  const asked = (line: string, ...headers: string[]) => talk(url, head(line, ...headers, 'Connection: close'));
  const paths = ['/v1/sync/..%2f..%2f..%2fetc/passwd', '/v1/..%5c..%5cme', '/%2e%2e/%2e%2e/etc/passwd', '/v1/me%00', '/v1/me/', '/v1//me', '/V1/ME', '/v1/me;x=1', '/v1/%6de%2f', '/community.sqlite', '/../community.sqlite', '/health/../v1/me%2f', '/v1/me\\..\\x', '//evil.example.org/v1/me', '*', 'v1/me'];
  for (const path of paths) {
    const { statuses, text } = await asked(`GET ${path} HTTP/1.1`, ...signed);
    expect([path, [400, 403, 404].includes(statuses[0] ?? 400), statuses.length <= 1]).toEqual([path, true, true]);
    expect(text).not.toMatch(/Priya|root:|SQLite/);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'CONNECT', 'X']) {
    const { statuses, text } = await asked(`${method} /v1/me HTTP/1.1`, ...signed);
    expect([method, [400, 404, 405, 501].includes(statuses[0] ?? 400)]).toEqual([method, true]);
    expect(text).not.toContain('Priya');
  }
  for (const header of ['X-HTTP-Method-Override: POST', 'X-Original-URL: /v1/me', 'X-Rewrite-URL: /v1/me', 'X-Forwarded-Host: evil', 'Forwarded: host=evil']) {
    expect((await asked('GET /v1/nothing HTTP/1.1', ...signed, header)).statuses).toEqual([404]);
  }
  for (const other of ['Host: evil.example.org', 'Host: 127.0.0.1', `Host: evil@${new URL(url).host}`, 'Host: ']) expect([400, 403]).toContain((await asked('GET /v1/me HTTP/1.1', other, ...signed.slice(1))).statuses[0]);
  const bearer = `Authorization: Bearer ${token}`;
  for (const headers of [['Authorization: Bearer x', bearer], [bearer, 'Authorization: Bearer x'], [`Authorization: Bearer ${token}, Bearer x`], [`Authorization: Basic ${Buffer.from(`a:${token}`).toString('base64')}`], [`Authorization: Bearer ${token}\0`], [`Cookie: token=${token}`], [`X-Authorization: Bearer ${token}`]]) {
    expect([400, 401]).toContain((await asked('GET /v1/me HTTP/1.1', host, ...headers, 'Sync-Schema: 1')).statuses[0]);
  }
  expect([401]).toContain((await asked(`GET /v1/me?token=${token}&authorization=Bearer%20${token}&access_token=${token} HTTP/1.1`, host)).statuses[0]);
  // Two Host headers: neither is chosen.
  expect((await asked('GET /v1/me HTTP/1.1', host, 'Host: evil.example.org', ...signed.slice(1))).statuses[0]).not.toBe(200);
});

test('bodies that are too long, packed, deep or poisoned cost little and change nothing', async () => {
  const { url, signed, host, rows, server } = await attacked();
  const before = rows();
  const json = 'Content-Type: application/json';
  const send = (body: string | Buffer, ...headers: string[]) => talk(url, Buffer.concat([Buffer.from(head('POST /v1/sync/mutations HTTP/1.1', ...signed, json, 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`, ...headers)), Buffer.from(body)]));
  // Without a token nothing of a body is waited for: refused by the head alone.
  const endless = (socket: import('node:net').Socket): void => {
    const more = (): void => { while (!socket.destroyed && socket.write(Buffer.alloc(64 * 1024, 'x'))); };
    socket.on('drain', more);
    more();
  };
  const stranger = await talk(url, head('POST /v1/sync/mutations HTTP/1.1', host, json, 'Content-Length: 9999999999'), endless);
  expect(stranger.statuses).toEqual([401]);
  expect(stranger.taken).toBeLessThan(80 * 1024 * 1024);
  const announced = await talk(url, head('POST /v1/sync/mutations HTTP/1.1', ...signed, json, `Content-Length: ${limits.requestBytes + 1}`), endless);
  expect(announced.statuses).toEqual([413]);
  const chunk = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`;
  const chunked = await talk(url, `${head('POST /v1/sync/mutations HTTP/1.1', ...signed, json, 'Connection: close', 'Transfer-Encoding: chunked')}${chunk.repeat(5)}0\r\n\r\n`);
  expect(chunked.statuses).toEqual([413]);
  expect((await send(gzipSync(Buffer.alloc(50 * 1024 * 1024, ' ')), 'Content-Encoding: gzip')).statuses).toEqual([400]);
  for (const deep of ['['.repeat(1_000_000), `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`]) expect((await send(deep)).statuses).toEqual([400]);
  const depth = 2_000;
  const nested = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as object;
  expect((await send(push({ mutations: [note('x', { args: nested })] }))).statuses).toEqual([400]);
  expect((await send(push().replace('"mutations":[]', '"mutations":[],"__proto__":{"polluted":1}'))).statuses).toEqual([400]);
  const poisoned = await send(push({ mutations: [note('x')] }).replace('"aboutKind"', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"aboutKind"'));
  expect(poisoned.text).toMatch(/rejected/);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await send(push({ mutations: Array.from({ length: limits.pushMutations + 1 }, (_, n) => note('x', { seq: n + 1 })) }))).statuses).toEqual([400]);
  for (const odd of ['null', '[]', '1', '"x"', '{"clientId":null}', '\uFEFF{}', '{"clientId":1e999}', '{"schema":1,"schema":2}', '\xff\xfe']) expect((await send(odd)).statuses).toEqual([400]);
  expect(rows()).toBe(before);
  expect(server.lines.filter((one) => Number(one['status']) >= 500)).toEqual([]);
});

test('words that mean something to SQL, to a file system or to a terminal are words', async () => {
  const { url, token, rows, server } = await attacked();
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' };
  const before = rows();
  const words = ["'; DROP TABLE record; --", "x' OR '1'='1", '"; ATTACH \'/tmp/x\' AS y; --', '../../../etc/passwd', 'file:///etc/passwd', '%00', '\0', '\u001b[2J', '${7*7}', '{{7*7}}', '$(id)', 'a'.repeat(64), '__proto__', 'NaN', '-1', '1e9', 'null', '\ud800'];
  for (const word of words) {
    const encoded = encodeURIComponent(word.replaceAll(/\p{Cs}/gu, '?'));
    for (const path of [`/v1/sync/changes?cursor=${encoded}`, `/v1/sync/changes?cursor=x&limit=${encoded}`, `/v1/sync/snapshot?page=${encoded}`, `/v1/me?${encoded}=${encoded}`]) {
      expect([path, [200, 400, 410].includes((await fetch(url + path, { headers })).status)]).toEqual([path, true]);
    }
    const about = [note(word), note('x', { entity: word.slice(0, 140) }), note('x', { entity: `member/${word}`.slice(0, 140), ifVersion: 3 }), note('x', { name: word.slice(0, 80) }), note('x', { args: { aboutKind: 'member', aboutId: word, visibility: 'team', text: 'x', at: word } })];
    for (const mutation of about) expect((await fetch(`${url}/v1/sync/mutations`, { method: 'POST', headers, body: push({ mutations: [mutation] }) })).status).toBe(200);
    expect([204, 400, 403]).toContain((await fetch(`${url}/v1/presence`, { method: 'POST', headers, body: JSON.stringify({ kind: 'case', targetId: word, doing: 'viewing' }) })).status);
  }
  // Two notes for each word at most came in, as they stand, and nothing else changed.
  expect(rows()).toBeLessThanOrEqual(before + 2 * words.length);
  const texts = new Set(server.server.store.records.all('note').map((one) => one.text));
  for (const word of words.slice(0, 5)) expect(texts).toContain(word);
  expect(server.lines.filter((one) => Number(one['status']) >= 500)).toEqual([]);
});

test('slow heads and slow bodies are hung up on', async () => {
  const made = new Hono().post('*', async (c) => c.text(await c.req.text()));
  const { http, url } = await listenPublicly((request, env) => made.fetch(request, env as never), {
    at: { host: '127.0.0.1', port: 0, here: true }, certificate: null, names: [],
    patience: { headersTimeout: 100, requestTimeout: 300, connectionsCheckingInterval: 50, keepAliveTimeout: 200, maxHeaderSize: limits.headerBytes },
  });
  onTestFinished(() => void http.close());
  const begun = 'POST / HTTP/1.1\r\nHost: x\r\n';
  const drip = (socket: import('node:net').Socket): void => {
    const timer = setInterval(() => socket.write('X-A: a\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  };
  expect((await talk(url, begun, drip)).statuses).toEqual([408]);
  const body = (socket: import('node:net').Socket): void => {
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  };
  expect((await talk(url, `${begun}Content-Length: 100000\r\n\r\n`, body)).statuses).toEqual([408]);
  // Whoever says nothing after an answer is not kept either.
  expect((await talk(url, `${begun}Content-Length: 1\r\n\r\nx`)).statuses).toEqual([200]);
});

test('an asker beyond their share is told to wait: by token, by address, by what is under way', async () => {
  let now = 0;
  const waiting: (() => void)[] = [];
  const made = new Hono();
  made.use(limited({ nowMs: () => now, behindProxy: true }));
  made.get('/slow', async (c) => { await new Promise<void>((done) => waiting.push(done)); return c.text('x'); });
  made.get('*', (c) => c.text('x'));
  made.onError((error) => problemResponse(error));
  const from = (address: string, token: string, path = '/v1/me', forwarded?: string) => Promise.resolve(made.request(path, { headers: { authorization: `Bearer ${token}`, ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }) } }, { incoming: { socket: { remoteAddress: address } } }));
  const statuses = async (count: number, ask: (n: number) => Promise<Response>): Promise<Map<number, number>> => {
    const found = new Map<number, number>();
    for (let n = 0; n < count; n += 1) { const { status } = await ask(n); found.set(status, (found.get(status) ?? 0) + 1); }
    return found;
  };
  expect(await statuses(limits.tokenBurst + 5, () => from('192.0.2.1', 'a'))).toEqual(new Map([[200, limits.tokenBurst], [429, 5]]));
  const refused = await from('192.0.2.1', 'a');
  expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as { type: string }).type]).toEqual([429, '1', 'rate-limited']);
  expect((await from('192.0.2.1', 'b')).status).toBe(200);
  now += 1_000;
  expect(await statuses(limits.tokenPerSecond + 1, () => from('192.0.2.1', 'a'))).toEqual(new Map([[200, limits.tokenPerSecond], [429, 1]]));
  // Tokens that change with every request do not help; what a stranger says of where they are is believed of nobody but the proxy.
  expect((await statuses(limits.addressBurst + 9, (n) => from('192.0.2.9', `t${n}`, '/v1/me', `203.0.113.${n % 250}`))).get(429)).toBe(9);
  expect((await from('127.0.0.1', 'c', '/v1/me', '192.0.2.9')).status).toBe(429);
  expect((await from('127.0.0.1', 'c', '/v1/me', '192.0.2.9, 198.51.100.4')).status).toBe(200);
  const slow = Array.from({ length: limits.tokenAtOnce }, () => from('192.0.2.3', 'd', '/slow'));
  expect((await from('192.0.2.3', 'd')).status).toBe(429);
  expect((await from('192.0.2.3', 'e')).status).toBe(200);
  for (const done of waiting) done();
  expect((await Promise.all(slow)).every((one) => one.status === 200)).toBe(true);
  expect((await from('192.0.2.3', 'd')).status).toBe(200);
});

test('what is written down tells of nobody: no token, no word of a member, no name, no address, no query, also when everything fails', async () => {
  const { url, token, server, signed } = await attacked();
  const headers = { authorization: `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' };
  const send = (body: string) => fetch(`${url}/v1/sync/mutations`, { method: 'POST', headers, body });
  const clientId = crypto.randomUUID();
  await send(push({ clientId, mutations: [note(WORDS)] }));
  await send(push({ clientId, mutations: [note(WORDS, { seq: 9 })] }));
  await send(push({ mutations: [note(WORDS, { entity: WORDS, name: WORDS })] }));
  await send(`{"${WORDS}":`);
  for (const path of [`/v1/${WORDS}`, `/v1/sync/changes?cursor=${WORDS}`, `/v1/me?${WORDS}`]) await fetch(url + path, { headers });
  await fetch(`${url}/v1/me`, { headers: { ...headers, authorization: `Bearer ${WORDS}` } });
  await talk(url, head(`${'GET'} /${WORDS} HTTP/1.1`, ...signed, `X-${WORDS}: ${WORDS}`, `Cookie: ${WORDS}`, `User-Agent: ${WORDS}`, `Referer: ${WORDS}`, 'Connection: close'));
  await talk(url, `${WORDS} / HTTP/1.1\r\n${WORDS}\r\n\r\n`);
  // From here on every request fails on our side.
  server.server.store.close();
  expect((await send(push({ mutations: [note(WORDS)] }))).status).toBe(500);
  const text = server.log();
  expect(server.lines.filter((one) => one['event'] === 'request').length).toBeGreaterThan(7);
  expect(text).toContain('"status":500');
  for (const secret of [WORDS, token, token.slice(5), 'Priya', 'Raman', clientId, '::', 'cursor=']) expect([secret, text.includes(secret)]).toEqual([secret, false]);
});
