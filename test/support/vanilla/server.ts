import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hook } from '../../../electron/community/upstream/upstream.ts';
import { answer } from './api.ts';
import type { Forum } from './forum.ts';
import { violation, wrongBody } from './requests.ts';
import { write } from './writes.ts';

/** What can go wrong on the way or at the site. `slow` never answers; `silent` answers with nothing in it; `cut` ends in the middle; `short` is JSON that ends too early; `gone` hangs up without a word; `…-after` comes when what was asked has been done. */
export type Fault = 'busy' | 'maintenance' | 'page' | 'broken' | 'slow' | 'cut' | 'short' | 'empty' | 'stranger' | 'broken-after' | 'page-after' | 'slow-after' | 'gone' | 'gone-after' | 'silent';

/** A stand-in for a Vanilla site: a real HTTP server on a forum in memory. */
export interface VanillaSite {
  readonly url: string;
  readonly token: string;
  /** Every request so far: when, by the forum's clock, and for what. */
  readonly requests: readonly { readonly atMs: number; readonly method: string; readonly path: string; readonly query: string }[];
  /** What was wrong with requests by the site's description of itself, or with their number. */
  readonly violations: readonly string[];
  /** Says which fault a request meets, if any; asked once for each. */
  fault: (n: number, path: string, method: string) => Fault | null;
  close(): Promise<void>;
}

const SECRET_TOKEN = 'va.team-token.for-tests';
const MINUTE = 60_000;

/** Starts a stand-in whose clock is `nowMs`. More than 300 requests a minute, or 250 in ten seconds, are refused, as the hosted service does. */
export async function vanillaSite(forum: Forum, nowMs: () => number): Promise<VanillaSite> {
  const requests: { atMs: number; method: string; path: string; query: string }[] = [];
  const violations: string[] = [];
  /** What the site itself said comes next: following it is right, whatever the description knows of pages. */
  const announced = new Set<string>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answerTo(request, response, Buffer.concat(parts).toString()));
  });
  const answerTo = (request: IncomingMessage, response: ServerResponse, sent: string): void => {
    const url = new URL(request.url ?? '/', 'http://site');
    const path = url.pathname.replace(/^\/api\/v2/, '');
    const atMs = nowMs();
    const method = request.method ?? '';
    requests.push({ atMs, method, path, query: url.searchParams.toString() });
    response.setHeader('date', new Date(atMs).toUTCString());
    const send = (status: number, text: string, type = 'application/json; charset=utf-8'): void => void response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
    const refuse = (status: number, message: string): void => send(status, JSON.stringify({ message, status }));
    const body = method === 'GET' ? null : (JSON.parse(sent) as Record<string, unknown>);
    const wrong = body !== null ? wrongBody(method, path, body) : announced.has(`${path}?${url.searchParams.toString()}`) ? null : violation(method, path, url.searchParams);
    if (wrong !== null) violations.push(wrong);
    const lately = (ms: number): number => requests.filter((one) => one.atMs > atMs - ms).length;
    if (lately(MINUTE) > 300 || lately(10_000) > 250) {
      violations.push('more requests than the site allows');
      response.setHeader('retry-after', '60');
      return refuse(429, 'Too many requests.');
    }
    const fault = site.fault(requests.length, path, method);
    if (fault === 'busy') { response.setHeader('retry-after', '20'); return refuse(429, 'Too many requests.'); }
    if (fault === 'maintenance') return send(503, '<html><body>We will be back soon.</body></html>', 'text/html');
    if (fault === 'page') return send(200, '<html><body>Sign in to this network.</body></html>', 'text/html');
    if (fault === 'broken') return refuse(500, 'Something went wrong.');
    if (fault === 'stranger' || request.headers.authorization !== `Bearer ${SECRET_TOKEN}`) return refuse(401, 'Who are you?');
    if (fault === 'slow') return undefined;
    if (fault === 'gone') return void response.destroy();
    if (fault === 'empty') return send(200, '');
    const reply = body === null ? answer(forum, path, url.searchParams) : write(forum, method, path, body);
    if (fault === 'broken-after') return refuse(500, 'Something went wrong.');
    if (fault === 'page-after') return send(200, '<html><body>Thank you.</body></html>', 'text/html');
    if (fault === 'slow-after') return undefined;
    if (fault === 'gone-after') return void response.destroy();
    let value: unknown;
    let status = 200;
    if ('status' in reply) ({ status, value } = reply);
    else {
      const page = Number(url.searchParams.get('page') ?? 1);
      const cut = reply.rows.slice((page - 1) * reply.limit, page * reply.limit);
      value = cut.filter(reply.mayRead);
      if (page * reply.limit < reply.rows.length) {
        const next = new URLSearchParams(url.searchParams);
        next.set('page', String(page + 1));
        announced.add(`${path}?${next.toString()}`);
        const address = `${site.url}${url.pathname}?${next.toString()}`;
        if (forum.differences.paging === 'link') response.setHeader('link', `<${site.url}${url.pathname}?page=1>; rel="first", <${address}>; rel="next"`);
        else if (forum.differences.paging === 'header') response.setHeader('x-app-page-next-url', address);
        else if (forum.differences.paging === 'older') response.setHeader('paging-next', address);
      }
    }
    if (status === 204) return void response.writeHead(204).end();
    const text = JSON.stringify(fault === 'silent' ? {} : value);
    if (fault === 'short') return send(status, text.slice(0, Math.max(1, text.length / 2)));
    if (fault === 'cut') {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) + 1 });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return undefined;
    }
    return send(status, text);
  };
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(0, '127.0.0.1', resolve); });
  const site: VanillaSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: SECRET_TOKEN, requests, violations, fault: () => null,
    close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
  return site;
}

/** What a site sends by itself, signed with the shared secret. */
export function hook(secret: string, event: string, value: object): Hook {
  const body = Buffer.from(JSON.stringify(value));
  return { headers: { 'x-vanilla-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`, 'x-vanilla-event': event }, body };
}
