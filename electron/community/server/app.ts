import { Hono, type Handler, type MiddlewareHandler } from 'hono';
import { bounded, knownSchema, localOnly, signedIn, type Env } from './http/guards.ts';
import { HttpProblem, problemResponse } from './http/problems.ts';
import { changesRoute } from './routes/changes.ts';
import type { Service } from './routes/context.ts';
import { imageRoute } from './routes/image.ts';
import { liveRoute } from './routes/live.ts';
import { meRoute } from './routes/me.ts';
import { presenceRoute } from './routes/presence.ts';
import { pushRoute } from './routes/push.ts';
import { snapshotRoute } from './routes/snapshot.ts';

/** What happened to a request: no body, no name, no token, no query, so that a log tells nothing of people. */
export interface LogLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** The code or class of a failure on our side. */
  readonly failure: string | null;
}

const failureOf = (error: unknown): string => (error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown');
const paths = new Set(['/v1/me', '/v1/sync/changes', '/v1/sync/snapshot', '/v1/sync/mutations', '/v1/sync/live', '/v1/presence', '/health', '/health/live', '/hooks/forum']);

/** Makes the application: guards, then the endpoints. `middleware` runs after the guards against web pages and before all else. */
export function app(service: Service, options: { hosts: () => ReadonlySet<string> | null; middleware: readonly MiddlewareHandler[]; log: (line: LogLine) => void }): Hono<Env> {
  const made = new Hono<Env>();
  made.use(async (c, next) => {
    const start = performance.now();
    await next();
    // People set their clocks by this header, so it must be the server's own time (sync.md, invariant 9).
    c.header('date', new Date(service.nowMs()).toUTCString());
    options.log({ method: c.req.method, path: paths.has(c.req.path) ? c.req.path : c.req.path.startsWith('/v1/images/') ? '/v1/images' : 'other', status: c.res.status, ms: performance.now() - start, failure: c.error && !(c.error instanceof HttpProblem) ? failureOf(c.error) : null });
  });
  made.use(localOnly(options.hosts));
  for (const layer of options.middleware) made.use(layer);

  // What a volunteer may read changes with the clock alone, so every answer begins with who is on a shift now.
  const onDuty: MiddlewareHandler<Env> = async (_c, next) => { service.store.settleCover(service.now()); await next(); };
  const route = (method: 'GET' | 'POST', path: string, handler: Handler<Env>, schemaOptional = false): void => {
    const guards: MiddlewareHandler<Env>[] = [signedIn(service.store), onDuty, knownSchema(schemaOptional), ...(method === 'POST' ? [bounded] : [])];
    made.on([method], [path], ...guards, handler);
    made.all(path, () => { throw new HttpProblem(405, 'invalid', `This address answers ${method} only.`, { headers: { allow: method } }); });
  };
  route('GET', '/v1/me', meRoute(service), true);
  route('GET', '/v1/sync/changes', changesRoute(service));
  route('GET', '/v1/sync/snapshot', snapshotRoute(service));
  route('POST', '/v1/sync/mutations', pushRoute(service));
  route('GET', '/v1/sync/live', liveRoute(service));
  route('POST', '/v1/presence', presenceRoute(service));
  route('GET', '/v1/images/:id', imageRoute(service));
  made.notFound(() => problemResponse(new HttpProblem(404, 'not-found', 'There is nothing at this address.')));
  made.onError((error) => problemResponse(error));
  return made;
}
