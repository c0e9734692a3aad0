import type { MiddlewareHandler } from 'hono';

/** What a test may do to a request: another answer, `cut` for a line that breaks before the answer; undefined lets it through. Given the path and how often it was asked for before. */
export type Fault = (path: string, count: number, answer: () => Promise<Response>) => Promise<Response | 'cut' | undefined> | Response | 'cut' | undefined;

/** A layer in front of a community server that a test can arm and count. */
export class Faults {
  readonly counts = new Map<string, number>();
  fault: Fault | null = null;
  /** The last request as it came. */
  request: { readonly method: string; readonly path: string; readonly search: string; readonly body: string } | null = null;

  /** Mutations in the last push. */
  get size(): number {
    return (JSON.parse(this.body || '{}') as { mutations?: unknown[] }).mutations?.length ?? 0;
  }

  get body(): string {
    return this.request?.body ?? '';
  }

  /** Requests of a path so far. */
  count(path: string): number {
    return this.counts.get(path) ?? 0;
  }

  readonly layer: MiddlewareHandler = async (c, next) => {
    const { path } = c.req;
    const before = this.count(path);
    this.counts.set(path, before + 1);
    if (this.fault !== null) {
      const body = c.req.method === 'POST' ? await c.req.raw.clone().text() : '';
      this.request = { method: c.req.method, path, search: new URL(c.req.url).search, body };
    }
    let answered = false;
    const answer = async (): Promise<Response> => {
      answered = true;
      await next();
      return c.res;
    };
    const made = await this.fault?.(path, before, answer);
    if (made === 'cut') {
      (c.env as { outgoing: { destroy(): void } }).outgoing.destroy();
      if (!answered) await next();
    } else if (made) {
      c.res = undefined;
      c.res = made;
    } else if (!answered) await next();
  };
}

export const PUSH = '/v1/sync/mutations';
export const CHANGES = '/v1/sync/changes';
export const SNAPSHOT = '/v1/sync/snapshot';
export const ME = '/v1/me';
export const LIVE = '/v1/sync/live';

/** A problem as a server says it. */
export function problemAnswer(status: number, type: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type, title: `${type} (test)`, status }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}
