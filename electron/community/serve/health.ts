import type { MiddlewareHandler } from 'hono';

/** What `/health` tells: `ready` when requests can be answered. Nothing of the community. */
export interface Health {
  readonly live: true;
  readonly ready: boolean;
}

/** Answers `/health` (200, or 503 when not ready) and `/health/live` (200 as long as the process answers at all); no token is needed. */
export function health(isReady: () => boolean): MiddlewareHandler {
  return async (c, next) => {
    const alone = c.req.path === '/health/live';
    if ((!alone && c.req.path !== '/health') || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next();
    const told: Health = { live: true, ready: isReady() };
    return c.json(told, told.ready || alone ? 200 : 503, { 'cache-control': 'no-store' });
  };
}
