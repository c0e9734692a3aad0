import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { PushRequest, PushResponse, WireMutation } from '../../../../shared/contract/wire.ts';

/** A JSON object on its way. */
export type Json = Record<string, unknown>;

const isJson = (c: Context): boolean => /^application\/(problem\+)?json/.test(c.res.headers.get('content-type') ?? '');

/** Replaces an answer wholly; Hono would keep headers of the one before. */
export function replace(c: Context, response: Response): void {
  c.res = undefined;
  c.res = response;
}

/** Answers a value as JSON, or a text of another type. */
export function answer(c: Context, status: number, value: unknown, type = 'application/json'): void {
  replace(c, new Response(typeof value === 'string' ? value : JSON.stringify(value), { status, headers: { 'content-type': type } }));
}

/** Answers a problem. */
export function problem(c: Context, status: number, type: string, more: Json = {}): void {
  answer(c, status, { type, title: 'A fault of the test.', status, ...more }, 'application/problem+json');
}

/** Changes the JSON of every answer of a path that begins so; null leaves it as it is. */
export function changeAnswer(path: string, change: (body: Json, c: Context) => Json | null | void): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.req.path.startsWith(path) || !isJson(c)) return;
    const packed = c.res.headers.get('content-encoding') === 'gzip';
    const raw = Buffer.from(await c.res.arrayBuffer());
    const text = (packed ? gunzipSync(raw) : raw).toString('utf8');
    const body = JSON.parse(text) as Json;
    const changed = change(body, c) ?? body;
    const out = Buffer.from(JSON.stringify(changed), 'utf8');
    const headers = new Headers(c.res.headers);
    headers.delete('content-length');
    replace(c, new Response(new Uint8Array(packed ? gzipSync(out) : out), { status: c.res.status, headers }));
  };
}

/** Changes every answer that has a status. */
export function onStatus(status: number, path: string, change: (c: Context) => void | Promise<void>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status === status && c.req.path.startsWith(path)) await change(c);
  };
}

/** Changes the address that the server sees. */
export function changeQuery(path: string, change: (query: URLSearchParams, c: Context) => void): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path.startsWith(path)) {
      const url = new URL(c.req.url);
      change(url.searchParams, c);
      c.req.raw = new Request(url, { method: c.req.method, headers: c.req.raw.headers });
    }
    await next();
  };
}

/** A push that fits the contract, with what the server answered to it. */
export interface Pushed {
  readonly c: Context;
  readonly request: PushRequest;
  readonly status: number;
  readonly body: Json;
  readonly response: PushResponse;
}

/** Looks at each push after the server has answered it; what `change` answers goes out instead. */
export function onPush(change: (pushed: Pushed) => { status?: number; body: Json } | null): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path !== '/v1/sync/mutations' || c.req.header('content-length') === undefined) return next();
    let request: PushRequest;
    try {
      request = JSON.parse(await c.req.text()) as PushRequest;
    } catch {
      return next();
    }
    await next();
    if (!Array.isArray(request?.mutations) || !isJson(c)) return;
    const packed = c.res.headers.get('content-encoding') === 'gzip';
    const raw = Buffer.from(await c.res.clone().arrayBuffer());
    const body = JSON.parse((packed ? gunzipSync(raw) : raw).toString('utf8')) as Json;
    const changed = change({ c, request, status: c.res.status, body, response: body as unknown as PushResponse });
    if (changed) answer(c, changed.status ?? 200, changed.body, (changed.status ?? 200) < 400 ? 'application/json' : 'application/problem+json');
  };
}

/** Changes each outcome of a push beside the mutation that it is of. */
export function changeResults(change: (result: Json, mutation: WireMutation, pushed: Pushed) => Json): MiddlewareHandler {
  return onPush((pushed) => {
    if (pushed.status !== 200) return null;
    const { request, response } = pushed;
    return { body: { ...response, results: response.results.map((result) => change(result as unknown as Json, request.mutations.find(({ seq }) => seq === result.seq)!, pushed)) } };
  });
}
