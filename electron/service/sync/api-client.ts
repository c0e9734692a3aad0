import { z } from 'zod';
import { readBy } from '../../../shared/contract/read-by.ts';
import { changesPage, me, problem, pushResponse, snapshotPage, SYNC_SCHEMA, type Problem } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { serverClock } from './clock.ts';
import { boundedBytes, boundedText } from './bounded-body.ts';
import type { Call, CallFailure, Community, ImageSource } from './community.ts';
import { failure, failureOfStatus, retryAfter } from './failures.ts';
import { openLive } from './live.ts';

/** How a community is reached. `token` is asked for each time, so that a renewed one counts at once. */
export interface ClientOptions {
  /** The base address, from `communityAddress`. */
  readonly url: string;
  readonly token: () => string;
  /** The line; the platform's own unless given. */
  readonly fetch?: typeof fetch;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const mediaType = (response: Response): string => (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** Why `fetch` or a body ended early, without a value from either. */
function cutOff(error: unknown): CallFailure {
  const inner = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  const name = error instanceof Error ? error.name : 'unknown';
  return failure('transport', typeof inner === 'string' ? inner : name);
}

function problemIn(text: string): Problem | null {
  try {
    return readBy(problem, JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The community's API over HTTP: the one place that asks a community (architecture.md, rule 4). Every answer has a
 * deadline, a largest size, a checked type and a schema; no redirection is followed, so the token goes nowhere else.
 */
export function createApiClient({ url, token, fetch: line = fetch }: ClientOptions): Community & ImageSource {
  const clock = serverClock();

  const request = async ({ method, path, query, body }: Asked, signal: AbortSignal, accept: string, more: Record<string, string> = {}): Promise<Response> => {
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const headers: Record<string, string> = { authorization: `Bearer ${token()}`, 'sync-schema': String(SYNC_SCHEMA), accept, ...more };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await line(url + path + search, { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    clock.rough(response.headers.get('date'), Date.now());
    return response;
  };

  const refusal = async (response: Response): Promise<CallFailure> => {
    const text = mediaType(response) === 'application/problem+json' ? await boundedText(response) : null;
    if (text === null) await response.body?.cancel();
    return failureOfStatus(response.status, text === null ? null : problemIn(text), retryAfter(response.headers.get('retry-after'), Date.now()));
  };

  const read = async <T>(response: Response, schema: z.ZodType<T>): Promise<Result<T, CallFailure>> => {
    if (mediaType(response) !== 'application/json') {
      await response.body?.cancel();
      return fail(failure('not-a-community', `${mediaType(response) || 'no type'} instead of JSON`));
    }
    const text = await boundedText(response);
    if (text === null) return fail(failure('not-a-community', 'longer than the desk reads'));
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return fail(failure('transport', 'cut short: not JSON'));
    }
    const parsed = readBy(schema, value);
    return parsed.success ? ok(parsed.data) : fail(failure('not-a-community', `not by the contract at ${parsed.error.issues[0]?.path.join('.') || 'its top'}`));
  };

  const ask = async <T>(asked: Asked, accept: string, take: (response: Response) => Promise<Result<T, CallFailure>>): Call<T> => {
    // What cannot stand in a header would make fetch throw with the token in its message.
    if (!/^[\x21-\x7e]+$/.test(token())) return fail(failure('unauthorized', 'not a token'));
    const deadline = AbortSignal.timeout(limits.requestMs);
    const signal = asked.signal === undefined ? deadline : AbortSignal.any([deadline, asked.signal]);
    try {
      const response = await request(asked, signal, accept);
      return response.status === 200 || response.status === 204 ? await take(response) : fail(await refusal(response));
    } catch (error) {
      return fail(cutOff(error));
    }
  };

  const askJson = <T>(asked: Asked, schema: z.ZodType<T>): Call<T> => ask(asked, 'application/json', (response) => read(response, schema));

  const done = async (response: Response): Promise<Result<null, CallFailure>> => {
    await response.body?.cancel();
    return ok(null);
  };

  /** A file: what it is, its own bytes will tell. */
  const readFile = async (response: Response): Promise<Result<Uint8Array, CallFailure>> => {
    if (!mediaType(response).startsWith('image/')) {
      await response.body?.cancel();
      return fail(failure('not-a-community', `${mediaType(response) || 'no type'} instead of an image`));
    }
    const bytes = await boundedBytes(response, limits.imageBytes);
    return bytes === null ? fail(failure('refused', 'longer than the desk reads')) : ok(bytes);
  };

  return {
    image: (id, signal) => ask({ method: 'GET', path: `/v1/images/${encodeURIComponent(id)}`, signal }, 'image/*', readFile),
    async me(signal) {
      const asked = Date.now();
      const answer = await askJson({ method: 'GET', path: '/v1/me', signal }, me);
      if (!answer.ok) return answer;
      clock.exact(answer.value.serverTime, asked, Date.now());
      const { oldest, newest } = answer.value.schema;
      if (oldest > SYNC_SCHEMA) return fail(failure('too-old', `serves ${oldest} to ${newest}, this desk speaks ${SYNC_SCHEMA}`));
      if (newest < SYNC_SCHEMA) return fail(failure('too-new', `serves ${oldest} to ${newest}, this desk speaks ${SYNC_SCHEMA}`));
      return answer;
    },
    changes: (cursor, limit, signal) => askJson({ method: 'GET', path: '/v1/sync/changes', query: { cursor, limit: String(limit) }, signal }, changesPage),
    snapshot: (page, signal) => askJson({ method: 'GET', path: '/v1/sync/snapshot', ...(page === null ? {} : { query: { page } }), signal }, snapshotPage),
    push: (body, signal) => askJson({ method: 'POST', path: '/v1/sync/mutations', body, signal }, pushResponse),
    sayPresence: (body, signal) => ask<null>({ method: 'POST', path: '/v1/presence', body, signal }, 'application/json', done),
    live: (cursor, handlers) =>
      openLive(
        async (signal) => {
          const response = await request({ method: 'GET', path: '/v1/sync/live' }, signal, 'text/event-stream', { 'last-event-id': cursor });
          if (response.status !== 200) return fail(await refusal(response));
          if (mediaType(response) === 'text/event-stream' && response.body !== null) return ok(response.body);
          await response.body?.cancel();
          return fail(failure('not-a-community', 'no event stream'));
        },
        handlers,
        cutOff,
      ),
    clockOffset: () => clock.offset(),
  };
}
