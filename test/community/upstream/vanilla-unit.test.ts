import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { nextQuery, OnlyRead, siteAddress, site } from '../../../electron/community/upstream/vanilla/client.ts';
import { hooks, tasksFor } from '../../../electron/community/upstream/vanilla/hooks.ts';
import { beginning, stateOf } from '../../../electron/community/upstream/vanilla/state.ts';
import { fitted, textOf } from '../../../electron/community/upstream/vanilla/text.ts';
import { hook } from '../../support/vanilla/server.ts';

test('HTML becomes text that reads like what was written', () => {
  const said = textOf('<p>Hello&nbsp;<b>you</b> &amp; me &#x1F44B;</p>\n<blockquote><p>Was it you?</p><blockquote>Earlier</blockquote></blockquote><ul><li>one</li><li>two</li></ul><p>See <a href="https://example.org/a?b=1&amp;c">this</a>, <a href="https://example.org/x">https://example.org/x</a><br>and <img src="https://forum.example/p.png" alt="a cat"><script>alert(1)</script></p>');
  expect(said).toBe('Hello you & me 👋\n> Was it you?\n> > Earlier\n- one\n- two\nSee this (https://example.org/a?b=1&c), https://example.org/x\nand [picture: a cat]');
  expect(textOf('2 < 3 &unknown; &#0;&#xD800;')).toBe('2 < 3 &unknown; \ufffd\ufffd');
  expect(textOf('<a href="javascript:alert(1)">here</a><!-- gone -->')).toBe('here');
});

test('whatever the forum sends, the text fits the contract', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('<p>', '</p>', '<blockquote>', '<img alt=\ud800>', '&#55357;', '\u0000', '<', '&', '<a href=x>'))), fc.integer({ min: 1, max: 50 }), (parts, max) => {
    const text = textOf(parts.join(''), max);
    expect(text.length).toBeLessThanOrEqual(max);
    expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true);
  }));
  expect(fitted('ab👋', 3)).toBe('ab');
});

test('what a member makes long takes no longer for it than it is long', () => {
  // Twice as much of it would take four times as long, and this half a day, if any part were looked at again for each.
  for (const part of ['<', '<!--', '<a ', '<a href=', '<br>', ' ', '&', '<blockquote>', '<img alt="']) expect(textOf(part.repeat(300_000)).length).toBeLessThanOrEqual(200_000);
});

test('the next page is found where sites announce it, and nowhere else is asked', () => {
  const asked = new URL('https://forum.example/api/v2/reports?limit=2');
  const link = (text: string) => nextQuery(new Headers({ link: text }), asked);
  expect(link('<https://forum.example/api/v2/reports?page=1>; rel="first", <https://forum.example/api/v2/reports?limit=2&page=2>; rel="next", <https://x/?page=9>; rel="last"')).toBe('limit=2&page=2');
  expect(nextQuery(new Headers({ 'x-app-page-next-url': 'https://forum.example/api/v2/reports?limit=2&page=3' }), asked)).toBe('limit=2&page=3');
  expect(nextQuery(new Headers({ 'paging-next': 'https://forum.example/api/v2/reports?limit=2&page=4' }), asked)).toBe('limit=2&page=4');
  expect([link('<https://forum.example/api/v2/reports?limit=2>; rel="next"'), link('<https://x/?page=9>; rel="last"'), link('nonsense')]).toEqual([null, null, null]);
});

test('a token goes to a site over HTTPS alone, or to this computer', () => {
  expect(['http://forum.example', 'ftp://forum.example', 'https://me@forum.example', 'forum', 'https://forum.example/?a=1'].map((text) => { try { return siteAddress(text).href; } catch { return null; } })).toEqual([null, null, null, null, null]);
  expect([siteAddress('https://forum.example').href, siteAddress('http://127.0.0.1:80').hostname]).toEqual(['https://forum.example/', '127.0.0.1']);
  expect(() => site({ site: 'https://forum.example', token: 'a\r\nb', nowMs: () => 0, wait: () => Promise.resolve() })).toThrow('This is no access token.');
});

test('a hint counts when it is signed with the secret, and once', () => {
  const take = hooks('secret');
  const genuine = hook('secret', 'report_insert', { data: 1 });
  expect([take(genuine), take(genuine)]).toEqual([tasksFor('report_insert'), null]);
  expect(take({ ...genuine, body: Buffer.from('{"data":2}') })).toBeNull();
  expect(take(hook('another', 'report_insert', { data: 3 }))).toBeNull();
  expect(take({ headers: {}, body: new Uint8Array() })).toBeNull();
  expect(take({ headers: { 'x-vanilla-signature': 'sha1=zz' }, body: new Uint8Array() })).toBeNull();
  for (const none of [null, '']) expect(hooks(none)(hook('', 'report_insert', {}))).toBeNull();
});

test('a state that makes no sense is read as none', () => {
  const state = beginning(2, 1_000);
  expect(stateOf(JSON.stringify(state))).toEqual(state);
  for (const odd of [null, '', '{', '{}', JSON.stringify({ ...state, v: 2 }), JSON.stringify({ ...state, ranges: {} })]) expect(stateOf(odd)).toBeNull();
});

test('a site that is only to be read is never asked for a change', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => { asked.push(`${request.method} ${request.url}`); response.writeHead(200, { 'content-type': 'application/json' }).end('{}'); });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  onTestFinished(() => { server.close(); server.closeAllConnections(); });
  const make = (dry: boolean) => site({ site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'va.x', nowMs: () => 0, wait: () => Promise.resolve(), dry });
  const { signal } = new AbortController();
  for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'] as const) await expect(make(true).send(method, '/messages', { body: 'x' }, signal)).rejects.toBeInstanceOf(OnlyRead);
  await make(true).get('/users/me', '', signal);
  await make(false).send('POST', '/messages', { body: 'x' }, signal);
  expect(asked).toEqual(['GET /api/v2/users/me', 'POST /api/v2/messages']);
});
