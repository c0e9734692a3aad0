import type { TortureCommunity } from './community.ts';
import type { VirtualTime } from './time.ts';

/** What the line does to one request. Times in milliseconds. */
export type LineFault =
  | { readonly kind: 'ok' | 'drop' | 'lost' | 'html' | 'empty' | 'null' | 'stale' | 'hang' | 'dup' }
  | { readonly kind: 'delay' | 'late'; readonly ms: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'status'; readonly status: number; readonly after: boolean }
  | { readonly kind: 'crash'; readonly after: boolean; readonly power: boolean };

/** Which requests a list of faults is for. */
export type LineTarget = 'any' | 'push' | 'changes' | 'snapshot';

const paths: Readonly<Record<LineTarget, string>> = { any: '', push: '/v1/sync/mutations', changes: '/v1/sync/changes', snapshot: '/v1/sync/snapshot' };
const types: Readonly<Record<number, string>> = { 401: 'unauthorized', 403: 'forbidden', 409: 'in-flight', 410: 'cursor-expired', 413: 'payload-too-large', 422: 'sequence-reused', 426: 'schema-too-old', 429: 'rate-limited', 500: 'internal', 503: 'unavailable' };
/** These say that the request did nothing; of an earlier delivery of the same they say nothing. */
const TELLING: ReadonlySet<number> = new Set([403, 413, 422]);
const HANG_MS = 20_000;

/** What a line needs to know of its desk. */
export interface LineEnd {
  readonly crash: (power: boolean) => void;
  readonly dead: () => boolean;
}

const broken = (): Error => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
const never = (signal: AbortSignal | null | undefined): Promise<never> => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(broken()), { once: true }));

/** The line between one desk and the community: it takes faults from a list, one per request, and is good when the list is empty. */
export class Line {
  readonly #community: () => TortureCommunity;
  readonly #time: VirtualTime;
  readonly #end: LineEnd;
  faults: LineFault[] = [];
  on: LineTarget = 'any';
  up = true;
  /** Of a hundred answers to a push, so many are lost. */
  lossy = 0;
  /** Requests that the server works on now, and those that wait for virtual time to pass. */
  handling = 0;
  waiting = 0;
  /** Requests so far, and at this virtual instant. */
  requests = 0;
  burst = 0;
  mostAtOnce = 0;
  #burstAt = -1;
  readonly #earlier: { readonly path: string; readonly body: string }[] = [];

  constructor(community: () => TortureCommunity, time: VirtualTime, end: LineEnd) {
    this.#community = community;
    this.#time = time;
    this.#end = end;
  }

  #count(): void {
    this.requests += 1;
    if (this.#burstAt !== this.#time.now()) this.burst = 0;
    this.#burstAt = this.#time.now();
    this.burst += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.burst);
  }

  async #reach(url: string, init: RequestInit): Promise<Response> {
    this.handling += 1;
    try {
      const { signal: _, ...rest } = init;
      const answer = await this.#community().fetch(new Request(url, rest));
      const body = await answer.text();
      const { pathname } = new URL(url);
      if (pathname === '/v1/sync/changes' && answer.status === 200 && !body.includes('"changes":[]')) this.#earlier.push({ path: pathname, body });
      return new Response(answer.status === 204 ? null : body, { status: answer.status, headers: answer.headers });
    } finally {
      this.handling -= 1;
    }
  }

  async #pass(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
    this.waiting += 1;
    try {
      await new Promise<void>((resolve, reject) => {
        const callOff = this.#time.after(ms, resolve);
        signal?.addEventListener('abort', () => { callOff(); reject(broken()); }, { once: true });
      });
    } finally {
      this.waiting -= 1;
    }
  }

  /** Stands where `fetch` stands. */
  readonly fetch: typeof fetch = async (input, given) => {
    const url = String(input);
    const init = given ?? {};
    const { signal } = init;
    this.#count();
    if (signal?.aborted) throw broken();
    if (!this.up) throw broken();
    const fault = this.#next(new URL(url).pathname);
    switch (fault.kind) {
      case 'ok':
        return this.#alive(await this.#reach(url, init), signal);
      case 'drop':
        throw broken();
      case 'lost':
        await this.#reach(url, init);
        throw broken();
      case 'hang':
        await this.#pass(HANG_MS, signal);
        throw new DOMException('late', 'TimeoutError');
      case 'delay':
        await this.#pass(fault.ms, signal);
        return this.#alive(await this.#reach(url, init), signal);
      case 'late':
        // The desk is told of a failure while the request is still on its way.
        this.#time.after(fault.ms, () => void this.#reach(url, init));
        throw broken();
      case 'dup': {
        const [first] = await Promise.all([this.#reach(url, init), this.#reach(url, init)]);
        return this.#alive(first, signal);
      }
      case 'cut': {
        const answer = await this.#reach(url, init);
        const body = await answer.text();
        return this.#alive(new Response(body.slice(0, Math.floor((body.length * fault.at) / 100)), { status: answer.status, headers: answer.headers }), signal);
      }
      case 'stale': {
        const earlier = this.#earlier.filter(({ path }) => path === new URL(url).pathname);
        if (earlier.length === 0) return this.#alive(await this.#reach(url, init), signal);
        return new Response(earlier[Math.floor((this.#time.random() * earlier.length) / 2)]!.body, { headers: { 'content-type': 'application/json' } });
      }
      case 'html':
        return new Response('<html>Welcome to the guest network</html>', { headers: { 'content-type': 'text/html' } });
      case 'empty':
        return new Response('', { headers: { 'content-type': 'application/json' } });
      case 'null':
        return new Response('null', { headers: { 'content-type': 'application/json' } });
      case 'status':
        if (fault.after && !TELLING.has(fault.status)) await this.#reach(url, init);
        return this.#refusal(fault.status);
      case 'crash':
        if (fault.after) await this.#reach(url, init);
        this.#end.crash(fault.power);
        return never(signal);
    }
  };

  #next(path: string): LineFault {
    const next = path.startsWith(paths[this.on]) ? this.faults.shift() : undefined;
    if (next) return next;
    return path === paths.push && this.#time.random() * 100 < this.lossy ? { kind: 'lost' } : { kind: 'ok' };
  }

  #alive(answer: Response, signal: AbortSignal | null | undefined): Response | Promise<never> {
    return this.#end.dead() || signal?.aborted ? Promise.reject(broken()) : answer;
  }

  #refusal(status: number): Response {
    const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
    if (status === 429 || status === 503) headers['retry-after'] = '2';
    return new Response(JSON.stringify({ type: types[status] ?? 'internal', title: 'Made up by the line.', status }), { status, headers });
  }
}
