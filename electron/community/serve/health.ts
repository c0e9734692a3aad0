import type { MiddlewareHandler } from 'hono';
import type { ForumMode } from '../../../shared/contract/wire.ts';
import { shareOf, type ForumStatus } from './forum-status.ts';

/** What `/health` tells: `ready` when requests can be answered; where a forum stands behind, whether it is only read, how much of its first reading is done, in per cent, and whether something needs a person. Nothing of the community. */
export interface Health {
  readonly live: true;
  readonly ready: boolean;
  readonly forum?: { readonly mode: ForumMode; readonly share: number | null; readonly troubled: boolean };
}

/** Answers `/health` (200, or 503 when not ready) and `/health/live` (200 as long as the process answers at all); no token is needed. */
export function health(isReady: () => boolean, forum: () => ForumStatus | null): MiddlewareHandler {
  return async (c, next) => {
    const alone = c.req.path === '/health/live';
    if ((!alone && c.req.path !== '/health') || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next();
    const ready = isReady();
    // How the forum stands is read from the database too.
    const status = ready ? forum() : null;
    const told: Health = { live: true, ready, ...(status !== null && { forum: { mode: status.mode, share: shareOf(status), troubled: status.troubles.length > 0 || status.needYou > 0 } }) };
    return c.json(told, told.ready || alone ? 200 : 503, { 'cache-control': 'no-store' });
  };
}
