import { limits } from '../../../../shared/limits.ts';
import { UpstreamFailure } from '../upstream.ts';

/** How a site is reached. `nowMs` is this server's clock, milliseconds since 1970; `wait` resolves early when the signal ends it. */
export interface SiteOptions {
  /** `https://forum.example.org`; plain HTTP on this computer only. */
  readonly site: string;
  /** The team account's access token. */
  readonly token: string;
  readonly nowMs: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Deadline of one request, milliseconds. */
  readonly requestMs?: number;
  /** True: the site is read and never written to. */
  readonly dry?: boolean;
}

/** How something is asked of a site; everything but GET changes it. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A change of a site that is only to be read. */
export class OnlyRead extends UpstreamFailure {
  constructor() {
    super('person', 'This server only reads the forum, so nothing is changed there.');
  }
}

/** The site does not let the team's account do this (403), or has nothing at this address (404). */
export class Denied extends UpstreamFailure {
  readonly status: 403 | 404;
  constructor(status: 403 | 404, message: string) {
    super('person', message);
    this.status = status;
  }
}

/** The site takes the question for wrong (400, 405, 409, 413, 422): another way of asking may be right. */
export class Misunderstood extends UpstreamFailure {
  readonly status: number;
  constructor(status: number, message: string) {
    super('odd', message);
    this.status = status;
  }
}

/** The site has not looked at what was asked (401, 429): nothing has changed there. */
export class Unheard extends UpstreamFailure {}

/** An answer: its JSON, the query of the next page or null, the site's own time in milliseconds since 1970, and by how much that was ahead of ours when the answer came. */
export interface Answer {
  readonly value: unknown;
  readonly next: string | null;
  readonly atMs: number | null;
  readonly aheadMs: number | null;
}

/** The site's API, one request after the other and no faster than the site allows. */
export interface Site {
  get(path: string, query: string, signal: AbortSignal): Promise<Answer>;
  /**
   * Changes something. What it throws tells what is known: {@link Denied}, {@link Misunderstood}, {@link Unheard} and {@link OnlyRead}
   * mean that nothing changed; any other failure leaves it open whether the site did it.
   */
  send(method: Exclude<Method, 'GET'>, path: string, body: object, signal: AbortSignal): Promise<Answer>;
  /** Requests sent so far. */
  readonly sent: number;
}

/** At most two requests a second: a whole office shares the address (300 reads a minute). */
export const GAP_MS = 500;
/** A site that has had enough lifts it after a minute. */
const BUSY_MS = 60_000;

/** The address that a site's own token may be sent to. Throws RangeError for anything but HTTPS, or HTTP on this computer. */
export function siteAddress(text: string): URL {
  const url = URL.parse(text);
  const local = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) || url.username !== '' || url.search !== '') throw new RangeError('The address of the forum must be https://… .');
  return url;
}

/** The next page of a list: from `Link`, or the header in which sites put it instead. Its query alone, so that the token goes nowhere else. */
export function nextQuery(headers: Headers, asked: URL): string | null {
  const linked = (headers.get('link') ?? '').split(/,(?=\s*<)/).map((one) => /^\s*<([^>]+)>\s*;(.*)$/.exec(one)).find((one) => /(^|;)\s*rel="?next"?\s*(;|$)/i.test(one?.[2] ?? ''))?.[1];
  const text = linked ?? headers.get('x-app-page-next-url') ?? headers.get('paging-next');
  const url = text === undefined || text === null || text === '' ? null : URL.parse(text, asked.href);
  return url === null || url.search === '' || url.search === asked.search ? null : url.search.slice(1);
}

async function bounded(response: Response): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let bytes = 0;
  if (response.body === null) return '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limits.responseBytes) throw new UpstreamFailure('odd', 'The forum answered with more than the desk reads.');
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function retryAfter(response: Response, otherwise: number): number {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : otherwise;
}

/** Answers by which a site turns down what was asked as it was asked. */
const NOT_SO: ReadonlySet<number> = new Set([400, 405, 409, 410, 411, 413, 414, 415, 422]);

// The site's own words stay out of it: they can name people, and these sentences are shown and written to logs.
function refusal(response: Response): UpstreamFailure {
  const { status } = response;
  if (status === 401) return new Unheard('person', 'The forum does not accept the team account’s token any more.');
  if (status === 403 || status === 404) return new Denied(status, status === 403 ? 'The forum does not let the team’s account see this.' : 'The forum has nothing there.');
  if (status === 429) return new Unheard('wait', 'The forum asks for fewer questions.', retryAfter(response, BUSY_MS));
  if (NOT_SO.has(status)) return new Misunderstood(status, `The forum does not understand the question (${status}).`);
  return new UpstreamFailure('wait', `The forum cannot answer now (${status}).`, status >= 500 ? retryAfter(response, 0) || null : null);
}

/** A site, asked as the team's account. Every answer has a deadline and a largest size; no redirection is followed. */
export function site({ site: address, token, nowMs, wait, requestMs = limits.requestMs, dry = false }: SiteOptions): Site {
  const base = siteAddress(address);
  // What cannot stand in a header would make fetch throw with the token in its message.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new RangeError('This is no access token.');
  let free = 0;
  let sent = 0;
  /** The one way to the site. */
  const ask = async (method: Method, asked: URL, body: object | null, signal: AbortSignal): Promise<Answer> => {
    if (dry && method !== 'GET') throw new OnlyRead();
    const pause = free - nowMs();
    if (pause > 0) await wait(pause, signal);
    signal.throwIfAborted();
    free = nowMs() + GAP_MS;
    sent += 1;
    try {
      const response = await fetch(asked, {
        method, headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...(body !== null && { 'content-type': 'application/json' }) }, ...(body !== null && { body: JSON.stringify(body) }),
        redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]),
      });
      const heardMs = nowMs();
      const text = await bounded(response);
      const fine = method === 'GET' ? response.status === 200 : response.status >= 200 && response.status < 300;
      if (!fine) throw refusal(response);
      const date = Date.parse(response.headers.get('date') ?? '');
      const atMs = Number.isNaN(date) ? null : date;
      const aheadMs = atMs === null ? null : atMs - heardMs;
      if (response.status === 204) return { value: null, next: null, atMs, aheadMs };
      if (!/^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '')) throw new UpstreamFailure('wait', 'The forum answers with a web page: it may be closed for maintenance.');
      return { value: JSON.parse(text) as unknown, next: nextQuery(response.headers, asked), atMs, aheadMs };
    } catch (error) {
      if (error instanceof UpstreamFailure || signal.aborted) throw error;
      throw new UpstreamFailure('wait', error instanceof SyntaxError ? 'The forum’s answer was cut short.' : 'The forum cannot be reached.');
    }
  };
  const placeOf = (path: string, query: string): URL => new URL(`/api/v2${path}${query === '' ? '' : `?${query}`}`, base);
  return {
    get sent() { return sent; },
    get: (path, query, signal) => ask('GET', placeOf(path, query), null, signal),
    send: (method, path, body, signal) => ask(method, placeOf(path, ''), body, signal),
  };
}
