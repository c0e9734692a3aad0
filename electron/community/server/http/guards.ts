import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { SYNC_SCHEMA } from '../../../../shared/contract/wire.ts';
import type { Staff } from '../../../../shared/contract/entities/people.ts';
import { limits } from '../../../../shared/limits.ts';
import type { CommunityStore } from '../store/store.ts';
import { HttpProblem } from './problems.ts';

/** What a request carries once it has passed the guards. */
export interface Env {
  Variables: { staff: Staff; token: string };
}

/** The schema numbers that this server serves. */
export const served = { oldest: SYNC_SCHEMA, newest: SYNC_SCHEMA } as const;

/**
 * Refuses requests that a web page could cause. `hosts` are the Host headers that are ours: any other is a name that
 * somebody pointed at this computer (DNS rebinding). A desk is no browser, so an Origin header is always foreign.
 */
export function localOnly(hosts: () => ReadonlySet<string> | null): MiddlewareHandler {
  return async (c, next) => {
    const ours = hosts();
    if (ours && !ours.has((c.req.header('host') ?? '').toLowerCase())) throw new HttpProblem(403, 'forbidden', 'This address is not served here.');
    if (c.req.header('origin') !== undefined) throw new HttpProblem(403, 'forbidden', 'Web pages may not use this service.');
    await next();
  };
}

/** The colleague whose token this is. Throws 401 without a known token and 403 once the account has ended, also for a token that ended with it. */
export function whoIs(store: CommunityStore, token: string): Staff {
  const staffId = store.tokens.staffOf(token);
  const staff = staffId === null ? undefined : store.records.get('staff', staffId);
  if (!staff?.active && (staff || store.tokens.closes(token))) throw new HttpProblem(403, 'account-closed', 'This account has ended.');
  if (!staff) throw new HttpProblem(401, 'unauthorized', 'Sign in again.', { headers: { 'www-authenticate': 'Bearer' } });
  return staff;
}

/** Lets only known colleagues pass; the bearer token comes in `Authorization`. */
export function signedIn(store: CommunityStore): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = /^Bearer ([A-Za-z0-9_\-.~+/]{1,500}=*)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    c.set('staff', whoIs(store, token));
    c.set('token', token);
    await next();
  };
}

/** Lets only desks pass that speak a schema served here: 426 for an older one. `optional` is for `/v1/me`, which tells the range. */
export function knownSchema(optional = false): MiddlewareHandler {
  return async (c, next) => {
    const header = c.req.header('sync-schema');
    if (header !== undefined || !optional) {
      const spoken = /^\d{1,6}$/.test(header ?? '') ? Number(header) : null;
      if (spoken === null) throw new HttpProblem(400, 'invalid', 'The header Sync-Schema is missing or no number.');
      if (!optional) checkSchema(spoken);
    }
    await next();
  };
}

/** Throws unless a schema's number is served here. */
export function checkSchema(spoken: number): void {
  if (spoken < served.oldest) throw new HttpProblem(426, 'schema-too-old', 'A newer desk is needed.', { headers: { upgrade: `sync-schema/${served.newest}` } });
  if (spoken > served.newest) throw new HttpProblem(400, 'invalid', 'This community does not serve so new a schema yet.');
}

/** Refuses bodies over the limit, whether or not their length was announced. */
export const bounded: MiddlewareHandler = bodyLimit({
  maxSize: limits.requestBytes,
  onError: () => { throw new HttpProblem(413, 'payload-too-large', 'Send less at once.'); },
});

/** The JSON body of a request. Throws 415 for another type and 400 for text that is no JSON. */
export async function jsonBody(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new HttpProblem(415, 'invalid', 'The body must be application/json.');
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'invalid', 'The body is not JSON.');
  }
}
