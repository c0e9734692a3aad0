import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { limits } from '../../../shared/limits.ts';
import { HttpProblem } from '../server/http/problems.ts';
import { askerOf, isLoopback } from './address.ts';
import { buckets } from './buckets.ts';

interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/** The address that asks: the connection's, or behind a proxy on this computer the one that the proxy added last. */
export function addressOf(c: Context, behindProxy: boolean): string {
  const peer = (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown';
  if (!behindProxy || !isLoopback(peer)) return peer;
  // What stands before the last comma came from outside and may say anything.
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || peer;
}

const tooMany = (waitMs: number): HttpProblem => new HttpProblem(429, 'rate-limited', 'This asks too often: wait a moment.', { headers: { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))) } });

/** Holds askers to their share: by address, by token, and by how much of one token's is under way at once (429 with Retry-After). */
export function limited({ nowMs, behindProxy }: { readonly nowMs: () => number; readonly behindProxy: boolean }): MiddlewareHandler {
  const most = limits.askersKnown;
  const byAddress = buckets({ burst: limits.addressBurst, perSecond: limits.addressPerSecond, most });
  const byToken = buckets({ burst: limits.tokenBurst, perSecond: limits.tokenPerSecond, most });
  const underWay = new Map<string, number>();
  return async (c, next) => {
    const fromAddress = byAddress.take(askerOf(addressOf(c, behindProxy)), nowMs());
    if (fromAddress > 0) throw tooMany(fromAddress);
    const authorization = c.req.header('authorization');
    if (authorization === undefined) return next();
    // By its hash, so that no token stays in memory longer than its request.
    const token = createHash('sha256').update(authorization).digest('base64url');
    const fromToken = byToken.take(token, nowMs());
    if (fromToken > 0) throw tooMany(fromToken);
    if (c.req.path === '/v1/sync/live') return next();
    const others = underWay.get(token) ?? 0;
    if (others >= limits.tokenAtOnce) throw tooMany(1_000);
    underWay.set(token, others + 1);
    try {
      await next();
    } finally {
      const left = underWay.get(token)! - 1;
      if (left > 0) underWay.set(token, left);
      else underWay.delete(token);
    }
  };
}
